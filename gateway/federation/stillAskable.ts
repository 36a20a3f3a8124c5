import { type FieldNeeds, requiredFor } from './fieldNeeds.ts'
import { Failure, isAskedOf, type RawObject, typenameOf } from './mergedData.ts'
import type { EntityBatch, FilledField } from './planNodes.ts'
import { represent } from './representations.ts'
import type { TypeConditions } from './typeConditions.ts'

/** What can be asked of an object although something is missing that its fetch requires. */
export type Askable = Pick<EntityBatch, 'fields' | 'requires'> & {
  /** The fields that cannot, each with what is missing. */
  readonly lost: ReadonlyMap<FilledField, Failure>
}

/**
 * A fetch asks fields together that require different values: one that cannot be had costs the fields that require it, and no others.
 * Without any field where nothing of the object can be asked.
 */
export function stillAskable(
  object: RawObject,
  subgraph: string,
  batch: EntityBatch,
  needs: FieldNeeds,
  types: TypeConditions,
): Askable {
  const typename = typenameOf(object)
  if (typename === undefined) return NOTHING
  const keys = needs.keysOf(subgraph, typename)
  const needsOf = ({ name }: FilledField) => needs.needsOf(subgraph, typename, name)
  const lost = new Map<FilledField, Failure>()
  const fields = batch.fields.filter((field) => {
    if (!isAskedOf(object, field, types)) return false
    const own = requiredFor(batch.requires, [...keys, ...needsOf(field)])
    const representation = represent(object, own, [], types)
    if (representation instanceof Failure) lost.set(field, representation)
    return !(representation instanceof Failure)
  })
  if (lost.size === 0 || fields.every(({ name }) => name === '__typename')) return NOTHING
  return { fields, lost, requires: requiredFor(batch.requires, [...keys, ...fields.flatMap(needsOf)]) }
}

const NOTHING: Askable = { fields: [], requires: [], lost: new Map() }
