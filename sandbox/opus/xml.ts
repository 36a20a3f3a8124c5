const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => SPECIAL[character] ?? character) : text
}

/** `<name>value</name>`; nothing at all where there is no value, as Opus leaves empty elements out (kmd-opus.md section 2.3). */
export function element(name: string, value: string | null): string {
  return value === null ? '' : `<${name}>${escapeXml(value)}</${name}>`
}

/** An element around elements that are written already. */
export function group(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`
}
