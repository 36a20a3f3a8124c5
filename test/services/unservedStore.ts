import { relative } from 'node:path'
import type { StorePlace } from '#foundation/store/place.ts'
import { root } from '../architecture/sourceTree.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test files that also run with every store in PostgreSQL. */
    servedFiles: readonly string[]
  }
}

/**
 * A store that a test opens lies in PostgreSQL in one of the runs, unless the test is about the file that it lies in.
 * @throws for a store of a test file that `npm run test:services` would leave out.
 */
export function refuseUnservedStore(place: StorePlace, testPath: string | undefined, served: readonly string[]): void {
  if (testPath === undefined || ('path' in place && place.path.startsWith('/'))) return
  const path = relative(root, testPath).replaceAll('\\', '/')
  if (served.includes(path) || path.startsWith('test/services/')) return
  throw new Error(
    `${path} opens a store, and npm run test:services would not run it: let it open its store by test/store.ts, or import what does.`,
  )
}
