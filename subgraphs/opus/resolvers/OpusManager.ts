import type { OpusManagerResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

/** A manager's number leads to an employee only where the caller's own directory has it. */
export const OpusManager: OpusManagerResolvers<OpusContext> = {
  employee: ({ employeeNumber }, _args, { desk }) =>
    employeeNumber === null ? null : desk.employments.findByNumber(employeeNumber),
}
