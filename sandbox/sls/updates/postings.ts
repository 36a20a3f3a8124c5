import type { CodeItem } from '../answers.ts'
import { overlaps } from '../records/days.ts'
import type { Occurrence } from '../records/registered.ts'
import { occurrenceServices } from './occurrenceServices.ts'
import type { UpdateRequest } from './update.ts'

const STRING = ['Delregnskab', 'Artskonto', 'Segment1', 'Segment2', 'Segment3', 'Segment4', 'Segment5', 'Segment6']

/** SLS dossier sections 7.4 to 7.6; errors OT9501, OT9503, OT9505. */
export const postingServices = [
  ...occurrenceServices({
    object: 'Kontering',
    transactions: 'KON',
    key: ['Fradato'],
    continuous: true,
    faults: unitFaults,
  }),
  ...occurrenceServices({
    object: 'AfvigendeKontering',
    transactions: 'AFK',
    key: ['Fradato', ...STRING],
    faults: (wanted, others, request) => [...unitFaults(wanted, others, request), ...shareFaults(wanted, others)],
  }),
  ...occurrenceServices({
    object: 'Loendelskontering',
    transactions: 'LDK',
    key: ['Loendelskode', 'Fradato'],
    faults: (wanted, others, request) => {
      const ofCode = others.filter(({ Loendelskode }) => Loendelskode === wanted['Loendelskode'])
      return [...unitFaults(wanted, others, request), ...shareFaults(wanted, ofCode), ...elementFaults(wanted, request)]
    },
  }),
]

function unitFaults(wanted: Occurrence, _: readonly Occurrence[], { customer }: UpdateRequest): CodeItem[] {
  const unit = wanted['Delregnskab']
  if (unit === undefined || customer.payroll.subAccountUnits.some(({ code }) => code === unit)) return []
  return [{ code: 'OT9501', values: { delregnskab: unit } }]
}

/** Percentages that hold on one day come to at most 100. */
function shareFaults(wanted: Occurrence, others: readonly Occurrence[]): CodeItem[] {
  const at = others.filter((other) =>
    overlaps(wanted['Fradato'] ?? null, wanted['Tildato'] ?? null, other['Fradato'] ?? null, other['Tildato'] ?? null),
  )
  const sum = [wanted, ...at].reduce((total, { Opsplitningsprocent }) => total + Number(Opsplitningsprocent), 0)
  return sum > 100 ? [{ code: 'OT9503' }] : []
}

function elementFaults(wanted: Occurrence, { records }: UpdateRequest): CodeItem[] {
  const exists = records.payElements.some(
    ({ Loendelstype, Loendelskode, Fradato, Tildato }) =>
      Loendelstype === 'L' &&
      Loendelskode === wanted['Loendelskode'] &&
      overlaps(wanted['Fradato'] ?? null, wanted['Tildato'] ?? null, Fradato, Tildato),
  )
  return exists ? [] : [{ code: 'OT9505' }]
}
