import { shift } from '../../town/calendar.ts'
import type { CodeItem } from '../answers.ts'
import { overlaps } from '../records/days.ts'
import { type Loendel, NOTHING_MORE } from '../records/payElements.ts'
import type { Content } from './content.ts'
import { commonFaults, figures, sorted } from './payElementRules.ts'
import { type FollowOn, type Outcome, type UpdateRequest, updateService, written } from './update.ts'

const OBJECT = 'LoebendeLoendel'
/** Text numbers of the institutions' own tables; the sandbox's go from 1 to 240. */
const LAST_TEXT = 240

/** SLS dossier section 7.3.2; errors OT9005, OT9401, OT9402, OT9404 to OT9406, OT9409, warning OT9408. */
export const loebendeLoendelServices = (
  [
    ['Opret', 'LOBO'],
    ['Ajrf', 'LOBA'],
    ['Slet', 'LOBS'],
  ] as const
).map(([action, transaction]) =>
  updateService({ name: `ModstSLS${OBJECT}${action}`, object: OBJECT, transaction, plan }),
)

function plan(request: UpdateRequest): Outcome {
  const { records, structure } = request
  const from = structure.part('LoebendeLoendelFra')
  const to = structure.part('LoebendeLoendelTil')
  const existing = from === null ? null : find(records.payElements, from)
  const others = records.payElements.filter((element) => element !== existing)
  const errors: CodeItem[] = []
  if (from !== null && existing === null) errors.push({ code: 'OT9104' })
  const element = to === null ? null : elementOf(to)
  const running = element === null ? null : runningAt(others, element)
  if (to !== null && element !== null) errors.push(...faultsOf(to, element, others, running, request))
  return {
    errors,
    commit: () => records.report({ payElements: sorted(element === null ? others : [...others, element]) }),
    followOns: running === null || element === null ? [] : [cutOff(running, element, request)],
  }
}

function find(elements: readonly Loendel[], key: Content): Loendel | null {
  return (
    elements.find(
      (element) =>
        element.Loendelstype === 'L' &&
        element.Loendelskode === key.one('Loendelskode') &&
        element.Fradato === key.one('Fradato'),
    ) ?? null
  )
}

/** An open occurrence of the code that began earlier: the new one ends it the day before (inferred). */
function runningAt(others: readonly Loendel[], element: Loendel): Loendel | null {
  return (
    others.find(
      ({ Loendelstype, Loendelskode, Fradato, Tildato }) =>
        Loendelstype === 'L' &&
        Loendelskode === element.Loendelskode &&
        Tildato === null &&
        Fradato !== null &&
        Fradato < (element.Fradato ?? ''),
    ) ?? null
  )
}

function faultsOf(
  to: Content,
  element: Loendel,
  others: readonly Loendel[],
  running: Loendel | null,
  { ...request }: UpdateRequest,
): CodeItem[] {
  const { Fradato, Tildato, Loendelskode, Kreditor, Tekstnummer } = element
  const errors = commonFaults(to, Fradato ?? '', request)
  if (Tildato !== null && Fradato !== null && Tildato < Fradato) errors.push({ code: 'OT9005' })
  const taken = others.some(
    (other) =>
      other !== running &&
      other.Loendelstype === 'L' &&
      other.Loendelskode === Loendelskode &&
      overlaps(Fradato, Tildato, other.Fradato, other.Tildato),
  )
  if (taken) errors.push({ code: 'OT9402', values: { kode: Loendelskode, dato: written(Fradato ?? '') } })
  if (Kreditor !== null && !request.register.codes.creditors.has(Kreditor)) errors.push({ code: 'OT9406' })
  if (Tekstnummer !== null && (Number(Tekstnummer) < 1 || Number(Tekstnummer) > LAST_TEXT))
    errors.push({ code: 'OT9409' })
  return errors
}

function elementOf(to: Content): Loendel {
  return {
    ...NOTHING_MORE,
    Loendelstype: 'L',
    Loendelskode: to.one('Loendelskode') ?? '',
    Fradato: to.one('Fradato'),
    Tildato: to.one('Tildato'),
    ...figures(to),
    Tekstnummer: to.one('Tekstnummer'),
  }
}

function cutOff(running: Loendel, element: Loendel, { records }: UpdateRequest): FollowOn {
  const last = shift(element.Fradato ?? '', -1)
  return {
    transaction: 'LOBA',
    commit: () =>
      records.report({
        payElements: records.payElements.map((one) => (one === running ? { ...one, Tildato: last } : one)),
      }),
    warnings: [{ code: 'OT9408', values: { kode: element.Loendelskode, dato: written(last) } }],
  }
}
