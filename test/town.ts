import { danishDay } from '#schema/scalars/LocalDate.ts'
import { type Simulators, startSimulators } from '../start/simulators.ts'
import { type RunningTown, startTown, type TownOptions } from '../start/town.ts'
import type { TownRights } from '../start/townRegistry.ts'
import { freshPlace } from './store.ts'

/** JSON that a test reads by path: a wrong path is undefined and fails the expectation, which is all the typing that a test needs. */
export type Json = any

/** A GraphQL answer as a client reads it. */
export interface ClientAnswer {
  readonly status: number
  /** Null where nothing was answered. */
  readonly data: Json
  readonly errors: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: Record<string, unknown>
  }[]
  readonly text: string
}

/** The whole town with clients' ways to ask it. */
export interface TestTown extends RunningTown {
  readonly simulators: Simulators
  /** Lines of the log so far. */
  readonly logLines: string[]
  /** A token of an institution by the town's key for it. */
  token(institution: string, rights?: TownRights): string
  ask(
    token: string | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<ClientAnswer>
}

export interface TestTownOptions extends TownOptions {
  readonly employees: number
  readonly seed: number
  /** Another copy of the program, whose systems are asked; they are its own to end. */
  readonly beside: TestTown
}

export async function openTown(options: Partial<TestTownOptions> = {}): Promise<TestTown> {
  const logLines: string[] = []
  const { employees = 24, seed = 7, beside, ...others } = options
  const fresh = freshPlace()
  const simulators = beside?.simulators ?? (await startSimulators({ seed, employees, today: danishDay(new Date()) }))
  const town = await startTown(simulators.facts, {
    host: '127.0.0.1',
    port: 0,
    folder: null,
    hops: 'in-process',
    // Tests count calls, and read feeds when they want them read.
    readsFeeds: false,
    log: { level: 'info', sink: { write: (line: string) => void logLines.push(line) } },
    // What stands in a folder is about the folder's own file.
    ...(others.folder == null ? { store: fresh.place } : {}),
    ...others,
  })
  return {
    ...town,
    simulators,
    close: async () => {
      await town.close()
      if (beside === undefined) await simulators.close()
      await fresh.clear()
    },
    logLines,
    token: (key, rights = 'full') => {
      const cvrNumber = simulators.town.institutions.find((institution) => institution.key === key)?.cvrNumber
      const tokens = town.card.institutions.find((institution) => institution.cvrNumber === cvrNumber)?.tokens
      if (tokens === undefined) throw new Error(`the town has no institution ${key}`)
      return tokens[rights]
    },
    ask: async (token, query, variables = {}, headers = {}) => {
      const response = await fetch(town.card.graphql, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      })
      const text = await response.text()
      const parsed = JSON.parse(text) as { data?: unknown; errors?: ClientAnswer['errors'] }
      return { status: response.status, data: (parsed.data ?? null) as Json, errors: parsed.errors ?? [], text }
    },
  }
}
