import { absenceEndsAfterItBegins } from './absenceEndsAfterItBegins.ts'
import { absencesDoNotOverlap } from './absencesDoNotOverlap.ts'
import { childIsRegistered } from './childIsRegistered.ts'
import { employedThroughoutAbsence } from './employedThroughoutAbsence.ts'
import { maternityCaseCoversAbsence } from './maternityCaseCoversAbsence.ts'
import { oneReferenceAtMost } from './oneReferenceAtMost.ts'
import { openEndHasNoTime } from './openEndHasNoTime.ts'
import { reasonFitsLeave } from './reasonFitsLeave.ts'
import { recordKeepsTimesOnOneDay } from './recordKeepsTimesOnOneDay.ts'
import { referenceIsNamed } from './referenceIsNamed.ts'
import { typeTakesTimes } from './typeTakesTimes.ts'
import { workInjuryIsRegistered } from './workInjuryIsRegistered.ts'

/**
 * What an absence must keep, in the order in which faults are told. Quotas (F7), planned time (F9), the age of children (F15) and how far
 * back one may go (F17) are known to Opus alone: it refuses, or warns.
 */
export const ABSENCE_RULES = [
  absenceEndsAfterItBegins,
  openEndHasNoTime,
  typeTakesTimes,
  referenceIsNamed,
  oneReferenceAtMost,
  childIsRegistered,
  maternityCaseCoversAbsence,
  workInjuryIsRegistered,
  reasonFitsLeave,
  employedThroughoutAbsence,
  absencesDoNotOverlap,
] as const

/** Of an existing record, which stays one record. */
export const AMENDED_ABSENCE_RULES = [...ABSENCE_RULES, recordKeepsTimesOnOneDay] as const
