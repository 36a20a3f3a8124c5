import contract from '../../contracts/cpr/records.json' with { type: 'json' }
import { lookupOf } from '../town/lookup.ts'
import type { Town, TownInstitution } from '../town/model.ts'
import { encodeRecord } from './layout.ts'
import { deliver } from './records.ts'

/** `lines`: a record per line, trailing blanks cut. `crlf`: so, with CR LF. `stream`: full length, no separator. Both are published (section 13.2). */
export type FileForm = 'lines' | 'crlf' | 'stream'

export interface ChangeFile {
  readonly name: string
  readonly bytes: Buffer
}

/** What has happened to persons since a customer's last file, and its files as they lie at the server. */
export interface Extracts {
  /** A subscription was created: the person comes in the next file. */
  subscribed(customerNumber: string, cprNumber: string): void
  /** A subscription was deleted: a receipt comes in the next file. */
  unsubscribed(customerNumber: string, cprNumber: string, stamp: string): void
  /** Something was registered of somebody to whom the customer subscribes. */
  happened(customerNumber: string, cprNumber: string, event: string, stamp: string): void
  /** The file of the day, put where it is fetched. */
  produce(town: Town, customer: TownInstitution, today: string, form: FileForm): ChangeFile
  /** By name, and changed at will: a test takes one away, puts another in its place, or spoils it. */
  files(customerNumber: string): Map<string, Buffer>
  reset(): void
}

/** Events are inferred (section 9.12); nothing may depend on them. */
const DELIVERED_WITHOUT_EVENT = 'A74'
const SUBSCRIPTION_DELETED = 'K74'
/** The sandbox's customers have one task each, named by two digits behind the customer number. */
const TASK = '01'
const ENCODING = 'latin1'

interface Pending {
  readonly events: Map<string, { readonly event: string; readonly stamp: string }[]>
  readonly receipts: { readonly cprNumber: string; readonly stamp: string }[]
  lastProduced: string
  readonly files: Map<string, Buffer>
}

export function createExtracts(): Extracts {
  const customers = new Map<string, Pending>()
  const of = (customerNumber: string): Pending => {
    const known = customers.get(customerNumber)
    if (known !== undefined) return known
    const made: Pending = { events: new Map(), receipts: [], lastProduced: '', files: new Map() }
    customers.set(customerNumber, made)
    return made
  }
  const note = (customerNumber: string, cprNumber: string, event: string, stamp: string): void => {
    const { events } = of(customerNumber)
    events.set(cprNumber, [...(events.get(cprNumber) ?? []), { event, stamp }])
  }

  return {
    subscribed: (customerNumber, cprNumber) => note(customerNumber, cprNumber, DELIVERED_WITHOUT_EVENT, ''),
    happened: note,
    unsubscribed: (customerNumber, cprNumber, stamp) => {
      of(customerNumber).receipts.push({ cprNumber, stamp })
    },
    produce: (town, customer, today, form) => {
      const { customerNumber } = customer.cpr
      const pending = of(customerNumber)
      const task = `${customerNumber}${TASK}`
      const records = recordsOf(town, customer, today, pending)
      const produced = today.replaceAll('-', '')
      const all = [
        encodeRecord('000', {
          'SORTFELT-10': '0000000000',
          OPGAVENR: task,
          PRODDTO: produced,
          PRODDTOFORRIG: pending.lastProduced,
        }),
        ...records,
        encodeRecord('999', { 'SORTFELT-10': '9999999999', TAELLER: String(records.length).padStart(8, '0') }),
      ]
      const file = { name: `D${produced.slice(2)}.L${task}`, bytes: Buffer.from(written(all, form), ENCODING) }
      pending.events.clear()
      pending.receipts.length = 0
      pending.lastProduced = produced
      pending.files.set(file.name, file.bytes)
      return file
    },
    files: (customerNumber) => of(customerNumber).files,
    reset: () => customers.clear(),
  }
}

function written(records: readonly string[], form: FileForm): string {
  if (form === 'stream') return records.join('')
  return records.map((record) => `${record.replace(/ +$/, '')}${form === 'crlf' ? '\r\n' : '\n'}`).join('')
}

/**
 * The records of one person stand together, 099 last, but for 003: those of all persons stand in a block at the end. Receipts come last of all
 * (section 8.3; the place of the receipts is inferred from the example of section 14).
 */
function recordsOf(
  town: Town,
  customer: TownInstitution,
  today: string,
  { events, receipts }: Pending,
): readonly string[] {
  const together: string[] = []
  const atTheEnd: string[] = []
  for (const [cprNumber, happened] of events) {
    const person = lookupOf(town).person(cprNumber)
    if (person === undefined) continue
    const options = { today, alsoDeliver: [], deletionDates: false, deliverUnknownRecord: false, blankNumbers: false }
    for (const record of cut(deliver(town, customer, person, options), customer)) {
      const type = record.slice(0, 3)
      if (type === '003') atTheEnd.push(record)
      else if (type !== '000' && type !== '999') together.push(record)
    }
    for (const { event, stamp } of happened)
      together.push(encodeRecord('099', { PNR: cprNumber, TIMESTAMPU: stamp, HAENDELSE: event }))
  }
  return [
    ...together,
    ...atTheEnd,
    ...receipts.map(({ cprNumber, stamp }) =>
      encodeRecord('997', { PNR: cprNumber, TIMESTAMPU: stamp, HAENDELSE: SUBSCRIPTION_DELETED }),
    ),
  ]
}

const lengths = new Map(contract.records.map(({ record, length }) => [record, length]))

function cut(data: string, customer: TownInstitution): readonly string[] {
  const records: string[] = []
  for (let at = 0; at < data.length; ) {
    const type = data.slice(at, at + 3)
    const length = lengths.get(type === '002' ? `002${customer.cpr.addressVariant}` : type)
    if (length === undefined) throw new RangeError(`the contract has no record ${type}`)
    records.push(data.slice(at, at + length))
    at += length
  }
  return records
}
