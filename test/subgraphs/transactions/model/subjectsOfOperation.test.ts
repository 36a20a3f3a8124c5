import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { SUBJECTS, subjectsOf } from '../../../../subgraphs/transactions/model/subjectsOfOperation.ts'

const api = buildSchema(readFileSync(new URL('../../../../schema/api.graphql', import.meta.url), 'utf8'))
const changes = Object.values(api.getMutationType()?.getFields() ?? {})
  .filter(({ type }) => String(type) === 'ChangeResult')
  .map(({ name }) => name)
/** About the institution and no employee. */
const OF_THE_INSTITUTION = ['setInputChannels']

describe('what a change alters', () => {
  it('is known of every change that there is, and of no other', () => {
    expect(Object.keys(SUBJECTS).toSorted()).toEqual(
      changes.filter((name) => !OF_THE_INSTITUTION.includes(name)).toSorted(),
    )
  })

  it('is something, and something else where it is not known', () => {
    expect(Object.values(SUBJECTS).every((subjects) => subjects.length > 0)).toBe(true)
    expect(subjectsOf('somethingNew')).toEqual(['OTHER'])
    expect(subjectsOf('registerAbsence')).toEqual(['ABSENCE', 'QUOTA'])
  })
})
