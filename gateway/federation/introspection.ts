import { type DocumentNode, executeSync, type GraphQLSchema } from 'graphql'

/** The answers to `__schema` and `__type` by response key, from the API alone: no subgraph is asked. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (document === undefined) return {}
  return executeSync({ schema, document, variableValues: variables }).data ?? {}
}
