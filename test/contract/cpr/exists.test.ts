import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { type CprSimulator, startCprSimulator } from '../../../sandbox/cpr/server.ts'
import { createPki } from '../../../sandbox/kit/pki.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { landmarks } from '../../../sandbox/town/landmarks.ts'
import { createLookup, type Lookup } from '../../../subgraphs/cpr/client/lookup.ts'
import { createSignOn } from '../../../subgraphs/cpr/client/signOn.ts'
import { createUnknownRecords } from '../../../subgraphs/cpr/client/unknownRecords.ts'
import { createConnections } from '../../../subgraphs/cpr/wire/connection.ts'
import { openSurroundings, type TestSurroundings } from '../../surroundings.ts'

const town = buildTown({ seed: 11, employees: 12, today: '2026-11-22' })
let simulator: CprSimulator
let stage: TestSurroundings
let lookup: Lookup

beforeAll(async () => {
  const pki = await createPki()
  simulator = await startCprSimulator({ town, pki })
  stage = await openSurroundings(town)
  const connections = createConnections({
    host: '127.0.0.1',
    port: simulator.port,
    ca: pki.trust,
    connections: 4,
    connectMs: 1_000,
    readMs: 1_000,
  })
  const credentialsOf = () => {
    const { cpr } = town.institutions[0] ?? { cpr: null }
    if (cpr === null) throw new Error('no institution')
    return cpr
  }
  const upstream = createUpstream('CPR', {
    concurrent: { interactive: 4, bulk: 1 },
    waiting: 10,
    attemptMs: 2_000,
    failuresInARow: 5,
    pauseMs: 1_000,
    repeats: 0,
  })
  const signOn = createSignOn({ connections, credentialsOf, transactionCode: 'OFF4', refusedPauseMs: 1_000 })
  lookup = createLookup({
    upstream,
    connections,
    signOn,
    credentialsOf,
    transactionCode: 'OFF4',
    unknownRecords: createUnknownRecords(() => undefined),
  })
})
afterAll(async () => {
  await stage.close()
  await simulator.close()
})

function ask(cprNumber: string) {
  const desk = stage.doorway('cpr').desk(stage.caller('fjordstyrelsen'), 'exists')
  return desk.pass(
    {
      service: 'lookup',
      interfaceCode: 'CPR_DIREKTE',
      about: { persons: [cprNumber as CprNumber] },
      ownerOf: () => ({}),
    },
    (permit) => lookup.exists(permit, cprNumber),
  )
}

describe('whether CPR knows a number', () => {
  it('is answered by the head alone: no data leave CPR, and no subscription is made', async () => {
    const known = landmarks(town).protectedInState.person
    const answer = await ask(known.cprNumber)
    expect(answer).toMatchObject({ rows: [], head: { FEJLNR: '00' } })
    expect(simulator.control.journal().at(-1)).toMatchObject({
      operation: 'lookup',
      detail: { ABON_TYPE: '0', DATA_TYPE: '0' },
    })
    expect(simulator.subscriptions('fjordstyrelsen')).toEqual([])
  })

  it('is no for a number that it does not know', async () => {
    const unknown = landmarks(town).unknownToCpr[0]?.person.cprNumber ?? ''
    expect(await ask(unknown)).toMatchObject({ head: { FEJLNR: '05' } })
  })
})
