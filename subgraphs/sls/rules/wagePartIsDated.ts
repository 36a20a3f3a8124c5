import { wantedWagePart } from '../mapping/changes/wagePart.ts'
import { has, textOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** A one-off part has a date, a recurring one a first day, and neither has the other's. SLS dossier sections 7.3.1 and 7.3.2. */
export const wagePartIsDated: Rule = (change) => {
  const wanted = wantedWagePart(change)
  const isOneOff = textOf(wanted, 'recurrence') === 'ONE_OFF'
  const needed = isOneOff ? 'date' : 'validFrom'
  const foreign = isOneOff ? ['validFrom', 'validTo'] : ['date']
  return [
    ...(has(wanted, needed) ? [] : fault('DATE_MISSING', needed, 'This date is needed.', 'Denne dato skal angives.')),
    ...foreign
      .filter((field) => has(wanted, field))
      .flatMap((field) =>
        fault(
          'DATE_OF_OTHER_RECURRENCE',
          field,
          'One-off parts have a date, recurring ones a first and a last day.',
          'Engangsløndele har en dato, løbende løndele en første og en sidste dag.',
        ),
      ),
  ]
}
