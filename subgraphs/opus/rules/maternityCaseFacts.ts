import type { ChangeValues } from '../mapping/changeValues.ts'
import type { MaternityCase, MaternityCasePlan } from '../model/maternityCase.ts'

/** What the rules about maternity cases look at. */
export interface MaternityCaseFacts extends MaternityCasePlan {
  readonly values: ChangeValues
  /** The employee's cases as they stand. */
  readonly cases: readonly MaternityCase[]
  /** Whether an absence refers to the case. */
  readonly isLinked: boolean
}
