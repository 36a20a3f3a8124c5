import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { addDays, type LocalDate } from '#schema/scalars/LocalDate.ts'
import type { EmploymentEntry, EmploymentState, StateSpan } from '../model/employmentEntry.ts'
import type { Ansaettelsesforhold } from '../wire/ansaettelsesforhold.ts'
import { textReader } from './reading.ts'

/**
 * What an AKKO says of an employment whose period still runs. SLS dossier section 7.11: 11 is suspension; 13 is formed from age; 14 from
 * all other causes, leave of absence among them, and where it is a final departure the period has ended too.
 */
const RUNNING: ReadonlyMap<string, EmploymentState> = new Map([
  ['11', 'SUSPENDED'],
  ['13', 'LEFT'],
  ['14', 'ON_LEAVE'],
])

const FOREVER = '9999-12-31' as LocalDate

/**
 * An employment for the directory; null where the number is no CPR number with løbenummer.
 * @param day the day that the list was asked for: the AKKO is that day's, and SLS does not tell since when it holds.
 * @throws UpstreamFault garbled, where a day cannot be read.
 */
export function employmentEntry(row: Ansaettelsesforhold, day: LocalDate): EmploymentEntry | null {
  const read = textReader('ModstSLSAnsaettelsesforholdList')
  const cprNumber = parseCprNumber(row.CPRnummer)
  if (cprNumber === null || !/^\d{3}$/.test(row.Loebenummer)) return null
  const employedFrom = read.day(row.Fradato, 'Fradato')
  const employedTo = read.findDay(row.Tildato, 'Tildato')
  return {
    number: `${cprNumber}${row.Loebenummer}`,
    cprNumber,
    givenName: row.Fornavn,
    familyName: row.Efternavn,
    unit: row.Delregnskab,
    statusCode: row.Akko,
    statuses: stateSpans(row.Akko, employedFrom, employedTo ?? FOREVER, day),
    employedFrom,
    employedTo,
  }
}

/**
 * Active from the first to the last day, but for the AKKO, which holds from the day asked on; of the time before it nothing is known but
 * that the employment ran.
 */
function stateSpans(akko: string | null, from: LocalDate, to: LocalDate, day: LocalDate): readonly StateSpan[] {
  if (to < from) return []
  const active: StateSpan = { from, to, status: 'ACTIVE', code: null }
  if (akko === null || to < day) return [active]
  const held: StateSpan = {
    from: day < from ? from : day,
    to,
    status: RUNNING.get(akko) ?? 'UNKNOWN',
    code: akko,
  }
  return held.from === from ? [held] : [{ ...active, to: addDays(held.from, -1) }, held]
}
