import type { GraphQLSchema } from 'graphql'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { OperationRequest } from '../federation/federation.ts'
import { rateLimited } from '../refusals.ts'
import type { GatewaySettings } from '../settings.ts'
import { createCostRule } from './cost.ts'
import { rateLimit, requesterOf } from './rate.ts'

/** Judges operations by the calls to upstreams that they may take, before anything is asked. One for the whole gateway, since its pace is counted across all ways in. */
export interface Reckoning {
  /** @returns the calls by the gateway's reckoning. @throws GraphQLError QUERY_TOO_COMPLEX beyond what one operation may take. */
  reckon(operation: OperationRequest, caller: Caller): number
  /** Reckons, and takes the calls from what the caller may make within a minute. @throws GraphQLError QUERY_TOO_COMPLEX, RATE_LIMITED */
  admit(operation: OperationRequest, caller: Caller): void
}

export function reckoning(
  schema: GraphQLSchema,
  limits: Pick<GatewaySettings['limits'], 'upstreamCalls' | 'upstreamCallsPerMinute'>,
): Reckoning {
  const cost = createCostRule(schema)
  const most = limits.upstreamCalls
  const pace = rateLimit(limits.upstreamCallsPerMinute)
  const reckon = ({ document, operationName, variables }: OperationRequest, { institution }: Caller): number => {
    const figure = cost.upstreamCalls(document, operationName ?? null, variables ?? {}, institution.payrollSystem)
    if (figure <= most) return figure
    throw refusal(
      'QUERY_TOO_COMPLEX',
      `The operation would take up to ${figure} calls to the systems behind this API; ${most} are allowed. Ask for fewer employees at a time.`,
      { figure, limit: most },
    )
  }
  return {
    reckon,
    admit: (operation, caller) => {
      const wait = pace.take(requesterOf(caller), reckon(operation, caller))
      if (wait !== null) throw rateLimited(wait)
    },
  }
}
