/** Stands where the caller's own token is to be written. */
export const tokenPlaceholder = '<token>'

/** The text of the header editor with this token, other headers kept; a text that is no JSON object is replaced. */
export function headersWithToken(text: string, token: string): string {
  const others = Object.entries(readHeaders(text)).filter(([name]) => name.toLowerCase() !== 'authorization')
  return JSON.stringify({ Authorization: `Bearer ${token}`, ...Object.fromEntries(others) }, null, 2)
}

/** The token in the text of the header editor, null where there is none. */
export function tokenIn(text: string): string | null {
  return tokenOf(readHeaders(text))
}

/** The token among headers, null where there is none. */
export function tokenOf(headers: Readonly<Record<string, unknown>>): string | null {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  return typeof value === 'string' ? (/^Bearer\s+(.*)$/i.exec(value.trim())?.[1] ?? null) : null
}

function readHeaders(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
