/** How far a feed has been read that looks back a while each time, since its system may show a row later than it dates it. */
export interface LookedBack {
  /** Milliseconds since 1970: up to when it has been read. */
  readonly at: number
  /** Marks of the rows of the last reading: those that come again are not told again. They name nobody. */
  readonly seen: readonly string[]
}

/** Of more rows only the newest are marked, and the others are told twice. */
const MOST_MARKS = 20_000
const HOUR = 3_600_000

/** Where reading begins behind a place: the overlap earlier, and an hour more after clocks were put back, since local times come twice then. */
export function lookingBackFrom({ at }: Pick<LookedBack, 'at'>, overlapMs: number, now: Date): number {
  const early = offsetAt(at - overlapMs - HOUR)
  return at - overlapMs - Math.max(0, early - offsetAt(now.getTime()))
}

function offsetAt(milliseconds: number): number {
  const { offsetNanoseconds } =
    Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('Europe/Copenhagen')
  return offsetNanoseconds / 1e6
}

/** What has not been told before of what a reading gave, oldest first, and the place behind it. */
export function tellApart<Row extends { readonly mark: string }>(
  { seen }: LookedBack,
  rows: readonly Row[],
  now: Date,
): { readonly fresh: readonly Row[]; readonly place: LookedBack } {
  const before = new Set(seen)
  const marks = [...new Set(rows.map(({ mark }) => mark))]
  return {
    fresh: rows.filter(({ mark }) => !before.has(mark)),
    place: { at: now.getTime(), seen: marks.slice(-MOST_MARKS) },
  }
}

export function writeLookedBack({ at, seen }: LookedBack): string {
  return [at, ...seen].join(' ')
}

/** @throws TypeError for what is no such place. */
export function readLookedBack(position: string): LookedBack {
  const [at = '', ...seen] = position.split(' ')
  if (!/^\d{1,16}$/.test(at)) throw new TypeError('the place of the feed cannot be read')
  return { at: Number(at), seen }
}
