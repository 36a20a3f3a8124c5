import { GraphQLError } from 'graphql'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Reckoning } from '../limits/reckoning.ts'
import type { ReadOperation } from '../subscriptions/readOperation.ts'
import { IDS } from './exportedDocument.ts'

/**
 * How many employees make a page, so that its calls to upstreams stay within what a page may take.
 * @throws GraphQLError QUERY_TOO_COMPLEX where one employee alone takes more than a request may.
 */
export function pageSize(
  operation: ReadOperation,
  variables: Readonly<Record<string, unknown>>,
  caller: Caller,
  judge: Reckoning,
  { pageRows, callsPerPage }: { readonly pageRows: number; readonly callsPerPage: number },
): number {
  const callsOf = (rows: number): number => {
    const ids = Array.from({ length: rows }, () => '')
    return judge.reckon({ ...operation, variables: { ...variables, [IDS]: ids } }, caller)
  }
  callsOf(1)
  for (let rows = pageRows; rows > 1; rows = Math.floor(rows / 2))
    if (fits(() => callsOf(rows), callsPerPage)) return rows
  return 1
}

function fits(calls: () => number, most: number): boolean {
  try {
    return calls() <= most
  } catch (error) {
    if (error instanceof GraphQLError) return false
    throw error
  }
}
