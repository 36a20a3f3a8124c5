import { danishDay } from '#schema/scalars/LocalDate.ts'
import { startSimulators } from '../../start/simulators.ts'
import { startTown } from '../../start/town.ts'
import { exportClient } from './exportClient.ts'

/**
 * A process of its own that orders an export and reads it slowly, until it is killed. Arguments: the store's place as JSON, the folder of the keys,
 * the town's key of the institution, the selection. Its id is the first line on standard output, then how many rows there are each time.
 */
const [, , place = '', folder = '', key = '', query = ''] = process.argv

const simulators = await startSimulators({ seed: 7, employees: 24, today: danishDay(new Date()) })
const town = await startTown(simulators.facts, {
  host: '127.0.0.1',
  port: 0,
  folder,
  hops: 'in-process',
  store: JSON.parse(place),
  log: { level: 'error' },
  exports: { pageRows: 2, pageMs: 1_000 },
})
for (const system of [simulators.sls, simulators.opus]) system.control.latency(100)
const cvrNumber = simulators.town.institutions.find((one) => one.key === key)?.cvrNumber
const token = town.card.institutions.find((one) => one.cvrNumber === cvrNumber)?.tokens.full ?? ''
const ask = async (text: string, variables: Record<string, unknown> = {}) => {
  const response = await fetch(town.card.graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: text, variables }),
  })
  const { data = null, errors = [] } = (await response.json()) as { data?: never; errors?: [] }
  return { status: response.status, data, errors, text: '' }
}
const client = exportClient({ card: town.card, ask: (_token, text, variables) => ask(text, variables) })
const { data } = await client.order(token, { query, idempotencyKey: 'before the kill' })
const { id } = (data as unknown as { exportEmployees: { id: string } }).exportEmployees
process.stdout.write(`${id}\n`)
await client.until(token, id, ({ rows, endedAt }) => {
  process.stdout.write(`${rows}\n`)
  return endedAt !== null
})
