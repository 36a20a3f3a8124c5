import { brokenReply } from './brokenReply.ts'
import { textOf } from './charset.ts'

/** Bytes that every reply has; errors and logons may have no more (CPR dossier sections 4.2 and 6). */
export const LEAST_BYTES = 24
/** Bytes of the header of a reply with data. */
export const HEADER_BYTES = 28

/** The header of a reply, with what follows it. */
export interface Reply {
  readonly KUNDENR: string
  readonly ABON_TYPE: string
  readonly DATA_TYPE: string
  readonly TOKEN: string
  readonly BRUGERID: string
  /** `00`: success. */
  readonly FEJLNR: string
  /** Positions 29 onward. Behind an error: perhaps a text, on which nothing may depend. */
  readonly data: string
}

/** @param bytes one reply as the framing cut it. @throws UpstreamFault garbled where the header is none. */
export function readReply(bytes: Uint8Array, operation: string): Reply {
  const text = textOf(bytes)
  const head = /^(\d{4})(\d)(\d)(.{8})(.{8})(\d\d)/s.exec(text)
  if (head === null) throw brokenReply(operation, 'the header is none')
  const [, KUNDENR = '', ABON_TYPE = '', DATA_TYPE = '', TOKEN = '', BRUGERID = '', FEJLNR = ''] = head
  return { KUNDENR, ABON_TYPE, DATA_TYPE, TOKEN, BRUGERID: BRUGERID.trimEnd(), FEJLNR, data: text.slice(HEADER_BYTES) }
}
