import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { operationOf } from './operation.ts'
import type { EntityBatch, EntityFetch } from './planNodes.ts'

/** The fetch of one of its batches alone, for fewer of its fields and requirements. */
export function askLess(
  fetch: EntityFetch,
  batch: EntityBatch,
  less: Pick<EntityBatch, 'fields' | 'requires'>,
): EntityFetch {
  const { operation, fragments } = operationOf(parse(fetch.document, { noLocation: true }), undefined)
  const kept = new Set(less.fields.map(({ askedAs }) => askedAs))
  const selections = operation.selectionSet.selections.flatMap((selection): readonly SelectionNode[] =>
    selection.kind === 'Field' && (selection.alias ?? selection.name).value === batch.key
      ? [{ ...selection, selectionSet: fewer(selection.selectionSet, kept, fragments) }]
      : [],
  )
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections }
  const usedFragments = reached(selectionSet, fragments)
  const used = variablesIn({ kind: Kind.DOCUMENT, definitions: usedFragments }, selectionSet)
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...operation,
        variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
          used.has(variable.name.value),
        ),
        selectionSet,
      },
      ...usedFragments,
    ],
  }
  return {
    ...fetch,
    document: stripIgnoredCharacters(print(document)),
    variables: fetch.variables.filter((name) => used.has(name)),
    batches: [{ ...batch, ...less }],
  }
}

/** Only fields of these response keys, on the first level; fragments are dissolved, since others may use them whole. */
function fewer(
  set: SelectionSetNode | undefined,
  kept: ReadonlySet<string>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  const selections = (set?.selections ?? []).flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === 'Field') return kept.has((selection.alias ?? selection.name).value) ? [selection] : []
    const fragment = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value)
    const within = fewer(fragment?.selectionSet, kept, fragments)
    if (within.selections.length === 0) return []
    const condition = fragment?.typeCondition
    return [{ kind: Kind.INLINE_FRAGMENT, ...(condition && { typeCondition: condition }), selectionSet: within }]
  })
  return { kind: Kind.SELECTION_SET, selections }
}

function reached(
  from: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>()
  const look = (set: SelectionSetNode): void => {
    visit(set, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (fragment === undefined || found.has(name.value)) return
        found.set(name.value, fragment)
        look(fragment.selectionSet)
      },
    })
  }
  look(from)
  return [...found.values()]
}

function variablesIn(...nodes: readonly (DocumentNode | SelectionSetNode)[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) })
  return names
}
