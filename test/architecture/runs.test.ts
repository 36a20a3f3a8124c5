import { describe, expect, inject, it } from 'vitest'
import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { LONG } from '../longFirst.ts'
import { testsThatLoad } from '../selection.ts'
import { refuseUnservedStore } from '../services/unservedStore.ts'
import { exists, root } from './sourceTree.ts'

describe('the run with every store in PostgreSQL', () => {
  const served = testsThatLoad('test/store.ts')

  it('has the tests that open a store, by whatever file they do it', () => {
    expect(served).toContain('test/foundation/directory/directory.test.ts')
    expect(served).toContain('test/journeys/readme.test.ts')
    expect(served).toContain('test/isolation/histories.test.ts')
    expect(served).not.toContain('test/subgraphs/cpr/mapping/dates.test.ts')
    expect(inject('servedFiles')).toEqual(served)
  })

  it('would miss this file, so it may open no store', async () => {
    await expect(openStore({ path: ':memory:' }, silentLog)).rejects.toThrow('npm run test:services would not run it')
  })

  it('may miss what is about a file of its own, and misses nothing of its own folder', () => {
    const refusal = (path: string, file: string): unknown => {
      try {
        return refuseUnservedStore({ path }, `${root}${file}`, served)
      } catch (error) {
        return error
      }
    }
    expect(refusal('/tmp/store.sqlite', 'test/foundation/store/fileLock.test.ts')).toBeUndefined()
    expect(refusal(':memory:', 'test/foundation/store/fileLock.test.ts')).toBeInstanceOf(Error)
    expect(refusal(':memory:', 'test/services/tls.test.ts')).toBeUndefined()
    expect(refusal(':memory:', 'test/journeys/readme.test.ts')).toBeUndefined()
  })
})

describe('the run of all cases', () => {
  it('has the histories of accesses and the random operations', () => {
    expect(testsThatLoad('test/caseNumbers.ts')).toEqual(
      expect.arrayContaining([
        'test/gateway/federation/randomExecution.test.ts',
        'test/isolation/histories.test.ts',
        'test/isolation/historiesOfAnotherTown.test.ts',
        'test/isolation/historiesSwitchedOff.test.ts',
        'test/isolation/historiesWithForeignRows.test.ts',
      ]),
    )
  })
})

it('the files that a run begins with are there', () => {
  expect(LONG.filter((path) => !exists(path))).toEqual([])
})
