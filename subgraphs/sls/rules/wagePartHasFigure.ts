import { wantedWagePart } from '../mapping/changes/wagePart.ts'
import { has } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** At least one of amount, rate, hours and units. SLS dossier section 7.3.1, rules; OT9405 (inferred). */
export const wagePartHasFigure: Rule = (change) => {
  const wanted = wantedWagePart(change)
  if (['amount', 'rate', 'hours', 'units'].some((field) => has(wanted, field))) return obeyed
  return fault(
    'FIGURE_MISSING',
    'amount',
    'Give an amount, a rate, hours or units.',
    'Angiv beløb, sats, timer eller enheder.',
  )
}
