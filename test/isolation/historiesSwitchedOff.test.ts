import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Registry } from '#foundation/access/registry.ts'
import type { InstitutionCache } from '#foundation/cache/institutionCache.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { openStage } from './openStage.ts'
import { playCases } from './playCases.ts'
import { allCasesOf, casesOf, SHARES } from './shares.ts'
import type { Stage } from './stage.ts'

/** What a test puts around the registry and the cache of the town that it opens; nothing by default. */
const around = vi.hoisted(() => ({
  registry: <T>(registry: T): T => registry,
  cache: <T>(cache: T): T => cache,
}))
vi.mock('#foundation/access/storedRegistry.ts', async (original) => {
  const { openRegistry } = await original<typeof import('#foundation/access/storedRegistry.ts')>()
  return {
    openRegistry: async (...given: Parameters<typeof openRegistry>) => around.registry(await openRegistry(...given)),
  }
})
vi.mock('#foundation/cache/institutionCache.ts', async (original) => {
  const { memoryCache } = await original<typeof import('#foundation/cache/institutionCache.ts')>()
  return { memoryCache: (...given: Parameters<typeof memoryCache>) => around.cache(memoryCache(...given)) }
})

/** The law of the histories notices when any one of the protections is lost. */
describe('the law of the histories', () => {
  let stage: Stage | undefined
  beforeEach(() => {
    around.registry = (registry) => registry
    around.cache = (cache) => cache
  })
  afterEach(async () => {
    await stage?.town.close()
    stage = undefined
  })

  const played = async (
    options: Parameters<typeof openStage>[0],
    prepare: (opened: Stage) => void = () => undefined,
    // The first finds end the play.
    cases = allCasesOf(SHARES.switchedOff),
  ): Promise<readonly string[]> => {
    stage = await openStage(options)
    prepare(stage)
    return playCases(stage, cases)
  }

  it('is broken nowhere while all protections are on', async () => {
    expect(await played({}, undefined, casesOf(SHARES.switchedOff))).toEqual([])
  }, 120_000)

  it('is broken where replies are not screened', async () => {
    const found = await played({ checks: { replies: false }, live: true }, ({ town }) => {
      for (const system of ['sls', 'opus', 'cpr', 'cvr'] as const) town.simulators[system].control.foreignRows(true)
    })
    expect(found.join()).toContain('told otherwise')
  }, 120_000)

  it('is broken where the directory is not asked whose an employee is', async () => {
    const found = await played({ checks: { directory: false } })
    expect(found.join()).toMatch(/another’s (employee|entity)|a name of/)
  }, 120_000)

  it('is broken where the registry forgets that an access was closed', async () => {
    around.registry = ((registry: Registry): Registry => forgetful(registry)) as typeof around.registry
    const found = await played({})
    expect(found.join()).toContain('answered although no access is open')
  }, 120_000)

  it('is broken where the cache does not tell institutions apart', async () => {
    around.cache = ((cache: InstitutionCache): InstitutionCache => sharedByAll(cache)) as typeof around.cache
    const found = await played({})
    expect(found.join()).toContain('told otherwise')
  }, 120_000)
})

/** Lets in by every access that there ever was. */
function forgetful(registry: Registry): Registry {
  return {
    ...registry,
    get institutions() {
      return registry.institutions
    },
    openGrants: (subject) =>
      registry.institutions.flatMap(({ id }) => registry.grantsOf(id)).filter((grant) => grant.subject === subject),
  }
}

/** Keys begin with the same word whoever asks. */
function sharedByAll(cache: InstitutionCache): InstitutionCache {
  return {
    ...cache,
    read: (permit, question, load) =>
      cache.read(
        { ...permit, institutionId: 'everybody', live: permit.live, signal: permit.signal } as unknown as Permit,
        question,
        load,
      ),
  }
}
