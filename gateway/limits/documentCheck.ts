import { createHash } from 'node:crypto'
import { type DocumentNode, parse } from 'graphql'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { LeastRecentlyUsed } from '../federation/leastRecentlyUsed.ts'
import type { GatewaySettings } from '../settings.ts'
import { refuseConditionAtRoot } from './conditionAtRoot.ts'
import { type DocumentSize, documentSize } from './documentSize.ts'

/**
 * Refuses what validation cannot be left alone with: a text that is too large in any respect, or a condition that it does not stand.
 * @throws GraphQLError QUERY_TOO_COMPLEX, GRAPHQL_VALIDATION_FAILED
 */
export type DocumentCheck = (text: string) => void

/** What is told where a limit is broken; the first that is decides. */
const MESSAGES: Readonly<Record<keyof DocumentSize, string>> = {
  depth: 'The operation is too deep.',
  rootFields: 'The operation asks for too many fields at its root.',
  aliases: 'The operation has too many aliases.',
  directives: 'The operation has too many directives.',
  fields: 'The operation has too many fields, counting those of its fragments wherever they are spread.',
}

/** Texts that have been let through are remembered by their hash: the server keeps their documents as well. */
const REMEMBERED = 1_000

export function documentCheck(limits: GatewaySettings['limits']): DocumentCheck {
  const passed = new LeastRecentlyUsed<true>(REMEMBERED)
  return (text) => {
    const hash = createHash('sha256').update(text).digest('base64')
    if (passed.get(hash) === true) return
    const document = parsed(text, limits.tokens)
    if (document === null) return
    const size = documentSize(document)
    for (const name of Object.keys(MESSAGES) as (keyof DocumentSize)[]) {
      if (size[name] <= limits[name]) continue
      throw refusal('QUERY_TOO_COMPLEX', `${MESSAGES[name]} At most ${limits[name]} are allowed.`, {
        figure: size[name],
        limit: limits[name],
      })
    }
    refuseConditionAtRoot(document)
    passed.set(hash, true)
  }
}

/** Null where it is no GraphQL or has too many tokens: the server says so itself, before it validates. */
function parsed(text: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxTokens, noLocation: true })
  } catch {
    return null
  }
}
