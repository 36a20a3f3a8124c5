import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import { createLog, silentLog } from '#foundation/log/log.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { jobs } from '../../start/jobs.ts'
import { keepRetention, type RetentionParts, retentionDue, retentionShape } from '../../start/retention.ts'
import { schedule } from '../../start/schedule.ts'
import { leaderBy } from '../../start/storeLeader.ts'
import { openLedger } from '../../subgraphs/transactions/store/ledger.ts'
import { closedBy, openedBy } from '../foundation/audit/entries.ts'
import { entry, testKeys } from '../foundation/directory/entries.ts'
import { openStanding, type Standing } from '../foundation/standing.ts'
import { newChange } from '../subgraphs/transactions/newChange.ts'

const key = newTrailKey()
const lines: string[] = []
let standing: Standing
let parts: RetentionParts

beforeEach(async () => {
  lines.length = 0
  standing = await openStanding()
  parts = {
    database: standing.store.database,
    signer: trailSigner(key),
    verifier: trailVerifier([key]),
    log: createLog({ level: 'info', sink: { write: (line) => lines.push(line) } }),
    retention: retentionShape.parse({ trailDays: 365, directoryDays: 1_000, changeDays: 200 }),
    references: [],
    now: () => new Date('2026-11-22T01:30:00Z'),
  }
  const trail = await openTrail({ database: parts.database, signer: parts.signer, log: silentLog })
  // The limit is 2025-11-22T01:30:00Z.
  for (const [name, at] of [
    ['gone', '2025-11-22T01:29:59.999Z'],
    ['stays', '2025-11-22T01:30:00.000Z'],
  ] as const)
    for (const one of [openedBy(name, { at }), closedBy(name, { at })]) await trail.append(one)
  await trail.close()
  // The limit is 2024-02-26.
  await standing.fill('fjord', [
    entry('1', { employedTo: localDate('2024-02-25'), statuses: [] }),
    entry('2', { employedTo: localDate('2024-02-26'), statuses: [] }),
  ])
})
afterEach(() => standing.close())

describe('retention', () => {
  it('is five years each unless the settings say otherwise, and never less than half a year', () => {
    expect(retentionShape.parse(undefined)).toEqual({
      trailDays: 1_825,
      directoryDays: 1_825,
      changeDays: 1_825,
      followDays: 90,
    })
    expect(retentionShape.safeParse({ followDays: 6 }).success).toBe(false)
    expect(retentionShape.safeParse({ trailDays: 179 }).success).toBe(false)
    expect(retentionShape.safeParse({ directoryDays: 179 }).success).toBe(false)
    expect(retentionShape.safeParse({ changeDays: 179 }).success).toBe(false)
    expect(retentionShape.parse({ trailDays: 180 }).trailDays).toBe(180)
    expect(retentionShape.safeParse({ everything: 1 }).success).toBe(false)
  })

  it('says what it would remove, and removes nothing', async () => {
    expect(await retentionDue(parts)).toEqual({
      trail: { rows: 2, writers: 1, damaged: 0 },
      employments: 1,
      changes: 0,
      employeeChanges: 0,
    })
    expect(await retentionDue(parts)).toEqual({
      trail: { rows: 2, writers: 1, damaged: 0 },
      employments: 1,
      changes: 0,
      employeeChanges: 0,
    })
    expect(lines).toEqual([])
  })

  it('removes that, and says so in one line', async () => {
    const due = await retentionDue(parts)
    expect(await keepRetention(parts)).toEqual(due)
    expect(await retentionDue(parts)).toEqual({
      trail: { rows: 0, writers: 0, damaged: 0 },
      employments: 0,
      changes: 0,
      employeeChanges: 0,
    })
    expect((await standing.trail()).map(({ visitId }) => visitId)).toEqual(['stays', 'stays'])
    const told = lines.map((line) => JSON.parse(line) as { readonly msg: string })
    expect(told.filter(({ msg }) => msg === 'retention_kept')).toMatchObject([
      { trailRows: 2, trailWriters: 1, trailDamaged: 0, employments: 1, changes: 0 },
    ])
  })

  it('removes changes that ended before their days are over with all that is theirs, and none that has not ended', async () => {
    const ledger = openLedger(parts.database, testKeys.seal)
    const long = new Date('2020-01-01T08:00:00Z')
    // The limit is 2026-05-06T01:30:00Z.
    for (const [id, ended] of [
      ['gone', '2026-05-06T01:29:59Z'],
      ['stays', '2026-05-06T01:30:00Z'],
      ['open', null],
    ] as const) {
      await ledger.submit(newChange({ id, employmentId: id }), long)
      await ledger.claim(id, 'INTERACTIVE', long, new Date(long.getTime() + 1_000))
      await ledger.plan(id, id, [{ service: 'Register', body: {}, reference: id }], long, long)
      const settlement = { status: ended === null ? 'PARKED' : 'COMPLETED', messages: [], notBefore: null } as const
      await ledger.settle(id, id, settlement, new Date(ended ?? long))
    }
    expect((await retentionDue(parts)).changes).toBe(1)
    expect((await keepRetention(parts)).changes).toBe(1)
    const left = await parts.database.selectFrom('change').select('id').orderBy('id').execute()
    expect(left.map(({ id }) => id)).toEqual(['open', 'stays'])
    const calls = await parts.database.selectFrom('change_call').select('change_id').orderBy('change_id').execute()
    expect(calls.map(({ change_id }) => change_id)).toEqual(['open', 'stays'])
  })

  it('removes what has been known longer than those who follow may stay away', async () => {
    const note = (employmentId: string, at: string): Promise<void> =>
      parts.database
        .transaction()
        .execute((transaction) =>
          noteEmployeeChanges(
            transaction,
            [{ institutionId: 'fjord', employmentId, subjects: ['ABSENCE'], feed: 'OWN_CHANGES' }],
            new Date(at),
          ),
        )
    // The limit is 2026-08-24T01:30:00Z.
    await note('gone', '2026-08-24T01:29:59Z')
    await note('stays', '2026-08-24T01:30:00Z')
    expect((await retentionDue(parts)).employeeChanges).toBe(1)
    expect((await keepRetention(parts)).employeeChanges).toBe(1)
    const left = await parts.database.selectFrom('employee_change').select('employment_id').execute()
    expect(left).toEqual([{ employment_id: 'stays' }])
  })

  it('is a job of every night', async () => {
    const one = schedule({
      jobs: jobs({
        retention: parts,
        uploads: { forget: () => Promise.resolve(0) },
        exports: { forget: () => Promise.resolve(0) },
        subgraphs: new Map(),
      }),
      lead: leaderBy(standing.store),
      log: parts.log,
    })
    expect(one.next('retention')?.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen' })).toBe('02.30.00')
    await one.runNow('retention')
    await one.stop()
    expect(await standing.trail()).toHaveLength(2)
  })
})

it('uploads that are kept no more are thrown away every five minutes, and the log says how many', async () => {
  const asked: Date[] = []
  const uploads = { forget: (now: Date) => Promise.resolve(asked.push(now) + 2) }
  const one = schedule({
    jobs: jobs({ retention: parts, uploads, exports: { forget: () => Promise.resolve(0) }, subgraphs: new Map() }),
    lead: leaderBy(standing.store),
    log: parts.log,
  })
  expect(one.next('uploads')?.getMinutes()).toSatisfy((minute: number) => minute % 5 === 0)
  await one.runNow('uploads')
  await one.stop()
  expect(asked).toEqual([parts.now()])
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ msg: 'uploads_forgotten', forgotten: 3 }),
  )
})
