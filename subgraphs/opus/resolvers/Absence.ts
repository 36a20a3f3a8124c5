import type { AbsenceResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

/** The fields that only GetAbsenceAttendanceByPeriod tells are read when one of them is selected. */
export const Absence: AbsenceResolvers<OpusContext> = {
  codeText: ({ code, codeText }, _args, { loaders }) => loaders.text('absence-types', code, codeText),
  openEnded: ({ to }) => to === null,
  hoursPerDay: () => null,
  calendarDays: async ({ details }) => (await details())?.calendarDays ?? null,
  locked: async ({ details }) => (await details())?.locked ?? null,
  childNumber: async ({ details }) => (await details())?.childNumber ?? null,
  maternityCaseKey: async ({ details }) => (await details())?.maternityCaseKey ?? null,
  workInjuryNumber: async ({ details }) => (await details())?.workInjuryNumber ?? null,
  reasonCode: async ({ details }) => (await details())?.reasonCode ?? null,
}
