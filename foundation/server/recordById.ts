import type { Employment } from '../directory/employment.ts'
import type { Desk } from '../doorway/doorway.ts'
import { recordUnder } from '../doorway/recordUnder.ts'
import { notFound } from '../tenancy/refusal.ts'

/**
 * The record of the id among those of its employment. One that a change of ours has given another id is found under its former one, too.
 * @throws GraphQLError NOT_FOUND, with the reason RECORD_CHANGED where the employment has no such record any more.
 */
export async function recordById<Row extends { readonly id: string }>(
  desk: Desk,
  employment: Employment,
  id: string,
  what: string,
  read: () => Promise<readonly Row[]>,
): Promise<Row> {
  if (!id.startsWith(`${employment.id}.`)) throw notFound(what)
  const found = await recordUnder(desk, id, await read())
  if (found === undefined) throw notFound(what, 'RECORD_CHANGED')
  return found
}
