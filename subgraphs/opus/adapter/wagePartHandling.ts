import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Change, ChangeFault, PlannedCall } from '../../transactions/payroll.ts'
import { type ChangeValues, changeValues } from '../mapping/changeValues.ts'
import { allowanceReport, paymentName, paymentPlan, paymentReport } from '../mapping/wagePartReports.ts'
import type { WageType } from '../model/wagePart.ts'
import type { AllowancePlan, PaymentPlan, PaymentReport } from '../model/wagePartReport.ts'
import { allowanceEndsAfterItBegins } from '../rules/allowanceEndsAfterItBegins.ts'
import { fault, faultsOf } from '../rules/fault.ts'
import { valuesHaveTwoDecimals } from '../rules/valuesHaveTwoDecimals.ts'
import { wagePartFieldsAreSupported } from '../rules/wagePartFieldsAreSupported.ts'
import { wagePartHasOneValue } from '../rules/wagePartHasOneValue.ts'
import { WAGE_PART_RULES } from '../rules/wagePartRules.ts'
import { wagePartsFitOneCall } from '../rules/wagePartsFitOneCall.ts'
import { lookUpByResending, sendAllowancePlan } from './allowanceChanges.ts'
import type { ChangeHandling, ServiceHandling } from './changeHandling.ts'
import { checkPayments, lookUpPayment, paymentsLeft, sendPaymentPlan, validatePaymentName } from './paymentChanges.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

const ONE_OFF = 'update-onetime-payments'
const RECURRING = 'update-recurring-payments'

export const REGISTER_WAGE_PART: ChangeHandling = {
  interfaceOf,
  validate: async (system, desk, employment, change) => {
    const facts = factsOf(system, change)
    const { values, recurring, wageTypes } = facts
    const faults = faultsOf(WAGE_PART_RULES, facts)
    const report = paymentReport(values, wageTypes)
    if (recurring || faults.length > 0 || report === null) return faults
    return checkPayments(system, desk, employment, [report])
  },
  plan: (system, change) => {
    const { values, recurring, wageTypes } = factsOf(system, change)
    if (recurring) return allowance('OPRET', allowanceReport(values, wageTypes))
    const payment = paymentReport(values, wageTypes)
    return payment === null ? [] : [planned(ONE_OFF, { kind: 'NEW', payments: [payment] })]
  },
}

export const REGISTER_WAGE_PARTS: ChangeHandling = {
  interfaceOf: () => INTERFACES.payments,
  validate: async (system, desk, employment, change) => {
    const all = partsOf(system, change)
    const faults = [
      ...faultsOf([wagePartsFitOneCall], all.length),
      ...all.flatMap((facts, index) =>
        faultsOf(WAGE_PART_RULES, facts).map((one) => ({ ...one, field: `${pathOfPart(index)}${one.field ?? ''}` })),
      ),
    ]
    const reports = reportsOf(all)
    if (faults.length > 0 || reports === null) return faults
    return checkPayments(system, desk, employment, reports, pathOfPart)
  },
  plan: (system, change) => {
    const payments = reportsOf(partsOf(system, change))
    return payments === null ? [] : [planned(ONE_OFF, { kind: 'NEW', payments })]
  },
}

const pathOfPart = (index: number): string => `wageParts.${index}.`

/** Each payment as one that is registered by itself. */
function partsOf(system: OpusSystem, { values, employment }: Change): readonly Facts[] {
  const wageTypes = system.wageTypesOf(employment?.institutionId ?? '')
  return changeValues(values)
    .list('wageParts')
    .map((part) => ({ values: part, recurring: false, wageTypes }))
}

/** Null where any lacks what it is known by. */
function reportsOf(all: readonly Facts[]): readonly PaymentReport[] | null {
  const reports = all.map(({ values, wageTypes }) => paymentReport(values, wageTypes))
  return reports.every((report) => report !== null) ? reports : null
}

export const CHANGE_WAGE_PART: ChangeHandling = {
  interfaceOf,
  validate: (system, desk, employment, change) => {
    const rules = [wagePartFieldsAreSupported, valuesHaveTwoDecimals, allowanceEndsAfterItBegins]
    const facts = factsOf(system, change)
    // An allowance may be changed in its end alone.
    const all = facts.recurring ? rules : [...rules, wagePartHasOneValue]
    return validateExisting(system, desk, employment, facts, faultsOf(all, facts))
  },
  plan: (system, change) => {
    const { values, recurring, wageTypes } = factsOf(system, change)
    if (recurring) return allowance('RET', allowanceReport(values, wageTypes, values.group('key') ?? values))
    const name = paymentName(values, wageTypes)
    return name === null ? [] : [planned(ONE_OFF, paymentPlan(name, values))]
  },
}

export const END_WAGE_PART: ChangeHandling = {
  interfaceOf,
  validate: (system, desk, employment, change) => {
    const facts = factsOf(system, change)
    const faults = [...faultsOf([allowanceEndsAfterItBegins], facts), ...(facts.values.has('validTo') ? [] : [NO_END])]
    if (!facts.recurring) return Promise.resolve([...faults, ONE_OFF_HAS_NO_END])
    return validateExisting(system, desk, employment, facts, faults)
  },
  plan: (system, change) => {
    const { values, wageTypes } = factsOf(system, change)
    return allowance('AFSLUT', allowanceReport(values, wageTypes, values.group('key') ?? values))
  },
}

export const DELETE_WAGE_PART: ChangeHandling = {
  interfaceOf,
  validate: (system, desk, employment, change) => {
    const facts = factsOf(system, change)
    return facts.recurring
      ? Promise.resolve([CANNOT_BE_DELETED])
      : validateExisting(system, desk, employment, facts, [])
  },
  plan: (system, change) => {
    const { values, recurring, wageTypes } = factsOf(system, change)
    const name = recurring ? null : paymentName(values, wageTypes)
    return name === null ? [] : [planned(ONE_OFF, paymentPlan(name, null))]
  },
}

export const UPDATE_ONETIME_PAYMENTS: ServiceHandling = {
  send: (system, desk, employment, body, reference) =>
    sendPaymentPlan(system, desk, employment, body as unknown as PaymentPlan, reference),
  lookUp: (system, desk, employment, _body, reference) => lookUpPayment(system, desk, employment, reference),
  recordsLeft: async (system, desk, employment, body, reference) => {
    const plan = body as unknown as PaymentPlan
    const lines = await paymentsLeft(system, desk, employment, reference)
    // What was corrected stands on, beside the line that corrects it.
    return plan.kind === 'DIFFERENCE' && 'wagePartId' in plan.of ? [plan.of.wagePartId, ...lines] : lines
  },
}

export const UPDATE_RECURRING_PAYMENTS: ServiceHandling = {
  send: (system, desk, employment, body, reference) =>
    sendAllowancePlan(system, desk, employment, body as unknown as AllowancePlan, reference),
  lookUp: (system) => Promise.resolve(lookUpByResending(system)),
}

interface Facts {
  readonly values: ChangeValues
  readonly recurring: boolean
  readonly wageTypes: readonly WageType[]
}

function factsOf(system: OpusSystem, { values: given, employment }: Change): Facts {
  return {
    values: changeValues(given),
    recurring: isRecurring(given),
    wageTypes: system.wageTypesOf(employment?.institutionId ?? ''),
  }
}

/** An existing wage part's recurrence is told by its key; what has an id can be read, and so is a one-off payment. */
function isRecurring(given: Change['values']): boolean {
  const values = changeValues(given)
  return (values.group('key') ?? values).text('recurrence') === 'RECURRING'
}

/** Recurring allowances are an interface of their own. */
function interfaceOf(given: Change['values']): string {
  return isRecurring(given) ? INTERFACES.recurring : INTERFACES.payments
}

async function validateExisting(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  { values, recurring, wageTypes }: Facts,
  faults: readonly ChangeFault[],
): Promise<readonly ChangeFault[]> {
  if (recurring) {
    const report = allowanceReport(values, wageTypes, values.group('key') ?? values)
    return report === null ? [...faults, NOT_NAMED] : faults
  }
  const name = paymentName(values, wageTypes)
  if (name === null || values.has('wagePartId') === values.has('key')) return [...faults, NOT_NAMED]
  return [...faults, ...(await validatePaymentName(system, desk, employment, name))]
}

function allowance(
  operation: AllowancePlan['operation'],
  report: AllowancePlan['allowance'] | null,
): readonly PlannedCall[] {
  return report === null ? [] : [planned(RECURRING, { operation, allowance: report })]
}

function planned(service: string, plan: PaymentPlan | AllowancePlan): PlannedCall {
  return { service, body: { ...plan } }
}

const NOT_NAMED = fault(
  'WAGE_PART_NOT_NAMED',
  'key',
  'Name the wage part by its id or by a whole key, not both.',
  'Angiv løndelen ved dens id eller en hel nøgle, ikke begge.',
)
const NO_END = fault('END_MISSING', 'validTo', 'Give the last day.', 'Angiv den sidste dag.')
const ONE_OFF_HAS_NO_END = fault(
  'NOT_SUPPORTED',
  'key',
  'A one-off payment has no end: change or delete it.',
  'En engangsydelse har ingen slutning: ret eller slet den.',
)
const CANNOT_BE_DELETED = fault(
  'NOT_SUPPORTED',
  'key',
  'KMD Opus cannot delete a recurring allowance: end it.',
  'KMD Opus kan ikke slette et fast tillæg: afslut det.',
)
