import { QueryPlanner } from '@graphql-hive/router-query-planner'
import { type DocumentNode, print } from 'graphql'
import { LeastRecentlyUsed } from './leastRecentlyUsed.ts'
import type { PlanNode } from './planNodes.ts'
import { readPlan } from './readPlan.ts'
import type { TypeConditions } from './typeConditions.ts'

/** How an operation is to be carried out. */
export type Plan = {
  readonly node: PlanNode | undefined
  /** What planning took when it was done; nothing is planned again while the plan is kept. */
  readonly planningMilliseconds: number
}

export type PlanRequest = {
  /** One operation with the fragments that it uses, its conditions decided. */
  readonly document: DocumentNode
  readonly operationName: string | undefined
}

export type PlannerSettings = {
  readonly supergraph: string
  readonly types: TypeConditions
  /** How many plans are kept. */
  readonly cacheSize: number
  readonly timeLimitMilliseconds: number
}

/** No plan came about. `tooComplex`: within the time allowed; otherwise the planner found no way or failed. */
export class PlanningFailed extends Error {
  override readonly name = 'PlanningFailed'
  readonly tooComplex: boolean

  constructor(tooComplex: boolean, cause: unknown) {
    super(tooComplex ? 'No plan was found in the time allowed.' : 'The operation could not be planned.', { cause })
    this.tooComplex = tooComplex
  }
}

export type Planner = {
  /** @throws PlanningFailed, never kept: the next one who asks plans again. */
  readonly plan: (request: PlanRequest) => Promise<{ readonly plan: Plan; readonly cached: boolean }>
}

/**
 * Plans operations over one supergraph, each once: who asks for a plan in the making waits for the same one. Planning
 * runs outside the event loop and is stopped at the time limit, since a small query that nests lists of an interface
 * can keep the planner busy for minutes. (The planner looks at the clock now and then: it stopped 0.1 s after its
 * time.) A plan is kept under the document's text and the operation's name. Nothing else decides it: the supergraph
 * is fixed, progressive overrides are not used, and variables that decide what is asked have been decided in the
 * document.
 */
export function createPlanner(settings: PlannerSettings): Planner {
  const planner = new QueryPlanner(settings.supergraph)
  const plans = new LeastRecentlyUsed<Promise<Plan>>(settings.cacheSize)

  const make = async (text: string, operationName: string | undefined): Promise<Plan> => {
    const limit = AbortSignal.timeout(settings.timeLimitMilliseconds)
    const started = performance.now()
    try {
      const found = await planner.planAsync(text, operationName, NO_OVERRIDES, 0, limit)
      const node = readPlan(found, { operationName, types: settings.types })
      return { node, planningMilliseconds: performance.now() - started }
    } catch (cause) {
      throw new PlanningFailed(limit.aborted, cause)
    }
  }

  return {
    plan: async ({ document, operationName }) => {
      const text = print(document)
      const key = `${operationName ?? ''}\n${text}`
      const kept = plans.get(key)
      if (kept !== undefined) return { plan: await kept, cached: true }
      const made = make(text, operationName)
      plans.set(key, made)
      try {
        return { plan: await made, cached: false }
      } catch (failure) {
        plans.delete(key)
        throw failure
      }
    },
  }
}

const NO_OVERRIDES: Set<string> = new Set()
