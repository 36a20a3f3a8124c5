/** Bytes of the two requests and of the reply's header. Source: CPR dossier sections 3 to 6. */
const LOGON_BYTES = 35
const LOOKUP_BYTES = 39
const HEADER_BYTES = 28

/** The greatest LÆNGDE: header and 2880 bytes of data. */
const GREATEST_LENGTH = 2908

export interface LogonRequest {
  readonly kind: 'logon'
  readonly transaction: string
  readonly customerNumber: string
  readonly subscription: string
  readonly dataType: string
  readonly userId: string
  readonly password: string
  /** Empty when none is given. */
  readonly newPassword: string
}

export interface LookupRequest {
  readonly kind: 'lookup'
  readonly transaction: string
  readonly customerNumber: string
  /** ABON_TYPE: 0 leave, 1 create, 3 delete. */
  readonly subscription: string
  /** DATA_TYPE: 0 receipt only, 6 person data. */
  readonly dataType: string
  readonly token: string
  readonly userId: string
  readonly cprNumber: string
}

export type CprRequest = LogonRequest | LookupRequest

/**
 * The request in the bytes received so far; `incomplete` while more must come, `malformed` where no comma follows the
 * transaction code. Position 10 tells a logon (9) from a lookup. What follows a request, such as CR LF, is ignored.
 */
export function readRequest(received: Buffer): CprRequest | 'incomplete' | 'malformed' {
  const text = received.toString('latin1')
  if (text.length >= 5 && text[4] !== ',') return 'malformed'
  if (text.length < LOGON_BYTES) return 'incomplete'
  const head = {
    transaction: text.slice(0, 4),
    customerNumber: text.slice(5, 9),
    subscription: text.slice(9, 10),
    dataType: text.slice(10, 11),
  }
  if (head.subscription === '9') {
    return {
      kind: 'logon',
      ...head,
      userId: text.slice(11, 19).trimEnd(),
      password: text.slice(19, 27).trimEnd(),
      newPassword: text.slice(27, 35).trimEnd(),
    }
  }
  if (text.length < LOOKUP_BYTES) return 'incomplete'
  return {
    kind: 'lookup',
    ...head,
    token: text.slice(11, 19),
    userId: text.slice(19, 27).trimEnd(),
    cprNumber: text.slice(29, 39),
  }
}

/** The reply to a request, header first, as ISO-8859-1 bytes; LÆNGDE counts the whole. */
export function writeReply(request: CprRequest, token: string, errorCode: string, data = ''): Buffer {
  const length = HEADER_BYTES + data.length
  if (length > GREATEST_LENGTH) throw new RangeError(`a reply is at most ${GREATEST_LENGTH} bytes`)
  return Buffer.from(`${headerStart(request, token, errorCode)}${String(length).padStart(4, '0')}${data}`, 'latin1')
}

/** The error reply that some clients expect: a reason code in the place of LÆNGDE and a text after it (section 6). */
export function writeErrorText(request: CprRequest, token: string, errorCode: string, text: string): Buffer {
  return Buffer.from(`${headerStart(request, token, errorCode)}00${errorCode}${text}`, 'latin1')
}

/** A header that promises 9999 bytes. */
export function writeLyingHeader(request: CprRequest, token: string): Buffer {
  return Buffer.from(`${headerStart(request, token, '00')}9999`, 'latin1')
}

function headerStart(request: CprRequest, token: string, errorCode: string): string {
  const { customerNumber, subscription, dataType, userId } = request
  return `${customerNumber}${subscription}${dataType}${token.padEnd(8)}${userId.padEnd(8)}${errorCode}`
}
