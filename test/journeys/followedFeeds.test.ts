import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import { silentLog } from '#foundation/log/log.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { followFeeds } from '../../start/followFeeds.ts'
import { type Simulators, startSimulators } from '../../start/simulators.ts'
import { type RunningTown, startTown } from '../../start/town.ts'
import { isServed, lastingPlace } from '../store.ts'
import type { FreshPlace } from '../storeFile.ts'
import { clientsOf } from '../streamClients.ts'
import { type Json, openTown, type TestTown } from '../town.ts'
import { openOpusJourney } from './changes/opusJourney.ts'

const STATE = 'fjordstyrelsen'
const TOWN = 'fjordby'
const CHANGES =
  'query ($since: String) { institution { changes(since: $since, first: 500) { cursor entries { employeeId subjects feed } } } }'
const ABSENCE = { FastAarsagskode: '100', Fradato: '2028-02-01', Tildato: '2028-02-03', Timer: null, Minutter: null }

const institutionIn = (town: RunningTown, key: string) => {
  const found = town.house.registry.institutions.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no institution ${key}`)
  return found
}
const changesIn = async (town: TestTown, key: string, since?: string): Promise<Json> => {
  const { data, errors } = await town.ask(town.token(key), CHANGES, since === undefined ? {} : { since })
  expect(errors).toEqual([])
  return data.institution.changes
}
const toldIn = async (town: TestTown, key: string, since: string): Promise<readonly string[]> =>
  ((await changesIn(town, key, since)).entries as Json[]).map(
    ({ employeeId, subjects, feed }) => `${feed} ${employeeId} ${(subjects as string[]).join('+')}`,
  )

describe('what happens in SLS by another channel', () => {
  let town: TestTown
  let number: string
  let id: string
  beforeAll(async () => {
    // The simulator's clock stands at noon of its day, whatever the hour is here.
    town = await openTown({ employees: 30, follow: { overlapSeconds: 86_400 } })
    const somebody = town.simulators.town.employments.find(
      ({ institution, state, to, from }) =>
        institution === STATE && state === 'ACTIVE' && to === null && from < '2024-01-01',
    )
    if (somebody === undefined) throw new Error('nobody is active')
    number = somebody.cprNumber + somebody.number
    const { data } = await town.ask(
      town.token(STATE),
      'query ($n: String!) { institution { employeeByNumber(employeeNumber: $n) { id } } }',
      { n: number },
    )
    id = data.institution.employeeByNumber.id
    for (const feed of ['SLS_EVENT_LOG', 'SLS_INPUTS'] as const) await read(feed)
  }, 60_000)
  afterAll(() => town.close())
  const read = (feed: 'SLS_EVENT_LOG' | 'SLS_INPUTS') => town.following.readNow(institutionIn(town, STATE).id, feed)
  const absences = async (): Promise<Json> =>
    (
      await town.ask(
        town.token(STATE),
        'query ($id: ID!) { employee(id: $id) { absences(period: { from: "2028-01-01", to: "2028-12-31" }) { nodes { from source { fromCache } } } } }',
        { id },
      )
    ).data.employee.absences.nodes

  it('is told once, and the next read is fresh', async () => {
    expect(await absences()).toEqual([])
    const since = (await changesIn(town, STATE)).cursor as string
    town.simulators.sls.payroll.absenceElsewhere(number, 'HRL', (list) => [...list, ABSENCE])
    for (let round = 0; round < 3; round++) {
      await read('SLS_EVENT_LOG')
      await read('SLS_INPUTS')
    }
    expect(await toldIn(town, STATE, since)).toEqual([`SLS_EVENT_LOG ${id} ABSENCE`, `SLS_INPUTS ${id} QUOTA`])
    expect(await absences()).toEqual([{ from: '2028-02-01', source: { fromCache: false } }])
  })

  it('is told as what it is', async () => {
    const since = (await changesIn(town, STATE)).cursor as string
    town.simulators.sls.payroll.occurrencesElsewhere(number, 'ODUP', {
      object: 'Erindring',
      transaction: 'ERIO',
      occurrences: [],
    })
    await read('SLS_INPUTS')
    expect(await toldIn(town, STATE, since)).toEqual([`SLS_INPUTS ${id} OTHER`])
  })

  it('while SLS does not answer is told when it does again', async () => {
    const since = (await changesIn(town, STATE)).cursor as string
    town.simulators.sls.payroll.absenceElsewhere(number, 'SLS', (list) =>
      list.filter(({ Fradato }) => Fradato !== ABSENCE.Fradato),
    )
    town.simulators.sls.control.failNext(
      { code: 'OT9999' },
      1,
      ({ operation }) => operation === 'ModstSLSHaendelseLogList',
    )
    await expect(read('SLS_EVENT_LOG')).rejects.toThrow()
    expect(await toldIn(town, STATE, since)).toEqual([])
    await expect
      .poll(
        () =>
          read('SLS_EVENT_LOG').then(
            () => toldIn(town, STATE, since),
            () => [],
          ),
        { timeout: 20_000 },
      )
      .toEqual([`SLS_EVENT_LOG ${id} ABSENCE`])
  }, 30_000)

  it('tells no CPR number in what is kept of how far it was read', async () => {
    const rows = await town.house.store.database.selectFrom('feed_position').selectAll().execute()
    expect(rows.length).toBeGreaterThan(1)
    for (const { cprNumber } of town.simulators.town.employments) expect(JSON.stringify(rows)).not.toContain(cprNumber)
  })

  it('to somebody whom the directory does not have yet is told, since the directory is brought up to date first', async () => {
    const since = (await changesIn(town, STATE)).cursor as string
    const institution = institutionIn(town, STATE)
    const { database } = town.house.store
    for (const table of ['employment_status', 'employment_key', 'employment'] as const)
      await database.deleteFrom(table).where('institution_id', '=', institution.id).where('id', '=', id).execute()
    town.simulators.sls.payroll.absenceElsewhere(number, 'HRL', (list) => [...list, ABSENCE])
    // It is not brought up to date for each stranger: others share the group.
    const following = followFeeds({
      store: town.house.store,
      followed: [{ institution, feeds: town.house.feedsOf(institution), isKept: false }],
      log: silentLog,
      now: () => new Date(Date.now() + 13 * 3_600_000),
    })
    await following.readNow(institution.id, 'SLS_EVENT_LOG')
    expect(await toldIn(town, STATE, since)).toEqual([`SLS_EVENT_LOG ${id} ABSENCE`])
    expect(await absences()).toEqual([{ from: '2028-02-01', source: { fromCache: false } }])
    await following.stop()
  })

  it('is every employment of the group after a payroll run, once', async () => {
    const since = (await changesIn(town, STATE)).cursor as string
    const institution = institutionIn(town, STATE)
    let now = new Date()
    const following = followFeeds({
      store: town.house.store,
      followed: [{ institution, feeds: town.house.feedsOf(institution), isKept: false }],
      log: silentLog,
      now: () => now,
    })
    await following.readNow(institution.id, 'SLS_PAYROLL_RUN')
    expect(await toldIn(town, STATE, since)).toEqual([])
    now = new Date(now.getTime() + 40 * 86_400_000)
    await following.readNow(institution.id, 'SLS_PAYROLL_RUN')
    const { data } = await town.ask(
      town.token(STATE),
      '{ institution { ... on SlsInstitution { employees(first: 500) { nodes { id } } } } }',
    )
    const everybody = (data.institution.employees.nodes as Json[]).map((one) => one.id as string)
    expect(everybody.length).toBeGreaterThan(3)
    expect(await toldIn(town, STATE, since)).toEqual(
      everybody.map((one) => `SLS_PAYROLL_RUN ${one} EMPLOYMENT+ABSENCE+WAGE_PART+QUOTA+CONTRACT+OTHER`),
    )
    const behind = (await changesIn(town, STATE)).cursor as string
    await following.readNow(institution.id, 'SLS_PAYROLL_RUN')
    expect(await toldIn(town, STATE, behind)).toEqual([])
    await following.stop()
  })
})

describe('what happens in KMD Opus', () => {
  it('is told as our own change at once, and by when it was registered, whoever did it', async () => {
    const journey = await openOpusJourney({ follow: { overlapSeconds: 86_400 } })
    const { town } = journey
    try {
      const { id: institutionId } = institutionIn(town, TOWN)
      const read = () => town.following.readNow(institutionId, 'OPUS_REGISTRATIONS')
      const [employeeId = ''] = await journey.steady()
      await read()
      const since = (await changesIn(town, TOWN)).cursor as string
      await journey.transaction('changeCommunicationData', {
        employeeId,
        type: '9905',
        from: '2027-01-01',
        value: 'IT Bruger',
      })
      expect(await toldIn(town, TOWN, since)).toEqual([`OWN_CHANGES ${employeeId} OTHER`])
      await read()
      await read()
      expect(await toldIn(town, TOWN, since)).toEqual([
        `OWN_CHANGES ${employeeId} OTHER`,
        `OPUS_REGISTRATIONS ${employeeId} OTHER`,
      ])
    } finally {
      await town.close()
    }
  })
})

describe('whoever comes again with the last cursor', () => {
  const FOLLOW = 'subscription ($since: String) { employeeChanged(since: $since) { cursor entries { employeeId } } }'
  let simulators: Simulators
  let folder: string
  let place: FreshPlace
  beforeAll(async () => {
    simulators = await startSimulators({ seed: 7, employees: 14, today: danishDay(new Date()) })
    folder = mkdtempSync(join(tmpdir(), 'following-'))
    place = lastingPlace()
  }, 60_000)
  afterAll(async () => {
    await simulators.close()
    rmSync(folder, { recursive: true })
    await place.clear()
  })
  const start = (): Promise<RunningTown> =>
    startTown(simulators.facts, {
      host: '127.0.0.1',
      port: 0,
      folder,
      hops: 'in-process',
      store: place.place,
      readsFeeds: false,
      log: { level: 'error', sink: { write: () => undefined } },
    })
  const follow = (town: RunningTown, since?: string) => {
    const cvrNumber = institutionIn(town, STATE).cvrNumber
    const token = town.card.institutions.find((one) => one.cvrNumber === cvrNumber)?.tokens.full ?? ''
    return clientsOf(town as TestTown).overSse(token, FOLLOW, since === undefined ? {} : { since })
  }
  const note = (town: RunningTown, ids: readonly string[]): Promise<void> =>
    town.house.store.database.transaction().execute((transaction) =>
      noteEmployeeChanges(
        transaction,
        ids.map((employmentId) => ({
          institutionId: institutionIn(town, STATE).id,
          employmentId,
          subjects: ['CONTRACT'],
          feed: 'SLS_INPUTS',
        })),
        new Date(),
      ),
    )
  const told = (results: readonly Json[]): readonly string[] =>
    results.flatMap(({ data }) =>
      (data.employeeChanged.entries as Json[]).map(({ employeeId }) => employeeId as string),
    )

  it('after the program was restarted has missed nothing', async () => {
    const before = await start()
    const first = follow(before)
    await first.count(1)
    await note(before, ['a'])
    await first.count(2)
    const { cursor } = first.results[1].data.employeeChanged
    await note(before, ['b'])
    await first.count(3)
    await before.close()
    const after = await start()
    await note(after, ['c'])
    const second = follow(after, cursor)
    await second.count(1)
    await note(after, ['d'])
    await second.count(2)
    expect([told(first.results), told(second.results)]).toEqual([
      ['a', 'b'],
      ['b', 'c', 'd'],
    ])
    second.stop()
    await after.close()
  })

  it.runIf(isServed)('at another copy goes on there, and hears what the first one notes', async () => {
    const [one, other] = [await start(), await start()]
    const first = follow(one)
    await first.count(1)
    first.stop()
    await note(one, ['e'])
    const second = follow(other, first.results[0].data.employeeChanged.cursor)
    await second.count(1)
    await note(one, ['f'])
    await second.count(2)
    expect(told(second.results)).toEqual(['e', 'f'])
    second.stop()
    await other.close()
    await one.close()
  })
})
