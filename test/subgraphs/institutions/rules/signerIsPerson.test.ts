import { expect, it } from 'vitest'
import { signerIsPerson } from '../../../../subgraphs/institutions/rules/signerIsPerson.ts'

it('a person signs, a system does not', () => {
  expect(signerIsPerson({ kind: 'PERSON' })).toEqual([])
  expect(signerIsPerson({ kind: 'SYSTEM' })).toMatchObject([{ code: 'PERSON_REQUIRED' }])
})
