import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import type { DocumentContent } from './documentContent.ts'
import { fault } from './fault.ts'

/** The type is one that the file takes, and the content begins as one of that type does. kmd-opus.md section 7.2, MIME_Type (inferred). */
export function documentIsOfItsType({
  values,
  content,
}: {
  readonly values: ChangeValues
  readonly content: DocumentContent
}): ChangeFault | null {
  const beginnings = BEGINNINGS[values.text('mimeType') ?? '']
  const isOne = beginnings?.some((bytes) => bytes.every((byte, index) => content.beginning[index] === byte))
  return isOne
    ? null
    : fault(
        'DOCUMENT_TYPE_REFUSED',
        'mimeType',
        'The document is not of its type, or the type is not taken.',
        'Dokumentet er ikke af sin type, eller typen modtages ikke.',
      )
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]

const BEGINNINGS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'application/pdf': [[0x25, 0x50, 0x44, 0x46, 0x2d]],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [ZIP],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [ZIP],
  'application/vnd.ms-outlook': [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  'image/jpeg': [[0xff, 0xd8, 0xff]],
  'image/png': [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  'image/tiff': [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
}
