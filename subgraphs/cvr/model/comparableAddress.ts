/** The parts of an address by which two are compared. */
export interface ComparableAddress {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly floor: string | null
  readonly door: string | null
  readonly postalCode: string | null
  readonly municipalityCode: string | null
  readonly roadCode: string | null
  readonly addressId: string | null
}

/** By what two addresses were compared. */
export type AddressComparison = 'ADDRESS_ID' | 'ROAD_CODE' | 'ROAD_NAME'

/** An address in one line, for people. */
export function addressLine(address: ComparableAddress & { readonly city?: string | null }): string {
  const { street, houseNumber, floor, door, postalCode, city } = address
  const onRoad = [street, houseNumber].filter((part) => part).join(' ')
  const inHouse = [floor, door].filter((part) => part).join(' ')
  const place = [postalCode, city].filter((part) => part).join(' ')
  return [onRoad, inHouse, place].filter((part) => part !== '').join(', ')
}
