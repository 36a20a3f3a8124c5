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

/** Whose a document's content is: nobody else finds it. */
export interface DocumentOwner {
  readonly institutionId: string
  readonly subject: string
}

/** Where contents of documents lie between their arrival here and their sending. */
export interface DocumentFiles {
  /** Whether the owner has a content of the name. */
  has(owner: DocumentOwner, file: string): Promise<boolean>
  /** The content, from its beginning each time. @throws where there is none of the name. */
  open(owner: DocumentOwner, file: string): AsyncIterable<Uint8Array>
  /** Whether a virus scanner lets the content pass. It may read as much of it as it wants. @throws where it does not say. */
  isClean(content: AsyncIterable<Uint8Array>): Promise<boolean>
}
