import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql'
import { refusal } from '#foundation/tenancy/refusal.ts'

/** The selection of an order as an operation on the employees of one page. */
export interface ExportedDocument {
  /** Its text: it is checked as any client's text is. */
  readonly text: string
  /** The selection on `Employee`. */
  readonly selection: SelectionSetNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** The variable that names the employees of a page; nobody else's begins so. */
export const IDS = 'exportedEmployeeIds'
const OPERATION = 'ExportEmployees'

/** @throws GraphQLError BAD_USER_INPUT where the text is no selection. */
export function exportedDocument(query: string): ExportedDocument {
  const document = parsed(query)
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  const [operation] = operations
  const [entry] = fragments
  if (operations.length > 1 || (operation !== undefined && operation.operation !== 'query')) throw noSelection()
  const selection =
    operation?.selectionSet ??
    (entry === undefined
      ? null
      : ({
          kind: Kind.SELECTION_SET,
          selections: [{ kind: Kind.FRAGMENT_SPREAD, name: entry.name }],
        } satisfies SelectionSetNode))
  if (selection === null) throw noSelection()
  const variables = operation?.variableDefinitions ?? []
  if (variables.some(({ variable }) => variable.name.value === IDS)) throw noSelection()
  const page: DefinitionNode = pageOperation(variables, selection)
  return {
    text: print({ kind: Kind.DOCUMENT, definitions: [page, ...fragments] }),
    selection,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  }
}

function pageOperation(
  variables: readonly VariableDefinitionNode[],
  selectionSet: SelectionSetNode,
): OperationDefinitionNode {
  const frame = parse(`query ${OPERATION}($${IDS}: [ID!]!) { employees(ids: $${IDS}) { id } }`, { noLocation: true })
  const [operation] = frame.definitions as [OperationDefinitionNode]
  return {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...variables],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operation.selectionSet.selections.map((field) => ({ ...field, selectionSet })),
    },
  }
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true, maxTokens: 5_000 })
  } catch {
    throw noSelection()
  }
}

function noSelection() {
  return refusal('BAD_USER_INPUT', 'query must be one selection on Employee, and reads alone.', { argument: 'query' })
}
