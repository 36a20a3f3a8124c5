import type { FollowedChanges } from './followedChanges.ts'
import type { NotedChange } from './readEmployeeChanges.ts'
import { type ChangeRights, seenBy } from './sightOfChanges.ts'

/** Some changes in their order, as one reader may see them. */
export interface ChangePage {
  readonly changes: readonly NotedChange[]
  /** The number that the page goes up to, changes that the reader may not see included. */
  readonly upTo: number
  /** Whether there may be more behind it that the reader may see. */
  readonly hasMore: boolean
  /** The place asked for is not known any more, or not of this store: what has changed since cannot be told. */
  readonly isLost: boolean
}

const PORTION = 500
/** Rows looked at for one page: somebody who may see few of many gets a short page, and goes on from there. */
const MOST_ROWS = 10_000

/** At most `first` changes behind a number that the reader may see. */
export async function pageOfChanges(
  followed: Pick<FollowedChanges, 'read'>,
  institutionId: string,
  rights: ChangeRights,
  { after, first }: { readonly after: number; readonly first: number },
): Promise<ChangePage> {
  const seen: NotedChange[] = []
  let upTo = after
  for (let looked = 0; looked < MOST_ROWS; looked += PORTION) {
    const { changes, newest, forgotten } = await followed.read(institutionId, upTo, PORTION)
    if (upTo < forgotten || upTo > newest) return { changes: [], upTo: newest, hasMore: false, isLost: true }
    for (const change of changes) {
      const one = seenBy(rights, change)
      if (one !== null && seen.length === first) return { changes: seen, upTo, hasMore: true, isLost: false }
      if (one !== null) seen.push(one)
      upTo = change.number
    }
    if (changes.length < PORTION) return { changes: seen, upTo, hasMore: false, isLost: false }
  }
  return { changes: seen, upTo, hasMore: true, isLost: false }
}
