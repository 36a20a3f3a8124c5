import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RunningSubgraph } from '#foundation/server/runningSubgraph.ts'
import type { SubgraphName } from '#schema/subgraphSchemas.ts'
import { reconcile, reconcileCpr } from '../../start/cprReconcile.ts'
import { type KeepingHouse, openKeepingHouse, SHARED } from '../subgraphs/cpr/keeping/keepingHouse.ts'

let house: KeepingHouse
beforeEach(async () => {
  house = await openKeepingHouse()
})
afterEach(() => house.close())

const [first] = SHARED
const numberOf = (index: number): string => house.people[index]?.cprNumber ?? ''
const sls = (cprNumber: string, to: string | null = null) => ({
  number: `${cprNumber}001`,
  cprNumber,
  from: '2020-01-01',
  to,
})

async function run(repairs: boolean): Promise<{ readonly code: number; readonly said: string }> {
  let said = ''
  const cpr = await house.again()
  const subgraphs = new Map<SubgraphName, RunningSubgraph>([['cpr', cpr]])
  const code = await reconcile({ subgraphs, store: house.stage.store }, repairs, (text) => {
    said += text
  })
  return { code, said }
}

it('prints each difference by employment ids, never by CPR number, and ends with 1', async () => {
  const [a, b, c] = [numberOf(0), numberOf(1), numberOf(2)]
  await house.tell(first, [sls(a), sls(b)])
  await house.keeping.keep()
  await house.tell(first, [sls(a), sls(b, '2026-03-01'), sls(c)])
  const { code, said } = await run(false)
  expect(code).toBe(1)
  const [ofB] = await house.idOf(first, b)
  const [ofC] = await house.idOf(first, c)
  expect(said).toContain(`customer 9901: surplus, subscribed: employment ${ofB}\n`)
  expect(said).toContain(`customer 9901: missing, not in the ledger: employment ${ofC}\n`)
  expect(said).toContain('2 differing')
  for (const number of [a, b, c]) expect(said).not.toContain(number)
  // Nothing was asked of CPR.
  expect(house.subscribed(first)).toEqual([a, b].sort())
})

it('mends with --repair, and ends with 0', async () => {
  const [a, b] = [numberOf(0), numberOf(1)]
  await house.tell(first, [sls(a)])
  await house.keeping.keep()
  await house.tell(first, [sls(a, '2026-03-01'), sls(b)])
  expect((await run(false)).code).toBe(1)
  const { code, said } = await run(true)
  expect(code).toBe(0)
  expect(said).toContain('subscribed = active; 1 active, 1 subscribed, 0 of the active')
  expect(house.subscribed(first)).toEqual([b])
})

it('ends with 1 still where CPR could not be asked', async () => {
  await house.tell(first, [sls(numberOf(0))])
  house.simulator.control.failNext('closed', 5)
  expect((await run(true)).code).toBe(1)
})

it('does not repair while a running process does', async () => {
  const lead = await house.stage.store.tryLead('job/cprSubscriptions')
  const { code, said } = await run(true)
  expect(code).toBe(2)
  expect(said).toContain('Not repaired')
  await lead?.release()
  expect((await run(true)).code).toBe(0)
})

it('counts those who are not to be subscribed to as no difference', async () => {
  const a = numberOf(0)
  house.simulator.happen(a, 'A21', { status: '90', statusFrom: '2026-03-01' })
  await house.tell(first, [sls(a)])
  await house.keeping.keep()
  const { code, said } = await run(false)
  expect(code).toBe(0)
  expect(said).toContain('1 active, 0 subscribed, 1 of the active')
})

it('says that it could not be found out where there are no settings', async () => {
  let said = ''
  expect(await reconcileCpr({}, (text) => (said += text))).toBe(2)
  expect(said).toContain('needs --settings')
})
