import type { ChangeFault } from '../../transactions/payroll.ts'
import { type DocumentContent, GREATEST_BYTES } from './documentContent.ts'
import { fault } from './fault.ts'

/** The content is there, is not larger than ten mebibytes, and the scanner lets it pass. kmd-opus.md section 7.2, Indhold (inferred). */
export function documentMayPass({ content }: { readonly content: DocumentContent }): ChangeFault | null {
  if (content.bytes === 0) return fault('DOCUMENT_EMPTY', 'file', 'The document is empty.', 'Dokumentet er tomt.')
  if (content.bytes > GREATEST_BYTES) {
    return fault(
      'DOCUMENT_TOO_LARGE',
      'file',
      'The document is larger than 10 MiB.',
      'Dokumentet er større end 10 MiB.',
    )
  }
  return content.isClean
    ? null
    : fault(
        'DOCUMENT_INFECTED',
        'file',
        'The virus scanner refused the document.',
        'Virusscanneren afviste dokumentet.',
      )
}
