import type { ExecutionResult } from 'graphql'
import { expect } from 'vitest'

type Place = { readonly path: readonly (string | number)[]; readonly code: unknown }

/**
 * The gateway's answer is the merged schema's: the same data; an error for the same nulls, exactly one for each; and
 * each of them one that truly happened, with its own path and code (which of several errors makes a parent null may
 * differ, as the specification allows).
 * @param all the answer when every null is allowed: all errors that there are
 */
export function expectSameAnswer(ours: ExecutionResult, merged: ExecutionResult, all: ExecutionResult): void {
  expect(plain(ours.data)).toEqual(plain(merged.data))
  expect(JSON.stringify(ours.data)).toBe(JSON.stringify(merged.data))
  const nulls = places(ours).map((error) => nullOn(ours.data, error.path))
  expect(new Set(nulls).size).toBe(nulls.length)
  expect(nulls.toSorted()).toEqual(
    [...new Set(places(merged).map((error) => nullOn(merged.data, error.path)))].toSorted(),
  )
  const happened = new Map(places(all).map((error) => [JSON.stringify(error.path), error.code]))
  for (const { path, code } of places(ours)) {
    const known = happened.get(JSON.stringify(path))
    expect({ path, code }).toEqual({ path, code: known ?? 'INTERNAL' })
    if (known === undefined) expect(valueAt(all.data, path)).toBeNull()
  }
}

function places(result: ExecutionResult): readonly Place[] {
  return (result.errors ?? []).map((error) => ({
    path: error.path ?? [],
    code: error.extensions['code'] ?? 'INTERNAL',
  }))
}

/** The path of the null that an error explains. */
function nullOn(data: unknown, path: readonly (string | number)[]): string {
  const walked: (string | number)[] = []
  let at = data
  for (const step of path) {
    if (at === null || at === undefined) break
    at = (at as Record<string | number, unknown>)[step]
    walked.push(step)
  }
  expect(at).toBeNull()
  return JSON.stringify(walked)
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (at === null || at === undefined ? at : (at as Record<string | number, unknown>)[step]),
    data,
  )
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}
