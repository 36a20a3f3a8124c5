import type { Change, PlannedCall } from '../../../transactions/payroll.ts'
import { has, listOf, partOf, textOf } from '../../model/changeValues.ts'
import { tabledChanges } from './tabled.ts'
import { wagePartCalls } from './wagePart.ts'

/** The element of a planned call that says which employment it is for, where SLS has yet to give its number. No service has it. */
export const HIRED_FROM = 'hiredFrom'

/** One further step of a hire, as a change of its own about the new employment. */
export interface HireStep {
  /** Where it stands in the hire's input: `posting`, `wageParts.0`. */
  readonly field: string
  readonly change: Change
}

/** A part of the hire's input that becomes a step, or a list of them. */
export interface StepField {
  readonly field: string
  /** The change that each becomes. */
  readonly operation: string
  readonly isList: boolean
  /** What the hire itself says of it, unless the step says otherwise. */
  readonly fromHire: readonly string[]
}

const PLACEMENT = [
  'from',
  'personnelCategory',
  'payClass',
  'payStep',
  'advancementDate',
  'paySeniorityDate',
  'positionCode',
  'payForm',
  'employmentFraction',
]
const one = (field: string, operation: string, fromHire: readonly string[]): StepField => ({
  field,
  operation,
  isList: false,
  fromHire,
})
const many = (field: string, operation: string, fromHire: readonly string[]): StepField => ({
  ...one(field, operation, fromHire),
  isList: true,
})

/** What SLS makes at the hire is changed, from the hire's first day; everything else is made. */
export const stepFields: readonly StepField[] = [
  one('identity', 'changeIdentity', []),
  one('posting', 'changePosting', ['from', 'subAccountUnit']),
  // Til is the whole occurrence, so a change of the contract repeats what the hire has said of it.
  one('contract', 'changeContract', PLACEMENT),
  one('statistics', 'changeStatistics', ['from']),
  many('wageParts', 'registerWagePart', []),
  many('payElementPostings', 'createPayElementPosting', ['from']),
  one('holidayEntitlement', 'changeHolidayEntitlement', []),
  many('reminders', 'createReminder', []),
  many('individualPensions', 'createIndividualPension', ['from']),
  many('taxPayElements', 'createTaxPayElement', ['from']),
]

/** The hire itself, without its further steps. */
export function hireItself(change: Change): Change {
  const isOfStep = (name: string): boolean => stepFields.some(({ field }) => field === name)
  return { ...change, values: Object.fromEntries(Object.entries(change.values).filter(([name]) => !isOfStep(name))) }
}

/**
 * What follows on a hire, in the order of SLS dossier section 6: identity, posting, contract, statistics, recurring wage parts, their postings,
 * one-off ones, the rest.
 */
export function hireSteps(change: Change): readonly HireStep[] {
  const { values } = change
  const all = stepFields.flatMap(({ field, operation, isList, fromHire }) => {
    const said = Object.fromEntries(fromHire.filter((name) => has(values, name)).map((name) => [name, values[name]]))
    const step = (place: string, given: unknown): HireStep => ({
      field: place,
      change: { ...change, operation, values: { ...said, ...partOf({ given }, 'given') } },
    })
    if (isList) return listOf(values, field).map((given, index) => step(`${field}.${index}`, given))
    return has(values, field) ? [step(field, values[field])] : []
  })
  const isOneOff = ({ change: { values: given } }: HireStep): boolean => textOf(given, 'recurrence') === 'ONE_OFF'
  const isPosting = ({ change: { operation } }: HireStep): boolean => operation === 'createPayElementPosting'
  // Recurring wage parts stand before their postings, one-off ones behind them.
  const at = all.findLastIndex((step) => isPosting(step) || step.change.operation === 'registerWagePart') + 1
  const [upTo, behind] = [all.slice(0, at), all.slice(at)]
  return [...upTo.filter((step) => !isOneOff(step)), ...upTo.filter(isOneOff), ...behind]
}

/** @throws RangeError where a step has another form than the rules let through. */
export function hireCalls(change: Change): readonly PlannedCall[] {
  const [cprNumber, from] = [textOf(change.values, 'cprNumber'), textOf(change.values, 'from')]
  const number = textOf(change.values, 'sequenceNumber')
  const further = hireSteps(change).flatMap(({ change: step }) =>
    step.operation === 'registerWagePart'
      ? wagePartCalls(step)
      : (tabledChanges.get(step.operation)?.calls(step) ?? []),
  )
  return [
    ...(tabledChanges.get('hireEmployee')?.calls(hireItself(change)) ?? []),
    ...further.map(({ service, body }) => ({
      service,
      body: { CPRnummer: cprNumber, ...(number === null ? { [HIRED_FROM]: from } : { Loebenummer: number }), ...body },
    })),
  ]
}
