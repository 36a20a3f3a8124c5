import type { CodeItem } from '../answers.ts'
import { firstOfMonth } from '../records/days.ts'
import type { Service } from '../services/service.ts'
import { placementFaults } from './agreementRules.ts'
import { leavesOf } from './occurrenceServices.ts'
import { type UpdateRequest, updateService } from './update.ts'

/** Services with an update alone, whose reports are kept one after the other. SLS dossier sections 7.7, 7.15 to 7.18, 7.20. */
export const singleRecordServices: readonly Service[] = [
  single('Oprykning', 'OPRY', ({ structure, register }) => {
    const [final, step] = [structure.one('Oprykningssluttrin'), structure.one('Trin')]
    const errors = placementFaults(structure, register.codes)
    if (final !== null && step !== null && final < step) errors.push({ code: 'OT9306' })
    return errors
  }),
  single('Ferieret', 'FRET'),
  single('FerieKorriger', 'FKOR', ({ structure }) =>
    (structure.one('Tildato') ?? '') < (structure.one('Fradato') ?? '') ? [{ code: 'OT9005' }] : [],
  ),
  single('Omsorgsregnskab', 'OMSR'),
  single('Timebank', 'TIMB'),
  single('Pensab', 'PENS', ({ structure, today, register }) => [
    ...placementFaults(structure, register.codes),
    // The next pay period is the last that may be known ahead (R8).
    ...((structure.one('Fradato') ?? '') >= firstOfMonth(today, 2) ? [{ code: 'OT9802' }] : []),
  ]),
]

function single(
  object: string,
  transaction: string,
  faults: (request: UpdateRequest) => readonly CodeItem[] = () => [],
): Service {
  return updateService({
    name: `ModstSLS${object}Ajrf`,
    object,
    transaction,
    plan: (request) => ({
      errors: faults(request),
      commit: () =>
        request.records.reportOccurrences(object, [
          ...request.records.occurrences(object),
          leavesOf(request.structure),
        ]),
    }),
  })
}
