import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/** How large a document is once its fragments are opened; the largest of its operations counts. */
export interface DocumentSize {
  /** Fields within fields; introspection is not counted, which validation bounds itself. */
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  /** Fields that an operation asks of its root. */
  readonly rootFields: number
  readonly fields: number
}

const NOTHING: DocumentSize = { depth: 0, aliases: 0, directives: 0, rootFields: 0, fields: 0 }
/** A fragment that there is not: one, so that spreads of it add up. */
const ONE_UNKNOWN: DocumentSize = { ...NOTHING, fields: 1 }
/** A fragment that spreads itself unfolds without end. */
const ENDLESS: DocumentSize = { ...NOTHING, fields: Number.MAX_SAFE_INTEGER }

/**
 * Measures before validation, since validation itself opens fragments again and again. Each fragment is measured once, so the work
 * grows with the text and not with what it unfolds to; fragments that nobody spreads are measured too, since they are validated.
 */
export function documentSize(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const measured = new Map<string, DocumentSize>()

  const ofFragment = (name: string): DocumentSize => {
    const known = measured.get(name)
    if (known !== undefined) return known
    const definition = fragments.get(name)
    if (definition === undefined) return ONE_UNKNOWN
    measured.set(name, ENDLESS)
    const size = withDirectives(ofSelections(definition.selectionSet), definition.directives?.length ?? 0)
    measured.set(name, size)
    return size
  }

  const ofSelections = ({ selections }: SelectionSetNode): DocumentSize => {
    let size = NOTHING
    for (const selection of selections) {
      const directives = selection.directives?.length ?? 0
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        size = together(size, withDirectives(ofFragment(selection.name.value), directives))
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size = together(size, withDirectives(ofSelections(selection.selectionSet), directives))
      } else {
        const inner = selection.selectionSet === undefined ? NOTHING : ofSelections(selection.selectionSet)
        size = together(size, {
          depth: selection.name.value.startsWith('__') ? 0 : inner.depth + 1,
          aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
          directives: inner.directives + directives,
          rootFields: 1,
          fields: inner.fields + 1,
        })
      }
    }
    return size
  }

  const sizes = document.definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return { ...ofFragment(definition.name.value), rootFields: 0 }
    if (definition.kind !== Kind.OPERATION_DEFINITION) return NOTHING
    const onVariables = (definition.variableDefinitions ?? []).flatMap(({ directives = [] }) => directives)
    const own = (definition.directives?.length ?? 0) + onVariables.length
    return withDirectives(ofSelections(definition.selectionSet), own)
  })
  return sizes.reduce(larger, NOTHING)
}

/** Sums stop at the greatest number that is exact: what doubles sixty times is too large, however much. */
function sum(one: number, other: number): number {
  return Math.min(one + other, Number.MAX_SAFE_INTEGER)
}

function together(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: sum(one.aliases, other.aliases),
    directives: sum(one.directives, other.directives),
    rootFields: sum(one.rootFields, other.rootFields),
    fields: sum(one.fields, other.fields),
  }
}

function larger(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    rootFields: Math.max(one.rootFields, other.rootFields),
    fields: Math.max(one.fields, other.fields),
  }
}

function withDirectives(size: DocumentSize, directives: number): DocumentSize {
  return directives === 0 ? size : { ...size, directives: sum(size.directives, directives) }
}
