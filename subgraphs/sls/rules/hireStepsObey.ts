import { hireSteps } from '../mapping/changes/hire.ts'
import type { Rule } from './rule.ts'

/** Each further step of a hire obeys the rules of the change that it is; its faults name where it stands. SLS dossier section 6. */
export function hireStepsObey(rulesOf: (operation: string) => readonly Rule[]): Rule {
  return (change, context) =>
    hireSteps(change).flatMap(({ field, change: step }) =>
      rulesOf(step.operation)
        .flatMap((rule) => rule(step, context))
        .map((found) => ({ ...found, field: found.field === null ? field : `${field}.${found.field}` })),
    )
}
