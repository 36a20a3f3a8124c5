import { randomUUID } from 'node:crypto'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Log } from '#foundation/log/log.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Transaction, TransactionCall } from '../model/transaction.ts'
import type { CallOutcome, Change, LookedUp, PayrollUpdates, SystemMessage } from '../payroll.ts'
import type { Ledger, SettledCall, Settlement } from '../store/ledger.ts'
import { faultMessage } from './faultMessage.ts'
import { partlyCarriedOut } from './partlyCarriedOut.ts'
import type { Pauses } from './pauses.ts'
import { RECORD_CHANGED } from './recordChanged.ts'

export interface CarryingOut {
  readonly ledger: Ledger
  readonly worker: string
  readonly updates: PayrollUpdates
  readonly desk: Desk
  /** Null for a hire that has none yet. */
  readonly employment: Employment | null
  readonly today: LocalDate
  readonly now: () => Date
  /** Until when the change is the worker's from now on, before what may take long. */
  readonly until: () => Date
  readonly pauses: Pauses
  readonly log: Log
}

/**
 * One attempt at a change, from wherever an earlier one ended. A call whose outcome is not known is looked up and never sent again before
 * that, nor while it may still be on its way; what cannot be decided is left as it is. A call that was refused behind others is sent again, since
 * only somebody's word brings us back to it.
 * @returns how the change is to be left; null where it is not this worker's any more.
 */
export async function carryOut(transaction: Transaction, parts: CarryingOut): Promise<Settlement | null> {
  const { ledger, worker } = parts
  let calls = await ledger.calls(transaction.id)
  let isFirstBeingSent = false
  if (!calls.some(({ state }) => state !== 'PLANNED')) {
    const planned = await plan(transaction, parts)
    if (planned === null || 'status' in planned) return planned
    calls = planned.calls
    isFirstBeingSent = true
  }
  const carriedOut: TransactionCall[] = []
  const messages: SystemMessage[] = []
  const recordIds: string[] = []
  let { employment } = parts
  let hasWarnings = false
  let deciding: SettledCall | undefined
  for (const call of calls) {
    let { state } = call
    if (!isCarriedOut(state)) {
      if (state === 'REJECTED' && carriedOut.length === 0) return settled('REJECTED', [...messages, ...call.messages])
      const where = { ...parts, employment }
      const outcome =
        isFirstBeingSent && carriedOut.length === 0
          ? await sent(call, parts.now(), where)
          : await outcomeOf(call, transaction, where)
      if (outcome === null) return null
      if (outcome.kind === 'LATER') return again(outcome, messages, parts)
      if (outcome.kind === 'ON_ITS_WAY') return onItsWay(transaction, outcome.until, messages, parts)
      if (outcome.kind === 'UNDECIDED') return undecided(transaction, messages, parts)
      const left = await recordsLeft(outcome, call, transaction, where)
      const settledCall = { number: call.number, state: outcome.kind, messages: outcome.messages, recordIds: left }
      messages.push(...outcome.messages)
      recordIds.push(...left)
      if (outcome.kind === 'REJECTED')
        return { ...refused(call, { transaction, carriedOut, messages }, parts), call: settledCall }
      if (outcome.kind === 'PARKED') return { ...settled('PARKED', messages), call: settledCall }
      // What ends the change is written with its end; what something follows upon, before that.
      if (call === calls.at(-1) && employment !== null) deciding = settledCall
      else if (!(await ledger.settleCall(worker, transaction.id, settledCall))) return null
      state = outcome.kind
    } else {
      messages.push(...call.messages)
      recordIds.push(...call.recordIds)
    }
    carriedOut.push(call)
    hasWarnings ||= state === 'COMPLETED_WITH_WARNINGS'
    if (employment !== null) continue
    const hired = await takeUpHired(transaction, parts)
    if (hired.kind === 'LATER') return again(hired, messages, parts)
    if (hired.kind === 'LOST') return null
    employment = hired.employment
  }
  await refreshDirectory(transaction, { ...parts, employment })
  const formerId = RECORD_NAMES.map((name) => transaction.values[name]).find((id) => typeof id === 'string') ?? null
  return {
    ...settled(hasWarnings ? 'COMPLETED_WITH_WARNINGS' : 'COMPLETED', messages),
    recordIds,
    formerId,
    ...(deciding === undefined ? {} : { call: deciding }),
  }
}

/** So that whoever reads next sees it. Where it cannot be read now, the next comparison of the whole brings it. */
async function refreshDirectory(transaction: Transaction, parts: CarryingOut): Promise<void> {
  const { updates, desk } = parts
  try {
    const entries = (await updates.employmentsAfter?.(desk, changeOf(transaction, parts))) ?? []
    for (const entry of entries) await desk.employments.takeUp(entry)
  } catch (error) {
    laterOf(error)
  }
}

/** Input fields that name the record which a change is about. */
const RECORD_NAMES = ['absenceId', 'wagePartId', 'recordId'] as const

/** Those of a file are so many that what they left behind is not read. That it cannot be read takes nothing from what was done. */
async function recordsLeft(
  { kind }: Decided,
  call: TransactionCall,
  { id, lane }: Transaction,
  { updates, desk, employment, log }: CarryingOut,
): Promise<readonly string[]> {
  const isDone = kind === 'COMPLETED' || kind === 'COMPLETED_WITH_WARNINGS'
  if (!isDone || lane === 'BULK' || employment === null || updates.recordsLeft === undefined) return []
  try {
    return await updates.recordsLeft(desk, employment, call, call.reference)
  } catch (error) {
    log.error('records_left_not_read', { transaction: id }, error)
    return []
  }
}

function isCarriedOut(state: TransactionCall['state']): boolean {
  return state === 'COMPLETED' || state === 'COMPLETED_WITH_WARNINGS'
}

/** Nothing remains of a change whose first call was refused; else a person must act. */
function refused(
  call: TransactionCall,
  {
    transaction,
    carriedOut,
    messages,
  }: {
    readonly transaction: Transaction
    readonly carriedOut: readonly TransactionCall[]
    readonly messages: readonly SystemMessage[]
  },
  parts: CarryingOut,
): Settlement {
  if (carriedOut.length === 0) return settled('REJECTED', messages)
  const advice = parts.updates.adviceOn?.(changeOf(transaction, parts), carriedOut) ?? null
  return settled('PARKED', [...messages, partlyCarriedOut(carriedOut, call, advice)])
}

type Hired =
  | { readonly kind: 'FOUND'; readonly employment: Employment | null }
  | { readonly kind: 'LOST' }
  | Extract<CallOutcome, { readonly kind: 'LATER' }>

/** The employment that the first call of a hire has made: from now on everybody can see it, and the further calls are about it. */
async function takeUpHired(transaction: Transaction, parts: CarryingOut): Promise<Hired> {
  const { ledger, worker, updates, desk } = parts
  try {
    const entry = (await updates.hired?.(desk, changeOf(transaction, parts))) ?? null
    if (entry === null) return { kind: 'FOUND', employment: null }
    const employment = await desk.employments.takeUp(entry)
    return (await ledger.hired(worker, transaction.id, employment.id))
      ? { kind: 'FOUND', employment }
      : { kind: 'LOST' }
  } catch (error) {
    return laterOf(error)
  }
}

function changeOf({ operation, values }: Transaction, { employment, today }: CarryingOut): Change {
  return { operation, values, employment, today }
}

type Decided =
  | Exclude<CallOutcome, { readonly kind: 'UNKNOWN' | 'LATER' }>
  | Later
  /** A look-up has not found it, and it may arrive until then. */
  | { readonly kind: 'ON_ITS_WAY'; readonly until: number }
  | { readonly kind: 'UNDECIDED' }

/** @param call what is to be written of the call that was not taken in. */
type Later = Extract<CallOutcome, { readonly kind: 'LATER' }> & { readonly call?: SettledCall }

async function outcomeOf(call: TransactionCall, transaction: Transaction, parts: CarryingOut): Promise<Decided | null> {
  const { ledger, worker, updates, desk, employment, now, until, pauses } = parts
  // One that was parked was taken in, too; one that was refused was not.
  if (call.state !== 'PLANNED' && call.state !== 'REJECTED') {
    // Of what arrives while the look-up is under way it knows nothing.
    const asked = now().getTime()
    const found = decided(await updates.lookUp(desk, employment, call, call.reference))
    if (found !== null) return found
    // Somebody's word or another worker may bring us here while it is still on its way.
    const arrivesUntil = call.sentAt === null ? asked : Date.parse(call.sentAt) + pauses.arrival
    if (asked < arrivesUntil) return { kind: 'ON_ITS_WAY', until: arrivesUntil }
  }
  // Written down before it is sent: whoever goes on after us then looks before sending.
  const sentAt = now()
  if (!(await ledger.sending(worker, transaction.id, call.number, sentAt, until()))) return null
  return sent(call, sentAt, parts)
}

/** Sends a call of which it is written down that it is being sent. */
async function sent(
  call: TransactionCall,
  sentAt: Date,
  { updates, desk, employment, pauses }: CarryingOut,
): Promise<Decided> {
  const outcome = await updates.send(desk, employment, call, call.reference)
  if (outcome.kind === 'LATER')
    return { ...outcome, call: { number: call.number, state: 'PLANNED', messages: [], recordIds: [] } }
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
  const { ledger, worker, updates, desk, now, until } = parts
  const change = changeOf(transaction, parts)
  let identified: Change | null
  try {
    identified = updates.identify === undefined ? change : await updates.identify(desk, change)
  } catch (error) {
    return again(laterOf(error), [], parts)
  }
  if (identified === null) return settled('REJECTED', [faultMessage(RECORD_CHANGED)])
  const calls = await ledger.plan(
    worker,
    transaction.id,
    updates.plan(identified).map((call) => ({ ...call, reference: randomUUID() })),
    now(),
    until(),
  )
  return calls === null ? null : { calls }
}

/** The system does not answer a question either. @throws what is no failure of the system's. */
function laterOf(error: unknown): Extract<CallOutcome, { readonly kind: 'LATER' }> {
  if (!(error instanceof UpstreamFault)) throw error
  return { kind: 'LATER', reason: error.kind === 'closed' ? 'CLOSED' : 'UNREACHABLE' }
}

function again({ reason, call }: Later, messages: readonly SystemMessage[], { now, pauses }: Waits): Settlement {
  const wait = { CLOSED: pauses.closed, LOCKED: pauses.locked, UNREACHABLE: pauses.unreachable }[reason]
  const notBefore = new Date(now().getTime() + wait)
  return { status: 'QUEUED', messages, notBefore, ...(call === undefined ? {} : { call }) }
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
