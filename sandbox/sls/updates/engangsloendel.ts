import type { CodeItem } from '../answers.ts'
import { type Loendel, NOTHING_MORE } from '../records/payElements.ts'
import type { Content } from './content.ts'
import { setFixedField } from './fasteFelter.ts'
import { commonFaults, figures, sorted } from './payElementRules.ts'
import { type FollowOn, type Outcome, type UpdateRequest, updateService, written } from './update.ts'

const OBJECT = 'Engangsloendel'

/** SLS dossier section 7.3.1; errors OT9401, OT9402, OT9404, OT9405, OT9407, OT9501. */
export const engangsloendelServices = (
  [
    ['Opret', 'ENGO'],
    ['Ajrf', 'ENGA'],
    ['Slet', 'ENGS'],
  ] as const
).map(([action, transaction]) =>
  updateService({ name: `ModstSLS${OBJECT}${action}`, object: OBJECT, transaction, afterEnd: true, plan }),
)

function plan(request: UpdateRequest): Outcome {
  const { records, structure } = request
  const from = structure.part('EngangsloendelFra')
  const to = structure.part('EngangsloendelTil')
  const existing = from === null ? null : find(records.payElements, from)
  const others = records.payElements.filter((element) => element !== existing)
  const errors: CodeItem[] = []
  if (from !== null && existing === null) errors.push({ code: 'OT9104' })
  // Paid with an earlier month: history, to be corrected by the opposite sign.
  if (existing?.Dato !== undefined && existing.Dato !== null && isPaid(existing.Dato, request))
    errors.push({ code: 'OT9407' })
  if (to !== null) errors.push(...faultsOf(to, others, request))
  return {
    errors,
    commit: () => records.report({ payElements: sorted(to === null ? others : [...others, elementOf(to)]) }),
    followOns: to === null ? [] : followOns(to, request),
  }
}

function find(elements: readonly Loendel[], key: Content): Loendel | null {
  return (
    elements.find(
      (element) =>
        element.Loendelstype === 'E' &&
        element.Loendelskode === key.one('Loendelskode') &&
        element.Dato === key.one('Dato'),
    ) ?? null
  )
}

/** Before the month in which arrears are paid now. SLS dossier section 9.2. */
function isPaid(day: string, { memory, today }: UpdateRequest): boolean {
  const { generation } = memory.run(today)
  const month = Number(generation.slice(0, 4)) * 12 + Number(generation.slice(5, 7)) - 2
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 < month
}

function faultsOf(to: Content, others: readonly Loendel[], request: UpdateRequest): CodeItem[] {
  const code = to.one('Loendelskode') ?? ''
  const day = to.one('Dato') ?? ''
  const errors = commonFaults(to, day, request)
  if (find(others, to) !== null) errors.push({ code: 'OT9402', values: { kode: code, dato: written(day) } })
  const unit = to.one('Delregnskab')
  if (unit !== null && !request.customer.payroll.subAccountUnits.some((own) => own.code === unit))
    errors.push({ code: 'OT9501', values: { delregnskab: unit } })
  return errors
}

function elementOf(to: Content): Loendel {
  return {
    ...NOTHING_MORE,
    Loendelstype: 'E',
    Loendelskode: to.one('Loendelskode') ?? '',
    Dato: to.one('Dato'),
    ...figures(to),
    Delregnskab: to.one('Delregnskab'),
    Artskonto: to.one('Artskonto'),
    Segmenter: [1, 2, 3, 4, 5, 6].map((number) => to.one(`Segment${number}`)),
    Loendelstekst: to.one('Loendelstekst'),
  }
}

/** 0232 sets fixed field 638, 0251 orders a tax card. SLS dossier section 10.1. */
function followOns(to: Content, { records }: UpdateRequest): FollowOn[] {
  const code = to.one('Loendelskode')
  if (code === '0232') return [{ transaction: 'FAST', commit: () => setFixedField(records, '638', '=', '1') }]
  if (code === '0251') return [{ transaction: 'SKAT', commit: () => undefined, warnings: [{ code: 'OT9204' }] }]
  return []
}
