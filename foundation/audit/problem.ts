/**
 * What is wrong with the trail, and where.
 * - CHANGED: the row is there, and is not what was written.
 * - REORDERED: it is there, at another place in the store's order.
 * - MISSING: rows between others are gone.
 * - CUT_OFF: rows at the end are gone, although a signed head tells of them.
 * - INSERTED: a row that its writer did not write.
 * - REWRITTEN: the rows fit each other and not the signed head behind them; some of them were written anew with what follows.
 * - HEAD_UNVERIFIABLE: a head that no known key has signed as it stands, for this store.
 * - HEAD_MISSING: one or more heads right before this one are gone.
 * - NOT_INDEXED: the row names somebody by whom it is not found.
 * - INDEX_ALIEN: the index leads to the row, or to a place where none is, from somebody whom it does not name.
 */
export interface TrailProblem {
  readonly kind:
    | 'CHANGED'
    | 'REORDERED'
    | 'MISSING'
    | 'CUT_OFF'
    | 'INSERTED'
    | 'REWRITTEN'
    | 'HEAD_UNVERIFIABLE'
    | 'HEAD_MISSING'
    | 'NOT_INDEXED'
    | 'INDEX_ALIEN'
  /** As it stands in the row; null where none does. */
  readonly writer: string | null
  /** First and last number in the writer's chain; null where the row has none. */
  readonly from: number | null
  readonly to: number | null
  /** Place in the store's order, of a single row that is there. */
  readonly sequence: number | null
}
