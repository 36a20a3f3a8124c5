import type { AddressComparison, ComparableAddress } from '../model/comparableAddress.ts'

export interface ComparedAddresses {
  readonly by: AddressComparison
  readonly same: boolean
}

/**
 * Two addresses compared by the best that both tell: the same id in the address register; else municipality, road code, house number, floor
 * and door; else postal code, name of the road and house number. Null where neither can be done. Different ids decide nothing, since an
 * address may have several. CVR dossier section 9.3.
 */
export function compareAddresses(one: ComparableAddress, other: ComparableAddress): ComparedAddresses | null {
  if (one.addressId && one.addressId.toLowerCase() === other.addressId?.toLowerCase())
    return { by: 'ADDRESS_ID', same: true }
  const byCode = compared(one, other, ['municipalityCode', 'roadCode', 'houseNumber'])
  if (byCode !== null) {
    const inHouse = part(one, 'floor') === part(other, 'floor') && part(one, 'door') === part(other, 'door')
    return { by: 'ROAD_CODE', same: byCode && inHouse }
  }
  const byName = compared(one, other, ['postalCode', 'street', 'houseNumber'])
  return byName === null ? null : { by: 'ROAD_NAME', same: byName }
}

type Part = Exclude<keyof ComparableAddress, 'addressId'>

function compared(one: ComparableAddress, other: ComparableAddress, parts: readonly Part[]): boolean | null {
  if (parts.some((name) => part(one, name) === '' || part(other, name) === '')) return null
  return parts.every((name) => part(one, name) === part(other, name))
}

/** The part in its normal form; empty where it is not told. */
function part(address: ComparableAddress, name: Part): string {
  const text = (address[name] ?? '').normalize('NFC').trim()
  switch (name) {
    case 'municipalityCode':
    case 'roadCode':
    case 'postalCode':
      return text === '' ? '' : text.padStart(4, '0')
    case 'houseNumber':
      return text
        .replaceAll(/\s+/g, '')
        .replaceAll(/(?<![0-9])0+(?=[0-9])/g, '')
        .toUpperCase()
    case 'floor':
    case 'door':
      return text
        .toLowerCase()
        .replaceAll(/[.,]/g, '')
        .replace(/^0+(?=.)/, '')
        .trim()
    case 'street':
      return text.toLowerCase().replaceAll('aa', 'å').replaceAll(/[.,]/g, ' ').replaceAll(/\s+/g, ' ').trim()
  }
}
