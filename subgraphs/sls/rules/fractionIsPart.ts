import { scaled } from '#schema/scalars/Decimal.ts'
import { decimalOf, partOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** The fraction paid for is more than nothing and at most the whole. SLS dossier section 11.2, OT9304 (inferred). */
export const fractionIsPart: Rule = ({ values }) => {
  const fraction = partOf(values, 'employmentFraction')
  const numerator = decimalOf(fraction, 'numerator')
  const denominator = decimalOf(fraction, 'denominator')
  if (numerator === null || denominator === null) return obeyed
  const [part, whole] = [scaled(numerator, 10), scaled(denominator, 10)]
  if (part > 0n && part <= whole) return obeyed
  return fault(
    'FRACTION_OUT_OF_RANGE',
    'employmentFraction',
    'The fraction is more than nothing and at most the whole.',
    'Brøken er større end nul og højst en hel.',
  )
}
