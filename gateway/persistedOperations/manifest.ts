import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'graphql'
import { z } from 'zod'

/** Apollo's manifest of persisted operations, as its tools write it from a client's source. */
const manifestShape = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().min(1).max(200),
      name: z.string(),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string().min(1),
    }),
  ),
})

/** Operations that clients may ask for by an id instead of their text. */
export interface PersistedOperations {
  /** The text under an id; null where there is none. */
  text(id: string): string | null
  /** Whether it is the text of one of them, to the letter. */
  isListed(text: string): boolean
}

/** A manifest that cannot be used, and why; no operation's text is repeated. */
export class ManifestRefused extends Error {
  override readonly name = 'ManifestRefused'
}

/** @throws ManifestRefused where the file cannot be read, has another format, repeats an id, or an operation is not GraphQL. */
export function readManifest(path: string): PersistedOperations {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new ManifestRefused(`the file ${path} cannot be read as JSON`)
  }
  const manifest = manifestShape.safeParse(content)
  if (!manifest.success) {
    const places = manifest.error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`)
    throw new ManifestRefused(`${path}: ${places.join('; ')}`)
  }
  const byId = new Map<string, string>()
  for (const [index, { id, body }] of manifest.data.operations.entries()) {
    if (byId.has(id)) throw new ManifestRefused(`${path}: operations.${index}: its id stands twice`)
    if (!isGraphql(body)) throw new ManifestRefused(`${path}: operations.${index}: its body is not GraphQL`)
    byId.set(id, body)
  }
  const hashes = new Set([...byId.values()].map(sha256))
  return { text: (id) => byId.get(id) ?? null, isListed: (text) => hashes.has(sha256(text)) }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function isGraphql(text: string): boolean {
  try {
    parse(text, { noLocation: true })
    return true
  } catch {
    return false
  }
}
