import {
  type Connection,
  connection,
  cursorPosition,
  type PageArguments,
  pageSize,
  positionCursor,
} from '#foundation/server/connection.ts'
import type { TransactionsContext } from '../context.ts'
import type { Transaction } from '../model/transaction.ts'
import type { ChangeFilter } from '../store/ledger.ts'

/** A page of the institution's own changes, newest first. They name employees, so looking at them is in the trail. */
export async function pageOfChanges(
  filter: ChangeFilter,
  args: PageArguments,
  { desk, loaders }: TransactionsContext,
): Promise<Connection<Transaction>> {
  const first = pageSize(args)
  const before = cursorPosition(args)
  const found = await loaders.changes.list(filter, { first: first + 1, before })
  const shown = found.slice(0, first)
  await desk.employments.find([...new Set(shown.flatMap(({ employmentId }) => employmentId ?? []))])
  return connection(
    shown.map((node) => ({ node, cursor: positionCursor(node.position) })),
    { hasNextPage: found.length > first, hasPreviousPage: before !== null },
  )
}
