import { INCOMPLETE_ANSWER } from './hop.ts'
import { Failure, type Raw, RawObject, typenameOf } from './mergedData.ts'
import type { Requirement, Rewrite } from './planNodes.ts'
import { applyRewrites } from './rewrites.ts'
import type { TypeConditions } from './typeConditions.ts'

/**
 * What a subgraph is told of one object. `notAsked`: the object's type is none that the fetch is for; `unknown`:
 * nothing is known that could identify it; a `Failure`: a value that the subgraph needs could not be had.
 */
export type Representation = RawObject | Failure | 'notAsked' | 'unknown'

export function represent(
  object: RawObject,
  requires: readonly Requirement[],
  rewrites: readonly Rewrite[],
  types: TypeConditions,
): Representation {
  const typename = object.get('__typename')
  if (typename instanceof Failure) return typename
  const parts = requires.filter((part) => part.kind === 'field' || isFor(object, part, types))
  if (parts.length === 0) return 'notAsked'
  const representation = new RawObject()
  const failure = project(object, typenameOf(object), parts, representation, types)
  if (failure !== undefined) return failure
  if (![...representation].some(([key, value]) => key !== '__typename' && value !== null)) return 'unknown'
  applyRewrites(representation, rewrites, types)
  return representation
}

/** The JSON of a representation or of a custom scalar's value. */
export function plainJson(raw: Raw): unknown {
  if (Array.isArray(raw)) return raw.map(plainJson)
  if (raw instanceof Failure) return null
  if (!(raw instanceof RawObject)) return raw
  const plain: Record<string, unknown> = Object.create(null)
  for (const [key, value] of raw) plain[key] = plainJson(value)
  return plain
}

type FieldRequirement = Requirement & { readonly kind: 'field' }
type FragmentRequirement = Requirement & { readonly kind: 'fragment' }

/** @param typename the object's type, as it tells itself or as the field promises in which it stands */
function project(
  object: RawObject,
  typename: string | undefined,
  requires: readonly Requirement[],
  into: RawObject,
  types: TypeConditions,
): Failure | undefined {
  for (const part of requires) {
    if (part.kind === 'fragment') {
      if (!isFor(object, part, types)) continue
      // The planner leaves out the type of a nested object, which the subgraph needs to tell implementations apart.
      const told = typenameOf(object)
      if (told !== undefined) into.set('__typename', told)
      const failure = project(object, typename, part.selections, into, types)
      if (failure !== undefined) return failure
      continue
    }
    const value = projectField(object.get(part.key), typename, part, types)
    if (value instanceof Failure) return value
    const present = into.get(part.name)
    if (present instanceof RawObject && value instanceof RawObject) {
      for (const [key, each] of value) present.set(key, each)
    } else {
      into.set(part.name, value)
    }
  }
  return undefined
}

function projectField(
  value: Raw | undefined,
  parent: string | undefined,
  required: FieldRequirement,
  types: TypeConditions,
): Raw {
  const field = parent === undefined ? undefined : types.fieldOf(parent, required.name)
  if (value === undefined || (value === null && field?.nullable === false)) return new Failure(INCOMPLETE_ANSWER)
  return projectValue(value, field?.type, required, types)
}

function projectValue(value: Raw, type: string | undefined, required: FieldRequirement, types: TypeConditions): Raw {
  if (Array.isArray(value)) {
    const items: Raw[] = []
    for (const item of value) {
      const projected = projectValue(item, type, required, types)
      if (projected instanceof Failure) return projected
      items.push(projected)
    }
    return items
  }
  if (!(value instanceof RawObject) || required.selections.length === 0) return value
  const into = new RawObject()
  return project(value, typenameOf(value) ?? type, required.selections, into, types) ?? into
}

function isFor(object: RawObject, fragment: FragmentRequirement, types: TypeConditions): boolean {
  const typename = typenameOf(object)
  return typename === undefined || types.matches(typename, fragment.type)
}
