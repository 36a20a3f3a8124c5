import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { addDays, type LocalDate } from '#schema/scalars/LocalDate.ts'
import type { EmploymentRecord, EmploymentStatusSpan } from '../model/employmentRecord.ts'
import type * as wire from '../wire/employeeRecords.ts'
import type { LaesResultat } from '../wire/employees.ts'
import { OPEN_END, sapValues } from './sapValues.ts'
import { type Dated, datedRecords, elementarySpans, recordNearest, recordOn } from './timelines.ts'

type Days = 'Gyldighedsstart' | 'Gyldighedsstop'
type Aktiviteter = Pick<
  wire.Aktiviteter,
  Days | 'Aktivitetsart' | 'StatusBeskaeftigelse' | 'Ansaettelsesdato' | 'Fratraedelsesdato'
>

/** The infotypes that the directory needs, as far as it needs them. */
export interface EmploymentRows extends Pick<LaesResultat, 'Medarbejdernummer'> {
  readonly Aktiviteter: readonly Aktiviteter[]
  readonly Organisation: readonly Pick<wire.Organisation, Days | 'Organisationsenhed'>[]
  readonly Persondata: readonly Pick<wire.Persondata, Days | 'CPR-nummer' | 'Efternavn' | 'Fornavn'>[]
}

/**
 * @param today decides which name, unit and status code count: today's, else the next to come, else the last.
 * @returns null where the employment has no CPR number, since the directory knows persons by it.
 * @throws UpstreamFault garbled
 */
export function employmentRecord(rows: EmploymentRows, today: LocalDate): EmploymentRecord | null {
  const read = sapValues('List')
  const actions = datedRecords(rows.Aktiviteter, read)
  const person = recordNearest(datedRecords(rows.Persondata, read), today)
  const cprNumber = parseCprNumber(person?.['CPR-nummer']?.replace('-', '') ?? '')
  if (person === null || cprNumber === null) return null
  const action = recordNearest(actions, today)
  const statuses = statusSpans(actions)
  const first = statuses.find(({ status }) => status !== 'LEFT')
  const last = statuses.findLast(({ status }) => status !== 'LEFT')
  return {
    number: rows.Medarbejdernummer,
    cprNumber,
    givenName: person.Fornavn ?? '',
    familyName: person.Efternavn ?? '',
    unit: recordNearest(datedRecords(rows.Organisation, read), today)?.Organisationsenhed ?? null,
    statusCode: action?.StatusBeskaeftigelse ?? null,
    statuses,
    // The dates of their own are bought fields; where they are missing the statuses tell.
    employedFrom: read.date(action?.Ansaettelsesdato ?? null, 'Ansaettelsesdato') ?? first?.from ?? null,
    employedTo: endOf(read.date(action?.Fratraedelsesdato ?? null, 'Fratraedelsesdato') ?? last?.to ?? null),
  }
}

function endOf(day: LocalDate | null): LocalDate | null {
  return day === OPEN_END ? null : day
}

function statusSpans(actions: readonly Dated<Aktiviteter>[]): readonly EmploymentStatusSpan[] {
  const spans: EmploymentStatusSpan[] = []
  for (const { from, to } of elementarySpans([actions])) {
    const action = recordOn(actions, from)
    if (action === null) continue
    const code = action.StatusBeskaeftigelse
    const status = statusOf(action)
    const last = spans.at(-1)
    if (last !== undefined && addDays(last.to, 1) === from && last.status === status && last.code === code) {
      spans[spans.length - 1] = { ...last, to }
    } else spans.push({ from, to, status, code })
  }
  return spans
}

/**
 * StatusBeskaeftigelse (kmd-opus.md section 8.2): 0 left, 1 inactive, 2 pensioner, 3 active. Inactive is a leave where the action says so:
 * 83, which section 8.2 calls "leave", and 60, which occurs in KMD's example and reads as leave of absence (inferred); else suspended.
 */
function statusOf({ StatusBeskaeftigelse, Aktivitetsart }: Aktiviteter): EmploymentStatusSpan['status'] {
  switch (StatusBeskaeftigelse) {
    case '0':
      return 'LEFT'
    case '1':
      return Aktivitetsart === '83' || Aktivitetsart === '60' ? 'ON_LEAVE' : 'SUSPENDED'
    case '2':
      return 'PENSIONER'
    case '3':
      return 'ACTIVE'
    default:
      return 'UNKNOWN'
  }
}
