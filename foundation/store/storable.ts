/**
 * Whether a text can be in the store at all: PostgreSQL's texts hold no U+0000, and SQLite takes it for the end of a pattern. Writing such a
 * text fails; whoever seeks by one that a stranger gave asks this first, and finds nothing.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0')
}
