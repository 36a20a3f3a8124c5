import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type CprNumber, parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { FileHead, PersonNews } from '../model/changeFile.ts'
import type { FileRecord } from '../wire/changeFile/read.ts'
import type { RecordOf } from '../wire/records/fields.ts'
import { certainDay } from './dates.ts'
import { isProtected } from './protection.ts'
import { statusOf } from './status.ts'

/** @throws UpstreamFault garbled where it names no task or no day. */
export function headOf({ fields }: RecordOf<'000'>): FileHead {
  const producedOn = dayOf(fields.PRODDTO)
  if (producedOn === null || !/^\d{6}$/.test(fields.OPGAVENR)) throw broken('record 000 names no task or no day')
  return { task: fields.OPGAVENR, producedOn, previousOn: dayOf(fields.PRODDTOFORRIG) }
}

/** The number that a record speaks of: in 022 the one now valid. Null for errors in input, which speak of a line of ours. @throws UpstreamFault garbled */
export function subjectOf(record: FileRecord): CprNumber | null {
  if (record.record === '910') return null
  const fields: { readonly PNR: string; readonly PNRGAELD?: string } = record.fields
  const number = parseCprNumber((record.record === '022' ? fields.PNRGAELD : fields.PNR) ?? '')
  if (number === null) throw broken(`record ${record.record} names no CPR number`)
  return number
}

/** Nothing is known of the person yet. */
export function noNews(cprNumber: CprNumber): PersonNews {
  return {
    cprNumber,
    status: null,
    statusFrom: null,
    replacedBy: null,
    formerNumbers: [],
    isProtected: false,
    unsubscribedAt: null,
  }
}

/** What is known with one record more. Records that tell nothing of what is kept change nothing. @param on the day of production. */
export function withRecord(news: PersonNews, record: FileRecord, on: LocalDate): PersonNews {
  switch (record.record) {
    case '001': {
      const { STATUS, STATUSHAENSTART, STATUSDTO_UMRK, PNRGAELD } = record.fields
      return {
        ...news,
        status: statusOf(STATUS),
        statusFrom: certainDay(STATUSHAENSTART, STATUSDTO_UMRK),
        replacedBy: parseCprNumber(PNRGAELD),
      }
    }
    case '004':
      return { ...news, isProtected: news.isProtected || isProtected([record], on) }
    case '022': {
      const former = parseCprNumber(record.fields.PNR)
      return former === null ? news : { ...news, formerNumbers: [...new Set([...news.formerNumbers, former])] }
    }
    case '997':
      return { ...news, unsubscribedAt: momentOf(record.fields.TIMESTAMPU) ?? `${on}T23:59` }
    default:
      return news
  }
}

/** Of a person whose records stand in several places of a file, both parts as one. */
export function joined(earlier: PersonNews, later: PersonNews): PersonNews {
  const information = later.status === null ? earlier : later
  return {
    cprNumber: earlier.cprNumber,
    status: information.status,
    statusFrom: information.statusFrom,
    replacedBy: information.replacedBy,
    formerNumbers: [...new Set([...earlier.formerNumbers, ...later.formerNumbers])],
    isProtected: earlier.isProtected || later.isProtected,
    unsubscribedAt: later.unsubscribedAt ?? earlier.unsubscribedAt,
  }
}

function dayOf(D8: string): LocalDate | null {
  return parseLocalDate(`${D8.slice(0, 4)}-${D8.slice(4, 6)}-${D8.slice(6, 8)}`)
}

function momentOf(D12: string): string | null {
  const day = dayOf(D12)
  const [hour = '', minute = ''] = [D12.slice(8, 10), D12.slice(10, 12)]
  return day === null || !/^\d\d$/.test(minute) || hour > '23' || minute > '59' ? null : `${day}T${hour}:${minute}`
}

function broken(detail: string): UpstreamFault {
  return new UpstreamFault({ kind: 'garbled', system: 'CPR', operation: 'changeFile', mayHaveArrived: true, detail })
}
