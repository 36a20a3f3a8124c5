import type { Change, PlannedCall } from '../../../transactions/payroll.ts'
import { type ChangeValues, has, listOf, partOf, textOf } from '../../model/changeValues.ts'
import { tabledChanges, withKey } from './tabled.ts'
import { wagePartCalls } from './wagePart.ts'

/** The element of a planned call that says which employment it is for, where SLS has yet to give its number. No service has it. */
export const HIRED_FROM = 'hiredFrom'

/** One further step of a hire, as a change of its own about the new employment. */
export interface HireStep {
  /** Where it stands in the hire's input: `posting`, `wageParts.0`. */
  readonly field: string
  readonly change: Change
}

const OF_THE_STEPS: ReadonlySet<string> = new Set([
  'identity',
  'posting',
  'contract',
  'statistics',
  'wageParts',
  'payElementPostings',
  'holidayEntitlement',
  'reminders',
  'individualPensions',
  'taxPayElements',
])

/** The hire itself, without its further steps. */
export function hireItself(change: Change): Change {
  const values = Object.fromEntries(Object.entries(change.values).filter(([name]) => !OF_THE_STEPS.has(name)))
  return { ...change, values }
}

/**
 * What follows on a hire, in the order of SLS dossier section 6: identity, posting, contract, statistics, recurring wage parts, their postings,
 * one-off ones, the rest. What SLS makes at the hire is changed, from the hire's first day; everything else is made.
 */
export function hireSteps(change: Change): readonly HireStep[] {
  const { values } = change
  const from = textOf(values, 'from')
  const step = (field: string, operation: string, given: ChangeValues): HireStep => ({
    field,
    change: { ...change, operation, values: given },
  })
  const one = (field: string, operation: string, besides: ChangeValues = {}): HireStep[] =>
    has(values, field) ? [step(field, operation, { ...besides, ...partOf(values, field) })] : []
  const each = (field: string, operation: string, fits: (given: ChangeValues) => boolean = () => true): HireStep[] =>
    listOf(values, field)
      .map((_, index) => [index, partOf({ one: listOf(values, field)[index] }, 'one')] as const)
      .filter(([, given]) => fits(given))
      .map(([index, given]) => step(`${field}.${index}`, operation, { from, ...given }))
  const isRecurring = (given: ChangeValues): boolean => textOf(given, 'recurrence') === 'RECURRING'
  const { subAccountUnit } = values
  return [
    ...one('identity', 'changeIdentity'),
    ...one('posting', 'changePosting', { from, subAccountUnit }),
    ...one('contract', 'changeContract', placement(values)),
    ...one('statistics', 'changeStatistics', { from }),
    ...each('wageParts', 'registerWagePart', isRecurring).map(withoutFrom),
    ...each('payElementPostings', 'createPayElementPosting'),
    ...each('wageParts', 'registerWagePart', (given) => !isRecurring(given)).map(withoutFrom),
    ...one('holidayEntitlement', 'changeHolidayEntitlement'),
    ...each('reminders', 'createReminder').map(withoutFrom),
    ...each('individualPensions', 'createIndividualPension'),
    ...each('taxPayElements', 'createTaxPayElement'),
  ]
}

/** @throws RangeError where a step has another form than the rules let through. */
export function hireCalls(change: Change): readonly PlannedCall[] {
  const [cprNumber, from] = [textOf(change.values, 'cprNumber'), textOf(change.values, 'from')]
  const further = hireSteps(change).flatMap(({ change: step }) =>
    step.operation === 'registerWagePart'
      ? wagePartCalls(step)
      : (tabledChanges.get(step.operation)?.calls(step) ?? []),
  )
  return [
    ...(tabledChanges.get('hireEmployee')?.calls(hireItself(change)) ?? []),
    ...further.map(({ service, body }) => ({
      service,
      body: { CPRnummer: cprNumber, [HIRED_FROM]: from, ...body },
    })),
  ]
}

/** Til is the whole occurrence, so a change of the contract repeats what the hire has said of it. */
function placement(values: ChangeValues): ChangeValues {
  const names = [
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
  return Object.fromEntries(names.map((name) => [name, withKey(values)[name]]))
}

/** Wage parts and reminders have dates of other names. */
function withoutFrom(step: HireStep): HireStep {
  const { from: _, ...values } = step.change.values
  return { ...step, change: { ...step.change, values } }
}
