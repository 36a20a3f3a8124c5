import { vi } from 'vitest'
import { BoundedMap } from '#foundation/cache/boundedMap.ts'
import type { Stage } from './stage.ts'

/** A line that something wrote down, with what it is about: of one institution, or of none in particular. */
export interface Trace {
  readonly where: string
  readonly institution: string | null
  readonly text: string
}

/** What of the traces is against the law: a CPR number, or in a trace about one institution something of another. */
export function foreignTraces(stage: Stage, traces: Iterable<Trace>): readonly string[] {
  const found: string[] = []
  for (const { where, institution, text } of traces) {
    if (stage.marks.holdsCprNumber(text)) found.push(`${where}: a CPR number`)
    if (institution !== null)
      found.push(...stage.marks.foreignIn(text, institution).map((what) => `${where} about ${institution}: ${what}`))
  }
  return found
}

/** The log's lines. There are no metrics yet: they become traces like these, with the institution of their labels. */
export function* logTraces(stage: Stage): Generator<Trace> {
  const keyOf = new Map(stage.secrets.map(({ key, institutionId }) => [institutionId, key]))
  for (const line of stage.town.logLines) {
    const facts = JSON.parse(line) as Record<string, unknown>
    const id = facts['institution'] ?? facts['institutionId']
    yield {
      where: `log ${String(facts['msg'])}`,
      institution: typeof id === 'string' ? (keyOf.get(id) ?? null) : null,
      text: line,
    }
  }
}

/** Keys under which anything is put into the cache from now on, until the mocks are restored. */
export function cacheKeysSeen(): ReadonlySet<string> {
  const keys = new Set<string>()
  const { set } = BoundedMap.prototype
  vi.spyOn(BoundedMap.prototype, 'set').mockImplementation(function (this: BoundedMap<unknown, unknown>, key, value) {
    // Documents are kept in maps of this kind too; their keys are no cache keys.
    if (typeof key === 'string' && !key.includes('{')) keys.add(key)
    return set.call(this, key, value)
  })
  return keys
}

/** Keys of the cache: each begins with the institution whose answer lies under it. */
export function* cacheTraces(stage: Stage, cacheKeys: Iterable<string>): Generator<Trace> {
  for (const key of cacheKeys) {
    const own = stage.secrets.find(({ institutionId }) => key.split(':').includes(institutionId))
    // A key without an institution is about everybody: then nobody's id may stand in it.
    yield { where: 'a cache key', institution: own?.key ?? 'nobody', text: key }
  }
}

/** The trail's rows, each about its institution. */
export async function trailTraces(stage: Stage): Promise<readonly Trace[]> {
  const keyOf = new Map(stage.secrets.map(({ key, institutionId }) => [institutionId, key]))
  const rows = await stage.town.house.store.database.selectFrom('trail').selectAll().execute()
  return rows.map((row) => ({
    where: `trail ${row.kind}`,
    institution: keyOf.get(row.institution_id) ?? null,
    text: `${row.subject} ${row.body}`,
  }))
}

/** What the registry's history says was done at an institution by anybody but its own administrator or the registry's file. */
export async function strangersDeeds(stage: Stage): Promise<readonly string[]> {
  const rows = await stage.town.house.store.database
    .selectFrom('access_event')
    .innerJoin('institution', 'institution.id', 'access_event.institution_id')
    .select(['institution.key', 'actor', 'event'])
    .execute()
  return rows
    .filter(
      ({ key, actor }) => !actor.includes(`(town:${key}:administrator)`) && !['registry file', 'test'].includes(actor),
    )
    .map(({ key, event }) => `${event} at ${key}`)
}
