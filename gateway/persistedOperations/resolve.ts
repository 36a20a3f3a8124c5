import { GraphQLError } from 'graphql'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { type PersistedOperations, sha256 } from './manifest.ts'

/** The members of a request that say which operation is meant; others pass as they are. */
export type RequestMembers = Readonly<Record<string, unknown>>

/**
 * Puts the text in the place of an id: `documentId`, or `extensions.persistedQuery.sha256Hash` as Apollo's clients send it. Nothing is
 * ever learnt from a request: what is not in the manifest stays unknown.
 * @param operations null where there is no manifest.
 * @param required whether other operations than those of the manifest are refused.
 * @throws GraphQLError PERSISTED_QUERY_NOT_SUPPORTED without a manifest, PERSISTED_QUERY_NOT_FOUND for an unknown id, BAD_USER_INPUT
 * where text and hash differ, FORBIDDEN (`reason: OPERATION_NOT_PERSISTED`) for another text where they are required.
 */
export function resolvePersisted(
  members: RequestMembers,
  operations: PersistedOperations | null,
  required: boolean,
): RequestMembers {
  const id = idOf(members)
  const query = typeof members['query'] === 'string' && members['query'] !== '' ? members['query'] : null
  if (id === null) {
    if (required && query !== null && operations?.isListed(query) !== true) throw notPersisted()
    return members
  }
  if (operations === null) {
    throw new GraphQLError('Stored operations are switched off. Send the text.', {
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
    })
  }
  const stored = operations.text(id)
  if (stored === null && query === null) {
    throw new GraphQLError('No operation is stored under this id.', {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    })
  }
  if (query !== null && query !== stored) {
    if (stored !== null || sha256(query) !== id)
      throw refusal('BAD_USER_INPUT', 'The text is not that of the id beside it.')
    if (required && !operations.isListed(query)) throw notPersisted()
  }
  const { documentId: _id, extensions, ...others } = members
  return { ...others, query: query ?? stored, ...withoutHash(extensions) }
}

function notPersisted(): GraphQLError {
  return refusal('FORBIDDEN', 'Only stored operations are answered here.', { reason: 'OPERATION_NOT_PERSISTED' })
}

function idOf({ documentId, extensions }: RequestMembers): string | null {
  if (typeof documentId === 'string') return documentId
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return null
  const { persistedQuery } = extensions
  if (typeof persistedQuery !== 'object' || persistedQuery === null || !('sha256Hash' in persistedQuery)) return null
  return typeof persistedQuery.sha256Hash === 'string' ? persistedQuery.sha256Hash : null
}

/** The server behind knows no stored operations and would refuse the hash. */
function withoutHash(extensions: unknown): { readonly extensions?: unknown } {
  if (typeof extensions !== 'object' || extensions === null) return {}
  const { persistedQuery: _hash, ...others } = extensions as Record<string, unknown>
  return { extensions: others }
}
