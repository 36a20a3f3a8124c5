import type { CodeItem } from '../answers.ts'
import type { Haendelse } from '../records/absence.ts'
import { overlaps } from '../records/days.ts'
import type { Content } from './content.ts'
import { type Outcome, type Update, type UpdateRequest, updateService, written } from './update.ts'

const OBJECT = 'Haendelse'
const HOLIDAY_ACCOUNT: Readonly<Record<string, 'F' | 'S'>> = { '500': 'F', '520': 'S', '809': 'S' }

/** SLS dossier section 7.14; errors OT9005, OT9701 to OT9704. */
export const haendelseServices = (
  [
    ['Opret', 'HAEO', 'O'],
    ['Ajrf', 'HAEA', 'A'],
    ['Slet', 'HAES', 'S'],
  ] as const
).map(([action, transaction, logged]) => {
  const update: Update = {
    name: `ModstSLS${OBJECT}${action}`,
    object: OBJECT,
    transaction,
    plan: (request) => plan(request, logged),
  }
  return updateService(update)
})

function plan(request: UpdateRequest, logged: 'O' | 'A' | 'S'): Outcome {
  const { records, structure, memory, today, customer } = request
  const from = structure.part('HaendelseFra')
  const to = structure.part('HaendelseTil')
  const existing = from === null ? null : find(records.absence, from)
  const others = records.absence.filter((event) => event !== existing)
  const event = to === null ? null : eventOf(to)
  const errors: CodeItem[] = []
  if (from !== null && existing === null) errors.push(absent(from))
  if (event !== null) errors.push(...faultsOf(event, others, request))
  const changed = event ?? existing
  return {
    errors,
    commit: () => {
      if (changed === null) return
      const next = event === null ? others : [...others, event]
      records.report({ absence: next.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) })
      memory.log(records.subject, changed, logged, memory.moment(today), customer.payroll.userCode)
    },
    warningsAfter: () => {
      const type = event === null ? undefined : HOLIDAY_ACCOUNT[event.FastAarsagskode]
      const overdrawn = records
        .holidayAccounts(today)
        .some(({ Ferietype, Rest }) => Ferietype === type && Rest.startsWith('-'))
      return overdrawn ? [{ code: 'OT9704' }] : []
    },
  }
}

function find(events: readonly Haendelse[], key: Content): Haendelse | null {
  return (
    events.find(
      (event) => event.FastAarsagskode === key.one('FastAarsagskode') && event.Fradato === key.one('Fradato'),
    ) ?? null
  )
}

function absent(key: Content): CodeItem {
  return { code: 'OT9104', values: { dato: written(key.one('Fradato') ?? '') } }
}

function eventOf(content: Content): Haendelse {
  const number = (name: string): number | null => (content.one(name) === null ? null : Number(content.one(name)))
  const hours = number('Timer')
  const minutes = number('Minutter')
  return {
    FastAarsagskode: content.one('FastAarsagskode') ?? '',
    Fradato: content.one('Fradato') ?? '',
    Tildato: content.one('Tildato') ?? '',
    Timer: hours ?? (minutes === null ? null : 0),
    Minutter: minutes ?? (hours === null ? null : 0),
  }
}

function faultsOf(event: Haendelse, others: readonly Haendelse[], { register }: UpdateRequest): CodeItem[] {
  const errors: CodeItem[] = []
  const cause = register.codes.absenceCauses.get(event.FastAarsagskode)
  if (cause === undefined) errors.push({ code: 'OT9701', values: { kode: event.FastAarsagskode } })
  if (event.Tildato < event.Fradato) errors.push({ code: 'OT9005' })
  const isPeriod = event.Fradato !== event.Tildato
  if (isPeriod && event.Timer !== null && cause?.hoursInPeriod === false) errors.push({ code: 'OT9702' })
  const taken = others.some(
    (other) =>
      overlaps(event.Fradato, event.Tildato, other.Fradato, other.Tildato) &&
      !(isPartOfDay(event) && isPartOfDay(other) && event.FastAarsagskode !== other.FastAarsagskode),
  )
  if (taken) errors.push({ code: 'OT9703' })
  return errors
}

/** Two parts of one day go together, but not for one cause: its key would be the same. */
function isPartOfDay({ Timer, Fradato, Tildato }: Haendelse): boolean {
  return Timer !== null && Fradato === Tildato
}

const keyOf = (event: Haendelse): string => `${event.Fradato}${event.FastAarsagskode}`
