import type { ContactAddress, FormerPersonAddress, PersonAddress, Place } from '../model/personAddress.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { RecordOf } from '../wire/records/fields.ts'
import { certainDay } from './dates.ts'
import { correctionOf, historyOf } from './history.ts'
import { linesOf, placeOf, withoutZeros } from './place.ts'
import { countryOf } from './status.ts'

type CurrentAddress = RecordOf<'002A'> | RecordOf<'002B'>

/**
 * The address of 002 (either variant) and 003. From status 30 on there is none: 003 then holds the name alone (CPR dossier section 9.2).
 * Null too where neither record tells more than codes: people known for tax only, who live abroad.
 */
export function addressOf(
  STATUS: string,
  current: CurrentAddress | undefined,
  clearText: RecordOf<'003'> | undefined,
): PersonAddress | null {
  if (Number(STATUS) >= 30) return null
  const address = current?.fields
  const text = clearText?.fields
  const place = placeOf(address ?? text)
  const street = (current?.record === '002B' ? current.fields.VEJNVN : '') || text?.VEJADRNVN || ''
  const coName = text?.CONVN || address?.CONVN || ''
  const lines = linesOf(
    coName === '' || /^c\/o\b/i.test(coName) ? coName : `c/o ${coName}`,
    text?.LOKALITET ?? '',
    text?.STANDARDADR || streetLine(street, place),
    text?.BYNVN ?? '',
    linesOf(text?.POSTNR ?? '', text?.POSTDISTTXT ?? '').join(' '),
  )
  const supplementaryLines = supplementOf(current)
  if (lines.length === 0 && supplementaryLines.length === 0) return null
  return {
    ...place,
    coName: coName || null,
    locality: text?.LOKALITET || text?.BYNVN || null,
    countryCode: countryOf(STATUS),
    lines,
    street: street || null,
    postalCode: text?.POSTNR || null,
    city: text?.POSTDISTTXT || null,
    addressId: (current?.record === '002B' ? current.fields.ADRESSE_UUID : '') || null,
    supplementaryLines,
    supplementaryFrom: address === undefined ? null : certainDay(address['START_DT-ADRTXT'], ''),
    validFrom: address === undefined ? null : certainDay(address.TILFLYDTO, address.TILFLYDTO_UMRK),
    municipalityFrom: address === undefined ? null : certainDay(address.TILFLYKOMDTO, address.TILFLYKOMDT_UMRK),
    previousMunicipalityCode: address?.FRAFLYKOMKOD || null,
    previousMunicipalityTo: address === undefined ? null : certainDay(address.FRAFLYKOMDTO, address.FRAFLYKOMDT_UMRK),
  }
}

function supplementOf(current: CurrentAddress | undefined): readonly string[] {
  if (current === undefined) return []
  const { fields } = current
  return linesOf(
    fields['ADR1-SUPLADR'],
    fields['ADR2-SUPLADR'],
    fields['ADR3-SUPLADR'],
    fields['ADR4-SUPLADR'],
    fields['ADR5-SUPLADR'],
  )
}

/** The label in the form of the years since 2023, for tasks that deliver none: `Prøvevej 12A, 2. tv`. */
function streetLine(street: string, { houseNumber, buildingNumber, floor, door }: Place): string {
  const building = buildingNumber === null ? '' : `B-${withoutZeros(buildingNumber)}`
  const onRoad = linesOf(street, houseNumber ?? building).join(' ')
  const onFloor = floor !== null && /^\d+$/.test(floor) ? `${floor}.` : (floor ?? '')
  return linesOf(onRoad, linesOf(onFloor, door ?? '').join(' ')).join(', ')
}

/** Records 023: codes alone. */
export function formerAddressesOf(
  records: readonly RecordOf<'023'>[],
  texts: CodeTexts,
): readonly FormerPersonAddress[] {
  return historyOf(
    records.map(({ fields }) => ({
      ANNKOR: fields.ANNKOR,
      from: fields.TILFLYDTO,
      to: fields.FRAFLYDTO,
      row: {
        ...placeOf(fields),
        coName: fields.CONVN || null,
        validFrom: certainDay(fields.TILFLYDTO, fields.TILFLYDTO_UMRK),
        validTo: certainDay(fields.FRAFLYDTO, fields.FRAFLYDTO_UMRK),
        correction: correctionOf(fields.ANNKOR, texts),
      },
    })),
  )
}

/** Record 006; null without it, and where it is blank. */
export function contactAddressOf(record: RecordOf<'006'> | undefined): ContactAddress | null {
  if (record === undefined) return null
  const { fields } = record
  const lines = linesOf(
    fields['ADR1-KONTAKTADR'],
    fields['ADR2-KONTAKTADR'],
    fields['ADR3-KONTAKTADR'],
    fields['ADR4-KONTAKTADR'],
    fields['ADR5-KONTAKTADR'],
  )
  if (lines.length === 0) return null
  return {
    lines,
    validFrom: certainDay(fields['START_DT-ADRTXT'], ''),
    validTo: certainDay(fields['SLET_DT-ADRTXT'], ''),
  }
}
