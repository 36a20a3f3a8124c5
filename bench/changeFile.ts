import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { addDays, danishDay, type LocalDate } from '#schema/scalars/LocalDate.ts'
import { startSimulatorsApart } from '../start/simulatorsApart.ts'
import { startTown } from '../start/town.ts'
import type { AskerOrders } from './interactiveAsker.ts'

/**
 * A file of changes of 100,000 rows (`--rows`), first with one fault in it, then without; and what it costs those who ask meanwhile. The store is a
 * file, the systems and those who ask have threads of their own. Prints what it finds, and fails where a row is lost, doubled or out of order.
 */
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    employees: { type: 'string', default: '600' },
    unloaded: { type: 'string', default: '60' },
    every: { type: 'string', default: '250' },
  },
})
const ROWS = Number(options.rows)
const print = (text: string): void => void process.stdout.write(`${text}\n`)

const folder = mkdtempSync(join(tmpdir(), 'changeFile-'))
const simulators = await startSimulatorsApart({
  seed: 1,
  employees: Number(options.employees),
  today: danishDay(new Date()),
})
const town = await startTown(simulators, {
  host: '127.0.0.1',
  port: 0,
  folder: null,
  store: { path: join(folder, 'store.sqlite') },
  hops: 'in-process',
  log: { level: 'error' },
  limits: { requestsPerMinute: 1_000_000, upstreamCallsPerMinute: 10_000_000 },
})
const token = town.card.institutions[0]?.tokens.full ?? ''

/** Answers are read by path: a wrong one is undefined, and a figure that is wrong shows it. */
type Json = any
const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Json> => {
  const answer = await fetch(town.card.graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await answer.json()) as Json
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

const ids: string[] = []
for (let after: string | null = null; ; ) {
  const { institution } = await ask(
    'query ($after: String) { institution { employees(first: 500, after: $after, filter: {active: true}) { nodes { id } pageInfo { hasNextPage endCursor } } } }',
    { after },
  )
  ids.push(...institution.employees.nodes.map(({ id }: Json) => id))
  if (!institution.employees.pageInfo.hasNextPage) break
  after = institution.employees.pageInfo.endCursor
}
const HEADER = 'employeeId,code,recurrence,amount,date\n'
const today = danishDay(new Date())
/** Row by row another employee; of one employee each on a day of its own, the days in order. */
const row = (index: number): string => {
  const day: LocalDate = addDays(today, Math.floor(index / ids.length))
  return `${ids[index % ids.length]},2913,ONE_OFF,${(100 + (index % 900)).toFixed(2)},${day}\n`
}
const rows = Array.from({ length: ROWS }, (_, index) => row(index))

const FIELDS =
  'id status rows faultCount faults { row field code } progress { changes waiting open completed completedWithWarnings rejected notSent }'
const submit = async (content: string, idempotencyKey: string): Promise<Json> => {
  const handedIn = await fetch(town.card.graphql.replace('/graphql', '/change-files'), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/gzip' },
    body: gzipSync(content),
  })
  const { id: file } = (await handedIn.json()) as Json
  const { submitChanges } = await ask(
    `mutation ($input: SubmitChangesInput!) { submitChanges(input: $input) { ${FIELDS} } }`,
    { input: { file, format: 'CSV', operation: 'registerWagePart', idempotencyKey, waitSeconds: 0 } },
  )
  return submitChanges
}
const fileOf = async (id: string): Promise<Json> =>
  (await ask(`query ($id: ID!) { changeFile(id: $id) { ${FIELDS} } }`, { id })).changeFile
const until = async (
  id: string,
  isThere: (file: Json) => boolean,
  told: (file: Json) => Promise<void> | void,
): Promise<Json> => {
  for (;;) {
    const file = await fileOf(id)
    if (isThere(file)) return file
    await told(file)
    await pause(5_000)
  }
}
const AT_REST = ['REJECTED', 'ENDED', 'CANCELLED', 'VALIDATED']
const memory = (): number => Math.round(process.memoryUsage().rss / 1_048_576)
const percentile = (taken: readonly number[], share: number): number =>
  [...taken].sort((a, b) => a - b)[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
const figures = (name: string, { taken, failed }: { taken: number[]; failed: number }): void =>
  print(
    `${name}: ${taken.length} questions, p50 ${percentile(taken, 0.5).toFixed(0)} ms, p95 ${percentile(taken, 0.95).toFixed(0)} ms, p99 ${percentile(taken, 0.99).toFixed(0)} ms, worst ${Math.max(...taken).toFixed(0)} ms, failed ${failed}`,
  )

const asker = new Worker(new URL('./interactiveAsker.ts', import.meta.url), {
  workerData: {
    url: town.card.graphql,
    token: town.card.institutions[0]?.tokens.noCpr ?? '',
    everyMs: Number(options.every),
    queries: Array.from({ length: 10 }, (_, index) => ({
      query:
        'query ($from: Int!, $first: Date!) { institution { name employees(first: $from) { totalCount nodes { id name contract { positionTitle weeklyHours } absences(period: {from: $first}) { nodes { code from to } } } } } }',
      variables: { from: 2 + (index % 3), first: '2026-01-01' },
    })),
  } satisfies AskerOrders,
})
const told = async (): Promise<{ taken: number[]; failed: number }> => {
  asker.postMessage('tell')
  return ((await once(asker, 'message')) as [{ taken: number[]; failed: number }])[0]
}

let wrong = 0
const demand = (isSo: boolean, what: string): void => {
  if (!isSo) wrong += 1
  print(`${isSo ? 'yes' : 'NO '}  ${what}`)
}
print(`${ROWS} rows, ${ids.length} employments, a question each ${options.every} ms`)
await pause(5_000)
await told()
await pause(Number(options.unloaded) * 1_000)
const unloaded = await told()
figures('unloaded', unloaded)

const bad = [...rows]
const wrongAt = Math.floor(ROWS * 0.7)
bad[wrongAt] = bad[wrongAt]?.replace(',ONE_OFF,', ',ONE_OF,') ?? ''
let began = performance.now()
const { id: badId } = await submit(HEADER + bad.join(''), 'with a fault')
const rejected = await until(
  badId,
  ({ status }) => AT_REST.includes(status),
  () => undefined,
)
print(`checked in ${((performance.now() - began) / 1_000).toFixed(1)} s, memory ${memory()} MB`)
demand(rejected.status === 'REJECTED' && rejected.progress.changes === 0, 'a file with one fault is rejected whole')
demand(
  rejected.faultCount === 1 && rejected.faults[0]?.row === wrongAt + 2 && rejected.faults[0]?.field === 'recurrence',
  `its receipt names the row: ${JSON.stringify(rejected.faults)}`,
)
const { institution: none } = await ask('{ institution { transactions(first: 1) { nodes { id } } } }')
demand(none.transactions.nodes.length === 0, 'nothing of it became a change')
figures('while it was checked', await told())

began = performance.now()
const { id } = await submit(HEADER + rows.join(''), 'without a fault')
let last = 0
const loaded: { taken: number[]; failed: number } = { taken: [], failed: 0 }
const take = async (): Promise<number> => {
  const { taken, failed } = await told()
  loaded.taken.push(...taken)
  loaded.failed += failed
  return percentile(taken, 0.99)
}
const ended = await until(
  id,
  ({ status }) => AT_REST.includes(status),
  async ({ status, rows: checked, progress }) => {
    const done = progress.completed + progress.completedWithWarnings + progress.rejected
    if (performance.now() - last < 60_000) return
    last = performance.now()
    print(
      `  ${((performance.now() - began) / 1_000).toFixed(0)} s: ${status}, checked ${checked}, done ${done}, memory ${memory()} MB, p99 since the last ${(await take()).toFixed(0)} ms`,
    )
  },
)
const seconds = (performance.now() - began) / 1_000
await take()
print(`${seconds.toFixed(0)} s in all, ${(ROWS / seconds).toFixed(0)} rows a second, memory ${memory()} MB`)
const { progress } = ended
demand(
  ended.status === 'ENDED' && progress.completed + progress.completedWithWarnings === ROWS,
  `every row is carried out: ${JSON.stringify(progress)}`,
)
figures('loaded', loaded)
// Again behind it: a machine that others share is not the same all the time.
await pause(5_000)
await told()
await pause(Number(options.unloaded) * 1_000)
const after = await told()
asker.postMessage('stop')
figures('unloaded afterwards', after)
unloaded.taken.push(...after.taken)
const ratio = percentile(loaded.taken, 0.99) / percentile(unloaded.taken, 0.99)
demand(ratio <= 1.5, `p99 loaded is ${ratio.toFixed(2)} times p99 unloaded`)

/** Each employment's changes as they ended, in the order of the rows. */
let seen = 0
let outOfOrder = 0
const latest = new Map<string, string>()
for (let after: string | null = null; ; ) {
  const { changeFile } = await ask(
    'query ($id: ID!, $after: String) { changeFile(id: $id) { transactions(first: 500, after: $after) { nodes { completedAt employee { id } } pageInfo { hasNextPage endCursor } } } }',
    { id, after },
  )
  for (const { completedAt, employee } of changeFile.transactions.nodes) {
    seen += 1
    if (completedAt < (latest.get(employee.id) ?? '')) outOfOrder += 1
    latest.set(employee.id, completedAt)
  }
  if (!changeFile.transactions.pageInfo.hasNextPage) break
  after = changeFile.transactions.pageInfo.endCursor
}
demand(seen === ROWS && outOfOrder === 0, `${seen} changes, ${outOfOrder} out of order`)
/** What SLS itself has: each employee's payments, each once. */
let lost = 0
let doubled = 0
for (let from = 0; from < ids.length; from += 20) {
  const some = ids.slice(from, from + 20)
  const { employees } = await ask(
    'query ($ids: [ID!]!) { employees(ids: $ids) { id wageParts(period: {from: "2026-01-01", to: "2099-12-31"}, first: 500) { nodes { code date } } } }',
    { ids: some },
  )
  for (const { id: employeeId, wageParts } of employees) {
    const own: string[] = wageParts.nodes.filter(({ code }: Json) => code === '2913').map(({ date }: Json) => date)
    const expected = Math.floor(ROWS / ids.length) + (ids.indexOf(employeeId) < ROWS % ids.length ? 1 : 0)
    lost += expected - new Set(own).size
    doubled += own.length - new Set(own).size
  }
}
demand(lost === 0 && doubled === 0, `SLS itself: ${lost} lost, ${doubled} doubled`)

await town.close()
await simulators.close()
rmSync(folder, { recursive: true, force: true })
process.exitCode = wrong === 0 ? 0 : 1
