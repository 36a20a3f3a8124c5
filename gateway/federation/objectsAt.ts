import { type Raw, RawObject, typenameOf } from './mergedData.ts'
import type { ObjectPath } from './planNodes.ts'
import type { TypeConditions } from './typeConditions.ts'

/** The objects to which a path leads, in the order of the lists; places that are null or failed lead nowhere. */
export function objectsAt(root: RawObject, path: ObjectPath, types: TypeConditions): readonly RawObject[] {
  let reached: readonly RawObject[] = [root]
  for (const step of path) {
    if (step.kind === 'field') reached = reached.flatMap((object) => objectsIn(object.get(step.key)))
    if (step.kind === 'types') {
      reached = reached.filter((object) => {
        const typename = typenameOf(object)
        return typename === undefined || step.types.some((type) => types.matches(typename, type))
      })
    }
  }
  return reached
}

/** Lists of any depth are opened where they stand, so the path's own `items` steps need nothing more. */
function objectsIn(raw: Raw | undefined): readonly RawObject[] {
  if (raw instanceof RawObject) return [raw]
  return Array.isArray(raw) ? raw.flatMap(objectsIn) : []
}
