import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'

/** An employee as the page told of it. */
export interface ExportedRow {
  readonly id: string
  /** As GraphQL answered it; null where the employee could not be told of at all. */
  readonly data: Readonly<Record<string, unknown>> | null
  /** Paths begin in the employee. */
  readonly errors: readonly GraphQLFormattedError[]
}

/** The rows of a page, in its order. An error that names no employee is told with each. */
export function rowsOf(
  ids: readonly string[],
  { data, errors = [] }: FormattedExecutionResult<Record<string, unknown>>,
): readonly ExportedRow[] {
  const employees = (data?.['employees'] ?? []) as readonly (Record<string, unknown> | null)[]
  const own = new Map<number, GraphQLFormattedError[]>()
  const common: GraphQLFormattedError[] = []
  for (const { path, locations: _locations, ...error } of errors) {
    const place = path?.[1]
    if (typeof place !== 'number') common.push(error)
    else own.set(place, [...(own.get(place) ?? []), { ...error, path: path?.slice(2) ?? [] }])
  }
  return ids.map((id, index) => ({
    id,
    data: employees[index] ?? null,
    errors: [...(own.get(index) ?? []), ...common],
  }))
}

/** A row as a line of JSON, with its line end. */
export function lineOf({ id, data, errors }: ExportedRow): string {
  return `${JSON.stringify({ id, data, ...(errors.length === 0 ? {} : { errors }) })}\n`
}
