import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// `--mode services`: the same tests with every store in PostgreSQL, and those besides that only services can show.
export default defineConfig(({ mode }) => ({
  resolve: {
    // The bundler would pick graphql's ES modules for our files and Node its CommonJS for the libraries': two graphqls that do not know each other.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    ...(mode === 'services' ? { globalSetup: ['test/services/postgresRun.ts'] } : { exclude: ['test/services/**'] }),
    setupFiles: ['test/propertySeed.ts', 'test/canary/watchEverything.ts'],
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
