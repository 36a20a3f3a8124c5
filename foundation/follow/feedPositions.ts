import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import type { FeedName } from './employeeChange.ts'

/** How far a feed has been read for an institution. */
export interface FeedPosition {
  /** In the feed's own words. */
  readonly position: string
  /** ISO moment of the last reading that succeeded, also of one that found nothing. */
  readonly readAt: string
}

/** @returns null where the feed has not been read yet. */
export async function readFeedPosition(
  database: Kysely<Tables>,
  institutionId: string,
  feed: FeedName,
): Promise<FeedPosition | null> {
  const row = await database
    .selectFrom('feed_position')
    .select(['position', 'read_at'])
    .where('institution_id', '=', institutionId)
    .where('feed', '=', feed)
    .executeTakeFirst()
  return row === undefined ? null : { position: row.position, readAt: row.read_at }
}

/**
 * Moves a feed's place in the transaction that notes what was read up to it: whatever interrupts it, the next reading begins where nothing is lost.
 * @param from the place from which was read; null for the first reading.
 * @returns false where another has moved it meanwhile: what was read is theirs to note then.
 */
export async function moveFeedPosition(
  within: Kysely<Tables>,
  {
    institutionId,
    feed,
    from,
    to,
  }: { readonly institutionId: string; readonly feed: FeedName; readonly from: string | null; readonly to: string },
  at: Date,
): Promise<boolean> {
  const values = { position: to, read_at: at.toISOString() }
  if (from === null) {
    const { numInsertedOrUpdatedRows } = await within
      .insertInto('feed_position')
      .values({ institution_id: institutionId, feed, ...values })
      .onConflict((conflict) => conflict.columns(['institution_id', 'feed']).doNothing())
      .executeTakeFirst()
    return Number(numInsertedOrUpdatedRows ?? 0) > 0
  }
  const { numUpdatedRows } = await within
    .updateTable('feed_position')
    .set(values)
    .where('institution_id', '=', institutionId)
    .where('feed', '=', feed)
    .where('position', '=', from)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** How far each feed has been read for an institution; none that has not been read yet. */
export async function readFeedPositions(
  database: Kysely<Tables>,
  institutionId: string,
): Promise<ReadonlyMap<FeedName, FeedPosition>> {
  const rows = await database
    .selectFrom('feed_position')
    .select(['feed', 'position', 'read_at'])
    .where('institution_id', '=', institutionId)
    .execute()
  return new Map(rows.map(({ feed, position, read_at }) => [feed as FeedName, { position, readAt: read_at }]))
}
