import { SaxesParser } from 'saxes'

/** Attributes that carry no meaning between the two parties. */
const INCIDENTAL = new Set(['http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd Id'])

/** An XML as lines of path, attributes and text, so that prefixes, white space and declarations do not count. */
export function xmlMeaning(xml: string): readonly string[] {
  const lines: string[] = []
  const path: { name: string; text: string; line: number }[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .filter(({ uri, local }) => !INCIDENTAL.has(`${uri} ${local}`))
      .map(({ uri, local, value }) => ` @{${uri}}${local}=${value}`)
      .sort()
    path.push({ name: `{${tag.uri}}${tag.local}${attributes.join('')}`, text: '', line: lines.length })
    lines.push('')
  })
  parser.on('text', (text) => {
    const element = path.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => {
    const element = path.pop()
    if (element !== undefined)
      lines[element.line] = `${'  '.repeat(path.length)}${element.name} ${element.text.trim()}`.trimEnd()
  })
  parser.write(xml).close()
  return lines
}
