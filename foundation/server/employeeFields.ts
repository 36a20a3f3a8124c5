import { danishDay, type LocalDate } from '#schema/scalars/LocalDate.ts'
import { type Employment, statusOn } from '../directory/employment.ts'
import type { Desk } from '../doorway/doorway.ts'
import {
  type Connection,
  connection,
  cursorPosition,
  type PageArguments,
  pageSize,
  positionCursor,
} from './connection.ts'
import type { ToldSource } from './sourceAge.ts'

/** The fields of an employee that the directory answers, the same for every payroll system. */
export const employeeFields = {
  id: ({ id }: Employment) => id,
  name: ({ givenName, familyName }: Employment) => [givenName, familyName].filter((part) => part !== '').join(' '),
  givenName: ({ givenName }: Employment) => givenName || null,
  familyName: ({ familyName }: Employment) => familyName || null,
  status: (employment: Employment, { asOf }: { readonly asOf?: LocalDate | null | undefined }) =>
    statusOn(employment, asOf ?? today()).status,
  statusCode: (employment: Employment) => statusOn(employment, today()).code ?? employment.statusCode,
  active: (employment: Employment) => statusOn(employment, today()).status === 'ACTIVE',
  nameAndAddressProtected: (employment: Employment) => employment.protected,
  employedFrom: ({ employedFrom }: Employment) => employedFrom,
  employedTo: ({ employedTo }: Employment) => employedTo,
} as const

/** Today in Denmark. */
export function today(): LocalDate {
  return danishDay(new Date())
}

export interface EmployeePageArguments extends PageArguments {
  readonly filter?:
    | {
        readonly active?: boolean | null | undefined
        readonly nameContains?: string | null | undefined
        readonly organisationUnit?: string | null | undefined
      }
    | null
    | undefined
  readonly asOf?: LocalDate | null | undefined
}

/** A page of employees, and the total on demand. @throws GraphQLError BAD_USER_INPUT for a size or cursor that does not fit. */
export async function employeePage(
  desk: Desk,
  args: EmployeePageArguments,
): Promise<Connection<Employment> & { totalCount(): Promise<number> }> {
  const question = {
    first: pageSize(args),
    after: cursorPosition(args),
    active: args.filter?.active ?? null,
    nameContains: args.filter?.nameContains || null,
    unit: args.filter?.organisationUnit ?? null,
    on: args.asOf ?? today(),
  }
  const page = await desk.employments.page(question)
  return {
    ...connection(
      page.items.map(({ employment, position }) => ({ node: employment, cursor: positionCursor(position) })),
      { hasNextPage: page.hasNextPage, hasPreviousPage: question.after !== null },
    ),
    totalCount: () => desk.employments.count(question),
  }
}

/** Where the directory's facts come from. */
export function directorySource(
  employment: Employment,
  service: string,
): ToldSource & { readonly system: 'SLS' | 'OPUS' } {
  return { system: employment.system, service, readAt: employment.readAt, fromCache: true }
}
