import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { readmeQuery } from './readmeQuery.ts'
import { type SimulatorsApart, startSimulatorsApart } from './simulatorsApart.ts'
import type { TownCard } from './town.ts'

const FOLDER = '.personaleport'

/** `npm start`: the town, with its address, a token per institution and a query to paste, in one screen. */
export async function runTown(options: {
  readonly port: number
  readonly host: string
  readonly employees: number
  readonly seed: number
  readonly print: (text: string) => void
}): Promise<{ close(): Promise<void> }> {
  const { port, host, employees, seed } = options
  const starting = startSimulatorsApart({ seed, employees, today: danishDay(new Date()) })
  // What goes wrong with it is told where it is awaited.
  starting.catch(() => undefined)
  mkdirSync(FOLDER, { recursive: true })
  const logFile = createWriteStream(join(FOLDER, 'personaleport.log'), { flags: 'a', mode: 0o600 })
  // Loaded while the other thread builds the town.
  const { startTown } = await import('./town.ts')
  const simulators = await starting
  try {
    const town = await startTown(simulators, {
      host,
      port,
      folder: FOLDER,
      hops: 'in-process',
      control: `http://127.0.0.1:${simulators.controlPort}/_control`,
      log: { level: 'info', sink: { write: (line) => logFile.write(line) } },
    })
    options.print(screen(town.card, simulators, (performance.now() / 1000).toFixed(1)))
    return {
      close: async () => {
        await town.close()
        await simulators.close()
        await new Promise((resolve) => logFile.end(resolve))
      },
    }
  } catch (error) {
    await simulators.close()
    throw error
  }
}

/** @param seconds since the process began. */
function screen(card: TownCard, { employments }: SimulatorsApart, seconds: string): string {
  const rows = card.institutions.map(
    ({ name, cvrNumber, payrollSystem, tokens }) =>
      `  ${name} (${payrollSystem}, CVR ${cvrNumber})\n    ${tokens.full}\n`,
  )
  return `
Personaleport is ready after ${seconds} s, with ${employments.toLocaleString('en')} invented employments.

  ${card.graphql}   (in a browser: GraphiQL with examples)
  ${card.control}   (latency, faults and journals of the town's systems)

A token per institution, good for a day (more in ${FOLDER}/town.json):
${rows.join('')}
Paste this:

curl -s ${card.graphql} \\
  -H 'content-type: application/json' \\
  -H "authorization: Bearer $(node -p "require('./${FOLDER}/town.json').institutions[0].tokens.full")" \\
  -d '${JSON.stringify({ query: readmeQuery })}'

Ctrl-C ends it.
`
}
