import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { apolloCodes, errorCodes, shownExtensions } from '#schema/errorCodes.ts'
import type { Log } from '../log/log.ts'
import { UpstreamFault } from '../upstream/fault.ts'
import { faultText } from './faultText.ts'

const KNOWN: ReadonlySet<string> = new Set([...errorCodes, ...apolloCodes])

/**
 * What a caller may see of an error. A refusal made by us passes as it is, a fault of an upstream becomes its code and a text of ours,
 * everything else `INTERNAL`. The detail goes to the log under the reference that the caller is given.
 */
export function publicError(
  error: GraphQLError,
  log: Log,
  context: { readonly subgraph: string; readonly requestId: string },
): GraphQLFormattedError {
  const place = error.path === undefined ? {} : { path: error.path }
  const original = error.originalError
  const refused =
    original instanceof GraphQLError ? original : original === undefined || original === null ? error : null
  if (original instanceof UpstreamFault) {
    const reference = randomUUID()
    log.warn('upstream_fault', {
      ...context,
      reference,
      system: original.system,
      operation: original.operation,
      kind: original.kind,
      upstreamCode: original.upstreamCode,
      detail: original.detail,
      cause: original.cause instanceof Error ? original.cause.message : null,
    })
    return {
      message: faultText(original.kind, original.system),
      ...place,
      extensions: { code: original.code, system: original.system, reference },
    }
  }
  const code = refused?.extensions['code']
  if (refused !== null && typeof code === 'string' && KNOWN.has(code)) {
    const extensions: Record<string, unknown> = { code }
    for (const name of shownExtensions)
      if (refused.extensions[name] !== undefined) extensions[name] = refused.extensions[name]
    return { message: refused.message, ...place, extensions }
  }
  const reference = randomUUID()
  log.error('internal_error', { ...context, reference }, original ?? error)
  return {
    message: 'Something went wrong here. Please give the reference to whoever runs this service.',
    ...place,
    extensions: { code: 'INTERNAL', reference },
  }
}
