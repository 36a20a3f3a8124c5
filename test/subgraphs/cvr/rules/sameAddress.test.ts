import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparableAddress } from '../../../../subgraphs/cvr/model/comparableAddress.ts'
import { compareAddresses } from '../../../../subgraphs/cvr/rules/sameAddress.ts'

const ADDRESS: ComparableAddress = {
  street: 'Prøvegade',
  houseNumber: '12A',
  floor: '2',
  door: 'th',
  postalCode: '9999',
  municipalityCode: '0999',
  roadCode: '0222',
  addressId: null,
}
const NOTHING: ComparableAddress = {
  street: null,
  houseNumber: null,
  floor: null,
  door: null,
  postalCode: null,
  municipalityCode: null,
  roadCode: null,
  addressId: null,
}

describe('two addresses', () => {
  it('are compared by their id in the address register, if it is the same', () => {
    const id = '00000000-0000-4000-8000-00000000000A'
    expect(compareAddresses({ ...NOTHING, addressId: id }, { ...ADDRESS, addressId: id.toLowerCase() })).toEqual({
      by: 'ADDRESS_ID',
      same: true,
    })
  })

  it('of different ids may still be the same', () => {
    expect(compareAddresses({ ...ADDRESS, addressId: 'a' }, { ...ADDRESS, addressId: 'b' })).toEqual({
      by: 'ROAD_CODE',
      same: true,
    })
  })

  it.each([
    [
      'as CPR writes it',
      { houseNumber: '012A', floor: '02', door: '  th', municipalityCode: '999', roadCode: '222' },
      true,
    ],
    ['in small letters and with dots', { houseNumber: '12 a', floor: '2.', door: 'TH' }, true],
    ['of another road', { roadCode: '0223' }, false],
    ['of another house', { houseNumber: '12' }, false],
    ['of another floor', { floor: '3' }, false],
    ['without the door', { door: null }, false],
    ['of another municipality', { municipalityCode: '0998' }, false],
    ['with another postal code, which the road code outweighs', { postalCode: '9998' }, true],
  ])('%s, by road code', (_what, change, same) => {
    expect(compareAddresses({ ...ADDRESS, ...change }, ADDRESS)).toEqual({ by: 'ROAD_CODE', same })
  })

  it.each([
    ['in other letters', { street: 'PRØVEGADE' }, { street: 'prøvegade' }, true],
    ['with aa for å', { street: 'Aagade' }, { street: 'Ågade' }, true],
    ['with a dot', { street: 'Sct. Knuds Vej' }, { street: 'Sct Knuds  Vej' }, true],
    ['of another road', { street: 'Prøvevej' }, { street: 'Prøvegade' }, false],
    ['of another postal district', { postalCode: '9998' }, { postalCode: '9999' }, false],
  ])('%s, by the name of the road', (_what, one, other, same) => {
    const without = { ...ADDRESS, roadCode: null, floor: null }
    expect(compareAddresses({ ...without, ...one }, { ...without, ...other })).toEqual({ by: 'ROAD_NAME', same })
  })

  it('cannot be compared where one tells too little', () => {
    expect(compareAddresses(NOTHING, ADDRESS)).toBeNull()
    expect(compareAddresses({ ...NOTHING, street: 'Prøvegade', postalCode: '9999' }, ADDRESS)).toBeNull()
    expect(compareAddresses({ ...NOTHING, addressId: '' }, { ...NOTHING, addressId: '' })).toBeNull()
  })

  it('compare alike in either order, and each with itself', () => {
    const part = fc.option(fc.constantFrom('1', '01', '12A', '012a', 'st', 'th', 'Aagade', 'Ågade', '0999'), {
      nil: null,
    })
    const address = fc.record({
      street: part,
      houseNumber: part,
      floor: part,
      door: part,
      postalCode: part,
      municipalityCode: part,
      roadCode: part,
      addressId: part,
    })
    fc.assert(
      fc.property(address, address, (one, other) => {
        expect(compareAddresses(one, other)).toEqual(compareAddresses(other, one))
        expect(compareAddresses(one, one)?.same ?? true).toBe(true)
      }),
    )
  })
})
