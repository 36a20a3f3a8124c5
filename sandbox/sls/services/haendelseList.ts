import { overlaps } from '../records/days.ts'
import { leaf } from '../xml.ts'
import { employmentRowsService } from './employmentRows.ts'
import { periodAsked } from './scope.ts'

/** SLS dossier sections 7.14 and 8.3. */
export const haendelseList = employmentRowsService({
  object: 'Haendelse',
  select(records, request) {
    const { from, to } = periodAsked(request)
    const causes = request.criteria.all('FastAarsagskode')
    return records.absence.filter(
      (event) =>
        overlaps(from, to, event.Fradato, event.Tildato) &&
        (causes.length === 0 || causes.includes(event.FastAarsagskode)),
    )
  },
  write: (event) =>
    [
      leaf('FastAarsagskode', event.FastAarsagskode),
      leaf('Fradato', event.Fradato),
      leaf('Tildato', event.Tildato),
      leaf('Timer', event.Timer),
      leaf('Minutter', event.Minutter),
    ].join(''),
})
