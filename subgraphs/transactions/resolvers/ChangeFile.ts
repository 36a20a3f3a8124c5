import { connection, cursorPosition, pageSize, positionCursor } from '#foundation/server/connection.ts'
import type { ChangeFileResolvers } from '#schema/generated/transactions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { TransactionsContext } from '../context.ts'

export const ChangeFile: ChangeFileResolvers<TransactionsContext> = {
  submittedAt: ({ submittedAt }) => submittedAt as DateTime,
  endedAt: ({ endedAt }) => endedAt as DateTime | null,
  decidedBy: ({ decision }) => decision?.name ?? null,
  decidedAt: ({ decision }) => (decision?.at ?? null) as DateTime | null,
  decisionReason: ({ decision }) => decision?.reason ?? null,
  proposed: async (file, args, { desk, loaders }) => {
    const first = pageSize(args)
    const after = cursorPosition(args) ?? 0
    const found = await loaders.files.proposed(file, { first: first + 1, after })
    const shown = found.slice(0, first)
    await desk.employments.find(idsOf(shown))
    return connection(
      shown.map((node) => ({ node, cursor: positionCursor(node.number) })),
      { hasNextPage: found.length > first, hasPreviousPage: after > 0 },
    )
  },
  /** They name employees, so looking at them is in the trail. */
  transactions: async (file, args, { desk, loaders }) => {
    const first = pageSize(args)
    const after = cursorPosition(args) ?? 0
    const found = await loaders.files.transactions(file, { first: first + 1, after })
    const shown = found.slice(0, first)
    await desk.employments.find(idsOf(shown.map(({ transaction }) => transaction)))
    return connection(
      shown.map(({ number, transaction }) => ({ node: transaction, cursor: positionCursor(number) })),
      { hasNextPage: found.length > first, hasPreviousPage: after > 0 },
    )
  },
  refusals: async (file, args, { desk, loaders }) => {
    const first = pageSize(args)
    const after = cursorPosition(args) ?? 0
    const found = await loaders.files.refusals(file, { first: first + 1, after })
    const shown = found.slice(0, first)
    await desk.employments.find(idsOf(shown.flatMap(({ transaction }) => transaction ?? [])))
    return connection(
      shown.map((node) => ({ node, cursor: positionCursor(node.number) })),
      { hasNextPage: found.length > first, hasPreviousPage: after > 0 },
    )
  },
}

function idsOf(transactions: readonly { readonly employmentId: string | null }[]): readonly string[] {
  return [...new Set(transactions.flatMap(({ employmentId }) => employmentId ?? []))]
}
