import { brokenReply } from '../brokenReply.ts'
import { FieldRefused, type RecordLayout } from '../layout.ts'
import type { CprRecord, PersonRecord, RecordOf } from './fields.ts'
import { decodeRecord, encodeRecord, layoutsByNumber } from './record.ts'

/** Which of the two layouts of record 002 the customer's task delivers; DETECT looks at what stands behind the shorter one. */
export type AddressVariant = 'A' | 'B' | 'DETECT'

/** The data of one reply: 000, the person's records, 999 with their number. */
export interface Delivery {
  readonly start: RecordOf<'000'>
  readonly records: readonly PersonRecord[]
}

/**
 * Cuts the data of an online reply into records, which follow each other without separator (CPR dossier section 8.5).
 * @throws UpstreamFault garbled: an unknown type (its length is unknown, so nothing behind it can be read), a record cut off, 000 not
 * first, 999 not last, a number of records other than 999 says.
 */
export function readDelivery(data: string, variant: AddressVariant, operation: string): Delivery {
  const records: CprRecord[] = []
  for (let position = 0; position < data.length; ) {
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
  if (Number(end.fields.TAELLER) !== rest.length || end.fields.TAELLER === '') {
    throw brokenReply(operation, 'record 999 counts another number of records')
  }
  return { start, records: rest.map((record) => ofPerson(record, operation)) }
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

function layoutAt(data: string, position: number, variant: AddressVariant, operation: string): RecordLayout {
  const number = data.slice(position, position + 3)
  const [first, second] = layoutsByNumber.get(number) ?? []
  if (first === undefined) {
    throw brokenReply(operation, /^\d{3}$/.test(number) ? `record type ${number} is unknown` : 'no record type')
  }
  if (second === undefined) return first
  if (variant !== 'DETECT') return variant === 'A' ? first : second
  // Behind variant A stands the next record; inside variant B a road's name goes on, which begins with no record's digits.
  return layoutsByNumber.has(data.slice(position + first.length, position + first.length + 3)) ? first : second
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
  if (record.record === '000' || record.record === '999') {
    throw brokenReply(operation, `record ${record.record} stands among the person's`)
  }
  return record
}
