import { shift } from '../../town/calendar.ts'
import type { CodeItem } from '../answers.ts'
import { type Overenskomst, positionText } from '../records/agreements.ts'
import { overlaps } from '../records/days.ts'
import { placementFaults } from './agreementRules.ts'
import type { Content } from './content.ts'
import { type FollowOn, type Outcome, type UpdateRequest, updateService, written } from './update.ts'

const OBJECT = 'Overenskomst'

/** SLS dossier section 7.8; errors OT9005, OT9301 to OT9304, warning OT9305. */
export const overenskomstServices = (
  [
    ['Opret', 'OVEO'],
    ['Ajrf', 'OVEA'],
    ['Slet', 'OVES'],
  ] as const
).map(([action, transaction]) =>
  updateService({ name: `ModstSLS${OBJECT}${action}`, object: OBJECT, transaction, plan }),
)

function plan(request: UpdateRequest): Outcome {
  const { records, structure, register } = request
  const day = structure.part('OverenskomstFra')?.one('OverenskomstFradato') ?? null
  const to = structure.part('OverenskomstTil')
  const existing = records.agreements.find(({ OverenskomstFradato }) => OverenskomstFradato === day) ?? null
  const others = records.agreements.filter((one) => one !== existing)
  const errors: CodeItem[] = []
  if (day !== null && existing === null) errors.push({ code: 'OT9104' })
  const wanted = to === null ? null : agreementOf(to, request)
  if (to !== null && wanted !== null) {
    errors.push(...placementFaults(to, register.codes))
    if (others.some(({ OverenskomstFradato }) => OverenskomstFradato === wanted.OverenskomstFradato))
      errors.push({ code: 'OT9402', values: { kode: OBJECT, dato: written(wanted.OverenskomstFradato) } })
    if (wanted.OverenskomstTildato !== null && wanted.OverenskomstTildato < wanted.OverenskomstFradato)
      errors.push({ code: 'OT9005' })
  }
  const before = wanted === null ? others : others.map((one) => cutBefore(one, wanted))
  return {
    errors,
    commit: () => records.report({ agreements: sorted(wanted === null ? others : [...before, wanted]) }),
    followOns: wanted === null ? [] : [...laterOnes(others, wanted, request), marker()],
  }
}

/** An occurrence that runs into the new one ends the day before it. */
function cutBefore(one: Overenskomst, wanted: Overenskomst): Overenskomst {
  const { OverenskomstFradato: from, OverenskomstTildato: to } = one
  const runsInto = from < wanted.OverenskomstFradato && (to === null || to >= wanted.OverenskomstFradato)
  return runsInto ? { ...one, OverenskomstTildato: shift(wanted.OverenskomstFradato, -1) } : one
}

/** A change back in time over a later occurrence updates that one (documented). */
function laterOnes(others: readonly Overenskomst[], wanted: Overenskomst, { records }: UpdateRequest): FollowOn[] {
  return others
    .filter(
      ({ OverenskomstFradato: from, OverenskomstTildato: to }) =>
        from > wanted.OverenskomstFradato && overlaps(from, to, wanted.OverenskomstFradato, wanted.OverenskomstTildato),
    )
    .map(({ OverenskomstFradato }) => ({
      transaction: 'OVEA',
      commit: () => records.report({ agreements: pushedBack(records.agreements, OverenskomstFradato, wanted) }),
      warnings: [{ code: 'OT9305', values: { dato: written(OverenskomstFradato) } }],
    }))
}

/** What the new one covers wholly goes; what it covers in part begins after it. */
function pushedBack(
  agreements: readonly Overenskomst[],
  from: string,
  { OverenskomstTildato: until }: Overenskomst,
): readonly Overenskomst[] {
  return sorted(
    agreements.flatMap((one) => {
      if (one.OverenskomstFradato !== from) return [one]
      const goes = until === null || (one.OverenskomstTildato !== null && one.OverenskomstTildato <= until)
      return goes ? [] : [{ ...one, OverenskomstFradato: shift(until, 1) }]
    }),
  )
}

function marker(): FollowOn {
  return { transaction: 'LSMA', commit: () => undefined }
}

function sorted(agreements: readonly Overenskomst[]): readonly Overenskomst[] {
  return [...agreements].sort((a, b) => (a.OverenskomstFradato < b.OverenskomstFradato ? -1 : 1))
}

export function agreementOf(
  content: Content,
  { register, records }: Pick<UpdateRequest, 'register' | 'records'>,
): Overenskomst {
  const code = content.one('Stillingsbetegnelse') ?? ''
  const category = content.one('Personalekategori') ?? ''
  const payClass = content.one('Klasse') ?? ''
  const part = (name: string): string => Number(content.part('Ansaettelsesbroek')?.one(name)).toFixed(2)
  return {
    OverenskomstFradato: content.one('OverenskomstFradato') ?? content.one('Fradato') ?? '',
    OverenskomstTildato: content.one('OverenskomstTildato'),
    Personalekategori: category,
    Klasse: payClass,
    Trin: content.one('Trin') ?? '',
    Oprykningsdato: content.one('Oprykningsdato'),
    Loenanciennitetsdato: content.one('Loenanciennitetsdato'),
    Stillingsbetegnelse: code,
    StillingsbetegnelseTekst: positionText(code, records.subject, register.codes),
    Loenform: content.one('Loenform') ?? register.codes.personnelCategories.get(category)?.payForm ?? '2',
    Taeller: part('Taeller'),
    Naevner: part('Naevner'),
    Loenpulje: content.one('Loenpulje'),
    ForhandlingsberettigetOrganisation: content.one('ForhandlingsberettigetOrganisation'),
    Forsoegsordning: content.one('Forsoegsordning'),
    // 4 for the new pay system, classes above 49 (documented).
    Loensystemsmarkering: Number(payClass) > 49 ? '4' : null,
  }
}
