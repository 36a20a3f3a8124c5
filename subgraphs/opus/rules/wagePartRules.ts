import { accountIsNamedOnce } from './accountIsNamedOnce.ts'
import { allowanceEndsAfterItBegins } from './allowanceEndsAfterItBegins.ts'
import { paymentIntervalIsKnown } from './paymentIntervalIsKnown.ts'
import { referenceLeavesRoomForOurMark } from './referenceLeavesRoomForOurMark.ts'
import { runningNumberIsKnown } from './runningNumberIsKnown.ts'
import { valuesHaveTwoDecimals } from './valuesHaveTwoDecimals.ts'
import { wagePartFieldsAreSupported } from './wagePartFieldsAreSupported.ts'
import { wagePartHasItsDay } from './wagePartHasItsDay.ts'
import { wagePartHasOneValue } from './wagePartHasOneValue.ts'
import { wageTypeHasFourDigits } from './wageTypeHasFourDigits.ts'

/** What a new wage part must keep, in the order in which faults are told. */
export const WAGE_PART_RULES = [
  wagePartFieldsAreSupported,
  wageTypeHasFourDigits,
  runningNumberIsKnown,
  wagePartHasItsDay,
  wagePartHasOneValue,
  valuesHaveTwoDecimals,
  accountIsNamedOnce,
  referenceLeavesRoomForOurMark,
  allowanceEndsAfterItBegins,
  paymentIntervalIsKnown,
] as const
