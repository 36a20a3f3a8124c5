import type { Desk } from './doorway.ts'

/** The record of the id; where there is none, the one that a change of ours has given another id since. */
export async function recordUnder<Record extends { readonly id: string }>(
  desk: Desk,
  id: string,
  records: readonly Record[],
): Promise<Record | undefined> {
  // A record of today may have a key that another had before: what is there by itself comes first.
  const found = records.find((record) => record.id === id)
  if (found !== undefined) return found
  const newest = await desk.newestRecordId(id)
  return newest === null ? undefined : records.find((record) => record.id === newest)
}
