import { Readable } from 'node:stream'
import { sendUpdateBody, type UpdateCall, type UpdateReceipt, updateHead } from './familyL.ts'

export const UPLOAD_OPERATION = 'upload-personnel-document'

/** A document without its content (kmd-opus.md section 7.2; inferred as a whole). */
export interface DokumentWrite {
  readonly Dokumenttype_Noegle: string
  readonly Titel: string
  readonly Filnavn: string
  readonly MIME_Type: string
  readonly Dokumentdato: string
  readonly Eksternt_ID: string
  readonly Afsendelses_System: string
  readonly Fortrolig?: boolean
}

/** Sends the content while it is read, as base64 inside the JSON. @throws UpstreamFault */
export function sendDocument(
  call: UpdateCall,
  document: DokumentWrite,
  content: AsyncIterable<Uint8Array>,
): Promise<UpdateReceipt> {
  const [before = '', behind = ''] = JSON.stringify({
    ...updateHead(call),
    Dokument: { ...document, Indhold: '' },
  }).split(/(?<="Indhold":")(?="\}\}$)/)
  return sendUpdateBody(UPLOAD_OPERATION, call, Readable.from(pieces(before, content, behind), { objectMode: false }))
}

async function* pieces(before: string, content: AsyncIterable<Uint8Array>, behind: string): AsyncGenerator<Buffer> {
  yield Buffer.from(before)
  // Three bytes are four letters: what is left of a piece waits for the next.
  let rest = Buffer.alloc(0)
  for await (const piece of content) {
    const all = Buffer.concat([rest, piece])
    const whole = all.length - (all.length % 3)
    rest = all.subarray(whole)
    if (whole > 0) yield Buffer.from(all.subarray(0, whole).toString('base64'))
  }
  yield Buffer.from(rest.toString('base64') + behind)
}
