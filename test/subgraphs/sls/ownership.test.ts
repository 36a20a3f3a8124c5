import { describe, expect, it } from 'vitest'
import { type Asked, belongs } from '#foundation/tenancy/screening.ts'
import { ownerByHead, ownerOfEmployment, ownerOfHead, ownerOfRecord } from '../../../subgraphs/sls/ownership.ts'

const OWN = new Set(['901/99010010', '901/99010020'])
const asked = (subjects: readonly string[] | null): Asked => ({
  subjects: subjects === null ? null : new Set(subjects),
  institutionKeys: OWN,
})
const NUMBER = { CPRnummer: '6101850011', Loebenummer: '001' }

describe('whose a record of SLS is', () => {
  it.each([
    ['of an own delregnskab', '901', '99010020', true],
    ['of a neighbour in the same group', '901', '99010810', false],
    ['of another group with a like-named delregnskab', '902', '99010010', false],
  ])('an employment %s', (_, Gruppe, Delregnskab, own) => {
    expect(belongs(ownerOfEmployment({ ...NUMBER, Gruppe, Delregnskab }), asked(null))).toBe(own)
  })

  it.each([
    ['of the employment asked for', NUMBER, '901', true],
    ['of the person’s other employment', { ...NUMBER, Loebenummer: '002' }, '901', false],
    ['of somebody else', { CPRnummer: '7512900022', Loebenummer: '001' }, '901', false],
    ['of the same number in another group', NUMBER, '902', false],
    ['of the same number in a group whose name begins alike', NUMBER, '90', false],
  ])('a record %s', (_, number, Gruppe, own) => {
    expect(belongs(ownerOfRecord(OWN)({ ...number, Gruppe }), asked(['6101850011001']))).toBe(own)
  })

  it('an answer that echoes a number must echo the one asked with', () => {
    expect(belongs(ownerOfHead(NUMBER), asked(['6101850011001']))).toBe(true)
    expect(belongs(ownerOfHead({ ...NUMBER, Loebenummer: '002' }), asked(['6101850011001']))).toBe(false)
    expect(belongs(ownerOfHead({ CPRnummer: null, Loebenummer: null }), asked(['6101850011001']))).toBe(true)
  })

  it('a record without a key claims nothing', () => {
    expect(ownerByHead()).toEqual({})
  })
})
