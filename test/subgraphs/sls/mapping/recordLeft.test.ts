import { describe, expect, it } from 'vitest'
import { recordLeft } from '../../../../subgraphs/sls/mapping/changes/recordLeft.ts'

/** As calls say it, and as the lists of SLS dossier section 8 name the record that is read afterwards. */
const cases: readonly (readonly [string, Record<string, unknown>, ReturnType<typeof recordLeft>])[] = [
  [
    'ModstSLSHaendelseOpret',
    { HaendelseTil: { FastAarsagskode: '10', Fradato: '2026-12-07', Tildato: '2026-12-08', Timer: 3, Minutter: 42 } },
    { kind: 'absence', key: ['10', '2026-12-07', '2026-12-08'] },
  ],
  [
    'ModstSLSHaendelseAjrf',
    { HaendelseFra: { FastAarsagskode: '10', Fradato: '2026-12-07' }, HaendelseTil: {} },
    { kind: 'absence', key: ['', '', ''] },
  ],
  ['ModstSLSHaendelseSlet', { HaendelseFra: { FastAarsagskode: '10', Fradato: '2026-12-07' } }, null],
  [
    'ModstSLSEngangsloendelOpret',
    { EngangsloendelTil: { Loendelskode: '2913', Dato: '2026-12-31', Kreditor: '0007' } },
    { kind: 'wagePart', key: ['E', '2913', '2026-12-31', '', '0007', ''] },
  ],
  [
    'ModstSLSLoebendeLoendelAjrf',
    {
      LoebendeLoendelTil: {
        Loendelskode: '0420',
        Fradato: '2026-12-01',
        Tildato: '2027-03-31',
        Tekstnummer: '12',
      },
    },
    { kind: 'wagePart', key: ['L', '0420', '2026-12-01', '2027-03-31', '', '12'] },
  ],
  ['ModstSLSLoebendeLoendelOpret', { LoebendeLoendelTil: {} }, { kind: 'wagePart', key: ['L', '', '', '', '', ''] }],
  ['ModstSLSErindringSlet', { ErindringFra: { Erindringskode: '01', Erindringsdato: '2026-12-01' } }, null],
  ['ModstSLSPersonAjrf', { Kaldenavn: 'Bo' }, null],
]

describe('the record that a call leaves behind', () => {
  it.each(cases)('is, of %s with %j, %j', (service, body, left) => {
    expect(recordLeft({ service, body })).toEqual(left)
  })
  it('is named by its first day where the record is dated', () => {
    const left = recordLeft({
      service: 'ModstSLSKonteringOpret',
      body: { KonteringTil: { Fradato: '2026-12-01', Delregnskab: '99010010' } },
    })
    expect(left?.key).toContain('2026-12-01')
  })
})
