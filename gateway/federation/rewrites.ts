import { type Path, type Raw, RawObject, typenameOf } from './mergedData.ts'
import type { Rewrite, RewriteStep } from './planNodes.ts'
import type { TypeConditions } from './typeConditions.ts'

/** Renames keys and sets values in data that the caller owns, in the order given. */
export function applyRewrites(raw: Raw, rewrites: readonly Rewrite[], types: TypeConditions): void {
  for (const rewrite of rewrites) apply(raw, rewrite, rewrite.path, types)
}

function apply(raw: Raw | undefined, rewrite: Rewrite, path: readonly RewriteStep[], types: TypeConditions): void {
  if (Array.isArray(raw)) {
    for (const item of raw) apply(item, rewrite, path, types)
    return
  }
  const [step, ...rest] = path
  if (!(raw instanceof RawObject) || step === undefined) return
  if (step.kind === 'types') {
    const typename = typenameOf(raw)
    if (typename === undefined || step.types.some((type) => types.matches(typename, type))) {
      apply(raw, rewrite, rest, types)
    }
    return
  }
  const value = raw.get(step.key)
  if (value === undefined) return
  if (rest.length > 0) {
    apply(value, rewrite, rest, types)
  } else if (rewrite.kind === 'set') {
    raw.set(step.key, rewrite.to)
  } else {
    raw.delete(step.key)
    raw.set(rewrite.to, value)
  }
}

/** An error's path with the keys that the rewrites give. */
export function renamedPath(path: Path, rewrites: readonly Rewrite[]): Path {
  return rewrites.reduce((renamed, rewrite) => {
    const last = rewrite.path.at(-1)
    if (rewrite.kind !== 'rename' || last?.kind !== 'key') return renamed
    return renamed.map((step) => (step === last.key ? rewrite.to : step))
  }, path)
}
