import { afterAll, expect, inject, vi } from 'vitest'
import { refuseUnservedStore } from '../services/unservedStore.ts'
import { watched } from './canary.ts'
import { watchFolders, watchOutput } from './watchProcesses.ts'
import type { StoreWatch } from './watchStores.ts'

/**
 * Runs around every test file: learns every CPR number that is drawn for a town, and looks at everything that is written. The wrappers below only
 * observe and call through; a module that a test does not import is not loaded by them. The file that caused a find fails.
 *
 * Values in the cache are not searched: they are the systems' answers, kept in this process's memory for the institution in their key, and leave
 * it only through an answer. There are no metrics and traces yet: whatever writes them is to be wrapped here like the log.
 */
/** Loaded with the first store. */
let stores: StoreWatch | undefined

vi.mock('../../sandbox/town/cprNumber.ts', async (original) => {
  const real = await original<typeof import('../../sandbox/town/cprNumber.ts')>()
  return {
    ...real,
    drawCprNumber: (...given: Parameters<typeof real.drawCprNumber>) => {
      const drawn = real.drawCprNumber(...given)
      watched.canary.learn(drawn)
      return drawn
    },
  }
})

vi.mock('#foundation/log/log.ts', async (original) => {
  const real = await original<typeof import('#foundation/log/log.ts')>()
  return {
    ...real,
    createLog: (settings: Parameters<typeof real.createLog>[0]) =>
      real.createLog({
        ...settings,
        sink: {
          write: (line: string) => {
            watched.canary.search(`the log's event ${/"msg":"(\w+)"/.exec(line)?.[1] ?? '(none)'}`, line)
            if (settings.sink === undefined) process.stdout.write(line)
            else settings.sink.write(line)
          },
        },
      }),
  }
})

vi.mock('#foundation/store/store.ts', async (original) => {
  const real = await original<typeof import('#foundation/store/store.ts')>()
  return {
    ...real,
    openStore: async (...given: Parameters<typeof real.openStore>) => {
      const [place] = given
      refuseUnservedStore(place, expect.getState().testPath, inject('servedFiles'))
      stores = (await import('./watchStores.ts')).watchedStores
      const store = await real.openStore(...given)
      return stores.watch(store, 'path' in place && place.path.startsWith('/') ? place.path : null)
    },
  }
})

vi.mock('#foundation/cache/boundedMap.ts', async (original) => {
  const real = await original<typeof import('#foundation/cache/boundedMap.ts')>()
  return {
    ...real,
    BoundedMap: class<Key, Value> extends real.BoundedMap<Key, Value> {
      override set(key: Key, value: Value): this {
        if (typeof key === 'string') watched.canary.search('the key of a cache', key)
        return super.set(key, value)
      }
    },
  }
})

vi.mock('#foundation/tenancy/keyedHash.ts', async (original) => {
  const real = await original<typeof import('#foundation/tenancy/keyedHash.ts')>()
  const seen = (id: string): string => {
    watched.canary.search('an id', id)
    return id
  }
  return {
    ...real,
    shortId: (...given: Parameters<typeof real.shortId>) => seen(real.shortId(...given)),
    freshId: (...given: Parameters<typeof real.freshId>) => seen(real.freshId(...given)),
  }
})

vi.mock('#foundation/server/connection.ts', async (original) => {
  const real = await original<typeof import('#foundation/server/connection.ts')>()
  const seen = <Page extends { readonly edges: readonly { readonly cursor: string }[] }>(page: Page): Page => {
    for (const { cursor } of page.edges) {
      watched.canary.search('a cursor', cursor)
      watched.canary.search('a cursor', Buffer.from(cursor, 'base64url').toString('latin1'))
    }
    return page
  }
  return {
    ...real,
    connection: ((...given: Parameters<typeof real.connection>) =>
      seen(real.connection(...given))) as typeof real.connection,
    pageOf: ((...given: Parameters<typeof real.pageOf>) => seen(real.pageOf(...given))) as typeof real.pageOf,
  }
})

vi.mock('#foundation/server/subgraphServer.ts', async (original) => {
  const real = await original<typeof import('#foundation/server/subgraphServer.ts')>()
  return {
    ...real,
    createSubgraphServer: ((parts: Parameters<typeof real.createSubgraphServer>[0]) => {
      const server = real.createSubgraphServer(parts)
      return {
        ...server,
        execute: async (call: Parameters<typeof server.execute>[0]) => {
          const result = await server.execute(call)
          if (result.errors !== undefined)
            watched.canary.search('an error of a subgraph', JSON.stringify(result.errors))
          return result
        },
      }
    }) as typeof real.createSubgraphServer,
  }
})

vi.mock('../../gateway/errors.ts', async (original) => {
  const real = await original<typeof import('../../gateway/errors.ts')>()
  return {
    ...real,
    shownError: (...given: Parameters<typeof real.shownError>) => {
      const shown = real.shownError(...given)
      watched.canary.search('an error of the gateway', JSON.stringify(shown))
      return shown
    },
  }
})

// Loading what answers HTTP takes its time: only with what makes servers.
vi.mock('../../gateway/server.ts', async (original) => {
  const { watchHeaders } = await import('./watchHeaders.ts')
  watchHeaders()
  return original<typeof import('../../gateway/server.ts')>()
})

vi.mock('#foundation/server/subgraphListener.ts', async (original) => {
  const { watchHeaders } = await import('./watchHeaders.ts')
  watchHeaders()
  return original<typeof import('#foundation/server/subgraphListener.ts')>()
})

watchOutput()
const searchFolders = watchFolders()

// Registered before any hook of the test file, so that it runs behind all of them.
afterAll(async () => {
  searchFolders()
  await stores?.searchOpen()
  const { finds } = watched.canary
  if (finds.length > 0) throw new Error(`CPR numbers were written in clear: ${finds.join('; ')}`)
})
