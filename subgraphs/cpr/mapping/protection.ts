import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Protection, ProtectionKind } from '../model/protection.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { RecordOf } from '../wire/records/fields.ts'
import { certainDay } from './dates.ts'

/** BESKYTTYPE of name and address protection; the other types concern use, not delivery (CPR dossier sections 9.3 and 11). */
const NAME_AND_ADDRESS = '0001'
/** A credit warning has its own record, 050; should it come among the protections it is none of an employer's business either. */
const CREDIT_WARNING = '0005'

const KINDS: ReadonlyMap<string, ProtectionKind> = new Map([
  [NAME_AND_ADDRESS, 'NAME_AND_ADDRESS'],
  ['0002', 'DIRECTORIES'],
  ['0003', 'MARKETING'],
  ['0004', 'RESEARCH'],
])

/**
 * Whether name and address are protected on a day: a record of the type has been delivered and has begun. Its deletion date is not asked:
 * since November 2022 CPR leaves it blank, and a protection is in force as long as its record is delivered (CPR dossier section 13.4).
 */
export function isProtected(records: readonly RecordOf<'004'>[], on: LocalDate): boolean {
  return records.some(({ fields }) => fields.BESKYTTYPE === NAME_AND_ADDRESS && fields['START_DT-BESKYTTELSE'] <= on)
}

/** Records 004, in the order of their codes. */
export function protectionsOf(records: readonly RecordOf<'004'>[], texts: CodeTexts): readonly Protection[] {
  return records
    .map(({ fields }) => ({
      kind: KINDS.get(fields.BESKYTTYPE) ?? 'OTHER',
      code: fields.BESKYTTYPE,
      text: texts.protections.get(fields.BESKYTTYPE) ?? null,
      validFrom: certainDay(fields['START_DT-BESKYTTELSE'], ''),
      validTo: certainDay(fields['SLET_DT-BESKYTTELSE'], ''),
    }))
    .filter(({ code }) => code !== CREDIT_WARNING)
    .sort((a, b) => Number(a.code) - Number(b.code))
}
