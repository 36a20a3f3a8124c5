import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog, silentLog } from '#foundation/log/log.ts'
import { type Job, type Lead, type Schedule, schedule } from '../../start/schedule.ts'

/** One process that has the store for itself. */
const soleLeader: Lead = async (_name, work) => {
  await work()
  return true
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(new Date('2026-11-21T20:00:00Z'))
})
const started: Schedule[] = []
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
  vi.useRealTimers()
})

const start = (jobs: readonly Job[], lead: Lead = soleLeader, log = silentLog): Schedule => {
  const one = schedule({ jobs, lead, log })
  started.push(one)
  return one
}
const hours = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 60 * 60_000)
/** Work that ends when it is told to. */
const held = () => {
  const begun: (() => void)[] = []
  return { begun, run: () => new Promise<void>((resolve) => void begun.push(resolve)) }
}

describe('the schedule', () => {
  it('does a job at its time in Denmark, night after night', async () => {
    const at: string[] = []
    start([{ name: 'nightly', at: '30 2 * * *', run: async () => void at.push(new Date().toISOString()) }])
    await hours(48)
    expect(at).toEqual(['2026-11-22T01:30:00.000Z', '2026-11-23T01:30:00.000Z'])
  })

  it.each([
    ['in the night that has no half past two', '2027-03-27T12:00:00Z', ['2027-03-28', '2027-03-29', '2027-03-30']],
    ['in the night that has two', '2026-10-24T12:00:00Z', ['2026-10-25', '2026-10-26', '2026-10-27']],
  ])('does it once %s', async (_when, now, days) => {
    vi.setSystemTime(new Date(now))
    const at: string[] = []
    start([{ name: 'nightly', at: '30 2 * * *', run: async () => void at.push(new Date().toISOString().slice(0, 10)) }])
    await hours(72)
    expect(at).toEqual(days)
  })

  it('tells when a job comes next', () => {
    const one = start([{ name: 'nightly', at: '30 2 * * *', run: async () => undefined }])
    expect(one.next('nightly')?.toISOString()).toBe('2026-11-22T01:30:00.000Z')
    expect(one.next('another')).toBeNull()
  })

  it('never does a job twice at a time, by the clock or by hand', async () => {
    const { begun, run } = held()
    const one = start([{ name: 'hourly', at: '0 * * * *', run }])
    await hours(3)
    void one.runNow('hourly')
    expect(begun).toHaveLength(1)
    begun[0]?.()
    await hours(1)
    expect(begun).toHaveLength(2)
    begun[1]?.()
  })

  it('does different jobs beside each other', async () => {
    const [first, second] = [held(), held()]
    start([
      { name: 'first', at: '0 * * * *', run: first.run },
      { name: 'second', at: '0 * * * *', run: second.run },
    ])
    await hours(1)
    expect([first.begun.length, second.begun.length]).toEqual([1, 1])
    for (const end of [...first.begun, ...second.begun]) end()
  })

  it('logs a job that fails, and does it again at the next time', async () => {
    const lines: string[] = []
    let tries = 0
    start(
      [
        {
          name: 'broken',
          at: '0 * * * *',
          run: async () => {
            tries += 1
            throw new Error('disk full')
          },
        },
      ],
      soleLeader,
      createLog({ level: 'info', sink: { write: (line) => lines.push(line) } }),
    )
    await hours(3)
    expect(tries).toBe(3)
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'job_failed', job: 'broken' })
  })

  it('leaves the work to the copy that leads, and takes it over when that one is gone', async () => {
    const did: string[] = []
    let leader = 'a'
    const copy = (name: string): void => {
      const lead: Lead = async (_job, work) => {
        if (leader !== name) return false
        await work()
        return true
      }
      start([{ name: 'hourly', at: '0 * * * *', run: async () => void did.push(name) }], lead)
    }
    copy('a')
    copy('b')
    await hours(2)
    leader = 'b'
    await hours(1)
    expect(did).toEqual(['a', 'a', 'b'])
  })

  it('logs a lock that fails, and goes on', async () => {
    const lines: string[] = []
    const lead: Lead = () => Promise.reject(new Error('no store'))
    const log = createLog({ level: 'info', sink: { write: (line) => lines.push(line) } })
    await start([{ name: 'hourly', at: '0 * * * *', run: async () => undefined }], lead, log).runNow('hourly')
    expect(lines.join('')).toContain('no store')
  })

  it('waits for what is being done when it is stopped, and begins nothing more', async () => {
    const { begun, run } = held()
    const one = start([{ name: 'hourly', at: '0 * * * *', run }])
    await hours(1)
    let isStopped = false
    const stopping = one.stop().then(() => {
      isStopped = true
    })
    await hours(2)
    expect(isStopped).toBe(false)
    begun[0]?.()
    await stopping
    await one.runNow('hourly')
    await hours(2)
    expect(begun).toHaveLength(1)
  })

  it('does a job sooner where there is reason, once more where the reason came while it was being done', async () => {
    const { begun, run } = held()
    let heard: () => void = () => undefined
    let isDeaf = false
    const one = start([
      {
        name: 'hourly',
        at: '0 * * * *',
        run,
        sooner: (begin) => {
          heard = begin
          return () => {
            isDeaf = true
          }
        },
      },
    ])
    heard()
    expect(begun).toHaveLength(1)
    heard()
    heard()
    expect(begun).toHaveLength(1)
    begun[0]?.()
    await hours(0)
    expect(begun).toHaveLength(2)
    begun[1]?.()
    await one.stop()
    expect(isDeaf).toBe(true)
    expect(begun).toHaveLength(2)
  })

  it('asks what is being done to end when it is stopped', async () => {
    const { begun, run } = held()
    const one = start([{ name: 'hourly', at: '0 * * * *', run, stop: () => begun[0]?.() }])
    await hours(1)
    await one.stop()
    expect(begun).toHaveLength(1)
  })

  it('refuses a job it does not know, and two of one name', async () => {
    const job = { name: 'one', at: '0 * * * *', run: async () => undefined }
    await expect(start([job]).runNow('another')).rejects.toThrow('no job another')
    expect(() => schedule({ jobs: [job, job], lead: soleLeader, log: silentLog })).toThrow('one name')
  })
})
