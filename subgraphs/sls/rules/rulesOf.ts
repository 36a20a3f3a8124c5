import { absenceHasEnd } from './absenceHasEnd.ts'
import { absenceIsNamedOnce } from './absenceIsNamedOnce.ts'
import { absenceRunsForward } from './absenceRunsForward.ts'
import { absenceWithinEmployment } from './absenceWithinEmployment.ts'
import { changesSomething } from './changesSomething.ts'
import { endIsOfRecurring } from './endIsOfRecurring.ts'
import { hoursFitADay } from './hoursFitADay.ts'
import { hoursSpanOneDay } from './hoursSpanOneDay.ts'
import { onlyWhatSlsTakes } from './onlyWhatSlsTakes.ts'
import { postingFits } from './postingFits.ts'
import { postingIsOfOneOff } from './postingIsOfOneOff.ts'
import type { Rule } from './rule.ts'
import { wagePartCodesFit } from './wagePartCodesFit.ts'
import { wagePartFiguresFit } from './wagePartFiguresFit.ts'
import { wagePartHasFigure } from './wagePartHasFigure.ts'
import { wagePartIsDated } from './wagePartIsDated.ts'
import { wagePartRunsForward } from './wagePartRunsForward.ts'
import { wagePartTextBelongs } from './wagePartTextBelongs.ts'

const ABSENCE: readonly Rule[] = [
  onlyWhatSlsTakes,
  absenceHasEnd,
  absenceRunsForward,
  absenceWithinEmployment,
  hoursSpanOneDay,
  hoursFitADay,
]
const WAGE_PART: readonly Rule[] = [
  onlyWhatSlsTakes,
  wagePartIsDated,
  wagePartRunsForward,
  wagePartHasFigure,
  wagePartFiguresFit,
  wagePartCodesFit,
  wagePartTextBelongs,
]

/** The rules that each unified change obeys before it is sent. */
export const unifiedRules: ReadonlyMap<string, readonly Rule[]> = new Map([
  ['registerAbsence', [absenceIsNamedOnce, ...ABSENCE]],
  ['changeAbsence', [changesSomething, ...ABSENCE]],
  ['deleteAbsence', []],
  ['registerWagePart', [...WAGE_PART, postingIsOfOneOff, postingFits]],
  ['changeWagePart', [changesSomething, ...WAGE_PART]],
  ['endWagePart', [endIsOfRecurring, wagePartRunsForward]],
  ['deleteWagePart', []],
])
