/** What was found of a document's content by reading it once. */
export interface DocumentContent {
  readonly bytes: number
  /** The first bytes, by which its form is known. */
  readonly beginning: Uint8Array
  readonly isClean: boolean
}

/** kmd-opus.md section 7.2, Indhold (inferred). */
export const GREATEST_BYTES = 10 * 1024 * 1024
