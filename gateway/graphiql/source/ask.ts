import type { GraphiQLProps } from 'graphiql'
import { tokenOf, tokenPlaceholder } from './authorization.ts'

type Fetcher = GraphiQLProps['fetcher']

/**
 * Sends operations to the gateway that served the page. The schema is asked for before the header editor is there: then the token
 * comes from `tokenAtStart`. With the placeholder still in the header nothing is sent.
 */
export function askGateway(tokenAtStart: string): Fetcher {
  return async (operation, options) => {
    const headers: Record<string, string> = options?.headers ?? { Authorization: `Bearer ${tokenAtStart}` }
    if (tokenOf(headers) === tokenPlaceholder) return { errors: [{ message: tokenMissing }] }
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

const tokenMissing = `Write your access token in the Headers editor in the place of ${tokenPlaceholder}. Skriv dit adgangstoken under Headers i stedet for ${tokenPlaceholder}.`
