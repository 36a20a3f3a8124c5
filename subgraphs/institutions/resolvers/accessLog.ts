import { everyVisit } from '#foundation/audit/visits.ts'
import type { NamedVisit } from '#foundation/doorway/ownLog.ts'
import { type Connection, connection, notACursor, type PageArguments, pageSize } from '#foundation/server/connection.ts'
import type { AccessLogFilter } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../context.ts'

/** A page of the caller's own institution's log. @throws GraphQLError BAD_USER_INPUT for a size or cursor that does not fit. */
export async function accessLog(
  _parent: unknown,
  { filter, ...args }: PageArguments & { readonly filter?: AccessLogFilter | null | undefined },
  { desk }: InstitutionsContext,
): Promise<Connection<NamedVisit>> {
  const page = await desk.log.page({
    ...everyVisit,
    first: pageSize(args),
    after: args.after ?? null,
    since: filter?.since ?? null,
    until: filter?.until ?? null,
    subject: filter?.subject ?? null,
    operation: filter?.operation ?? null,
    purposeContains: filter?.purposeContains ?? null,
    result: filter?.result ?? null,
    employment: filter?.employeeId ?? null,
  })
  if (page === null) throw notACursor()
  return connection(
    page.visits.map((visit) => ({ node: visit, cursor: visit.id })),
    { hasNextPage: page.hasNextPage, hasPreviousPage: args.after !== null && args.after !== undefined },
  )
}
