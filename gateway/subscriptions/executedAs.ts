import {
  type FieldDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isRequiredArgument,
  Kind,
  parse,
} from 'graphql'
import { subgraphNames, subgraphSdl } from '#schema/subgraphSchemas.ts'

/** A field of Subscription and the field of Query as which each of its events is executed. */
export interface ExecutedAs {
  readonly subscription: GraphQLField<unknown, unknown>
  readonly query: GraphQLField<unknown, unknown>
}

/**
 * What `@executedAs` says in the subgraphs' SDL, by the field of Subscription.
 * @throws Error naming each field that says nothing or names a field of Query that does not fit it.
 */
export function readExecutedAs(
  apiSchema: GraphQLSchema,
  sdls: readonly string[] = subgraphNames.map(subgraphSdl),
): ReadonlyMap<string, ExecutedAs> {
  const named = new Map(sdls.flatMap(namedQueries))
  const faults: string[] = []
  const found = new Map<string, ExecutedAs>()
  for (const subscription of Object.values(apiSchema.getSubscriptionType()?.getFields() ?? {})) {
    const query = apiSchema.getQueryType()?.getFields()[named.get(subscription.name) ?? '']
    if (query === undefined) faults.push(`Subscription.${subscription.name} needs @executedAs with a field of Query`)
    else if (!fits(subscription, query)) faults.push(`Subscription.${subscription.name} and Query.${query.name} differ`)
    else found.set(subscription.name, { subscription, query })
  }
  if (faults.length > 0) throw new Error(faults.join('; '))
  return found
}

function namedQueries(sdl: string): (readonly [string, string])[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === 'Subscription'
      ? (definition.fields ?? []).map((field) => [field.name.value, queryNamedBy(field)] as const)
      : [],
  )
}

function queryNamedBy(field: FieldDefinitionNode): string {
  const directive = field.directives?.find(({ name }) => name.value === 'executedAs')
  const value = directive?.arguments?.find(({ name }) => name.value === 'field')?.value
  return value?.kind === Kind.STRING ? value.value : ''
}

/** The same type, give or take that it may be null; every argument of the subscription is one of the query's. What the query demands besides is the feed's to say. */
function fits(subscription: ExecutedAs['subscription'], query: ExecutedAs['query']): boolean {
  const sameType = String(getNullableType(subscription.type)) === String(getNullableType(query.type))
  const has = (argument: GraphQLArgument): boolean =>
    query.args.some(({ name, type }) => name === argument.name && getNamedType(type) === getNamedType(argument.type))
  const demanded = query.args.filter(isRequiredArgument)
  return (
    sameType &&
    subscription.args.every(has) &&
    demanded.every(({ name }) => subscription.args.some((argument) => argument.name === name))
  )
}
