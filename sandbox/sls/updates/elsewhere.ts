import { differences, type Haendelse } from '../records/absence.ts'
import type { Loendel } from '../records/payElements.ts'
import type { EmploymentRecords } from '../records/register.ts'
import type { Occurrence } from '../records/registered.ts'
import type { Inddata, Memory } from './memory.ts'
import { sorted } from './payElementRules.ts'

/** A way to report that is no web service. */
export type OtherChannel = Exclude<Inddata['Kanal'], 'WS'>

/** One lønnummer as somebody at another channel has it before them. */
export interface Elsewhere {
  readonly records: EmploymentRecords
  readonly memory: Memory
  readonly today: string
  readonly channel: OtherChannel
}

const TRANSACTIONS = { O: 'HAEO', A: 'HAEA', S: 'HAES' } as const
const SOMEBODY = 'TESTHR07'

export function reportAbsence(
  elsewhere: Elsewhere,
  become: (absence: readonly Haendelse[]) => readonly Haendelse[],
): void {
  const { records, memory, today } = elsewhere
  const before = records.absence
  const after = become(before).toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
  records.report({ absence: after })
  for (const { event, logged } of differences(before, after)) {
    memory.log(records.subject, event, logged, memory.moment(today), SOMEBODY)
    note(elsewhere, TRANSACTIONS[logged])
  }
}

export function reportPayElements(
  elsewhere: Elsewhere,
  { transaction, payElements }: { readonly transaction: string; readonly payElements: readonly Loendel[] },
): void {
  elsewhere.records.report({ payElements: sorted(payElements) })
  note(elsewhere, transaction)
}

export function reportOccurrences(
  elsewhere: Elsewhere,
  {
    object,
    transaction,
    occurrences,
  }: { readonly object: string; readonly transaction: string; readonly occurrences: readonly Occurrence[] },
): void {
  elsewhere.records.reportOccurrences(object, occurrences)
  note(elsewhere, transaction)
}

/** The input record. Nobody has approved it yet: that is asked for at other channels than the web services (section 3.5). */
function note({ records, memory, today, channel }: Elsewhere, transaction: string): void {
  const { employment, payroll, institution } = records.subject
  const { generation, number } = memory.run(today)
  memory.inddata.push({
    UUID: null,
    Loengeneration: generation,
    Loenkoersel: number,
    CPRnummer: employment.cprNumber,
    Loebenummer: employment.number,
    Gruppe: payroll.group,
    institution: institution.key,
    Transaktionskode: transaction,
    Kanal: channel,
    Brugerkode: SOMEBODY,
    Tidspunkt: memory.moment(today),
    Foelgetransaktion: false,
    UdloestAf: null,
    messages: [],
  })
}

const dayOf = (event: Haendelse): string => `${event.Fradato}${event.FastAarsagskode}`
