import { later, shift } from '../town/calendar.ts'
import type { Town, TownAddress, TownInstitution, TownPerson } from '../town/model.ts'
import { isInForce } from '../town/protection.ts'
import { randomFor } from '../town/random.ts'
import { historyRecords } from './history.ts'
import { encodeRecord, type RecordValues } from './layout.ts'
import { otherRecord } from './otherRecords.ts'
import { compact, cut, moment, numbered, placeValues } from './values.ts'

/** CPR began; no number was registered before. */
const REGISTER_BEGAN = '1968-04-02'

/** Two digits after the customer number make the task number; the sandbox's customers have one task each. */
const TASK = '01'

export interface DeliveryOptions {
  /** The day of the delivery, which decides what is in force. */
  readonly today: string
  /** Types that the task does not order. */
  readonly alsoDeliver: readonly string[]
  readonly deletionDates: boolean
  /** A record of a type that no table knows, just before 999. */
  readonly deliverUnknownRecord: boolean
  /** Blank instead of zeros in the N fields of 002 to 012 that have no value. */
  readonly blankNumbers: boolean
}

/**
 * DATA of a lookup reply: 000, 001, 002 (only while resident or known for tax), 003, 004 for each protection in force, 005 of the departed,
 * 006, 007 of the disappeared, 008, 012, 022 for each former number, 023 to 026 and 029 for what was, 999. What each status implies follows
 * CPR dossier section 9.2; the customers' tasks deliver no other record types.
 */
export function deliver(town: Town, customer: TownInstitution, person: TownPerson, options: DeliveryOptions): string {
  const { today, blankNumbers } = options
  const settled = Number(person.status) < 30
  const stands = !['30', '50', '60'].includes(person.status)
  const PNR = person.cprNumber
  const encode = (record: string, values: RecordValues) => encodeRecord(record, { PNR, ...values }, blankNumbers)
  const records = [
    encodeRecord('001', personValues(person)),
    ...(settled ? [encode(`002${customer.cpr.addressVariant}`, addressValues(town, person, customer))] : []),
    settled
      ? encode('003', clearTextValues(person))
      : encodeRecord('003', { PNR, ADRNVN: addressingName(person) }, true),
    ...protections(town, person, options).map((values) => encode('004', values)),
    ...(person.status !== '80' || person.emigratedTo === null
      ? []
      : [encode('005', departureValues(person.emigratedTo))]),
    ...(settled && person.past.contactAddress !== null
      ? [encode('006', contactValues(person.past.contactAddress, options.deletionDates))]
      : []),
    ...(person.status === '70' ? [encode('007', { FORSVINDDTO: moment(person.statusFrom) })] : []),
    encode('008', nameValues(town, person)),
    encode('012', civilStatusValues(person)),
    ...formerNumbers(town, person),
    ...(stands ? historyRecords(person).map(({ record, values }) => encode(record, values)) : []),
    ...(stands ? options.alsoDeliver.map((record) => otherRecord(town, person, record)) : []),
  ].sort((one, other) => Number(one.slice(0, 3)) - Number(other.slice(0, 3)))
  const delivered = [...records, ...(options.deliverUnknownRecord ? [`777${PNR}${'UKENDT'.padEnd(20)}`] : [])]
  const customerNumber = customer.cpr.customerNumber
  return [
    encodeRecord('000', { 'SORTFELT-10': '0000000000', OPGAVENR: `${customerNumber}${TASK}`, PRODDTO: compact(today) }),
    ...delivered,
    encodeRecord('999', { 'SORTFELT-10': '9999999999', TAELLER: String(delivered.length).padStart(8, '0') }),
  ].join('')
}

function personValues(person: TownPerson): RecordValues {
  const ceased = ['30', '50', '60'].includes(person.status)
  return {
    PNR: person.cprNumber,
    PNRGAELD: person.replacedBy ?? '',
    STATUS: person.status,
    STATUSHAENSTART: moment(person.statusFrom),
    KOEN: person.sex === 'F' ? 'K' : 'M',
    FOED_DT: person.born,
    'START_DT-PERSON': later(person.born, REGISTER_BEGAN),
    'SLUT_DT-PERSON': ceased ? (person.statusFrom ?? '') : '',
  }
}

function addressValues(town: Town, person: TownPerson, customer: TownInstitution): RecordValues {
  const { address, past } = person
  const home = placeValues(address)
  const values = {
    ...home,
    CONVN: cut(address.coName ?? '', 34),
    TILFLYDTO: moment(address.validFrom),
    TILFLYKOMDTO: moment(address.validFrom),
    FRAFLYKOMKOD: past.previousMunicipality?.code ?? '',
    FRAFLYKOMDTO: moment(past.previousMunicipality?.to ?? null),
    ...(past.supplement === null
      ? {}
      : {
          'START_MYNKOD-ADRTXT': address.municipalityCode,
          ...numbered('ADR', '-SUPLADR', past.supplement.lines),
          'START_DT-ADRTXT': past.supplement.from,
        }),
  }
  if (customer.cpr.addressVariant === 'A' || address.street === '') return values
  return { ...values, VEJNVN: cut(address.street, 40), ADRESSE_UUID: addressId(town.seed, address) }
}

function clearTextValues(person: TownPerson): RecordValues {
  const { address } = person
  return {
    ...placeValues(address),
    ADRNVN: addressingName(person),
    CONVN: cut(address.coName ?? '', 34),
    LOKALITET: cut(address.locality ?? '', 34),
    STANDARDADR: cut(labelLine(address), 34),
    POSTNR: address.postalCode,
    POSTDISTTXT: cut(address.city, 20),
    VEJADRNVN: cut(address.street, 20),
  }
}

/** The one-line label of the years since 2023: `Prøvevej 12A, 2. tv`. */
function labelLine(address: TownAddress): string {
  const house = [address.street, address.houseNumber].filter((part) => part !== '').join(' ')
  if (address.buildingNumber !== null) return `${house} B-${address.buildingNumber}`
  if (address.floor === null) return house
  const floor = /^[0-9]+$/.test(address.floor) ? `${address.floor}.` : address.floor
  return `${house}, ${floor}${address.door === null ? '' : ` ${address.door}`}`
}

/** Protections in force on the day. Deletion dates have not been delivered since 2022 (CPR dossier section 13.4). */
function protections(
  town: Town,
  person: TownPerson,
  { today, deletionDates }: DeliveryOptions,
): readonly RecordValues[] {
  const random = randomFor(town.seed, 'other protections', person.cprNumber)
  const values: RecordValues[] = []
  if (person.protection !== null && isInForce(person.protection, today)) {
    values.push({
      BESKYTTYPE: '0001',
      'START_DT-BESKYTTELSE': person.protection.from,
      'SLET_DT-BESKYTTELSE': deletionDates ? (person.protection.to ?? '') : '',
    })
  }
  for (const BESKYTTYPE of person.past.otherProtections) {
    const SLET_DT = deletionDates ? '2030-03-01' : ''
    values.push({ BESKYTTYPE, 'START_DT-BESKYTTELSE': '2010-03-01', 'SLET_DT-BESKYTTELSE': SLET_DT })
  }
  if (random.chance(0.15)) values.push({ BESKYTTYPE: '0003', 'START_DT-BESKYTTELSE': '2014-05-01' })
  return values
}

function nameValues(town: Town, person: TownPerson): RecordValues {
  const given = shortened(person.givenName, 50)
  const middle = shortened(person.middleName ?? '', 40)
  const family = shortened(person.familyName, 40)
  // Old registrations know the year alone, marked as uncertain.
  const renamed = person.past.names.at(-1)?.to
  const onlyYear = renamed === undefined && randomFor(town.seed, 'name since', person.cprNumber).chance(0.03)
  return {
    FORNVN: given.text,
    FORNVN_MRK: given.marker,
    MELNVN: middle.text,
    MELNVN_MRK: middle.marker,
    EFTERNVN: family.text,
    EFTERNVN_MRK: family.marker,
    NVNHAENSTART: onlyYear ? `${person.born.slice(0, 4)}00000000` : moment(renamed ?? person.born),
    'HAENSTART_UMRK-NAVNE': onlyYear ? '*' : '',
    ADRNVN: addressingName(person),
  }
}

function shortened(name: string, length: number): { readonly text: string; readonly marker: string } {
  return name.length > length ? { text: cut(name, length), marker: '+' } : { text: name, marker: '' }
}

function civilStatusValues(person: TownPerson): RecordValues {
  return { CIVST: person.civilStatus, 'HAENSTART-CIVILSTAND': moment(person.civilStatusFrom) }
}

/** Record 022 for every number that leads to this one, directly or by way of another. */
function formerNumbers(town: Town, person: TownPerson): readonly string[] {
  const found: TownPerson[] = []
  collect(town, person.cprNumber, found)
  return found.map((former) =>
    encodeRecord('022', {
      PNRGAELD: person.cprNumber,
      PNR: former.cprNumber,
      'START_DT-PERSON': later(former.born, REGISTER_BEGAN),
      'SLUT_DT-PERSON': former.statusFrom ?? '',
    }),
  )
}

function collect(town: Town, cprNumber: string, found: TownPerson[]): void {
  for (const former of replacedBy(town).get(cprNumber) ?? []) {
    if (found.includes(former)) continue
    found.push(former)
    collect(town, former.cprNumber, found)
  }
}

const replacements = new WeakMap<Town, Map<string | null, TownPerson[]>>()

function replacedBy(town: Town): Map<string | null, TownPerson[]> {
  const known = replacements.get(town)
  if (known !== undefined) return known
  const made = Map.groupBy(
    town.people.filter((person) => person.replacedBy !== null),
    (person) => person.replacedBy,
  )
  replacements.set(town, made)
  return made
}

function addressingName(person: TownPerson): string {
  return cut(`${person.familyName},${person.givenName}`, 34)
}

function addressId(seed: number, address: TownAddress): string {
  const random = randomFor(
    seed,
    'address',
    address.postalCode,
    address.roadCode,
    address.houseNumber,
    address.floor ?? '',
    address.door ?? '',
  )
  const digits = (length: number) => Array.from({ length }, () => random.between(0, 15).toString(16)).join('')
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`
}

function departureValues({ country, from, lines }: NonNullable<TownPerson['emigratedTo']>): RecordValues {
  return { UDR_LANDEKOD: country, UDRDTO: moment(from), ...numbered('UDLANDADR', '', lines) }
}

function contactValues(
  { lines, from }: NonNullable<TownPerson['past']['contactAddress']>,
  deletionDates: boolean,
): RecordValues {
  return {
    ...numbered('ADR', '-KONTAKTADR', lines),
    'START_DT-ADRTXT': from,
    'SLET_DT-ADRTXT': deletionDates ? shift(from, 5000) : '',
  }
}
