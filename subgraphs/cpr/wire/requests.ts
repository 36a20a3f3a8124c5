import { bytesOf } from './charset.ts'

/** What every request begins with. */
export interface Sender {
  /** `OFF4` for public authorities. */
  readonly CPRTRANS: string
  /** Four digits. */
  readonly KUNDENR: string
  /** At most eight characters. */
  readonly BRUGERID: string
}

/** The 35 bytes of a logon. @throws RangeError where a part does not fit its field. Source: CPR dossier section 4.1. */
export function logonRequest({ CPRTRANS, KUNDENR, BRUGERID }: Sender, KENDEORD: string): Buffer {
  return bytesOf(
    `${exactly(4, CPRTRANS)},${digits(4, KUNDENR)}90${padded(8, BRUGERID)}${padded(8, KENDEORD)}${padded(8, '')}`,
  )
}

/** `6` asks for person data, `0` for the header alone. */
export type DataType = '0' | '6'

/** `0` leaves the subscription as it is, `1` creates one for the customer number, `3` deletes it (CPR dossier section 5.2). */
export type SubscriptionType = '0' | '1' | '3'

/**
 * The 39 bytes of a lookup, or of an action on a subscription. @throws RangeError where a part does not fit its field.
 * Source: CPR dossier sections 5.1 to 5.4.
 */
export function lookupRequest(
  { CPRTRANS, KUNDENR, BRUGERID }: Sender,
  TOKEN: string,
  PNR: string,
  DATA_TYPE: DataType,
  ABON_TYPE: SubscriptionType = '0',
): Buffer {
  return bytesOf(
    `${exactly(4, CPRTRANS)},${digits(4, KUNDENR)}${ABON_TYPE}${DATA_TYPE}${exactly(8, TOKEN)}${padded(8, BRUGERID)}00${digits(10, PNR)}`,
  )
}

function exactly(length: number, text: string): string {
  if (text.length !== length) throw new RangeError(`a part of a request must have ${length} characters`)
  return text
}

function digits(length: number, text: string): string {
  if (!/^\d+$/.test(text)) throw new RangeError('a part of a request must be digits')
  return exactly(length, text)
}

function padded(length: number, text: string): string {
  return exactly(length, text.padEnd(length))
}
