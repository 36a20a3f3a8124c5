import { type Decimal, fromScaled } from '#schema/scalars/Decimal.ts'
import { withoutTrailingZeros } from './sapValues.ts'
import { unreadable } from './unreadable.ts'

/** Six digits with three implied decimals (kmd-opus.md section 8.2; the reading is inferred): `037000` is 37.00. @throws UpstreamFault garbled */
export function impliedHours(text: string | null, field: string): Decimal | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text)) throw unreadable('List', field)
  return withoutTrailingZeros(fromScaled(BigInt(text), 3), 2)
}
