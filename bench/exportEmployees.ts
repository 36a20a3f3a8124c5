import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { startSimulatorsApart } from '../start/simulatorsApart.ts'
import { startTown } from '../start/town.ts'

/**
 * An export of an institution of 100,000 employees (`--employees`), and what memory it takes on the way: the selection of `--selection`, by default
 * what the directory tells. The systems have a thread of their own; the store is a file. Prints what it finds, and fails where an employee is lost or
 * doubled, or memory grows with the file.
 */
const { values: options } = parseArgs({
  options: {
    employees: { type: 'string', default: '100000' },
    selection: { type: 'string', default: '{ id name givenName familyName status active employedFrom }' },
    format: { type: 'string', default: 'NDJSON' },
  },
})
const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Answers are read by path: a wrong one is undefined, and a figure that is wrong shows it. */
type Json = any

const folder = mkdtempSync(join(tmpdir(), 'exportEmployees-'))
let began = performance.now()
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
})
const token = town.card.institutions[0]?.tokens.full ?? ''
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
const { institution } = await ask('{ institution { employees(first: 1) { totalCount } } }')
const EMPLOYEES: number = institution.employees.totalCount
print(`${EMPLOYEES} employees, the directory was filled in ${((performance.now() - began) / 1_000).toFixed(0)} s`)

let wrong = 0
const demand = (isSo: boolean, what: string): void => {
  if (!isSo) wrong += 1
  print(`${isSo ? 'yes' : 'NO '}  ${what}`)
}
const MB = 1_048_576
/** Of this thread alone what is in use after a clean-up, where node allows one (`--expose-gc`). */
const inUse = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / MB
}
const FIELDS = 'id status rows totalRows bytes faultCount fault { code message } path'
began = performance.now()
const { exportEmployees } = await ask(
  `mutation ($input: ExportEmployeesInput!) { exportEmployees(input: $input) { ${FIELDS} } }`,
  { input: { query: options.selection, format: options.format, idempotencyKey: 'bench' } },
)
const heaps: number[] = []
let told = 0
let now: Json
do {
  await pause(250)
  now = (await ask(`query ($id: ID!) { employeeExport(id: $id) { ${FIELDS} } }`, { id: exportEmployees.id }))
    .employeeExport
  if (now.rows < told + EMPLOYEES / 10) continue
  told = now.rows
  heaps.push(inUse())
  const rss = Math.round(process.memoryUsage().rss / MB)
  print(
    `  ${((performance.now() - began) / 1_000).toFixed(0)} s: ${now.status}, ${now.rows} rows, in use ${heaps.at(-1)?.toFixed(0)} MB, whole process ${rss} MB`,
  )
} while (['QUEUED', 'RUNNING', 'PAUSED'].includes(now.status))
const seconds = (performance.now() - began) / 1_000
print(`${seconds.toFixed(0)} s in all, ${(now.rows / seconds).toFixed(0)} employees a second, ${now.bytes} bytes`)
demand(now.status === 'COMPLETED' && now.rows === EMPLOYEES, `every employee is written: ${JSON.stringify(now)}`)

began = performance.now()
const response = await fetch(new URL(now.path, town.card.graphql), { headers: { authorization: `Bearer ${token}` } })
const ids = new Set<string>()
let rows = 0
let rest = ''
let most = inUse()
const heapBefore = most
const line = (text: string): void => {
  rows += 1
  ids.add(options.format === 'CSV' ? text.slice(0, text.indexOf(',')) : (JSON.parse(text) as Json).id)
}
for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
  const lines = (rest + chunk).split('\n')
  rest = lines.pop() ?? ''
  for (const text of lines) line(text)
  most = Math.max(most, process.memoryUsage().heapUsed / MB)
}
const heads = options.format === 'CSV' ? 1 : 0
print(
  `fetched in ${((performance.now() - began) / 1_000).toFixed(1)} s, in use ${heapBefore.toFixed(0)} MB before and ${most.toFixed(0)} MB at most (the reader's ids included)`,
)
demand(
  rows - heads === EMPLOYEES && ids.size - heads === EMPLOYEES,
  `${rows - heads} rows, ${ids.size - heads} employees`,
)
const first = heaps[0] ?? 0
const last = heaps.at(-1) ?? 0
demand(last - first < 32, `memory is flat: ${first.toFixed(0)} MB at a tenth, ${last.toFixed(0)} MB at the end`)

await town.close()
await simulators.close()
rmSync(folder, { recursive: true, force: true })
process.exitCode = wrong === 0 ? 0 : 1
