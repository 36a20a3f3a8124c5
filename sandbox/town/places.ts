import type { TownAddress } from './model.ts'
import type { Random } from './random.ts'

export interface Place {
  readonly postalCode: string
  readonly city: string
  readonly municipalityCode: string
  readonly municipalityName: string
}

/** The invented places: postal codes and municipality codes that no place in Denmark has. */
export const PLACES: readonly Place[] = [
  { postalCode: '9991', city: 'Fjordby', municipalityCode: '0998', municipalityName: 'FJORDBY' },
  { postalCode: '9992', city: 'Nørre Fjordby', municipalityCode: '0998', municipalityName: 'FJORDBY' },
  { postalCode: '9993', city: 'Engholm', municipalityCode: '0997', municipalityName: 'ENGHOLM' },
  { postalCode: '9994', city: 'Engholm Strand', municipalityCode: '0997', municipalityName: 'ENGHOLM' },
  { postalCode: '9995', city: 'Tanghavn', municipalityCode: '0996', municipalityName: 'TANGHAVN' },
  { postalCode: '9996', city: 'Lyngmose', municipalityCode: '0996', municipalityName: 'TANGHAVN' },
  { postalCode: '9997', city: 'Klintåsen', municipalityCode: '0995', municipalityName: 'KLINTÅSEN' },
  { postalCode: '9999', city: 'Eksempelby', municipalityCode: '0999', municipalityName: 'EKSEMPEL' },
]

/** Roads and their codes; the same list serves every place. */
const ROADS: readonly (readonly [string, string])[] = [
  ['0111', 'Prøvevej'],
  ['0122', 'Mågevænget'],
  ['0133', 'Ålegårdsgade'],
  ['0144', 'Syrenstien'],
  ['0155', 'Gammel Tangvej'],
  ['0166', 'Klokkestræde'],
  ['0177', 'Østre Enghave'],
  ['0188', 'Havnepladsen'],
  ['0199', 'Bøgebakken'],
  ['0222', 'Rådhusgade'],
  ['0233', 'Møllekrogen'],
  ['0244', 'Sankt Hans Allé'],
]

/** An address in one of the places, where the person or company lives since `validFrom`. */
export function drawAddress(random: Random, place: Place, validFrom: string): TownAddress {
  const [roadCode, street] = random.pick(ROADS)
  const flat = random.chance(0.45)
  return {
    coName: random.chance(0.03) ? 'Vestergaards Eftf.' : null,
    locality: random.chance(0.05) ? 'Nedre Tanggård' : null,
    street,
    houseNumber: `${random.between(1, 140)}${random.chance(0.2) ? random.pick(['A', 'B', 'C']) : ''}`,
    floor: flat ? random.pick(['kl', 'st', '1', '2', '3', '4', '12']) : null,
    door: flat ? random.pick(['tv', 'mf', 'th', '1', '12']) : null,
    postalCode: place.postalCode,
    city: place.city,
    municipalityCode: place.municipalityCode,
    roadCode,
    buildingNumber: null,
    validFrom,
  }
}

/** Status 03 and 07: registered in a municipality under a special road code, without a fixed abode. */
export function withoutFixedAbode(place: Place, validFrom: string): TownAddress {
  return {
    ...emptyAddress(place.municipalityCode, validFrom),
    street: 'Uden fast bopæl',
    postalCode: place.postalCode,
    city: place.city,
    roadCode: '9901',
  }
}

/** Status 05: a house in Greenland with a building number (B-nummer) instead of a house number. */
export function inGreenland(validFrom: string): TownAddress {
  return {
    ...emptyAddress('0965', validFrom),
    street: 'Isfjeldsvej',
    postalCode: '3999',
    city: 'Prøvesund',
    roadCode: '0077',
    buildingNumber: '1042',
  }
}

/** Status 20: the number was given for tax purposes; the fictitious municipality and no address. */
export function forTaxOnly(validFrom: string): TownAddress {
  return emptyAddress('0019', validFrom)
}

function emptyAddress(municipalityCode: string, validFrom: string): TownAddress {
  return {
    coName: null,
    locality: null,
    street: '',
    houseNumber: '',
    floor: null,
    door: null,
    postalCode: '',
    city: '',
    municipalityCode,
    roadCode: '',
    buildingNumber: null,
    validFrom,
  }
}
