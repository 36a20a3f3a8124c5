import { type DocumentNode, parse } from 'graphql'
import { createFederation, type Federation } from '../../../gateway/federation/federation.ts'
import type { Hop, HopCall, HopResult } from '../../../gateway/federation/hop.ts'
import { composed } from './world.ts'

export type Script = Readonly<Record<string, (call: HopCall<unknown>) => HopResult | Promise<HopResult>>>

export type Scripted = {
  readonly federation: Federation<unknown>
  readonly calls: HopCall<unknown>[]
  readonly ask: (query: string, variables?: Record<string, unknown>, signal?: AbortSignal) => Promise<Answered>
}

export type Answered = {
  readonly data: unknown
  /** Path and code of each error, as `a.0.b CODE`. */
  readonly errors: readonly string[]
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@interfaceObject"])
`

/** A federation of the given SDLs whose subgraphs answer by script; a subgraph without one is down. */
export function scripted(
  sdls: Readonly<Record<string, string>>,
  script: Script,
  settings: Partial<Parameters<typeof createFederation>[0]> = {},
): Scripted {
  const supergraph = composed(new Map(Object.entries(sdls).map(([name, sdl]) => [name, `${link}${sdl}`])))
  const calls: HopCall<unknown>[] = []
  const hops = new Map(
    Object.keys(sdls).map((name): [string, Hop<unknown>] => [
      name,
      async (call) => {
        calls.push(call)
        return script[name]?.(call) ?? { errors: [{ message: 'down', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] }
      },
    ]),
  )
  const federation = createFederation<unknown>({ supergraph, hops, ...settings })
  const ask = async (query: string, variables = {}, signal?: AbortSignal) => {
    const document: DocumentNode = parse(query)
    const { data, errors = [] } = await federation.execute({ document, variables, context: 'context', signal })
    return {
      data: data === undefined ? undefined : JSON.parse(JSON.stringify(data)),
      errors: errors.map((error) => `${(error.path ?? []).join('.')} ${String(error.extensions['code'])}`),
    }
  }
  return { federation, calls, ask }
}

export function representationsOf(call: HopCall<unknown> | undefined): unknown {
  return JSON.parse(JSON.stringify(call?.variables['representations'] ?? null))
}
