import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { RecordOf } from '../wire/records/fields.ts'

/** BESKYTTYPE of name and address protection; the other types concern use, not delivery (CPR dossier sections 9.3 and 11). */
const NAME_AND_ADDRESS = '0001'

/**
 * Whether name and address are protected on a day: a record of the type has been delivered and has begun. Its deletion date is not asked:
 * since November 2022 CPR leaves it blank, and a protection is in force as long as its record is delivered (CPR dossier section 13.4).
 */
export function isProtected(records: readonly RecordOf<'004'>[], on: LocalDate): boolean {
  return records.some(({ fields }) => fields.BESKYTTYPE === NAME_AND_ADDRESS && fields['START_DT-BESKYTTELSE'] <= on)
}
