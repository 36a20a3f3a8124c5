import { createHash } from 'node:crypto'
import type { UpdateOperation, UpdateRequest } from '../families/updates.ts'

interface DocumentRequest extends UpdateRequest {
  readonly Dokument: {
    readonly Dokumenttype_Noegle: string
    readonly Titel: string
    readonly MIME_Type: string
    readonly Eksternt_ID: string
    readonly Indhold: string
  }
}

const GREATEST_BYTES = 10 * 1024 * 1024
const MIME_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-outlook',
  'image/jpeg',
  'image/png',
  'image/tiff',
])

/** Places a document in an employee's file (kmd-opus.md section 7.2; inferred as a whole). Nothing reads it again. */
export const UPLOAD_DOCUMENT: UpdateOperation<DocumentRequest> = {
  path: 'lpe/upload-personnel-document',
  schemaFile: 'documents/upload-personnel-document.request.schema.json',
  lineName: 'Dokument',
  subjects: ({ Medarbejder }) => [Medarbejder.Medarbejdernummer ?? ''],
  // What a test sees of it, as there is no read.
  detail: ({ Dokument }) => ({
    Dokumenttype_Noegle: Dokument.Dokumenttype_Noegle,
    bytes: String(contentOf(Dokument.Indhold).length),
    digest: digestOf(Dokument.Indhold),
  }),
  judge: (desk, customer, employment, { Dokument }) => {
    const archive = desk.archives(customer, employment)
    const isTooLarge = contentOf(Dokument.Indhold).length > GREATEST_BYTES
    const codes = [
      ...(desk.codes().documentTypes.has(Dokument.Dokumenttype_Noegle) ? [] : ['160']),
      ...(MIME_TYPES.has(Dokument.MIME_Type) && !isTooLarge ? [] : ['161']),
    ]
    return {
      messages: codes.map((code) => ({ code, line: null })),
      commit: () => {
        const standing = archive.documents()
        const digest = digestOf(Dokument.Indhold)
        // The same again is the same document; other content under the id is a new version.
        const same = standing.find((one) => one.externalId === Dokument.Eksternt_ID && one.digest === digest)
        const made = same ?? {
          id: `D${employment.number}-${standing.length + 1}`,
          externalId: Dokument.Eksternt_ID,
          digest,
        }
        if (same === undefined) archive.keepDocuments([...standing, made])
        return { Dokument: { Dokument_ID: made.id, Mappe: '81.00.00' } }
      },
    }
  },
}

function contentOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

function digestOf(base64: string): string {
  return createHash('sha256').update(contentOf(base64)).digest('hex').slice(0, 16)
}
