import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  isTypeDefinitionNode,
  type NamedTypeNode,
  parse,
  type TypeDefinitionNode,
  visit,
} from 'graphql'

/**
 * The API as a client sees it: the supergraph without what joins it (`join__`, `link__`, …) and without what is
 * `@inaccessible`; descriptions, defaults and `@deprecated` stay. Throws if nothing valid is left.
 * @param scalars give the custom scalars of the same name their parsing, so that a bad value is refused before it
 * travels
 */
export function publicSchema(
  supergraph: string,
  scalars: Readonly<Record<string, GraphQLScalarType>> = {},
): GraphQLSchema {
  const schema = buildASTSchema(publicDocument(parse(supergraph, { noLocation: true })))
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = scalars[type.name]
    if (scalar === undefined || !isScalarType(type)) continue
    type.parseValue = scalar.parseValue
    type.parseLiteral = scalar.parseLiteral
  }
  return schema
}

/** The subgraphs' names as the supergraph's `join__Graph` tells them. */
export function subgraphNames(supergraph: string): readonly string[] {
  const names: string[] = []
  visit(parse(supergraph, { noLocation: true }), {
    EnumValueDefinition(value) {
      const graph = value.directives?.find((directive) => directive.name.value === 'join__graph')
      const name = graph?.arguments?.find((argument) => argument.name.value === 'name')?.value
      if (name?.kind === 'StringValue') names.push(name.value)
    },
  })
  return names
}

const EXECUTABLE_LOCATIONS: ReadonlySet<string> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
])

const KEPT_DIRECTIVES: ReadonlySet<string> = new Set(['deprecated', 'specifiedBy', 'oneOf'])

function publicDocument(supergraph: DocumentNode): DocumentNode {
  const features = linkedFeatures(supergraph)
  const isHidden = (type: TypeDefinitionNode) =>
    isInaccessible(type) || features.some((feature) => type.name.value.startsWith(`${feature}__`))
  const isPublic = (definition: DefinitionNode) =>
    isTypeDefinitionNode(definition) ? !isHidden(definition) : !isMachinery(definition)
  const hidden = new Set(supergraph.definitions.filter(isTypeDefinitionNode).filter(isHidden).map(nameOf))
  const named = (types: readonly NamedTypeNode[]) => types.filter((type) => !hidden.has(type.name.value))
  const document: DocumentNode = { ...supergraph, definitions: supergraph.definitions.filter(isPublic) }
  return visit(document, {
    ObjectTypeDefinition: (node) => ({ ...node, interfaces: named(node.interfaces ?? []) }),
    InterfaceTypeDefinition: (node) => ({ ...node, interfaces: named(node.interfaces ?? []) }),
    UnionTypeDefinition: (node) => ({ ...node, types: named(node.types ?? []) }),
    FieldDefinition: (node) => (isInaccessible(node) ? null : undefined),
    InputValueDefinition: (node) => (isInaccessible(node) ? null : undefined),
    EnumValueDefinition: (node) => (isInaccessible(node) ? null : undefined),
    Directive: (node) => (KEPT_DIRECTIVES.has(node.name.value) ? undefined : null),
  })
}

/** The names of the features that a supergraph links, `join` among them: their types are called `<feature>__<Name>`. */
function linkedFeatures(supergraph: DocumentNode): readonly string[] {
  const features: string[] = ['link']
  visit(supergraph, {
    Directive(node) {
      if (node.name.value !== 'link') return
      const text = (name: string) => {
        const value = node.arguments?.find((argument) => argument.name.value === name)?.value
        return value?.kind === 'StringValue' ? value.value : undefined
      }
      const feature = text('as') ?? text('url')?.split('/').at(-2)
      if (feature !== undefined) features.push(feature)
    },
  })
  return features
}

/** Directives of the type system tell routers something; clients can use only those that stand in an operation. */
function isMachinery(definition: DefinitionNode): boolean {
  return (
    definition.kind === 'DirectiveDefinition' &&
    !definition.locations.some((location) => EXECUTABLE_LOCATIONS.has(location.value))
  )
}

function isInaccessible(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean {
  return node.directives?.some((directive) => directive.name.value === 'inaccessible') ?? false
}

function nameOf(type: TypeDefinitionNode): string {
  return type.name.value
}
