import type { GraphiQLProps } from 'graphiql'
import { type ExecutionResult, getOperationAST } from 'graphql'
import { createClient, type RequestParams } from 'graphql-sse'
import { tokenOf, tokenPlaceholder } from './authorization.ts'

type Fetcher = GraphiQLProps['fetcher']

/**
 * Sends operations to the gateway that served the page. The schema is asked for before the header editor is there: then the token
 * comes from `tokenAtStart`. A subscription is asked for as a stream. With the placeholder still in the header nothing is sent.
 */
export function askGateway(tokenAtStart: string): Fetcher {
  return async (operation, options) => {
    const headers: Record<string, string> = options?.headers ?? { Authorization: `Bearer ${tokenAtStart}` }
    if (tokenOf(headers) === tokenPlaceholder) return { errors: [{ message: tokenMissing }] }
    const asked = options?.documentAST && getOperationAST(options.documentAST, operation.operationName)
    if (asked?.operation === 'subscription') return streamed(operation as RequestParams, headers)
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(operation),
    })
    const text = await response.text()
    try {
      return JSON.parse(text)
    } catch {
      throw new Error(`The gateway answered with HTTP ${response.status} and no JSON.`)
    }
  }
}

/** Results as they come; ended by whoever stops iterating. */
function streamed(operation: RequestParams, headers: Record<string, string>): AsyncIterableIterator<ExecutionResult> {
  return createClient({ url: '/graphql', headers, retryAttempts: 0 }).iterate(operation)
}

const tokenMissing = `Write your access token in the Headers editor in the place of ${tokenPlaceholder}. Skriv dit adgangstoken under Headers i stedet for ${tokenPlaceholder}.`
