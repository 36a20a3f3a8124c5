import { type DocumentNode, Kind, parse } from 'graphql'
import type { EmployeeExport, ExportFormat } from '#foundation/exports/employeeExport.ts'
import type { Exports } from '#foundation/exports/exports.ts'
import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** What a caller orders. */
export interface ExportInput {
  readonly query: string
  readonly variables?: string | null | undefined
  readonly format: ExportFormat
  readonly filter?: Readonly<Record<string, unknown>> | null | undefined
  readonly asOf?: LocalDate | null | undefined
  readonly idempotencyKey: string
}

/** The longest text of a selection, in characters. */
const LONGEST_QUERY = 20_000
const LONGEST_VARIABLES = 20_000
const LONGEST_KEY = 200

/**
 * Takes an order for the caller. Whether the selection fits the API is found when the export begins, by the gateway, which alone knows all of it.
 * @throws GraphQLError BAD_USER_INPUT for what is no order at all, CONFLICT, RATE_LIMITED, FORBIDDEN
 */
export async function orderExport(exports: Exports, caller: Caller, input: ExportInput): Promise<EmployeeExport> {
  const { grants } = caller
  // Work of our own orders nothing.
  if (grants === null) throw refusal('FORBIDDEN', 'There is no open access to this institution.')
  if (input.idempotencyKey === '' || input.idempotencyKey.length > LONGEST_KEY)
    throw wrong('idempotencyKey', `idempotencyKey must have 1 to ${LONGEST_KEY} characters.`)
  if (withoutCprNumbers(input.idempotencyKey) !== input.idempotencyKey)
    throw wrong('idempotencyKey', 'idempotencyKey holds what looks like a CPR number. A UUID does as a key.')
  demandSelection(input.query)
  return exports.order({
    owner: { institution: caller.institution, subject: caller.subject },
    format: input.format,
    order: {
      query: input.query,
      variables: readVariables(input.variables ?? null),
      filter: input.filter ?? null,
      asOf: input.asOf ?? null,
    },
    rights: {
      name: caller.name,
      kind: caller.kind,
      scopes: caller.scopes,
      certificate: caller.certificate,
      grants,
      withheldFields: caller.withheldFields,
      purpose: caller.purpose,
      language: caller.language,
      freshness: caller.freshness,
    },
    idempotencyKey: input.idempotencyKey,
  })
}

function demandSelection(query: string): void {
  if (query.length > LONGEST_QUERY) throw wrong('query', `query may have ${LONGEST_QUERY} characters.`)
  let document: DocumentNode
  try {
    document = parse(query, { noLocation: true, maxTokens: 5_000 })
  } catch {
    // What was written may hold what nobody is to repeat.
    throw wrong(
      'query',
      'query is no GraphQL: a selection in braces, a query with variables, or a fragment on Employee.',
    )
  }
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const [operation, ...others] = operations
  const isSelection =
    operation === undefined
      ? document.definitions[0]?.kind === Kind.FRAGMENT_DEFINITION
      : others.length === 0 && operation.kind === Kind.OPERATION_DEFINITION && operation.operation === 'query'
  if (!isSelection) throw wrong('query', 'query must be one selection on Employee, and reads alone.')
}

function readVariables(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {}
  if (text.length > LONGEST_VARIABLES) throw wrong('variables', `variables may have ${LONGEST_VARIABLES} characters.`)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw wrong('variables', 'variables must be the text of a JSON object.')
}

function wrong(argument: string, message: string) {
  return refusal('BAD_USER_INPUT', message, { argument })
}
