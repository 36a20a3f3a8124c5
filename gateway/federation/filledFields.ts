import type { DocumentNode, SelectionSetNode } from 'graphql'
import { operationOf } from './operation.ts'
import type { FilledField, Rewrite, RewriteStep } from './planNodes.ts'
import type { TypeConditions } from './typeConditions.ts'

/** What a fetch's document fills, fragments dissolved into the fields' own conditions. */
export function filledFields(document: DocumentNode): readonly FilledField[] {
  const { operation, fragments } = operationOf(document, undefined)
  const read = (set: SelectionSetNode | undefined, types: readonly string[]): FilledField[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value
        return [{ key, askedAs: key, name: selection.name.value, types, fields: read(selection.selectionSet, []) }]
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value)
      const condition = fragment?.typeCondition?.name.value
      return read(fragment?.selectionSet, condition === undefined ? types : [...types, condition])
    })
  return read(operation.selectionSet, [])
}

/** The same fields under the keys that they have once the rewrites have been applied to the answer. */
export function renamedFields(
  fields: readonly FilledField[],
  rewrites: readonly Rewrite[],
  types: TypeConditions,
): readonly FilledField[] {
  return rewrites.reduce(
    (renamed, rewrite) => (rewrite.kind === 'rename' ? rename(renamed, rewrite.path, rewrite.to, [], types) : renamed),
    fields,
  )
}

function rename(
  fields: readonly FilledField[],
  path: readonly RewriteStep[],
  to: string,
  only: readonly string[],
  types: TypeConditions,
): readonly FilledField[] {
  const [step, ...rest] = path
  if (step === undefined) return fields
  if (step.kind === 'types') return rename(fields, rest, to, step.types, types)
  const concerns = (field: FilledField) =>
    field.key === step.key &&
    (only.length === 0 || field.types.every((type) => only.some((each) => types.overlap(type, each))))
  return fields.map((field) => {
    if (!concerns(field)) return field
    return rest.length === 0 ? { ...field, key: to } : { ...field, fields: rename(field.fields, rest, to, [], types) }
  })
}
