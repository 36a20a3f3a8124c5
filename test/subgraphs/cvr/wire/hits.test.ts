import { describe, expect, it } from 'vitest'
import { readEnterprises, readUnits } from '../../../../subgraphs/cvr/wire/hits.ts'

const PERIOD = { gyldigFra: '2007-01-01', gyldigTil: null }
const NAME = { navn: 'Styrelsen for Eksempeldrift', periode: PERIOD, sidstOpdateret: '2015-03-02T08:00:00.000+01:00' }

const ENTERPRISE = {
  cvrNummer: 99000015,
  reklamebeskyttet: true,
  livsforloeb: [{ periode: PERIOD }],
  navne: [NAME],
  beliggenhedsadresse: [{ landekode: 'DK', periode: PERIOD }],
  hovedbranche: [{ branchekode: '841100', periode: PERIOD }],
  virksomhedsform: [{ virksomhedsformkode: 230, periode: PERIOD }],
  virksomhedsstatus: [],
  virksomhedMetadata: { nyesteNavn: NAME, sammensatStatus: 'Aktiv' },
}

const UNIT = {
  pNummer: 1999000001,
  reklamebeskyttet: false,
  livsforloeb: [],
  navne: [],
  beliggenhedsadresse: [],
  virksomhedsrelation: [{ cvrNummer: 99000015, periode: PERIOD }],
  produktionsEnhedMetadata: {},
}

function reply(changes: { readonly top?: object; readonly source?: object; readonly total?: unknown } = {}): string {
  return JSON.stringify({
    took: 4,
    timed_out: false,
    _shards: { total: 6, successful: 6, failed: 0 },
    hits: {
      total: changes.total ?? 1,
      max_score: 1,
      hits: [{ _index: 'cvr-v-20220630', _id: '4999000001', _source: changes.source ?? { Vrvirksomhed: ENTERPRISE } }],
    },
    ...changes.top,
  })
}

function without(place: keyof typeof ENTERPRISE): object {
  const { [place]: _, ...rest } = ENTERPRISE
  return { Vrvirksomhed: rest }
}

describe('a reply of the search', () => {
  it('is read with what we did not ask for left out', () => {
    const { total, documents } = readEnterprises(reply(), 'virksomhed/_search')
    expect(total).toBe(1)
    expect(documents[0]).toMatchObject({
      cvrNummer: 99000015,
      navne: [{ navn: 'Styrelsen for Eksempeldrift', periode: PERIOD }],
    })
    expect(documents[0]?.navne[0]).not.toHaveProperty('sidstOpdateret')
  })

  it('counts in an integer or, from newer engines, in an object', () => {
    expect(readEnterprises(reply({ total: { value: 7, relation: 'eq' } }), 'virksomhed/_search').total).toBe(7)
  })

  it('is read of production units', () => {
    const text = reply({ source: { VrproduktionsEnhed: UNIT } })
    expect(readUnits(text, 'produktionsenhed/_search').documents[0]).toMatchObject(UNIT)
  })

  it.each([
    ['with timed_out', { top: { timed_out: true } }, 'timed_out'],
    ['with a failed shard', { top: { _shards: { total: 6, successful: 5, failed: 1 } } }, '_shards.failed'],
  ])('%s is a failure, not an empty result', (_what, changes, detail) => {
    expect(() => readEnterprises(reply(changes), 'virksomhed/_search')).toThrow(
      expect.objectContaining({ kind: 'unavailable', detail }),
    )
  })

  it.each([
    ['not JSON', '<html>', 'not JSON'],
    ['JSON cut off', reply().slice(0, 100), 'not JSON'],
    ['a text', '"99000015"', 'the reply is not as described'],
    ['no hits', reply({ top: { hits: undefined } }), 'hits is not as described'],
    ['no timed_out', reply({ top: { timed_out: undefined } }), 'timed_out is not as described'],
    ['a total that is none', reply({ total: 'many' }), 'hits.total is not as described'],
    [
      'a document of another kind',
      reply({ source: { VrproduktionsEnhed: UNIT } }),
      'hits.hits.0._source.Vrvirksomhed is not as described',
    ],
    [
      'no number',
      reply({ source: without('cvrNummer') }),
      'hits.hits.0._source.Vrvirksomhed.cvrNummer is not as described',
    ],
    ['no names', reply({ source: without('navne') }), 'hits.hits.0._source.Vrvirksomhed.navne is not as described'],
    [
      'a name without a period',
      reply({ source: { Vrvirksomhed: { ...ENTERPRISE, navne: [{ navn: 'x' }] } } }),
      'hits.hits.0._source.Vrvirksomhed.navne.0.periode is not as described',
    ],
    [
      'a number written as a text',
      reply({ source: { Vrvirksomhed: { ...ENTERPRISE, cvrNummer: '99000015' } } }),
      'hits.hits.0._source.Vrvirksomhed.cvrNummer is not as described',
    ],
  ])('with %s is garbled, and named by its place alone', (_what, text, detail) => {
    expect(() => readEnterprises(text, 'virksomhed/_search')).toThrow(
      expect.objectContaining({ kind: 'garbled', system: 'CVR', operation: 'virksomhed/_search', detail }),
    )
  })
})
