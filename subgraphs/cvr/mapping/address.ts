import { parseDateTime } from '#schema/scalars/DateTime.ts'
import type { CompanyAddress } from '../model/enterpriseUnit.ts'
import type { Adresse } from '../wire/documents.ts'

/** The address of an enterprise or production unit (CVR dossier section 6.3). A foreign or unstructured one has its free text as street. */
export function addressOf(adresse: Adresse): CompanyAddress {
  return {
    street: adresse.vejnavn || oneLine(adresse.fritekst ?? '') || null,
    houseNumber: houseNumber(adresse),
    floor: adresse.etage || null,
    door: adresse.sidedoer || null,
    postalCode: digits(adresse.postnummer),
    city: adresse.postdistrikt || null,
    municipalityCode: digits(adresse.kommune?.kommuneKode),
    countryCode: adresse.landekode || null,
    municipalityName: adresse.kommune?.kommuneNavn || null,
    roadCode: digits(adresse.vejkode),
    locality: adresse.bynavn || null,
    postBox: adresse.postboks || null,
    addressId: adresse.adresseId || null,
    validatedAt: parseDateTime(adresse.sidstValideret ?? ''),
  }
}

/** `12A`, and a range as `12A-14`. */
function houseNumber({ husnummerFra, bogstavFra, husnummerTil, bogstavTil }: Adresse): string | null {
  if (husnummerFra === null || husnummerFra === undefined) return null
  const from = `${husnummerFra}${bogstavFra ?? ''}`
  const to = `${husnummerTil ?? ''}${bogstavTil ?? ''}`
  return to === '' || to === from ? from : `${from}-${to}`
}

function oneLine(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ')
}

/** Postal codes, municipality codes and road codes have four digits; a leading zero is lost in JSON. */
function digits(code: number | null | undefined): string | null {
  return code === null || code === undefined ? null : String(code).padStart(4, '0')
}
