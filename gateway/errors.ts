import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql'
import type { Log } from '#foundation/log/log.ts'
import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import { apolloCodes, errorCodes, shownExtensions } from '#schema/errorCodes.ts'

const KNOWN: ReadonlySet<string> = new Set([...errorCodes, ...apolloCodes])

const SHOWN: ReadonlySet<string> = new Set(shownExtensions)

/** The last stop: an error with a code of the closed list passes without what is not meant for callers, anything else becomes INTERNAL. */
export function shownError(formatted: GraphQLFormattedError, cause: unknown, log: Log): GraphQLFormattedError {
  const code = ownCode(cause) ?? formatted.extensions?.['code']
  const place = {
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  }
  if (typeof code === 'string' && KNOWN.has(code)) {
    const extensions = Object.fromEntries(
      Object.entries(formatted.extensions ?? {})
        .filter(([name]) => SHOWN.has(name))
        .map(([name, value]) => [name, blanked(value)]),
    )
    return { message: messageOf(formatted.message, cause), ...place, extensions: { ...extensions, code } }
  }
  const reference = randomUUID()
  log.error('gateway_error', { reference }, cause)
  return {
    message: 'Something went wrong here. Please give the reference to whoever runs this service.',
    ...place,
    extensions: { code: 'INTERNAL', reference },
  }
}

/** Apollo Server gives every validation error its own code; a rule of ours that named a better one is heard. */
function ownCode(cause: unknown): string | undefined {
  const original = cause instanceof GraphQLError ? cause.originalError : undefined
  const code = original instanceof GraphQLError ? original.extensions['code'] : undefined
  return typeof code === 'string' && (errorCodes as readonly string[]).includes(code) ? code : undefined
}

function blanked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blanked)
  return typeof value === 'string' ? withoutCprNumbers(value) : value
}

/** graphql-js repeats a literal that does not fit; what a client wrote there may be a name or a number of somebody. */
function messageOf(message: string, cause: unknown): string {
  const nodes = cause instanceof GraphQLError ? (cause.nodes ?? []) : []
  const isAboutValue = nodes.length > 0 && nodes.every(({ kind }) => VALUES.has(kind))
  return isAboutValue
    ? 'A value in the text of the operation does not fit the type that is expected there.'
    : withoutCprNumbers(message)
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
])
