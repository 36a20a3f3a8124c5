import type { Json } from '../town.ts'

/** Paths at which the second answer tells something that the first does not. A null, and a shorter list, tell nothing. */
export function tellsMore(honest: Json, mixed: Json, path: string): readonly string[] {
  if (mixed === null || mixed === undefined) return []
  if (Array.isArray(mixed)) {
    const known = new Set((honest ?? []).map((item: Json) => JSON.stringify(item)))
    return mixed.flatMap((item: Json, index: number) => {
      if (known.has(JSON.stringify(item))) return []
      const same = counterpart(honest ?? [], item, index)
      return same === undefined ? [`${path}[${index}]`] : tellsMore(same, item as Json, `${path}[${index}]`)
    })
  }
  if (typeof mixed === 'object') {
    return Object.entries(mixed as Record<string, Json>).flatMap(([name, inner]) =>
      tellsMore(honest?.[name] as Json, inner, `${path}.${name}`),
    )
  }
  return mixed === honest ? [] : [path]
}

/** The record with the same id; of records without one, that at the same place if it differs by nulls alone. */
function counterpart(honest: readonly Json[], item: Json, index: number): Json | undefined {
  const id = item?.['id']
  if (id !== undefined) return honest.find((other) => other['id'] === id)
  return honest[index]
}
