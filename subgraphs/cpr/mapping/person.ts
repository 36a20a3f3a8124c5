import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type CprNumber, parseCprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Person } from '../model/person.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { PersonRecord, RecordName, RecordOf } from '../wire/records/fields.ts'
import { departureOf, disappearancesOf, staysAbroadOf } from './abroad.ts'
import { addressOf, contactAddressOf, formerAddressesOf } from './address.ts'
import { formerCivilStatusesOf } from './civilStatus.ts'
import { certainDay, yearOf } from './dates.ts'
import { formerNamesOf, nameOf } from './name.ts'
import { isProtected, protectionsOf } from './protection.ts'
import { statusOf } from './status.ts'

/**
 * The person that the records of one number tell of.
 * @param on the day on which protection is judged.
 * @param texts of the codes.
 * @throws UpstreamFault garbled where record 001, which everybody has, is missing or names no number.
 */
export function personOf(records: readonly PersonRecord[], on: LocalDate, texts: CodeTexts): Person {
  const information = first(records, '001')
  if (information === undefined) throw incomplete('no record 001')
  const { fields } = information
  const cprNumber = parseCprNumber(fields.PNR)
  if (cprNumber === null) throw incomplete('record 001 names no CPR number')
  const civilStatus = first(records, '012')?.fields
  const missing = first(records, '007')?.fields
  return {
    cprNumber,
    replacedBy: parseCprNumber(fields.PNRGAELD),
    formerNumbers: formerNumbersOf(all(records, '022')),
    name: nameOf(first(records, '008'), first(records, '003'), texts),
    formerNames: formerNamesOf(all(records, '026'), texts),
    address: addressOf(fields.STATUS, first(records, '002A') ?? first(records, '002B'), first(records, '003')),
    formerAddresses: formerAddressesOf(all(records, '023'), texts),
    contactAddress: contactAddressOf(first(records, '006')),
    status: statusOf(fields.STATUS),
    statusCode: fields.STATUS,
    statusText: texts.statuses.get(fields.STATUS) ?? null,
    statusFrom: certainDay(fields.STATUSHAENSTART, fields.STATUSDTO_UMRK),
    nameAndAddressProtected: isProtected(all(records, '004'), on),
    protections: protectionsOf(all(records, '004'), texts),
    civilStatus: civilStatus?.CIVST || null,
    civilStatusText: texts.civilStatuses.get(civilStatus?.CIVST ?? '') ?? null,
    civilStatusFrom:
      civilStatus === undefined
        ? null
        : certainDay(civilStatus['HAENSTART-CIVILSTAND'], civilStatus['HAENSTART_UMRK-CIVILSTAND']),
    formerCivilStatuses: formerCivilStatusesOf(all(records, '029'), texts),
    departure: departureOf(first(records, '005'), texts),
    formerStaysAbroad: staysAbroadOf(all(records, '024'), texts),
    disappearedOn: missing === undefined ? null : certainDay(missing.FORSVINDDTO, missing.FORSVINDDTO_UMRK),
    formerDisappearances: disappearancesOf(all(records, '025'), texts),
    bornOn: certainDay(fields.FOED_DT, fields.FOED_DT_UMRK),
    birthYear: yearOf(fields.FOED_DT),
    registeredBirthday: certainDay(fields.FOED_DT, ''),
  }
}

/** Oldest first; those without a date before those with one. */
function formerNumbersOf(records: readonly RecordOf<'022'>[]): readonly CprNumber[] {
  return [...records]
    .sort((a, b) => a.fields['START_DT-PERSON'].localeCompare(b.fields['START_DT-PERSON']))
    .flatMap(({ fields }) => parseCprNumber(fields.PNR) ?? [])
}

function all<Name extends RecordName>(records: readonly PersonRecord[], name: Name): readonly RecordOf<Name>[] {
  return records.filter(({ record }) => record === name) as unknown as readonly RecordOf<Name>[]
}

function first<Name extends RecordName>(records: readonly PersonRecord[], name: Name): RecordOf<Name> | undefined {
  return all(records, name)[0]
}

function incomplete(detail: string): UpstreamFault {
  return new UpstreamFault({ kind: 'garbled', system: 'CPR', operation: 'lookup', mayHaveArrived: true, detail })
}
