import type { ChangeValues } from '../mapping/changeValues.ts'
import type { WageType } from '../model/wagePart.ts'

/** What the rules about wage parts look at. */
export interface WagePartFacts {
  readonly values: ChangeValues
  readonly recurring: boolean
  /** The customer's own, as far as we are told of them: the list is not complete, so nothing is held against a code. */
  readonly wageTypes: readonly WageType[]
}
