import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { QuotaAccrual, QuotaDeduction } from '../model/quota.ts'
import type { Accrual, Deduction } from '../wire/absenceQuotaDetails.ts'
import { OPEN_END, sapValues, withoutTrailingZeros } from './sapValues.ts'
import { unreadable } from './unreadable.ts'

const OPERATION = 'GetAbsenceQuotaDetails'
const read = sapValues(OPERATION)

/** AccrualType (kmd-opus.md section 5.2; inferred). */
const KINDS: ReadonlyMap<string, QuotaAccrual['kind']> = new Map([
  ['G', 'GENERATED'],
  ['M', 'MANUAL'],
  ['T', 'TRANSFERRED'],
  ['P', 'PAID_OUT'],
])

/** @throws UpstreamFault garbled */
export function quotaAccrual(row: Accrual): QuotaAccrual {
  return {
    date: read.date(row.AccrualDate, 'AccrualDate'),
    periodFrom: read.date(row.PeriodStartDate, 'PeriodStartDate'),
    periodTo: read.date(row.PeriodEndDate, 'PeriodEndDate'),
    amount: amountOf(row.Amount),
    kind: KINDS.get(row.AccrualType ?? '') ?? 'OTHER',
    code: row.AccrualType,
    text: row.Text,
  }
}

/** @throws UpstreamFault garbled */
export function quotaDeduction(row: Deduction): QuotaDeduction {
  const to = read.date(row.EndDate, 'EndDate')
  return {
    code: row.AbsenceAttendanceType,
    from: read.date(row.StartDate, 'StartDate'),
    to: to === OPEN_END ? null : to,
    startTime: read.time(row.StartTime, 'StartTime'),
    endTime: read.time(row.EndTime, 'EndTime'),
    amount: amountOf(row.Amount),
  }
}

function amountOf(text: string | null): Decimal {
  const amount = read.decimal(text, 'Amount')
  if (amount === null) throw unreadable(OPERATION, 'Amount')
  return withoutTrailingZeros(amount, 2)
}
