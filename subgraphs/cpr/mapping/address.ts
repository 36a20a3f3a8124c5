import type { PersonAddress } from '../model/person.ts'
import type { RecordOf } from '../wire/records/fields.ts'
import { certainDay } from './dates.ts'
import { countryOf } from './status.ts'

/**
 * The address of 002 (either variant) and 003. From status 30 on there is none: 003 then holds the name alone (CPR dossier section 9.2).
 * Null too where neither record tells more than codes: people known for tax only, who live abroad.
 */
export function addressOf(
  STATUS: string,
  current: RecordOf<'002A'> | RecordOf<'002B'> | undefined,
  clearText: RecordOf<'003'> | undefined,
): PersonAddress | null {
  if (Number(STATUS) >= 30) return null
  const address = current?.fields
  const text = clearText?.fields
  const place = address ?? text
  const street = (current?.record === '002B' ? current.fields.VEJNVN : '') || text?.VEJADRNVN || ''
  const house = {
    houseNumber: withoutZeros(place?.HUSNR ?? ''),
    floor: withoutZeros(place?.ETAGE ?? ''),
    door: withoutZeros(place?.SIDEDOER ?? ''),
  }
  const coName = text?.CONVN || address?.CONVN || ''
  const postalLine = [text?.POSTNR, text?.POSTDISTTXT].filter((part) => part !== undefined && part !== '').join(' ')
  const lines = [
    coName === '' || /^c\/o\b/i.test(coName) ? coName : `c/o ${coName}`,
    text?.LOKALITET ?? '',
    text?.STANDARDADR || streetLine(street, house, place?.BNR ?? ''),
    text?.BYNVN ?? '',
    postalLine,
  ].filter((line) => line !== '')
  if (lines.length === 0) return null
  return {
    coName: coName || null,
    locality: text?.LOKALITET || text?.BYNVN || null,
    countryCode: countryOf(STATUS),
    lines,
    street: street || null,
    houseNumber: house.houseNumber || null,
    floor: house.floor || null,
    door: house.door || null,
    postalCode: text?.POSTNR || null,
    city: text?.POSTDISTTXT || null,
    municipalityCode: place?.KOMKOD || null,
    validFrom: address === undefined ? null : certainDay(address.TILFLYDTO, address.TILFLYDTO_UMRK),
  }
}

/** `012A` is 12A, `02` is 2, `0001` is 1; `st` and `tv` stay. */
function withoutZeros(text: string): string {
  return text.replace(/^0+/, '').trim()
}

/** The label in the form of the years since 2023, for tasks that deliver none: `Prøvevej 12A, 2. tv`. */
function streetLine(
  street: string,
  house: { readonly houseNumber: string; readonly floor: string; readonly door: string },
  BNR: string,
): string {
  const building = BNR === '' ? '' : `B-${withoutZeros(BNR)}`
  const onRoad = [street, house.houseNumber || building].filter((part) => part !== '').join(' ')
  const floor = /^\d+$/.test(house.floor) ? `${house.floor}.` : house.floor
  const inHouse = [floor, house.door].filter((part) => part !== '').join(' ')
  return [onRoad, inHouse].filter((part) => part !== '').join(', ')
}
