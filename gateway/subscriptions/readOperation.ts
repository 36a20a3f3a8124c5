import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { LeastRecentlyUsed } from '../federation/leastRecentlyUsed.ts'
import { findOperation } from '../federation/operation.ts'
import { noCprNumberInText } from '../limits/cprNumbers.ts'
import { documentCheck } from '../limits/documentCheck.ts'
import { type RequestMembers, resolvePersisted } from '../persistedOperations/resolve.ts'
import type { GatewaySettings } from '../settings.ts'
import { OperationRefused } from './operationRefused.ts'

/** An operation that has passed every check that needs no caller and no values of variables. */
export interface ReadOperation {
  readonly kind: `${OperationTypeNode}`
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** Documents kept parsed and validated: clients that have lost their streams come again with the same few texts, all at once. */
const REMEMBERED = 500

/**
 * By the same limits and rules as Apollo Server is given for ordinary requests. The function is told whether an access of the caller is for
 * stored operations only, and @throws OperationRefused.
 */
export function operationReader(
  schema: GraphQLSchema,
  settings: Pick<GatewaySettings, 'limits' | 'persistedOperations' | 'introspection'>,
): (members: RequestMembers, storedOnly: boolean) => ReadOperation {
  const { manifest = null, required = false } = settings.persistedOperations ?? {}
  const check = documentCheck(settings.limits)
  const rules = [
    ...specifiedRules,
    noCprNumberInText,
    ...(settings.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ]
  const remembered = new LeastRecentlyUsed<DocumentNode>(REMEMBERED)

  const documentOf = (text: string): DocumentNode => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    check(text)
    const document = parsed(text, settings.limits.tokens)
    const [first, ...others] = validate(schema, document, rules).map((error) => asValidation(error, settings))
    if (first !== undefined) throw new OperationRefused([first, ...others])
    remembered.set(text, document)
    return document
  }

  return (members, storedOnly) => {
    try {
      const { query, operationName, variables } = resolvePersisted(members, manifest, required || storedOnly)
      if (typeof query !== 'string' || query === '') throw badRequest('The request has no operation.')
      if (typeof operationName !== 'string' && operationName !== undefined && operationName !== null)
        throw badRequest('The name of the operation is no text.')
      if (!isObject(variables) && variables !== undefined && variables !== null)
        throw badRequest('The variables are no object.')
      const document = documentOf(query)
      const name = operationName ?? undefined
      const operation = findOperation(document, name)
      if (operation === undefined)
        throw coded('OPERATION_RESOLUTION_FAILURE', 'The document does not have the operation to execute.')
      return { kind: operation.operation.operation, document, operationName: name, variables: variables ?? {} }
    } catch (error) {
      throw error instanceof GraphQLError ? new OperationRefused([error]) : error
    }
  }
}

function parsed(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens })
  } catch (error) {
    throw coded('GRAPHQL_PARSE_FAILED', error instanceof GraphQLError ? error.message : 'The text is not GraphQL.')
  }
}

/** A rule of ours has said what it is; the rest is validation. Where the schema is not shown, no error guesses at it either. */
function asValidation(error: GraphQLError, { introspection }: Pick<GatewaySettings, 'introspection'>): GraphQLError {
  if (error.extensions['code'] !== undefined) return error
  const message = introspection ? error.message : error.message.replace(/ ?Did you mean .+\?$/, '')
  return new GraphQLError(message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
}

function badRequest(message: string): GraphQLError {
  return coded('BAD_REQUEST', message)
}

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
