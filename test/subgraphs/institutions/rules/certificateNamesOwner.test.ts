import { describe, expect, it } from 'vitest'
import { ownerOfCertificate } from '../../../../subgraphs/institutions/rules/certificateNamesOwner.ts'
import { handedIn, municipality, roster } from './opening.ts'

describe('a certificate', () => {
  it.each([
    ['99010509', 'CUSTOMER'],
    ['99010797', 'SUPPLIER'],
  ])('of %s is the %s’s', (cvrNumber, owner) => {
    expect(ownerOfCertificate(cvrNumber, municipality, roster, null)).toBe(owner)
  })

  it('of anybody else is refused', () => {
    expect(ownerOfCertificate('99010207', municipality, roster, null)).toMatchObject({ code: 'CERTIFICATE_OF_ANOTHER' })
    expect(ownerOfCertificate('99010797', municipality, { supplier: null }, null)).toMatchObject({
      code: 'CERTIFICATE_OF_ANOTHER',
    })
  })

  it('takes the place only of one of the same organisation', () => {
    expect(ownerOfCertificate('99010797', municipality, roster, handedIn())).toBe('SUPPLIER')
    expect(ownerOfCertificate('99010509', municipality, roster, handedIn())).toMatchObject({
      code: 'CERTIFICATE_OF_ANOTHER',
    })
  })
})
