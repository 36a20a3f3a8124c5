import { type Decimal, fromScaled, scaled } from '#schema/scalars/Decimal.ts'
import type { OneOffPayment, WageType } from '../model/wagePart.ts'
import type {
  AllowancePlan,
  AllowanceReport,
  DeviatingAccount,
  PaymentName,
  PaymentPlan,
  PaymentReport,
} from '../model/wagePartReport.ts'
import type { EngangsydelseLine, FastTillaegLine } from '../wire/updatePayments.ts'
import type { ChangeValues } from './changeValues.ts'
import { OPEN_END, withoutTrailingZeros } from './sapValues.ts'

/** The running number: as given, else the one that the wage type alone has; null where it has several or none is known. */
export function sequenceNumberOf(values: ChangeValues, wageTypes: readonly WageType[]): number | null {
  const given = values.whole('sequenceNumber')
  if (given !== null) return given
  const known = wageTypes.filter(({ code }) => code === values.text('code'))
  return known.length === 1 ? (known[0]?.runningNumber ?? null) : null
}

/** Hours are a quantity like any other unit (kmd-opus.md section 9.3, Antal). */
function unitsIn(values: ChangeValues): Decimal | null {
  return values.decimal('units') ?? values.decimal('hours')
}

function accountIn(values: ChangeValues): DeviatingAccount {
  const posting = values.group('posting')
  return { costCentre: posting?.text('costCentre') ?? null, wbsElement: posting?.text('wbsElement') ?? null }
}

/** Null where what a payment is known by is missing. */
export function paymentReport(values: ChangeValues, wageTypes: readonly WageType[]): PaymentReport | null {
  const [code, sequenceNumber, date] = [values.text('code'), sequenceNumberOf(values, wageTypes), values.day('date')]
  if (code === null || sequenceNumber === null || date === null) return null
  return {
    code,
    sequenceNumber,
    date,
    units: unitsIn(values),
    amount: values.decimal('amount'),
    reference: values.text('reference'),
    ...accountIn(values),
  }
}

/** Null where what an allowance is known by is missing. @param key what it is known by, where that is apart from its values. */
export function allowanceReport(
  values: ChangeValues,
  wageTypes: readonly WageType[],
  key: ChangeValues = values,
): AllowanceReport | null {
  const [code, sequenceNumber, validFrom] = [key.text('code'), sequenceNumberOf(key, wageTypes), key.day('validFrom')]
  if (code === null || sequenceNumber === null || validFrom === null) return null
  return {
    code,
    sequenceNumber,
    validFrom,
    validTo: values.day('validTo'),
    amount: values.decimal('amount'),
    yearlyBaseAmount: values.decimal('yearlyBaseAmount'),
    units: unitsIn(values),
    percentage: values.decimal('percentage'),
    pensionable: values.flag('pensionable'),
    firstPayment: values.day('firstPayment'),
    paymentInterval: values.text('paymentInterval'),
    ...accountIn(values),
  }
}

/** Which existing payment is named: by id or by key; null where neither is whole. */
export function paymentName(values: ChangeValues, wageTypes: readonly WageType[]): PaymentName | null {
  const wagePartId = values.text('wagePartId')
  if (wagePartId !== null) return { wagePartId }
  const key = values.group('key')
  if (key === null) return null
  const [code, sequenceNumber, date] = [key.text('code'), sequenceNumberOf(key, wageTypes), key.day('date')]
  return code === null || sequenceNumber === null || date === null ? null : { code, sequenceNumber, date }
}

export function paymentPlan(of: PaymentName, values: ChangeValues | null): PaymentPlan {
  const wanted = values === null ? null : { units: unitsIn(values), amount: values.decimal('amount') }
  return { kind: 'DIFFERENCE', of, wanted }
}

/** @param remark what the line is found again by. */
export function paymentLine(report: PaymentReport, sendingSystem: string, remark: string): EngangsydelseLine {
  return {
    Startdato: `${report.date}T00:00:00Z`,
    Loenart: report.code,
    Loebenummer: report.sequenceNumber,
    ...(report.units === null ? {} : { Antal: report.units }),
    ...(report.amount === null ? {} : { Beloeb: fromScaled(scaled(report.amount, 2), 2) }),
    ...accountFields(report),
    Afsendelses_System: sendingSystem,
    Indv_Bemaerkning: remark,
  }
}

export function allowanceLine({ operation, allowance }: AllowancePlan, sendingSystem: string): FastTillaegLine {
  const { amount, yearlyBaseAmount, units, percentage, pensionable, firstPayment, paymentInterval } = allowance
  const end = allowance.validTo ?? (operation === 'OPRET' ? OPEN_END : null)
  return {
    Operation: operation,
    Startdato: allowance.validFrom,
    ...(end === null ? {} : { Slutdato: end }),
    Loenart: allowance.code,
    Loebenummer: allowance.sequenceNumber,
    ...(amount === null ? {} : { Beloeb: fromScaled(scaled(amount, 2), 2) }),
    ...(yearlyBaseAmount === null ? {} : { Aarligt_Grundbeloeb: fromScaled(scaled(yearlyBaseAmount, 2), 2) }),
    ...(units === null ? {} : { Antal: units }),
    ...(percentage === null ? {} : { Procent: percentage }),
    ...(pensionable === null ? {} : { Pensionsgivende: pensionable }),
    ...(firstPayment === null ? {} : { Foerste_Betaling: firstPayment }),
    ...(paymentInterval === null ? {} : { Betalingsinterval: paymentInterval }),
    ...accountFields(allowance),
    Afsendelses_System: sendingSystem,
  }
}

function accountFields({ costCentre, wbsElement }: DeviatingAccount) {
  return {
    ...(costCentre === null ? {} : { Afv_Omkostningssted: costCentre }),
    ...(wbsElement === null ? {} : { Afv_PSP_Element: wbsElement }),
  }
}

const NOTHING = '0' as Decimal

/**
 * What is missing between a payment with its corrections and what is wanted (kmd-opus.md section 9.5, rule E1). A payment by quantity is
 * corrected by quantity, any other by amount.
 * @param wanted null: nothing is to be left of it. @returns null where nothing is missing.
 */
export function difference(
  original: OneOffPayment,
  corrections: readonly OneOffPayment[],
  wanted: { readonly units: Decimal | null; readonly amount: Decimal | null } | null,
): { readonly units: Decimal | null; readonly amount: Decimal | null } | null {
  const byUnits = original.units !== null
  const measured = ({ units, amount }: OneOffPayment): bigint =>
    scaled((byUnits ? units : (amount?.amount ?? null)) ?? NOTHING, 2)
  const standing = [original, ...corrections].reduce((sum, payment) => sum + measured(payment), 0n)
  const asked = scaled((byUnits ? wanted?.units : wanted?.amount) ?? NOTHING, 2)
  if (asked === standing) return null
  const missing = withoutTrailingZeros(fromScaled(asked - standing, 2), 0)
  return byUnits ? { units: missing, amount: null } : { units: null, amount: missing }
}

/** The payments that a name fits; corrections of ours are not named by key. */
export function paymentsNamed<Payment extends OneOffPayment & { readonly id: string }>(
  payments: readonly Payment[],
  name: PaymentName,
): readonly Payment[] {
  return payments.filter((payment) =>
    'wagePartId' in name
      ? payment.id === name.wagePartId
      : payment.corrects === null &&
        payment.code === name.code &&
        payment.sequenceNumber === name.sequenceNumber &&
        payment.date === name.date,
  )
}
