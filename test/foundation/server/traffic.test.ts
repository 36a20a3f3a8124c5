import { expect, it } from 'vitest'
import type { SubgraphServer } from '#foundation/server/subgraphServer.ts'
import { createTraffic, type Traffic } from '#foundation/server/traffic.ts'

/** A server whose operations end when the test says so. */
function open() {
  const traffic = createTraffic()
  const ends: (() => void)[] = []
  const server = {
    execute: () =>
      new Promise((resolve) => {
        ends.push(() => resolve({ data: null }))
      }),
  } as unknown as SubgraphServer
  const counted = traffic.counted(server)
  return {
    traffic,
    begin: (lane?: 'bulk') => counted.execute({ caller: lane === undefined ? {} : { lane } } as never),
    endNext: () => ends.shift()?.(),
  }
}
const timed = async (work: Promise<void>): Promise<number> => {
  const began = performance.now()
  await work
  return performance.now() - began
}

it('is quiet at once where nobody is answered', async () => {
  expect(await timed(open().traffic.quiet(1_000))).toBeLessThan(500)
})
it('is not quiet while somebody is answered, nor between two operations of a query', async () => {
  const { traffic, begin, endNext } = open()
  const told: string[] = []
  const first = begin()
  const quiet = traffic.quiet(60_000).then(() => told.push('quiet'))
  endNext()
  await first
  const second = begin().then(() => told.push('answered'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(told).toEqual([])
  endNext()
  await Promise.all([second, quiet])
  expect(told).toEqual(['answered', 'quiet'])
})
it('is waited for no longer than was said', async () => {
  const { traffic, begin, endNext } = open()
  const answered = begin()
  expect(await timed(traffic.quiet(40))).toBeGreaterThanOrEqual(35)
  endNext()
  await answered
})
it('does not mind the bulk lane, for which nobody waits', async () => {
  const { traffic, begin, endNext } = open()
  const answered = begin('bulk')
  expect(await timed(traffic.quiet(5_000))).toBeLessThan(2_500)
  endNext()
  await answered
})
/** The share of the time for which something that can wait is at work, where there is always more to do. */
async function shareOf(traffic: Traffic): Promise<number> {
  const began = performance.now()
  let worked = 0
  while (performance.now() - began < 800) {
    await traffic.quiet(1_000)
    const start = performance.now()
    while (performance.now() - start < 10);
    worked += performance.now() - start
  }
  return worked / (performance.now() - began)
}
it('leaves the process idle for a part of the time where somebody has asked lately', async () => {
  const { traffic, begin, endNext } = open()
  const answered = begin()
  endNext()
  await answered
  expect(await shareOf(traffic)).toBeLessThan(0.7)
})
it('wants no rest where nobody asks', async () => {
  expect(await shareOf(open().traffic)).toBeGreaterThan(0.75)
})
