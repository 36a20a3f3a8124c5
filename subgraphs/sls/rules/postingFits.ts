import { type ChangeValues, listOf, partOf, textOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** Lengths: SLS dossier section 2.1 (delregnskab, artskonto, segments documented). */
export const postingFits: Rule = ({ values }, { ownSubAccountUnits }) => {
  const { posting, prefix } = postingOf(values)
  const unit = textOf(posting, 'subAccountUnit')
  const account = textOf(posting, 'natureAccount')
  const segments = listOf(posting, 'segments')
  const unfit = segments.some((segment) => segment !== null && !/^\d{1,10}$/.test(String(segment)))
  return [
    // A unit of another institution would put the cost on somebody else's books.
    ...(unit !== null && !ownSubAccountUnits.has(unit)
      ? fault(
          'SUB_ACCOUNT_UNIT_NOT_OWN',
          `${prefix}subAccountUnit`,
          'The sub-account unit is not the institution’s own.',
          'Delregnskabet hører ikke til institutionen.',
        )
      : []),
    ...(account !== null && !/^\d{4}$/.test(account)
      ? fault('CODE_FORM', `${prefix}natureAccount`, 'Give four digits.', 'Angiv fire cifre.')
      : []),
    ...(segments.length > 6 || unfit
      ? fault(
          'SEGMENT_FORM',
          `${prefix}segments`,
          'Give at most six segments of one to ten digits.',
          'Angiv højst seks segmenter på et til ti cifre.',
        )
      : []),
  ]
}

/** A wage part has its posting in a part of its own, a posting has it in its fields. */
function postingOf(values: ChangeValues): { readonly posting: ChangeValues; readonly prefix: string } {
  return values['posting'] === undefined || values['posting'] === null
    ? { posting: values, prefix: '' }
    : { posting: partOf(values, 'posting'), prefix: 'posting.' }
}
