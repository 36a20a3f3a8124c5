import { describe, expect, it } from 'vitest'
import { enterprisesQuery, unitsQuery } from '../../../../subgraphs/cvr/wire/query.ts'

describe('queries', () => {
  it('ask for several enterprises at once, with room for one more', () => {
    expect(enterprisesQuery(['99000015', '99000023'])).toMatchObject({
      query: { terms: { 'Vrvirksomhed.cvrNummer': [99000015, 99000023] } },
      size: 3,
    })
  })

  it('ask for the production units of an enterprise by P-number, and for those behind one', () => {
    const ofEnterprise = { term: { 'VrproduktionsEnhed.virksomhedsrelation.cvrNummer': 99000015 } }
    expect(unitsQuery('99000015', null)).toMatchObject({
      query: { bool: { filter: [ofEnterprise] } },
      sort: [{ 'VrproduktionsEnhed.pNummer': { order: 'asc' } }],
      size: 500,
    })
    expect(unitsQuery('99000015', '1999000500')).toMatchObject({
      query: { bool: { filter: [ofEnterprise, { range: { 'VrproduktionsEnhed.pNummer': { gt: '1999000500' } } }] } },
    })
  })

  it('never ask for participants or contacts', () => {
    const asked = JSON.stringify([enterprisesQuery(['99000015']), unitsQuery('99000015', null)])
    expect(asked).not.toMatch(/deltager|telefon|elektroniskPost|hjemmeside|kontakt|attributter|conavn/i)
    for (const query of [enterprisesQuery(['99000015']), unitsQuery('99000015', null)]) {
      expect((query as { _source: string[] })._source.length).toBeGreaterThan(0)
    }
  })
})
