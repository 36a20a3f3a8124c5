import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { carryOut } from '../../../subgraphs/transactions/ledger/carryOut.ts'
import { PAUSES } from '../../../subgraphs/transactions/ledger/pauses.ts'
import type { CallOutcome, LookedUp, PayrollUpdates } from '../../../subgraphs/transactions/payroll.ts'
import { type Ledger, openLedger } from '../../../subgraphs/transactions/store/ledger.ts'
import { testKeys } from '../../foundation/directory/entries.ts'
import { openTestStore } from '../../store.ts'
import { newChange } from './newChange.ts'

let store: Store
let ledger: Ledger
/** The tests' own clock, in milliseconds. */
let clock: number
beforeEach(async () => {
  store = await openTestStore()
  ledger = openLedger(store.database, testKeys.seal)
  clock = Date.UTC(2026, 10, 22, 8)
})
afterEach(() => store.close())

interface Said {
  readonly sends?: CallOutcome[]
  /** What look-ups find, and how long each takes. */
  readonly finds?: (readonly [LookedUp, number])[]
}

/** Claims the change and makes one attempt at it. */
async function attempt(id: string, { sends = [], finds = [] }: Said) {
  const asked: string[] = []
  const now = (): Date => new Date(clock)
  const updates = {
    system: 'SLS',
    supports: () => true,
    interfaceOf: () => 'SLS_LAES',
    validate: async () => [],
    plan: () => [{ service: 'Register', body: {} }],
    send: async (_desk, _employment, _call, reference) => {
      asked.push(`send ${reference}`)
      return sends.shift() ?? { kind: 'UNKNOWN' }
    },
    lookUp: async () => {
      asked.push('look up')
      const [found, takes] = finds.shift() ?? ([{ kind: 'NOT_ARRIVED' }, 0] as const)
      clock += takes
      return found
    },
  } satisfies PayrollUpdates
  const worker = `worker ${clock}`
  const transaction = await ledger.claim(worker, 'INTERACTIVE', now(), new Date(clock + 60_000))
  if (transaction?.id !== id) throw new Error('the change cannot be claimed')
  const settlement = await carryOut(transaction, {
    ledger,
    worker,
    updates,
    desk: null as never,
    employment: null as never,
    today: localDate('2026-11-22'),
    now,
    until: () => new Date(clock + 60_000),
    pauses: PAUSES,
    log: silentLog,
  })
  if (settlement !== null) await ledger.settle(worker, id, settlement, now())
  return {
    status: settlement?.status,
    asked: asked.map((one) => one.split(' ')[0]),
    references: asked.filter((one) => one.startsWith('send')),
  }
}
const taken = async (): Promise<string> => (await ledger.submit(newChange(), new Date(clock))).transaction.id
const turned = (id: string) => ledger.retry('institution-1', id, new Date(clock))

describe('a call whose answer was lost', () => {
  it('is looked up and not sent again while it may be on its way', async () => {
    const id = await taken()
    const sent = clock
    expect(await attempt(id, {})).toMatchObject({ status: 'QUEUED', asked: ['send', 'look'] })
    for (const after of [PAUSES.lookAgain, PAUSES.arrival - 1]) {
      clock = sent + after
      expect(await attempt(id, {})).toMatchObject({ status: 'QUEUED', asked: ['look'] })
    }
  })
  it('is of unknown outcome while look-ups cannot decide, and is looked up at once by somebody’s word', async () => {
    const id = await taken()
    expect(await attempt(id, { finds: [[{ kind: 'UNDECIDED' }, 0]] })).toMatchObject({
      status: 'OUTCOME_UNKNOWN',
      asked: ['send', 'look'],
    })
    await turned(id)
    expect(await attempt(id, { finds: [[{ kind: 'UNKNOWN' }, 0]] })).toMatchObject({
      status: 'OUTCOME_UNKNOWN',
      asked: ['look'],
    })
    await turned(id)
    expect(await attempt(id, { finds: [[{ kind: 'COMPLETED', messages: [] }, 0]] })).toMatchObject({
      status: 'COMPLETED',
      asked: ['look'],
    })
  })
  it('is not sent again by a look-up that began while it may have been on its way', async () => {
    const id = await taken()
    await attempt(id, {})
    clock += PAUSES.arrival - 1
    const slow = [[{ kind: 'NOT_ARRIVED' }, 5_000]] as const
    expect(await attempt(id, { finds: [...slow] })).toMatchObject({ status: 'QUEUED', asked: ['look'] })
  })
  it('is sent again, with the same reference, once it cannot arrive any more', async () => {
    const id = await taken()
    const { references } = await attempt(id, {})
    clock += PAUSES.arrival
    expect(await attempt(id, { sends: [{ kind: 'COMPLETED', messages: [] }] })).toEqual({
      status: 'COMPLETED',
      asked: ['look', 'send'],
      references,
    })
  })
})

describe('a call that was parked', () => {
  it('is looked up and not sent again when somebody has it retried', async () => {
    const id = await taken()
    expect(await attempt(id, { sends: [{ kind: 'PARKED', messages: [] }] })).toMatchObject({ status: 'PARKED' })
    clock += 10 * PAUSES.arrival
    await turned(id)
    expect(await attempt(id, { finds: [[{ kind: 'PARKED', messages: [] }, 0]] })).toMatchObject({
      status: 'PARKED',
      asked: ['look'],
    })
    await turned(id)
    expect(await attempt(id, { finds: [[{ kind: 'COMPLETED', messages: [] }, 0]] })).toMatchObject({
      status: 'COMPLETED',
      asked: ['look'],
    })
  })
})
