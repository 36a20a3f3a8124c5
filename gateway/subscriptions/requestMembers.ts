import type { FastifyRequest } from 'fastify'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { RequestMembers } from '../persistedOperations/resolve.ts'

/** Members that are JSON where they stand in an address. */
const JSON_MEMBERS: ReadonlySet<string> = new Set(['variables', 'extensions'])
const TEXT_MEMBERS: ReadonlySet<string> = new Set(['query', 'operationName', 'documentId'])

/** What a request asks, from its body or its address. @throws GraphQLError BAD_USER_INPUT for a body that is no object, a member that stands twice or is no JSON. */
export function requestMembers(request: FastifyRequest): RequestMembers {
  if (request.method !== 'GET') {
    const { body } = request
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw refusal('BAD_USER_INPUT', 'The body must be one JSON object.')
    return body as RequestMembers
  }
  const members: Record<string, unknown> = {}
  for (const [name, value] of new URL(request.url, 'http://gateway').searchParams) {
    if (!JSON_MEMBERS.has(name) && !TEXT_MEMBERS.has(name)) continue
    if (Object.hasOwn(members, name)) throw refusal('BAD_USER_INPUT', 'A parameter stands twice.', { argument: name })
    members[name] = JSON_MEMBERS.has(name) ? readJson(value, name) : value
  }
  return members
}

function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('BAD_USER_INPUT', 'A parameter is no JSON.', { argument: name })
  }
}
