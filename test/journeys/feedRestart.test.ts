import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serialize } from 'node:v8'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addDays, danishDay, type LocalDate } from '#schema/scalars/LocalDate.ts'
import { type Simulators, startSimulators } from '../../start/simulators.ts'
import { type RunningTown, startTown } from '../../start/town.ts'
import { lastingPlace } from '../store.ts'
import type { FreshPlace } from '../storeFile.ts'
import type { Json } from '../town.ts'

const program = fileURLToPath(new URL('feedProcess.ts', import.meta.url))
const STATE = 'fjordstyrelsen'
/** So that the log has more than one page. */
const DAYS_EACH = 40
const FEEDS = [
  { feed: 'SLS_EVENT_LOG', service: 'ModstSLSHaendelseLogList' },
  { feed: 'SLS_INPUTS', service: 'ModstSLSInddataList' },
] as const

let simulators: Simulators
let folder: string
let fresh: FreshPlace
beforeAll(async () => {
  simulators = await startSimulators({ seed: 7, employees: 24, today: danishDay(new Date()) })
  folder = mkdtempSync(join(tmpdir(), 'feed-'))
  fresh = lastingPlace()
}, 60_000)
afterAll(async () => {
  await simulators.close()
  await fresh.clear()
  rmSync(folder, { recursive: true, force: true })
})

async function within<Result>(use: (town: RunningTown) => Promise<Result>): Promise<Result> {
  const town = await startTown(simulators.facts, {
    host: '127.0.0.1',
    port: 0,
    folder,
    hops: 'in-process',
    store: fresh.place,
    readsFeeds: false,
    follow: { overlapSeconds: 86_400 },
    log: { level: 'error', sink: { write: () => undefined } },
  })
  try {
    return await use(town)
  } finally {
    await town.close()
  }
}

async function ask(town: RunningTown, query: string, variables: Record<string, unknown> = {}): Promise<Json> {
  const cvrNumber = simulators.town.institutions.find((one) => one.key === STATE)?.cvrNumber
  const token = town.card.institutions.find((one) => one.cvrNumber === cvrNumber)?.tokens.full
  const answer = await fetch(town.card.graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await answer.json()) as Json
  expect(errors).toBeUndefined()
  return data.institution
}

const changes = async (town: RunningTown, since?: string): Promise<{ cursor: string; told: readonly string[] }> => {
  const { changes: found } = await ask(
    town,
    'query ($since: String) { institution { changes(since: $since, first: 500) { cursor entries { employeeId feed } } } }',
    { since },
  )
  return {
    cursor: found.cursor,
    told: found.entries.map(({ feed, employeeId }: Json) => `${feed} ${employeeId}`).sort(),
  }
}

it.each(FEEDS)(
  'a process killed while it reads $feed has told nothing by halves, and the next one tells all of it once',
  async ({ feed, service }) => {
    const institution = await within(async ({ house }) => {
      const cvrNumber = simulators.town.institutions.find((one) => one.key === STATE)?.cvrNumber
      const found = house.registry.institutions.find((one) => one.cvrNumber === cvrNumber)
      if (found === undefined) throw new Error('the town has no such institution')
      return found
    })
    const { since, ids } = await within(async (town) => {
      await town.following.readNow(institution.id, feed)
      const { employees } = await ask(
        town,
        '{ institution { ... on SlsInstitution { employees(first: 500) { nodes { id employeeNumber } } } } }',
      )
      return {
        since: (await changes(town)).cursor,
        ids: new Map<string, string>(employees.nodes.map(({ id, employeeNumber }: Json) => [employeeNumber, id])),
      }
    })
    const touched = [...ids].slice(0, 6)
    for (const [number] of touched) {
      simulators.sls.payroll.absenceElsewhere(number, 'HRL', (list) => {
        const from = addDays((list.at(-1)?.Fradato ?? '2028-01-01') as LocalDate, 400)
        const days = Array.from({ length: DAYS_EACH }, (_, index) => addDays(from, index * 3))
        return [
          ...list,
          ...days.map((day) => ({ FastAarsagskode: '100', Fradato: day, Tildato: day, Timer: null, Minutter: null })),
        ]
      })
    }

    const facts = join(folder, 'facts')
    writeFileSync(facts, serialize(simulators.facts), { mode: 0o600 })
    simulators.sls.control.clearJournal()
    const asked = (): number => simulators.sls.control.journal().filter(({ operation }) => operation === service).length
    simulators.sls.control.failNext('timeout', 1, ({ operation }) => operation === service && asked() > 1)
    const child = spawn(process.execPath, [program, facts, JSON.stringify(fresh.place), folder, institution.id, feed], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
    })
    const ended = once(child, 'exit')
    // The first page is answered, the second one asked for.
    await vi.waitUntil(() => asked() > 1, { timeout: 30_000, interval: 20 })
    child.kill('SIGKILL')
    expect([...(await ended), said]).toEqual([null, 'SIGKILL', ''])

    await within(async (town) => {
      expect((await changes(town, since)).told).toEqual([])
      await town.following.readNow(institution.id, feed)
      const told = touched.map(([, id]) => `${feed} ${id}`).sort()
      expect((await changes(town, since)).told).toEqual(told)
      await town.following.readNow(institution.id, feed)
      expect((await changes(town, since)).told).toEqual(told)
    })
  },
  90_000,
)
