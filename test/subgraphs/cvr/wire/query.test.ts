import { describe, expect, it } from 'vitest'
import {
  enterpriseContactsQuery,
  enterpriseSearchQuery,
  enterprisesQuery,
  unitContactsQuery,
  unitsByNumberQuery,
  unitsQuery,
} from '../../../../subgraphs/cvr/wire/query.ts'

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

  it('never ask for participants or c/o names, and for contacts only where they are what is asked', () => {
    const queries = [
      enterprisesQuery(['99000015']),
      unitsByNumberQuery(['1999000001']),
      unitsQuery('99000015', null),
      enterpriseSearchQuery(SEARCH),
    ] as readonly { _source: { includes: readonly string[]; excludes: readonly string[] } }[]
    for (const { _source } of queries) {
      expect(_source.includes.length).toBeGreaterThan(20)
      expect(JSON.stringify(_source.includes)).not.toMatch(
        /deltager|telefon|elektroniskPost|hjemmeside|kontakt|conavn/i,
      )
      expect(_source.excludes[0]).toMatch(/^Vr[A-Za-z]+\.\*\.conavn$/)
    }
    for (const query of [enterpriseContactsQuery(['99000015']), unitContactsQuery(['1999000001'])]) {
      const { includes } = (query as { _source: { includes: readonly string[] } })._source
      expect(includes).toHaveLength(7)
      expect(JSON.stringify(includes)).not.toMatch(/deltager|navne|adresse/i)
    }
  })

  it('search by the newest name and place, by CVR number, with no part that was not given', () => {
    const newest = 'Vrvirksomhed.virksomhedMetadata'
    expect(enterpriseSearchQuery({ ...SEARCH, kommuneKode: 999, behind: '99000015' })).toMatchObject({
      query: {
        bool: {
          must: [{ match_phrase_prefix: { [`${newest}.nyesteNavn.navn`]: 'Styrelsen for' } }],
          filter: [
            { term: { [`${newest}.nyesteBeliggenhedsadresse.kommune.kommuneKode`]: 999 } },
            { range: { 'Vrvirksomhed.cvrNummer': { gt: '99000015' } } },
          ],
        },
      },
      sort: [{ 'Vrvirksomhed.cvrNummer': { order: 'asc' } }],
      size: 21,
    })
    expect(
      enterpriseSearchQuery({ ...SEARCH, navn: null, postnummer: 9999, postdistrikt: 'Eksempelby' }),
    ).toMatchObject({
      query: {
        bool: {
          must: [{ match_phrase: { [`${newest}.nyesteBeliggenhedsadresse.postdistrikt`]: 'Eksempelby' } }],
          filter: [{ term: { [`${newest}.nyesteBeliggenhedsadresse.postnummer`]: 9999 } }],
        },
      },
    })
  })
})

const SEARCH = {
  navn: 'Styrelsen for',
  postnummer: null,
  postdistrikt: null,
  kommuneKode: null,
  behind: null,
  size: 21,
}
