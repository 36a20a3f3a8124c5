import { type Agent, request } from 'undici'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { StatementSigner } from '#foundation/tenancy/statement.ts'
import type { Hop } from './federation/hop.ts'

/** No answer came from a subgraph's process: it is down, starts anew, or is cut off. */
export class SubgraphUnreachable extends Error {
  constructor(cause: unknown) {
    super('the subgraph cannot be reached', { cause })
    this.name = 'SubgraphUnreachable'
  }
}

/**
 * The hop to a subgraph in another process: the caller travels in a signed statement, made once for a request and used for all of its
 * hops. The hop is allowed to fail; the executor makes errors of it.
 * @param url of the subgraph's endpoint.
 * The hop @throws SubgraphUnreachable, and Error for an answer that is none.
 */
export function httpHop(url: string, statements: RequestStatements, agent: Agent): Hop<Caller> {
  return async ({ document, operationName, variables, context, signal }) => {
    const { statusCode, body } = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Statement ${await statements.of(context)}` },
      body: JSON.stringify({ query: document, operationName, variables }),
      signal: signal ?? null,
    }).catch((cause: unknown) => {
      throw signal?.aborted === true ? cause : new SubgraphUnreachable(cause)
    })
    if (statusCode !== 200) {
      await body.dump()
      throw new Error(`the subgraph answered ${statusCode}`)
    }
    return (await body.json()) as { data?: unknown }
  }
}

/** One signature per request, however many hops it makes. */
export interface RequestStatements {
  of(caller: Caller): Promise<string>
}

export function requestStatements(signer: StatementSigner): RequestStatements {
  const signed = new WeakMap<Caller, Promise<string>>()
  return {
    of: (caller) => {
      let statement = signed.get(caller)
      if (statement === undefined) {
        statement = signer.sign(caller)
        signed.set(caller, statement)
      }
      return statement
    },
  }
}
