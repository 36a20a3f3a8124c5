import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { root } from './architecture/sourceTree.ts'

/** Test files that take long, the longest first. */
export const LONG: readonly string[] = [
  'test/isolation/histories.test.ts',
  'test/isolation/historiesOfAnotherTown.test.ts',
  'test/isolation/historiesWithForeignRows.test.ts',
  'test/foundation/audit/verify.test.ts',
  'test/journeys/exportRestart.test.ts',
  'test/journeys/exports.test.ts',
  'test/isolation/historiesSwitchedOff.test.ts',
  'test/journeys/upstreams.test.ts',
  'test/gateway/federation/randomExecution.test.ts',
  'test/subgraphs/transactions/torture.test.ts',
  'test/subgraphs/transactions/webhooks/telling.test.ts',
  'test/contract/cpr/faults.test.ts',
  'test/isolation/isolation.test.ts',
  'test/isolation/switchedOff.test.ts',
  'test/foundation/store/fileLock.test.ts',
  'test/journeys/start.test.ts',
  'test/journeys/readme.test.ts',
  'test/journeys/auditVerify.test.ts',
]

/** Begins with what takes long, so that all workers end at about the same time; a clean checkout does not know yet what took how long. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.indexOf(relative(root, moduleId).replaceAll('\\', '/'))
      return place < 0 ? LONG.length : place
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
