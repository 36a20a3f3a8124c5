import type * as planner from '@graphql-hive/router-query-planner'
import { Kind, type OperationDefinitionNode, parse, print, stripIgnoredCharacters } from 'graphql'
import { filledFields, renamedFields } from './filledFields.ts'
import type { EntityBatch, FilledField, ObjectPath, PlanNode, Requirement, Rewrite, RewriteStep } from './planNodes.ts'
import type { TypeConditions } from './typeConditions.ts'

/** The client's operation, to name the subgraphs' operations after it, and the graph's types. */
export type PlanReading = { readonly operationName: string | undefined; readonly types: TypeConditions }

/**
 * The planner's plan in the executor's words. Throws on a node kind or a rewrite that the executor cannot carry out.
 */
export function readPlan(plan: planner.QueryPlan, reading: PlanReading): PlanNode | undefined {
  return plan.node === undefined || plan.node === null ? undefined : readNode(plan.node, [], reading)
}

function readNode(node: planner.PlanNode, path: ObjectPath, reading: PlanReading): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((each) => readNode(each, path, reading)) }
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((each) => readNode(each, path, reading)) }
    case 'Flatten':
      return readNode(node.node, [...path, ...readPath(node.path)], reading)
    case 'Fetch':
      return readFetch(node, path, reading)
    case 'BatchFetch':
      return readBatch(node, path, reading)
    default:
      throw new Error(`The plan has a node of the kind ${node.kind}, which the executor does not carry out.`)
  }
}

function readFetch(node: planner.FetchNode, path: ObjectPath, reading: PlanReading): PlanNode {
  const { fetch, fields } = readCall(node, reading)
  const outputRewrites = (node.outputRewrites ?? []).map(readRewrite)
  if (node.requires === undefined || node.requires === null) {
    return {
      kind: 'rootFetch',
      ...fetch,
      path,
      outputRewrites,
      fields: renamedFields(fields, outputRewrites, reading.types),
    }
  }
  const batch: EntityBatch = {
    key: '_entities',
    representationsVariable: 'representations',
    paths: [path],
    requires: node.requires.map(readRequirement),
    fields: entityFields(fields, '_entities', outputRewrites, reading.types),
    inputRewrites: (node.inputRewrites ?? []).map(readRewrite),
    outputRewrites,
  }
  return { kind: 'entityFetch', ...fetch, batches: [batch] }
}

function readBatch(node: planner.BatchFetchNode, path: ObjectPath, reading: PlanReading): PlanNode {
  const { fetch, fields } = readCall(node, reading)
  const batches = node.entityBatch.aliases.map((alias): EntityBatch => {
    const outputRewrites = (alias.outputRewrites ?? []).map(readRewrite)
    return {
      key: alias.alias,
      representationsVariable: alias.representationsVariableName,
      paths: alias.paths.map((each) => [...path, ...readPath(each)]),
      requires: alias.requires.map(readRequirement),
      fields: entityFields(fields, alias.alias, outputRewrites, reading.types),
      inputRewrites: (alias.inputRewrites ?? []).map(readRewrite),
      outputRewrites,
    }
  })
  return { kind: 'entityFetch', ...fetch, batches }
}

function readCall(node: planner.FetchNode | planner.BatchFetchNode, reading: PlanReading) {
  const document = parse(node.operation, { noLocation: true })
  const fields = filledFields(document)
  const operationName =
    reading.operationName === undefined
      ? undefined
      : `${reading.operationName}__${node.serviceName.replaceAll(/[^_0-9A-Za-z]/g, '_')}`
  const name = operationName === undefined ? undefined : { kind: Kind.NAME as const, value: operationName }
  const definitions = document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION && name !== undefined
      ? ({ ...each, name } satisfies OperationDefinitionNode)
      : each,
  )
  const fetch = {
    subgraph: node.serviceName,
    document: stripIgnoredCharacters(print({ ...document, definitions })),
    operationName,
    variables: node.variableUsages ?? [],
  }
  return { fetch, fields }
}

function entityFields(
  fields: readonly FilledField[],
  key: string,
  rewrites: readonly Rewrite[],
  types: TypeConditions,
): readonly FilledField[] {
  return renamedFields(fields.find((field) => field.key === key)?.fields ?? [], rewrites, types)
}

function readPath(path: readonly planner.FlattenNodePathSegment[]): ObjectPath {
  return path.map((segment) => {
    if (segment === '@') return { kind: 'items' }
    if ('Field' in segment) return { kind: 'field', key: segment.Field }
    return { kind: 'types', types: segment.TypeCondition }
  })
}

function readRequirement(selection: planner.RequiresSelection): Requirement {
  if (selection.kind === 'Field') {
    return {
      kind: 'field',
      key: selection.alias ?? selection.name,
      name: selection.name,
      selections: (selection.selections ?? []).map(readRequirement),
    }
  }
  if (selection.kind === 'InlineFragment') {
    return {
      kind: 'fragment',
      type: selection.typeCondition,
      selections: selection.selections.map(readRequirement),
    }
  }
  throw new Error('The plan requires a named fragment, which the executor does not resolve.')
}

function readRewrite(rewrite: planner.InputRewrite): Rewrite {
  if ('KeyRenamer' in rewrite) {
    return { kind: 'rename', path: rewrite.KeyRenamer.path.map(readStep), to: rewrite.KeyRenamer.renameKeyTo }
  }
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite
  return { kind: 'set', path: setter.path.map(readStep), to: setter.setValueTo }
}

function readStep(segment: planner.FetchNodePathSegment): RewriteStep {
  return 'Key' in segment ? { kind: 'key', key: segment.Key } : { kind: 'types', types: segment.TypenameEquals }
}
