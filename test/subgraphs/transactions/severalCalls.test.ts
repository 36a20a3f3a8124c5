import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DirectoryEntry, Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { carryOut } from '../../../subgraphs/transactions/ledger/carryOut.ts'
import { PAUSES } from '../../../subgraphs/transactions/ledger/pauses.ts'
import type { CallOutcome, LookedUp, PayrollUpdates } from '../../../subgraphs/transactions/payroll.ts'
import { type Ledger, openLedger } from '../../../subgraphs/transactions/store/ledger.ts'
import { entry, testKeys } from '../../foundation/directory/entries.ts'
import { openTestStore } from '../../store.ts'
import { newChange } from './newChange.ts'

const CALLS = ['Hire', 'Name', 'Posting']
const HIRED = entry('1001')

let store: Store
let ledger: Ledger
/** The tests' own clock, in milliseconds. */
let clock: number
/** What the system has carried out, with whom each was about. */
let carriedOut: (readonly [service: string, about: string | null])[]
let takenUp: DirectoryEntry[]
beforeEach(async () => {
  store = await openTestStore()
  ledger = openLedger(store.database, testKeys.seal)
  clock = Date.UTC(2026, 10, 22, 8)
  carriedOut = []
  takenUp = []
})
afterEach(() => store.close())

class Killed extends Error {}

interface Situation {
  readonly refuses?: string
  /** Where the process dies: before the question that bears this name is asked, or before its answer is written down. */
  readonly diesAt?: string
}

/** A system that carries out what it is sent, once for each reference, and remembers it. */
function payroll({ refuses, diesAt }: Situation, references: Map<string, CallOutcome>): PayrollUpdates {
  return {
    system: 'SLS',
    supports: () => true,
    interfaceOf: () => 'SLS_OPDATER',
    validate: async () => [],
    plan: () => CALLS.map((service) => ({ service, body: {} })),
    hired: async () => {
      if (diesAt === 'hired') throw new Killed()
      return HIRED
    },
    adviceOn: (_change, done) => ({ text: `${done.length} remain.`, textDanish: `${done.length} bliver.` }),
    send: async (_desk, employment, { service }, reference) => {
      if (diesAt === `before ${service}`) throw new Killed()
      if (service === refuses) return { kind: 'REJECTED', messages: [] }
      carriedOut.push([service, employment?.id ?? null])
      references.set(reference, { kind: 'COMPLETED', messages: [] })
      if (diesAt === `after ${service}`) throw new Killed()
      return { kind: 'COMPLETED', messages: [] }
    },
    lookUp: async (_desk, _employment, _call, reference): Promise<LookedUp> =>
      references.get(reference) ?? { kind: 'NOT_ARRIVED' },
  }
}

const references = new Map<string, CallOutcome>()
const desk = {
  employments: {
    takeUp: async (one: DirectoryEntry): Promise<Pick<Employment, 'id'>> => {
      takenUp.push(one)
      return { id: 'employment-9' }
    },
  },
} as unknown as Desk

async function taken(): Promise<string> {
  const hire = newChange({ employmentId: null, operation: 'hireEmployee', isPersonWide: true })
  return (await ledger.submit(hire, new Date(clock))).transaction.id
}

/** Claims the change in a process of its own, which may die. */
async function attempt(id: string, situation: Situation = {}) {
  clock += PAUSES.arrival + 1
  const worker = `worker ${clock}`
  const now = (): Date => new Date(clock)
  const transaction = await ledger.claim(worker, 'INTERACTIVE', now(), new Date(clock + 60_000))
  if (transaction?.id !== id) throw new Error('the change cannot be claimed')
  const employment = transaction.employmentId === null ? null : ({ id: transaction.employmentId } as Employment)
  const settlement = await carryOut(transaction, {
    ledger,
    worker,
    updates: payroll(situation, references),
    desk,
    employment,
    today: localDate('2026-11-22'),
    now,
    until: () => new Date(clock + 60_000),
    pauses: PAUSES,
    log: silentLog,
  }).catch((error: unknown) => {
    if (error instanceof Killed) return null
    throw error
  })
  if (settlement !== null) await ledger.settle(worker, id, settlement, now())
  return settlement
}
const employmentOf = async (id: string) =>
  (await ledger.byId('institution-1', id, { interfaces: ['SLS_OPDATER'], subject: null, unseen: [] }))?.employmentId

const WHOLE = [
  ['Hire', null],
  ['Name', 'employment-9'],
  ['Posting', 'employment-9'],
]

describe('a hire', () => {
  it('is known from its first call on, and the further calls are about the new employment', async () => {
    const id = await taken()
    expect(await attempt(id)).toMatchObject({ status: 'COMPLETED' })
    expect(carriedOut).toEqual(WHOLE)
    expect(takenUp).toEqual([HIRED])
    expect(await employmentOf(id)).toBe('employment-9')
  })

  it.each([...CALLS.flatMap((service) => [`before ${service}`, `after ${service}`]), 'hired'])(
    'is carried out once where the process is killed: %s',
    async (diesAt) => {
      const id = await taken()
      expect(await attempt(id, { diesAt })).toBeNull()
      expect(await attempt(id)).toMatchObject({ status: 'COMPLETED' })
      expect(carriedOut).toEqual(WHOLE)
      expect(await employmentOf(id)).toBe('employment-9')
    },
  )
})

describe('a change of several calls', () => {
  it('of which the first is refused leaves nothing, and is over', async () => {
    const id = await taken()
    expect(await attempt(id, { refuses: 'Hire' })).toMatchObject({ status: 'REJECTED', messages: [] })
    expect(carriedOut).toEqual([])
  })

  it('of which a later one is refused waits for a person, and says what is done', async () => {
    const id = await taken()
    const settlement = await attempt(id, { refuses: 'Posting' })
    expect(settlement).toMatchObject({
      status: 'PARKED',
      messages: [{ code: 'PARTLY_CARRIED_OUT', severity: 'ERROR' }],
    })
    const [told] = settlement?.messages ?? []
    expect(told?.text).toMatch(/Hire, Name\. Refused: Posting.*2 remain\.$/)
    expect(told?.textDanish).toMatch(/Hire, Name\. Afvist: Posting.*2 bliver\.$/)
  })

  it('goes on with the refused one by somebody’s word, and waits again where it is refused again', async () => {
    const id = await taken()
    const retried = () => ledger.retry('institution-1', id, new Date(clock))
    await attempt(id, { refuses: 'Name' })
    await retried()
    expect(await attempt(id, { refuses: 'Name' })).toMatchObject({ status: 'PARKED' })
    expect(carriedOut).toEqual(WHOLE.slice(0, 1))
    await retried()
    expect(await attempt(id)).toMatchObject({ status: 'COMPLETED' })
    expect(carriedOut).toEqual(WHOLE)
  })
})
