import { has, partOf, textOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** Only a recurring part can be ended, and on a day. SLS dossier section 7.3: a one-off part pays once, on its date. */
export const endIsOfRecurring: Rule = ({ values }) => [
  ...(textOf(partOf(values, 'existing'), 'recurrence') === 'ONE_OFF'
    ? fault(
        'END_OF_ONE_OFF',
        null,
        'A one-off part pays once and has no end. Delete it instead.',
        'En engangsløndel udbetales én gang og har ingen slutdato. Slet den i stedet.',
      )
    : []),
  ...(has(values, 'validTo')
    ? []
    : fault('DATE_MISSING', 'validTo', 'This date is needed.', 'Denne dato skal angives.')),
]
