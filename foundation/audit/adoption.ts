import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { serialise, TRAIL } from '../store/serialise.ts'
import type { Tables } from '../store/tables.ts'
import { chained } from './chain.ts'
import { appendGenesis, appendHead } from './head.ts'
import type { TrailSigner } from './trailKey.ts'

const PAGE = 500

/**
 * Rows that were written before there was a chain get one of their own, closed at once: from then on they are held like the others. Done only
 * where the store has no head at all, so that a row which is slipped in later without a chain is never taken for an old one.
 */
export async function adoptOlderRows(database: Transaction<Tables>, signer: TrailSigner): Promise<void> {
  await serialise(database, TRAIL)
  if ((await database.selectFrom('trail_head').select('sequence').limit(1).executeTakeFirst()) !== undefined) return
  const nextPage = (after: number) =>
    database
      .selectFrom('trail')
      .selectAll()
      .where('writer', 'is', null)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
  let page = await nextPage(0)
  if (page.length === 0) return
  const writer = randomUUID()
  let tip = await appendGenesis(database, signer, writer)
  for (; page.length > 0; page = await nextPage(page.at(-1)?.sequence ?? Number.POSITIVE_INFINITY)) {
    for (const row of page) {
      const { number, previous_hash, hash } = chained(row, writer, tip)
      await database
        .updateTable('trail')
        .set({ writer, number, previous_hash, hash })
        .where('sequence', '=', row.sequence)
        .execute()
      tip = { number, hash }
    }
  }
  await appendHead(database, signer, { kind: 'CLOSED', writer, tip })
}
