import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { LongFirst } from './test/longFirst.ts'
import { testsThatLoad } from './test/selection.ts'

// Compiled once for all workers and the processes that they start. The files under `coverage` are not among what is kept.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url))

/** These open a store only since one stands under everything, and say nothing of it. */
const sameOnEveryDatabase: readonly string[] = [
  // What systems answer, and how it is read.
  'test/contract/{cpr,cvr,opus,sls}/**',
  'test/subgraphs/{cvr,opus,sls}/**',
  // What stands before the subgraphs.
  'test/gateway/**',
  'test/journeys/{constructedNumbers,contracts,crossOrigin,examples,frontDoor,hostile*,httpSpecification,pace,paging,persistedOperations}.test.ts',
  'test/journeys/{proxiedSystems,randomQueries,readme,responseHeaders,statement,streamRefusals,unreachableSubgraph,upstreams,webSocket}.test.ts',
  // That the protections are needed, and the same histories in other towns.
  'test/isolation/{switchedOff,historiesSwitchedOff,historiesOfAnotherTown,historiesWithForeignRows}.test.ts',
]

/** Of each kind of run, besides the one that plays everything on embedded parts. */
const runs: Readonly<Record<string, () => NonNullable<ViteUserConfig['test']>>> = {
  // Every store in PostgreSQL, and what only services can show; what opens no store is the same on every database.
  services: () => ({
    include: [...testsThatLoad('test/store.ts'), 'test/services/**/*.test.ts'],
    exclude: [...sameOnEveryDatabase],
    globalSetup: ['test/services/postgresRun.ts'],
  }),
  // Tests of which the others play only few of their cases.
  cases: () => ({
    include: [...testsThatLoad('test/caseNumbers.ts')],
    exclude: ['test/services/**'],
    env: { PERSONALEPORT_TEST_CASES: 'all' },
  }),
}

export default defineConfig(({ mode }) => ({
  resolve: {
    // The bundler would pick graphql's ES modules for our files and Node its CommonJS for the libraries': two graphqls that do not know each other.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    ...(runs[mode]?.() ?? { include: ['test/**/*.test.ts'], exclude: ['test/services/**'] }),
    setupFiles: ['test/propertySeed.ts', 'test/canary/watchEverything.ts'],
    provide: { servedFiles: testsThatLoad('test/store.ts') },
    sequence: { sequencer: LongFirst },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: 'forks',
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['subgraphs/*/{mapping,wire}/**/*.ts', 'gateway/federation/**/*.ts', 'foundation/**/*.ts'],
      // Where a mistake is silent: what a record means, and how its bytes are read.
      thresholds: { 'subgraphs/*/{mapping,wire}/**/*.ts': { lines: 98, branches: 94 } },
      reporter: ['text-summary'],
    },
  },
}))
