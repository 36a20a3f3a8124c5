import { randomUUID } from 'node:crypto'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Transaction, TransactionCall } from '../model/transaction.ts'
import type { CallOutcome, LookedUp, PayrollUpdates, SystemMessage } from '../payroll.ts'
import type { Ledger, Settlement } from '../store/ledger.ts'
import type { Pauses } from './pauses.ts'

export interface CarryingOut {
  readonly ledger: Ledger
  readonly worker: string
  readonly updates: PayrollUpdates
  readonly desk: Desk
  /** Null for a hire that has none yet. */
  readonly employment: Employment | null
  readonly today: LocalDate
  readonly now: () => Date
  /** Before what may take long: whether the change is still this worker's. */
  readonly renew: () => Promise<boolean>
  readonly pauses: Pauses
}

/**
 * One attempt at a change, from wherever an earlier one ended. A call whose outcome is not known is looked up and never sent again before
 * that, nor while it may still be on its way; what cannot be decided is left as it is.
 * @returns how the change is to be left; null where it is not this worker's any more.
 */
export async function carryOut(transaction: Transaction, parts: CarryingOut): Promise<Settlement | null> {
  const { ledger, worker } = parts
  let calls = await ledger.calls(transaction.id)
  if (!calls.some(({ state }) => state !== 'PLANNED')) {
    const planned = await plan(transaction, parts)
    if (planned === null || 'status' in planned) return planned
    calls = planned.calls
  }
  const messages: SystemMessage[] = []
  const recordIds: string[] = []
  let hasWarnings = false
  for (const call of calls) {
    if (call.state === 'REJECTED') return settled('REJECTED', [...messages, ...call.messages])
    if (call.state === 'COMPLETED' || call.state === 'COMPLETED_WITH_WARNINGS') {
      messages.push(...call.messages)
      recordIds.push(...call.recordIds)
      hasWarnings ||= call.state === 'COMPLETED_WITH_WARNINGS'
      continue
    }
    const outcome = await outcomeOf(call, transaction, parts)
    if (outcome === null) return null
    if (outcome.kind === 'LATER') return again(outcome.reason, messages, parts)
    if (outcome.kind === 'ON_ITS_WAY') return onItsWay(transaction, outcome.until, messages, parts)
    if (outcome.kind === 'UNDECIDED') return undecided(transaction, messages, parts)
    const left = await recordsLeft(outcome, call, transaction, parts)
    if (!(await ledger.settleCall(worker, transaction.id, call.number, outcome.kind, outcome.messages, left)))
      return null
    messages.push(...outcome.messages)
    recordIds.push(...left)
    if (outcome.kind === 'REJECTED') return settled('REJECTED', messages)
    if (outcome.kind === 'PARKED') return settled('PARKED', messages)
    hasWarnings ||= outcome.kind === 'COMPLETED_WITH_WARNINGS'
  }
  const formerId = RECORD_NAMES.map((name) => transaction.values[name]).find((id) => typeof id === 'string') ?? null
  return { ...settled(hasWarnings ? 'COMPLETED_WITH_WARNINGS' : 'COMPLETED', messages), recordIds, formerId }
}

/** Input fields that name the record which a change is about. */
const RECORD_NAMES = ['absenceId', 'wagePartId', 'recordId'] as const

/** Those of a file are so many that what they left behind is not read. That it cannot be read takes nothing from what was done. */
async function recordsLeft(
  { kind }: Decided,
  call: TransactionCall,
  { lane }: Transaction,
  { updates, desk, employment }: CarryingOut,
): Promise<readonly string[]> {
  const isDone = kind === 'COMPLETED' || kind === 'COMPLETED_WITH_WARNINGS'
  if (!isDone || lane === 'BULK' || employment === null || updates.recordsLeft === undefined) return []
  try {
    return await updates.recordsLeft(desk, employment, call, call.reference)
  } catch {
    return []
  }
}

type Decided =
  | Exclude<CallOutcome, { readonly kind: 'UNKNOWN' }>
  /** A look-up has not found it, and it may arrive until then. */
  | { readonly kind: 'ON_ITS_WAY'; readonly until: number }
  | { readonly kind: 'UNDECIDED' }

async function outcomeOf(
  call: TransactionCall,
  transaction: Transaction,
  { ledger, worker, updates, desk, employment, now, renew, pauses }: CarryingOut,
): Promise<Decided | null> {
  // One that was parked was taken in, too.
  if (call.state !== 'PLANNED') {
    // Of what arrives while the look-up is under way it knows nothing.
    const asked = now().getTime()
    const found = decided(await updates.lookUp(desk, employment, call, call.reference))
    if (found !== null) return found
    // Somebody's word or another worker may bring us here while it is still on its way.
    const until = call.sentAt === null ? asked : Date.parse(call.sentAt) + pauses.arrival
    if (asked < until) return { kind: 'ON_ITS_WAY', until }
  }
  // Written down before it is sent: whoever goes on after us then looks before sending.
  const sentAt = now()
  if (!(await renew()) || !(await ledger.sending(worker, transaction.id, call.number, sentAt))) return null
  const outcome = await updates.send(desk, employment, call, call.reference)
  if (outcome.kind === 'LATER') {
    return (await ledger.settleCall(worker, transaction.id, call.number, 'PLANNED', [])) ? outcome : null
  }
  if (outcome.kind !== 'UNKNOWN') return outcome
  // It may still be on its way: only a later look-up can say that it never came.
  const found = decided(await updates.lookUp(desk, employment, call, call.reference))
  return found ?? { kind: 'ON_ITS_WAY', until: sentAt.getTime() + pauses.arrival }
}

/** Null where it has not arrived. */
function decided(found: LookedUp): Decided | null {
  if (found.kind === 'NOT_ARRIVED') return null
  return found.kind === 'UNKNOWN' ? { kind: 'UNDECIDED' } : found
}

async function plan(
  transaction: Transaction,
  parts: CarryingOut,
): Promise<Settlement | { readonly calls: readonly TransactionCall[] } | null> {
  const { ledger, worker, updates, desk, employment, today } = parts
  const change = { operation: transaction.operation, values: transaction.values, employment, today }
  let identified: typeof change | null
  try {
    identified =
      updates.identify === undefined ? change : ((await updates.identify(desk, change)) as typeof change | null)
  } catch (error) {
    if (!(error instanceof UpstreamFault)) throw error
    // The system does not answer a question either.
    return again(error.kind === 'closed' ? 'CLOSED' : 'UNREACHABLE', [], parts)
  }
  if (identified === null) return settled('REJECTED', [RECORD_CHANGED])
  const isPlanned = await ledger.plan(
    worker,
    transaction.id,
    updates.plan(identified).map((call) => ({ ...call, reference: randomUUID() })),
  )
  return isPlanned ? { calls: await ledger.calls(transaction.id) } : null
}

function again(
  reason: Extract<CallOutcome, { readonly kind: 'LATER' }>['reason'],
  messages: readonly SystemMessage[],
  { now, pauses }: Waits,
): Settlement {
  const wait = { CLOSED: pauses.closed, LOCKED: pauses.locked, UNREACHABLE: pauses.unreachable }[reason]
  return { status: 'QUEUED', messages, notBefore: new Date(now().getTime() + wait) }
}

type Waits = Pick<CarryingOut, 'now' | 'pauses'>

/** Looked up again later; a person may say what became of it before. */
function undecided(transaction: Transaction, messages: readonly SystemMessage[], parts: Waits): Settlement {
  return { status: 'OUTCOME_UNKNOWN', messages, notBefore: new Date(lookAgainAt(transaction, parts)) }
}

/** The look-up has answered: it is not there. It is looked for again, and sent again once it cannot arrive any more. */
function onItsWay(
  transaction: Transaction,
  until: number,
  messages: readonly SystemMessage[],
  parts: Waits,
): Settlement {
  return { status: 'QUEUED', messages, notBefore: new Date(Math.min(until, lookAgainAt(transaction, parts))) }
}

/** Later each time. */
function lookAgainAt({ attempts }: Transaction, { now, pauses }: Waits): number {
  return now().getTime() + Math.min(pauses.longest, pauses.lookAgain * 2 ** Math.min(attempts - 1, 10))
}

function settled(status: Settlement['status'], messages: readonly SystemMessage[]): Settlement {
  return { status, messages, notBefore: null }
}

const RECORD_CHANGED: SystemMessage = {
  severity: 'ERROR',
  code: 'RECORD_CHANGED',
  text: 'The record is not there, or has been changed since it was read. Read it again.',
  field: null,
  transactionCode: null,
  transactionName: null,
  followOn: false,
}
