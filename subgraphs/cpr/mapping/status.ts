import type { PersonStatus } from '../model/person.ts'

/** CPR dossier section 9.1. */
const STATUSES: ReadonlyMap<string, PersonStatus> = new Map([
  ['01', 'ACTIVE'],
  ['03', 'NO_FIXED_ADDRESS'],
  ['05', 'IN_GREENLAND'],
  ['07', 'NO_FIXED_ADDRESS'],
  ['20', 'TAX_NUMBER_ONLY'],
  ['30', 'CANCELLED'],
  ['50', 'REPLACED'],
  ['60', 'REPLACED'],
  ['70', 'DISAPPEARED'],
  ['80', 'MOVED_ABROAD'],
  ['90', 'DEAD'],
])

export function statusOf(STATUS: string): PersonStatus {
  return STATUSES.get(STATUS) ?? 'OTHER'
}

/** Country of the register that the person is resident in: 01 and 03 Denmark, 05 and 07 Greenland. Null: neither. */
export function countryOf(STATUS: string): string | null {
  if (STATUS === '01' || STATUS === '03') return 'DK'
  return STATUS === '05' || STATUS === '07' ? 'GL' : null
}
