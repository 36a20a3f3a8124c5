import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql'

/** One operation of a document with the fragments that it may use. */
export type Operation = {
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/**
 * The named operation, or the only one; nothing if there is no such operation or no way to choose (specification
 * 6.1).
 */
export function findOperation(document: DocumentNode, name: string | undefined): Operation | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
    if (definition.kind === 'OperationDefinition') operations.push(definition)
  }
  const chosen = name === undefined ? operations : operations.filter((each) => each.name?.value === name)
  const [operation] = chosen
  return operation === undefined || chosen.length > 1 ? undefined : { operation, fragments }
}

/** As `findOperation`, for documents that are known to have it. */
export function operationOf(document: DocumentNode, name: string | undefined): Operation {
  const found = findOperation(document, name)
  if (found === undefined) throw new Error('The document has no such operation.')
  return found
}
