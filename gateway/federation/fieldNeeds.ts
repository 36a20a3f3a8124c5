import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  parse,
  type SelectionSetNode,
} from 'graphql'
import type { Requirement } from './planNodes.ts'

/** Values of an object that a subgraph must be told, as a tree of names. */
export type Need = { readonly name: string; readonly selections: readonly Need[] }

/** What the supergraph says that a subgraph needs of others: to know an object by, and for single fields. */
export type FieldNeeds = {
  /** The fields of every key by which the subgraph knows objects of the type. */
  readonly keysOf: (subgraph: string, typename: string) => readonly Need[]
  /** Nothing for most fields. */
  readonly needsOf: (subgraph: string, typename: string, field: string) => readonly Need[]
}

export function fieldNeeds(schema: GraphQLSchema): FieldNeeds {
  const graphs = schema.getType('join__Graph')
  const nameOf = new Map(
    isEnumType(graphs)
      ? graphs.getValues().map(({ name, astNode }) => {
          const [named] = directives(astNode?.directives, 'join__graph')
          return [name, named?.get('name') ?? name] as const
        })
      : [],
  )
  const read = new Map<string, readonly Need[]>()
  const remembered = (key: string, find: () => readonly Need[]): readonly Need[] => {
    const known = read.get(key) ?? find()
    read.set(key, known)
    return known
  }
  const said = (
    subgraph: string,
    nodes: readonly ConstDirectiveNode[] | undefined,
    directive: string,
    argument: string,
  ): readonly Need[] =>
    directives(nodes, directive)
      .filter((given) => nameOf.get(given.get('graph') ?? '') === subgraph)
      .flatMap((given) => needsIn(given.get(argument)))
  const typeOf = (typename: string) => {
    const type = schema.getType(typename)
    return isObjectType(type) || isInterfaceType(type) ? type : undefined
  }
  return {
    keysOf: (subgraph, typename) =>
      remembered(`${subgraph} ${typename}`, () =>
        said(subgraph, typeOf(typename)?.astNode?.directives, 'join__type', 'key'),
      ),
    needsOf: (subgraph, typename, field) =>
      remembered(`${subgraph} ${typename} ${field}`, () =>
        said(subgraph, typeOf(typename)?.getFields()[field]?.astNode?.directives, 'join__field', 'requires'),
      ),
  }
}

/** Of what a fetch requires, the part that these needs ask for. */
export function requiredFor(requires: readonly Requirement[], needs: readonly Need[]): readonly Requirement[] {
  return requires.flatMap((part): readonly Requirement[] => {
    if (part.kind === 'fragment') return [{ ...part, selections: requiredFor(part.selections, needs) }]
    const own = needs.filter(({ name }) => name === part.name)
    if (own.length === 0) return part.name === '__typename' ? [part] : []
    return [
      {
        ...part,
        selections: requiredFor(
          part.selections,
          own.flatMap(({ selections }) => selections),
        ),
      },
    ]
  })
}

/** The texts that each use of a directive gives its arguments; enum values by their name. */
function directives(
  nodes: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ReadonlyMap<string, string>[] {
  return (nodes ?? [])
    .filter((node) => node.name.value === name)
    .map(
      ({ arguments: given = [] }) =>
        new Map(
          given.flatMap(({ name: { value: argument }, value }) =>
            value.kind === 'StringValue' || value.kind === 'EnumValue' ? [[argument, value.value] as const] : [],
          ),
        ),
    )
}

function needsIn(fieldSet: string | undefined): readonly Need[] {
  if (fieldSet === undefined) return []
  const read = (set: SelectionSetNode | undefined): readonly Need[] =>
    (set?.selections ?? []).flatMap((selection): readonly Need[] =>
      selection.kind === 'Field'
        ? [{ name: selection.name.value, selections: read(selection.selectionSet) }]
        : selection.kind === 'InlineFragment'
          ? read(selection.selectionSet)
          : [],
    )
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions
  return definition?.kind === 'OperationDefinition' ? read(definition.selectionSet) : []
}
