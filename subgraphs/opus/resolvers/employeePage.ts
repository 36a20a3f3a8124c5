import type { employeePage } from '#foundation/server/employeeFields.ts'

/** A page of employees as its resolvers are handed it. */
export type EmployeePage = Awaited<ReturnType<typeof employeePage>>
