import { brokenReply } from '../brokenReply.ts'
import { FieldRefused, type RecordLayout } from '../layout.ts'
import type { CprRecord, PersonRecord, RecordOf } from './fields.ts'
import { decodeRecord, encodeRecord, layoutsByNumber } from './record.ts'

/** Which of the two layouts of record 002 the customer's task delivers; DETECT looks at what stands behind the shorter one. */
export type AddressVariant = 'A' | 'B' | 'DETECT'

/** How the last record begins, and its length. */
const END = { digits: '9999999999999', length: 21 } as const

/** The data of one reply: 000, the person's records, 999 with their number. */
export interface Delivery {
  readonly start: RecordOf<'000'>
  readonly records: readonly PersonRecord[]
}

/** A delivery as it came. */
export interface ReadDelivery extends Delivery {
  /** The type of each record that no table knows and that was skipped, in their order. */
  readonly unknownTypes: readonly string[]
}

/**
 * Cuts the data of an online reply into records, which follow each other without separator (CPR dossier section 8.5). A record of a type
 * that no table knows is skipped, see {@link endOfUnknown}.
 * @throws UpstreamFault garbled: a record cut off, 000 not first, 999 not last, a number of records other than 999 says (the skipped ones
 * counted), an unknown record that is not the person's, a field that cannot be.
 */
export function readDelivery(data: string, variant: AddressVariant, operation: string): ReadDelivery {
  const records: CprRecord[] = []
  const unknownTypes: string[] = []
  for (let position = 0; position < data.length; ) {
    const end = isUnknown(data, position) ? endOfUnknown(data, position, records) : null
    if (end !== null) {
      unknownTypes.push(data.slice(position, position + 3))
      position = end
      continue
    }
    const layout = layoutAt(data, position, variant, operation)
    const text = data.slice(position, position + layout.length)
    if (text.length < layout.length) throw brokenReply(operation, `record ${layout.record} is cut off`)
    records.push(decode(layout, text, operation))
    position += layout.length
  }
  const [start, ...rest] = records
  const end = rest.pop()
  if (start?.record !== '000') throw brokenReply(operation, 'record 000 is not first')
  if (end?.record !== '999') throw brokenReply(operation, 'record 999 is not last')
  if (Number(end.fields.TAELLER) !== rest.length + unknownTypes.length || end.fields.TAELLER === '') {
    throw brokenReply(operation, 'record 999 counts another number of records')
  }
  return { start, records: rest.map((record) => ofPerson(record, operation)), unknownTypes }
}

/** The reverse of {@link readDelivery}; 999 is made here. @throws FieldRefused where a field does not fit. */
export function writeDelivery({ start, records }: Delivery): string {
  const end: RecordOf<'999'> = {
    record: '999',
    fields: {
      RECORDTYPE: '999',
      'SORTFELT-10': '9999999999',
      TAELLER: String(records.length).padStart(8, '0'),
    },
  }
  return [start, ...records, end].map(encodeRecord).join('')
}

function isUnknown(data: string, position: number): boolean {
  const number = data.slice(position, position + 3)
  return /^\d{3}$/.test(number) && !layoutsByNumber.has(number)
}

/**
 * Where the record behind one of unknown length begins. Every record has its owner's number in positions 4 to 13, and 999 closes the reply:
 * so it begins no later than where three digits and the same number stand, or where 999 does. Should such digits stand within the unknown
 * record, one record too many is counted, which 999 betrays. Inferred: the dossier (section 8.1) holds that it cannot be skipped, for
 * want of its length. Null where the record is not that person's, whose others came before it: then it is no record, but bytes that have shifted.
 */
function endOfUnknown(data: string, position: number, before: readonly CprRecord[]): number | null {
  const owner = data.slice(position + 3, position + 13)
  if (!before.some(({ record, fields }) => record === '001' && fields.PNR === owner)) return null
  for (let next = position + 13; next < data.length; next += 1) {
    if (/^\d{3}$/.test(data.slice(next, next + 3)) && data.startsWith(owner, next + 3)) return next
    if (next === data.length - END.length && data.startsWith(END.digits, next)) return next
  }
  return null
}

function layoutAt(data: string, position: number, variant: AddressVariant, operation: string): RecordLayout {
  const number = data.slice(position, position + 3)
  const [first, second] = layoutsByNumber.get(number) ?? []
  if (first === undefined) {
    throw brokenReply(operation, /^\d{3}$/.test(number) ? `record type ${number} is unknown` : 'no record type')
  }
  if (second === undefined) return first
  if (variant !== 'DETECT') return variant === 'A' ? first : second
  // Behind variant A stands the next record; inside variant B a road's name goes on, which begins with no record's digits.
  const behind = position + first.length
  return layoutsByNumber.has(data.slice(behind, behind + 3)) || isOfSameOwner(data, position, behind) ? first : second
}

/** Three digits and the number that the record at `position` belongs to: so also a record of an unknown type begins. */
function isOfSameOwner(data: string, position: number, behind: number): boolean {
  const owner = data.slice(position + 3, position + 13)
  return /^\d{3}$/.test(data.slice(behind, behind + 3)) && data.startsWith(owner, behind + 3)
}

function decode(layout: RecordLayout, text: string, operation: string): CprRecord {
  try {
    return decodeRecord(layout, text)
  } catch (error) {
    if (error instanceof FieldRefused) throw brokenReply(operation, `record ${layout.record}: ${error.message}`)
    throw error
  }
}

function ofPerson(record: CprRecord, operation: string): PersonRecord {
  switch (record.record) {
    case '000':
    case '099':
    case '910':
    case '997':
    case '999':
      throw brokenReply(operation, `record ${record.record} stands among the person's`)
    default:
      return record
  }
}
