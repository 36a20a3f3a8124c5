/*
 * The remark of a one-off payment has twenty characters (kmd-opus.md section 9.3, inferred). Ours is the caller's own reference, or `~` and the
 * object id of the payment that is corrected, then `#` and a mark of six characters by which the line is found again.
 */

const MARK_LENGTH = 6

/** What is left of the twenty characters for the caller's reference. */
export const LONGEST_REFERENCE = 13

/** The mark of an update: thirty bits of its id. @param updateId 32 hexadecimal digits. */
export function markOf(updateId: string): string {
  const bits = Number.parseInt(updateId.slice(-8), 16) >>> 2
  return bits.toString(32).toUpperCase().padStart(MARK_LENGTH, '0')
}

export function remarkOf(reference: string | null, mark: string): string {
  return `${reference ?? ''}#${mark}`
}

export function correctionRemark(objectId: string, mark: string): string {
  return remarkOf(`~${objectId}`, mark)
}

/** The parts of a remark of ours; a remark of another form is a reference as it stands. */
export function readRemark(remark: string | null): {
  readonly reference: string | null
  readonly mark: string | null
  readonly corrects: string | null
} {
  const [, before = '', mark] = /^(.*)#([0-9A-V]{6})$/.exec(remark ?? '') ?? []
  if (mark === undefined) return { reference: remark, mark: null, corrects: null }
  const corrects = /^~(\d{1,8})$/.exec(before)?.[1] ?? null
  return { reference: before === '' || corrects !== null ? null : before, mark, corrects }
}
