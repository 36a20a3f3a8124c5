import { type Decimal, fromScaled, scaled } from '#schema/scalars/Decimal.ts'
import type { QuotaAccount, QuotaKind } from '../model/quota.ts'
import type { AbsenceQuota } from '../wire/absenceQuotas.ts'
import { OPEN_END, sapValues, withoutTrailingZeros } from './sapValues.ts'
import { unreadable } from './unreadable.ts'

const OPERATION = 'GetAbsenceQuotas'

/** DEC 10.5 (kmd-opus.md section 5.2). */
const SCALE = 5

/** @throws UpstreamFault garbled */
export function quotaAccount({ Key, Item }: AbsenceQuota): QuotaAccount {
  const read = sapValues(OPERATION)
  const code = Item.QuotaType ?? Key.QuotaType
  if (code === null) throw unreadable(OPERATION, 'QuotaType')
  const day = (text: string | null, field: string) => {
    const date = read.date(text, field)
    return date === OPEN_END ? null : date
  }
  const amount = (text: string | null, field: string): Decimal | null => {
    const value = read.decimal(text, field)
    return value === null ? null : withoutTrailingZeros(value, 2)
  }
  const earned = amount(Item.Entitlement, 'Entitlement')
  const used = amount(Item.Deducted, 'Deducted')
  const planned = amount(Item.Planned, 'Planned')
  return {
    kind: quotaKind(code),
    code,
    codeText: Item.QuotaTypeText,
    unit: unitOf(Item.TimeUnit),
    earned,
    used,
    planned,
    remaining: amount(Item.Remaining, 'Remaining') ?? left(earned, used, planned),
    validFrom: day(Item.StartDate ?? Key.StartDate, 'StartDate'),
    validTo: day(Item.EndDate ?? Key.EndDate, 'EndDate'),
    takeFrom: day(Item.DeductionStartDate, 'DeductionStartDate'),
    takeTo: day(Item.DeductionEndDate, 'DeductionEndDate'),
    childNumber: Item.ChildNumber,
    number: Item.QuotaNumber,
  }
}

/** Quota types of kmd-opus.md section 5.3; the codes are inferred. */
export function quotaKind(code: string): QuotaKind {
  return KINDS.get(code) ?? 'OTHER'
}

const KINDS: ReadonlyMap<string, QuotaKind> = new Map([
  ['10', 'HOLIDAY'],
  ['11', 'HOLIDAY'],
  ['20', 'SPECIAL_HOLIDAY'],
  ['30', 'CARE_DAYS'],
  ['40', 'SENIOR_DAYS'],
  ['50', 'TIME_BANK'],
])

function unitOf(code: string | null): QuotaAccount['unit'] {
  if (code === '001') return 'HOURS'
  if (code === '010') return 'DAYS'
  throw unreadable(OPERATION, 'TimeUnit')
}

/** Entitlement less what is taken and registered: the rule by which Opus reckons, for an answer that leaves its own figure out. */
function left(earned: Decimal | null, used: Decimal | null, planned: Decimal | null): Decimal {
  if (earned === null) throw unreadable(OPERATION, 'Remaining')
  const units = (value: Decimal | null): bigint => (value === null ? 0n : scaled(value, SCALE))
  return withoutTrailingZeros(fromScaled(units(earned) - units(used) - units(planned), SCALE), 2)
}
