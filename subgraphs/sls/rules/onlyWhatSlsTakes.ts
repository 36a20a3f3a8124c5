import { has, partOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** Fields of the unified changes that SLS has no place for. SLS dossier sections 7.3 and 7.14: the fields of its structures. */
export const NOT_IN_SLS: readonly string[] = [
  'startTime',
  'endTime',
  'childNumber',
  'maternityCaseKey',
  'workInjuryNumber',
  'reasonCode',
  'sequenceNumber',
  'reference',
  'yearlyBaseAmount',
  'percentage',
  'pensionable',
  'firstPayment',
  'paymentInterval',
]
const NOT_IN_POSTING: readonly string[] = ['costCentre', 'wbsElement']

/** What SLS has no place for is refused and not dropped. */
export const onlyWhatSlsTakes: Rule = ({ values }) =>
  [
    ...NOT_IN_SLS.filter((field) => has(values, field)),
    ...NOT_IN_POSTING.filter((field) => has(partOf(values, 'posting'), field)).map((field) => `posting.${field}`),
  ].flatMap((field) => fault('NOT_IN_SLS', field, 'SLS does not take this field.', 'SLS tager ikke dette felt.'))
