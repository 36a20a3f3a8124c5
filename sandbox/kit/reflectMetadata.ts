/**
 * `@peculiar/x509` finds its algorithms through a container that asks for the metadata functions of an old decorator
 * proposal, which Node does not have. These three are all it calls. Import this file before the library.
 */
const byTarget = new WeakMap<object, Map<unknown, unknown>>()

function own(key: unknown, target: object): unknown {
  return byTarget.get(target)?.get(key)
}

function inherited(key: unknown, target: object): unknown {
  for (let holder: object | null = target; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const found = own(key, holder)
    if (found !== undefined) return found
  }
  return undefined
}

function define(key: unknown, value: unknown, target: object): void {
  const entries = byTarget.get(target) ?? new Map<unknown, unknown>()
  entries.set(key, value)
  byTarget.set(target, entries)
}

if (!('getMetadata' in Reflect)) {
  Object.assign(Reflect, { getMetadata: inherited, getOwnMetadata: own, defineMetadata: define })
}
