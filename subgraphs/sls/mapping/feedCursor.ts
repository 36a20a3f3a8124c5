/** How far a feed has been read: to the moment, in milliseconds since 1970, of which these rows have been seen. */
export interface FeedPosition {
  readonly at: number
  /** Marks of the rows of that very moment; more may come that bear it. */
  readonly seen: ReadonlySet<string>
}

const FORM = /^(\d{1,16})((?:\.[\w-]{1,40})*)$/

export function writeCursor({ at, seen }: FeedPosition): string {
  return [at, ...seen].join('.')
}

/** Null for what is no cursor of ours. */
export function readCursor(text: string): FeedPosition | null {
  const match = FORM.exec(text)
  if (match === null) return null
  return { at: Number(match[1]), seen: new Set(match[2]?.split('.').filter((mark) => mark !== '')) }
}

/** A row as a feed sees it: its moment, and a mark that tells it from others of the same moment. */
export interface Marked {
  readonly at: number
  readonly mark: string
}

/** The rows that the position has not seen, oldest first, and where the feed stands behind them. */
export function advance<Row extends Marked>(
  position: FeedPosition,
  rows: readonly Row[],
): { readonly fresh: readonly Row[]; readonly position: FeedPosition } {
  const fresh = rows
    .filter(({ at, mark }) => at > position.at || (at === position.at && !position.seen.has(mark)))
    .toSorted((one, other) => one.at - other.at)
  const last = fresh.at(-1)
  if (last === undefined) return { fresh, position }
  const ofLast = fresh.filter(({ at }) => at === last.at).map(({ mark }) => mark)
  return {
    fresh,
    position: { at: last.at, seen: new Set(last.at === position.at ? [...position.seen, ...ofLast] : ofLast) },
  }
}
