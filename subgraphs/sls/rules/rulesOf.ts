import { hireItself } from '../mapping/changes/hire.ts'
import { tabledChanges } from '../mapping/changes/tabled.ts'
import { absenceHasEnd } from './absenceHasEnd.ts'
import { absenceIsNamedOnce } from './absenceIsNamedOnce.ts'
import { absenceRunsForward } from './absenceRunsForward.ts'
import { absenceWithinEmployment } from './absenceWithinEmployment.ts'
import { changesSomething } from './changesSomething.ts'
import { endIsOfRecurring } from './endIsOfRecurring.ts'
import { fieldsFit } from './fieldsFit.ts'
import { fractionIsPart } from './fractionIsPart.ts'
import { groupIsOwn } from './groupIsOwn.ts'
import { hireStepsObey } from './hireStepsObey.ts'
import { hoursFitADay } from './hoursFitADay.ts'
import { hoursSpanOneDay } from './hoursSpanOneDay.ts'
import { oldDepartureIsConfirmed } from './oldDepartureIsConfirmed.ts'
import { oneOfTwo } from './oneOfTwo.ts'
import { onlyWhatSlsTakes } from './onlyWhatSlsTakes.ts'
import { pensionStepIsCurrent } from './pensionStepIsCurrent.ts'
import { periodRunsForward } from './periodRunsForward.ts'
import { postingFits } from './postingFits.ts'
import { postingIsOfOneOff } from './postingIsOfOneOff.ts'
import type { Rule } from './rule.ts'
import { saysWhichChannel } from './saysWhichChannel.ts'
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

const UNIFIED: ReadonlyMap<string, readonly Rule[]> = new Map([
  ['registerAbsence', [absenceIsNamedOnce, ...ABSENCE]],
  ['changeAbsence', [changesSomething, ...ABSENCE]],
  ['deleteAbsence', []],
  ['registerWagePart', [...WAGE_PART, postingIsOfOneOff, postingFits]],
  ['changeWagePart', [changesSomething, ...WAGE_PART]],
  ['endWagePart', [endIsOfRecurring, wagePartRunsForward]],
  ['deleteWagePart', []],
])

const DATED: readonly Rule[] = [fieldsFit, periodRunsForward]
const POSTING: readonly Rule[] = [...DATED, postingFits]
const CONTRACT: readonly Rule[] = [...DATED, oneOfTwo('advancementDate', 'paySeniorityDate', false), fractionIsPart]
const DEPARTURE: readonly Rule[] = [...DATED, oneOfTwo('cause', 'payActionCode', true), oldDepartureIsConfirmed]

/** Of the hire itself; its steps have fields that it has not. */
const HIRE: readonly Rule[] = [...CONTRACT, groupIsOwn, postingFits].map(
  (rule): Rule =>
    (change, context) =>
      rule(hireItself(change), context),
)

/** What the tables of fields do not say of a change. */
const BEYOND_THE_TABLE: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  ...['createPosting', 'changePosting'].map((operation) => [operation, POSTING] as const),
  ...['createDeviatingPosting', 'changeDeviatingPosting'].map((operation) => [operation, POSTING] as const),
  ...['createPayElementPosting', 'changePayElementPosting'].map((operation) => [operation, POSTING] as const),
  ...['createContract', 'changeContract'].map((operation) => [operation, CONTRACT] as const),
  ...['registerDeparture', 'changeDeparture', 'deleteDeparture'].map((operation) => [operation, DEPARTURE] as const),
  ['createIndividualPension', [...DATED, oneOfTwo('percentage', 'amount', true)]],
  ['changeIndividualPension', [...DATED, oneOfTwo('percentage', 'amount', true)]],
  ['changeIdentity', [fieldsFit, changesSomething]],
  ['changeHolidayEntitlement', [fieldsFit, oneOfTwo('days', 'hours', true)]],
  ['changeCivilServantPension', [fieldsFit, pensionStepIsCurrent, fractionIsPart]],
  ['setInputChannels', [fieldsFit, groupIsOwn, saysWhichChannel]],
  ['hireEmployee', [...HIRE, hireStepsObey(rulesOfContent)]],
])

const NAMED_ONCE = oneOfTwo('recordId', 'key', true)

/** The rules that a change obeys before it is sent. */
export function rulesOf(operation: string): readonly Rule[] {
  const isOfExisting = (tabledChanges.get(operation)?.existing ?? null) !== null
  return isOfExisting ? [NAMED_ONCE, ...rulesOfContent(operation)] : rulesOfContent(operation)
}

/** Without how it names its record: a step of a hire need not. */
function rulesOfContent(operation: string): readonly Rule[] {
  return UNIFIED.get(operation) ?? BEYOND_THE_TABLE.get(operation) ?? DATED
}
