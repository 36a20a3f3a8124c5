/** Record types that CPR delivers and no table knows: the task was ordered wider than the guide, or CPR has a new type. */
export interface UnknownRecords {
  /** @param types of the records that one reply held and that were skipped; never what stood in them. */
  skipped(types: readonly string[]): void
}

/**
 * Counts by type.
 * @param tell is called at the first record of a type, at the tenth, the hundredth and so on, so that a wide task does not fill the log.
 */
export function createUnknownRecords(tell: (recordType: string, count: number) => void): UnknownRecords {
  const counts = new Map<string, number>()
  return {
    skipped: (types) => {
      for (const recordType of types) {
        const count = (counts.get(recordType) ?? 0) + 1
        counts.set(recordType, count)
        if (/^10*$/.test(String(count))) tell(recordType, count)
      }
    },
  }
}
