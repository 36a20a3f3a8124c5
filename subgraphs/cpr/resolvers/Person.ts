import { connection, notACursor, pageSize } from '#foundation/server/connection.ts'
import type { PersonResolvers } from '#schema/generated/cpr.ts'
import type { CprContext } from '../context.ts'
import { worded } from './wording.ts'

export const Person: PersonResolvers<CprContext> = {
  statusText: ({ statusText }, _args, context) => worded(statusText, context),
  civilStatusText: ({ civilStatusText }, _args, context) => worded(civilStatusText, context),
  lookups: async ({ everyNumber }, args, { desk }) => {
    const page = await desk.log.ofPerson(everyNumber, {
      first: pageSize(args),
      after: args.after ?? null,
      since: args.since ?? null,
      until: args.until ?? null,
      subject: null,
      operation: null,
      purposeContains: null,
      result: null,
    })
    if (page === null) throw notACursor()
    return connection(
      page.visits.map((visit) => ({ node: visit, cursor: visit.id })),
      { hasNextPage: page.hasNextPage, hasPreviousPage: args.after !== null && args.after !== undefined },
    )
  },
}
