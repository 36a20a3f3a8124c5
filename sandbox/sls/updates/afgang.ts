import type { CodeItem } from '../answers.ts'
import { firstOfMonth, overlaps } from '../records/days.ts'
import type { Occurrence } from '../records/registered.ts'
import { fixedField } from './fasteFelter.ts'
import { leavesOf, occurrenceServices } from './occurrenceServices.ts'
import { type UpdateRequest, updateService, written } from './update.ts'

const ABOUT = {
  object: 'Afgang',
  transactions: 'AFG',
  key: ['Afgangsaarsagskode', 'Akko', 'Fradato'],
  afterEnd: true,
} as const
const [opret, ajrf] = occurrenceServices({
  ...ABOUT,
  key: ['Afgangsaarsagskode', 'Fradato'],
  faults: (wanted, others, request) => [...faults(wanted, others, request), ...tooOld(wanted, 'OT0109', request)],
  followOns: (wanted, request) => {
    const akko = request.register.codes.departureCauses.get(wanted['Afgangsaarsagskode'] ?? '')
    if (akko === null || akko === undefined) return []
    return [{ transaction: 'AKKO', commit: () => form(wanted, akko, request) }]
  },
})

/** SLS dossier section 7.11; errors OT0109, OT0387, OT0699, OT9601, OT9602, OT9603. */
export const afgangServices = [
  opret,
  ajrf,
  updateService({
    name: 'ModstSLSAfgangSlet',
    object: 'Afgang',
    transaction: 'AFGS',
    afterEnd: true,
    plan(request) {
      const { records, structure } = request
      const from = structure.part('AfgangFra')
      const named = from === null ? {} : leavesOf(from)
      const all = records.occurrences('Afgang')
      const existing = all.find(
        (one) =>
          one['Fradato'] === named['Fradato'] &&
          (named['Afgangsaarsagskode'] === undefined
            ? one['Akko'] === named['Akko']
            : one['Afgangsaarsagskode'] === named['Afgangsaarsagskode']),
      )
      return {
        errors: existing === undefined ? [{ code: 'OT9104' }] : tooOld(existing, 'OT0387', request),
        commit: () =>
          records.reportOccurrences(
            'Afgang',
            all.filter((one) => one !== existing),
          ),
      }
    },
  }),
].filter((service) => service !== undefined)

function faults(wanted: Occurrence, others: readonly Occurrence[], request: UpdateRequest): CodeItem[] {
  const { Afgangsaarsagskode: cause, Fradato = '', Tildato } = wanted
  const errors: CodeItem[] = []
  if (cause !== undefined && !request.register.codes.departureCauses.has(cause))
    errors.push({ code: 'OT9601', values: { kode: cause } })
  const over = others.find((other) =>
    overlaps(Fradato, Tildato ?? null, other['Fradato'] ?? null, other['Tildato'] ?? null),
  )
  if (over !== undefined)
    errors.push({
      code: 'OT9602',
      values: { akko: over['Akko'] ?? '', dato: written(over['Fradato'] ?? '') },
    })
  // A future date, or the last day before the current pay period: arrears are for the month before the generation's.
  if (Tildato !== undefined && Tildato < request.today && Tildato < firstOfMonth(request.today))
    errors.push({ code: 'OT9603' })
  return errors
}

/** More than eleven months back, unless fixed field 638 is 1 (documented). */
function tooOld(departure: Occurrence, code: string, { records, today }: UpdateRequest): CodeItem[] {
  const day = departure['Fradato'] ?? ''
  const limit = firstOfMonth(today, -11).slice(0, 8) + today.slice(8)
  if (day >= limit || fixedField(records, '638') === 1) return []
  const values = { dato: written(day) }
  return [
    { code, values },
    { code: 'OT0699', values },
  ]
}

function form(wanted: Occurrence, akko: string, { records }: UpdateRequest): void {
  records.reportOccurrences(
    'Afgang',
    records
      .occurrences('Afgang')
      .map((one) =>
        one['Fradato'] === wanted['Fradato'] && one['Afgangsaarsagskode'] === wanted['Afgangsaarsagskode']
          ? { ...one, Akko: akko }
          : one,
      ),
  )
}
