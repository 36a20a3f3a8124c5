/** Amounts must not pass through a float: each number becomes the text it was written as. */
export function parseWithNumbersAsText(text: string): unknown {
  const reviver = (_name: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? null) : value
  try {
    return JSON.parse(text, reviver)
  } catch {
    // Not JSON, or nested more deeply than the parser goes.
    return undefined
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text, or a number as its text; null for what is missing or empty. */
export function scalar(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
