import { setTimeout as sleep } from 'node:timers/promises'
import type { CallOutcome, LookedUp, SystemMessage } from '../../subgraphs/transactions/payroll.ts'
import type { Chance } from './chance.ts'

/** What reaches the system over the line; it can be written as JSON. */
export interface Question {
  readonly kind: 'SEND' | 'LOOK_UP'
  /** Whose record: the system's own number. */
  readonly person: string
  readonly change: number
  readonly step: number
  readonly reference: string
  /** Nothing that was sent arrives after it. */
  readonly deadline: number
}

/** What was carried out, in the order in which it was. */
export interface Effect {
  readonly person: string
  readonly change: number
  readonly step: number
}

/**
 * A payroll system at the end of a bad line, in memory. It knows a call by its reference and does not mind being told the same twice: it then
 * does it twice.
 */
export interface UnreliableSystem {
  /** Null: the question fails without an answer. */
  answer(question: Question): Promise<CallOutcome | LookedUp | null>
  effects(): readonly Effect[]
  /** How often each fault has come about. */
  faults(): Readonly<Record<string, number>>
  /** Changes of which a look-up was cut off. */
  cutOff(): ReadonlySet<number>
  /** From now on the line is good and the system open. */
  calm(): void
}

interface Arrived {
  outcome: CallOutcome
  /** When a person there decides what was parked. */
  readonly decidedAt: number | null
}

/** Milliseconds on the line, each way, at most. */
const LINE_MS = 4
const DECISION_MS = 40

export function openUnreliableSystem(chance: Chance): UnreliableSystem {
  const arrived = new Map<string, Arrived>()
  const onTheirWay: { readonly due: number; readonly question: Question }[] = []
  const effects: Effect[] = []
  const faults: Record<string, number> = {}
  const asked = new Map<string, number>()
  const cutOff = new Set<number>()
  let isCalm = false
  const fault = (name: string): void => {
    faults[name] = (faults[name] ?? 0) + 1
  }

  const carryOut = ({ person, change, step, reference }: Question): CallOutcome => {
    const verdict = chance('verdict', change, step)
    // What has begun is not refused any more, so that a change is either wholly in effect or not at all.
    if (verdict < 0.06 && step === 1) {
      const outcome: CallOutcome = { kind: 'REJECTED', messages: [message('ERROR')] }
      arrived.set(reference, { outcome, decidedAt: null })
      return outcome
    }
    if (verdict > 0.94) {
      const outcome: CallOutcome = { kind: 'PARKED', messages: [message('INFORMATION')] }
      arrived.set(reference, { outcome, decidedAt: Date.now() + DECISION_MS })
      onTheirWay.push({
        due: Date.now() + DECISION_MS,
        question: { kind: 'SEND', person, change, step, reference, deadline: 0 },
      })
      return outcome
    }
    return take({ person, change, step }, reference, verdict > 0.84)
  }
  const take = (effect: Effect, reference: string, isWarned: boolean): CallOutcome => {
    const outcome: CallOutcome = isWarned
      ? { kind: 'COMPLETED_WITH_WARNINGS', messages: [message('WARNING')] }
      : { kind: 'COMPLETED', messages: [] }
    effects.push(effect)
    arrived.set(reference, { outcome, decidedAt: null })
    return outcome
  }
  /** By the clock and not by timers, so that a busy machine cannot make anything later than it may be. */
  const letArrive = (): void => {
    onTheirWay.sort((a, b) => a.due - b.due)
    for (let first = onTheirWay[0]; first !== undefined && first.due <= Date.now(); first = onTheirWay[0]) {
      onTheirWay.shift()
      const { person, change, step, reference } = first.question
      if (arrived.get(reference)?.decidedAt === first.due) take({ person, change, step }, reference, false)
      else carryOut(first.question)
    }
  }

  const send = async (question: Question, nth: number): Promise<CallOutcome> => {
    const { change, step, deadline } = question
    const luck = isCalm ? 1 : chance('send', change, step, nth)
    await sleep(chance('there', change, step, nth) * LINE_MS)
    letArrive()
    if (Date.now() >= deadline) {
      fault('out of time')
      return { kind: 'LATER', reason: 'UNREACHABLE' }
    }
    if (luck < 0.12) {
      fault('request lost')
      return { kind: 'UNKNOWN' }
    }
    if (luck < 0.26) {
      const due = Date.now() + chance('late', change, step, nth) * (deadline - Date.now())
      onTheirWay.push({ due, question })
      fault('late')
      return { kind: 'UNKNOWN' }
    }
    for (const [limit, reason] of LATER)
      if (luck < limit) {
        fault(reason.toLowerCase())
        return { kind: 'LATER', reason }
      }
    const outcome = carryOut(question)
    await sleep(chance('back', change, step, nth) * LINE_MS)
    if (luck > 0.52) return outcome
    fault('reply lost')
    return { kind: 'UNKNOWN' }
  }
  const lookUp = async ({ change, step, reference }: Question, nth: number): Promise<LookedUp | null> => {
    const luck = isCalm ? 1 : chance('look', change, step, nth)
    await sleep(chance('look there', change, step, nth) * LINE_MS)
    letArrive()
    if (luck < 0.2) cutOff.add(change)
    if (luck < 0.06) {
      fault('look-up failed')
      return null
    }
    if (luck < 0.2) {
      fault('look-up undecided')
      return { kind: 'UNDECIDED' }
    }
    if (luck < 0.25) {
      fault('look-up while closed')
      return { kind: 'LATER', reason: 'CLOSED' }
    }
    const found: LookedUp = arrived.get(reference)?.outcome ?? { kind: 'NOT_ARRIVED' }
    await sleep(chance('look back', change, step, nth) * LINE_MS)
    return found
  }

  return {
    answer: (question) => {
      const about = `${question.kind}/${question.change}/${question.step}`
      const nth = (asked.get(about) ?? 0) + 1
      asked.set(about, nth)
      return question.kind === 'SEND' ? send(question, nth) : lookUp(question, nth)
    },
    effects: () => {
      letArrive()
      return effects
    },
    faults: () => faults,
    cutOff: () => cutOff,
    calm: () => {
      isCalm = true
    },
  }
}

const LATER = [
  [0.31, 'CLOSED'],
  [0.35, 'LOCKED'],
  [0.38, 'UNREACHABLE'],
] as const

function message(severity: SystemMessage['severity']): SystemMessage {
  return {
    severity,
    code: 'T1',
    text: 'A word of the system.',
    field: null,
    transactionCode: null,
    transactionName: null,
    followOn: false,
  }
}
