import type { FormattedExecutionResult } from 'graphql'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { shownError } from '../errors.ts'
import type { Federation, OperationRequest } from '../federation/federation.ts'
import type { Reckoning } from '../limits/reckoning.ts'

/**
 * Executes for one caller by its own deadline, as an ordinary request is.
 * @param gone fires when nobody waits for the result any more.
 * @throws GraphQLError QUERY_TOO_COMPLEX or RATE_LIMITED, before anything is asked. What goes wrong later is in the result.
 */
export type Execute = (
  request: OperationRequest,
  caller: Caller,
  gone: AbortSignal,
) => Promise<FormattedExecutionResult>

export function executor(federation: Federation<Caller>, judge: Reckoning, log: Log): Execute {
  return async (request, caller, gone) => {
    judge.admit(request, caller)
    const deadline = AbortSignal.timeout(Math.max(1, caller.deadline - Date.now()))
    const { data, errors } = await federation.execute({
      ...request,
      context: caller,
      signal: AbortSignal.any([deadline, gone]),
    })
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map((error) => shownError(error.toJSON(), error, log)) }),
    }
  }
}
