import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** A document that is to be placed in an employee's file. Its content lies elsewhere, under the name `file`. */
export interface DocumentReport {
  readonly documentTypeKey: string
  readonly title: string
  readonly fileName: string
  readonly mimeType: string
  readonly documentDate: LocalDate
  readonly externalId: string
  readonly confidential: boolean
  readonly file: string
}

/** Where contents of documents lie between their arrival here and their sending. */
export interface DocumentFiles {
  /** The content, from its beginning each time. @throws where there is none of the name. */
  open(file: string): AsyncIterable<Uint8Array>
  /** Whether a virus scanner lets the content pass. It may read as much of it as it wants. */
  isClean(content: AsyncIterable<Uint8Array>): Promise<boolean>
}
