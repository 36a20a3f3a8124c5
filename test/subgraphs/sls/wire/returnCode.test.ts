import { describe, expect, it } from 'vitest'
import { foundIn, MAINFRAME_RETURN_CODES } from '../../../../subgraphs/sls/wire/returnCode.ts'

describe('a Returkode', () => {
  it('means what the setting says', () => {
    const retursvar = { Returkode: '00', CPRnummer: null, Loebenummer: null, FejlAdvis: [] }
    expect(foundIn(retursvar, 'ModstSLSPersonLaes', { '00': 'carriedOut' })).toBe('something')
    expect(() => foundIn(retursvar, 'ModstSLSPersonLaes', MAINFRAME_RETURN_CODES)).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: 'Returkode 00' }),
    )
  })

  it.each([
    [['OT9104', 'OT9003'], 'rejected', 'OT9003'],
    [['OT9102', 'OT9001'], 'closed', 'OT9001'],
  ])('8 with %j is %s', (FejlAdvis, kind, upstreamCode) => {
    const retursvar = { Returkode: '8', CPRnummer: null, Loebenummer: null, FejlAdvis }
    expect(() => foundIn(retursvar, 'ModstSLSPersonLaes', MAINFRAME_RETURN_CODES)).toThrow(
      expect.objectContaining({ kind, upstreamCode }),
    )
  })
})
