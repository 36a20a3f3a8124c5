import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { belongingOf, loneUnitOf } from '../../../../subgraphs/cvr/mapping/productionUnit.ts'
import { produktionsenhed } from '../../../../subgraphs/cvr/wire/documents.ts'

const during = (gyldigFra: string | null, gyldigTil: string | null = null) => ({ periode: { gyldigFra, gyldigTil } })
const unit = (virksomhedsrelation: readonly object[], more: object = {}) =>
  produktionsenhed.parse({
    pNummer: 1000000001,
    reklamebeskyttet: false,
    livsforloeb: [during('2000-01-01')],
    navne: [],
    beliggenhedsadresse: [],
    hovedbranche: [],
    virksomhedsrelation,
    produktionsEnhedMetadata: {},
    ...more,
  })
const at = (cvrNummer: number, from: string | null, to: string | null = null) => ({ cvrNummer, ...during(from, to) })
const ON = localDate('2026-11-22')

describe('a unit that a company had', () => {
  it.each([
    ['earlier first', [at(99000015, '2001-01-01', '2002-12-31'), at(99000015, '2010-01-01', '2012-12-31')]],
    ['later first', [at(99000015, '2010-01-01', '2012-12-31'), at(99000015, '2001-01-01', '2002-12-31')]],
    ['one without a beginning', [at(99000015, null, '2002-12-31'), at(99000015, '2010-01-01', '2012-12-31')]],
    ['one without a beginning behind', [at(99000015, '2010-01-01', '2012-12-31'), at(99000015, null, '2002-12-31')]],
  ])('has the dates of the last time, %s', (_order, relations) => {
    expect(belongingOf(unit(relations), '99000015', ON)).toMatchObject({
      belongs: false,
      unit: { validFrom: '2010-01-01', validTo: '2012-12-31' },
    })
  })
  it('has those that hold on the day, and none at a company that never had it', () => {
    const relations = [at(99000015, '2001-01-01', '2002-12-31'), at(99000015, '2020-01-01')]
    expect(belongingOf(unit(relations), '99000015', ON)).toMatchObject({
      belongs: true,
      unit: { validFrom: '2020-01-01', validTo: null },
    })
    expect(belongingOf(unit(relations), '99000023', ON)).toBeNull()
  })
})

describe('a unit by itself', () => {
  it('names its owners by numbers that can be, and tells no dates where it never had one', () => {
    const { owners } = loneUnitOf(unit([at(99000015, '2001-01-01'), at(1, '2002-01-01')]), ON)
    expect(owners.map(({ cvrNumber }) => cvrNumber)).toEqual(['99000015'])
    expect(loneUnitOf(unit([]), ON)).toMatchObject({ validFrom: null, validTo: null, owners: [], name: null })
  })
  it('has the name of the day, else the newest that is told', () => {
    expect(loneUnitOf(unit([], { navne: [{ navn: 'Lageret', ...during('2001-01-01') }] }), ON).name).toBe('Lageret')
    const newest = {
      produktionsEnhedMetadata: { nyesteNavn: { navn: 'Værkstedet', ...during('2001-01-01', '2002-01-01') } },
    }
    expect(loneUnitOf(unit([], newest), ON).name).toBe('Værkstedet')
  })
})
