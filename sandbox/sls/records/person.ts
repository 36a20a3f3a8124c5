import { isInForce } from '../../town/protection.ts'
import type { CodeLists } from './codeLists.ts'
import { type Subject, streamOf } from './subject.ts'

/** Identity of a wage earner as registered on one lønnummer. SLS dossier sections 7.2 and 8.2. */
export interface Person {
  readonly Fornavn: string
  readonly Efternavn: string
  readonly Kaldenavn: string | null
  readonly StillingTekst: string | null
  readonly Bankkonto: { readonly Registreringsnummer: string; readonly Kontonummer: string } | null
  readonly CPRadresse: CprAdresse | null
}

export interface CprAdresse {
  readonly CoNavn: string | null
  readonly Gadeadresse: string
  readonly Lokalitet: string | null
  readonly Postnummer: string
  readonly Postdistrikt: string
  readonly Kommunekode: string
}

/** Longest name SLS takes, and longest position text. */
const NAME = 34
const POSITION_TEXT = 30

/**
 * The employer reports the name, CPR does not change it: some registers lack the middle name. It is one name per person within
 * a payroll group, so it is derived from person and group. The address comes from CPR and is left out
 * where it is protected, unknown or abroad.
 */
export function personOf(subject: Subject, codes: CodeLists): Person {
  const { person, employment } = subject
  const random = streamOf(subject, 'person')
  const name = nameOf(subject)
  const listedTitle = codes.positions.get(employment.positionCode)
  const override = random.chance(0.12)
    ? random.pick(['Projektleder', 'Teamleder', 'Faglig koordinator', 'Souschef', 'Sektionsleder', 'Ph.d.-stipendiat'])
    : listedTitle !== undefined && listedTitle !== employment.positionTitle
      ? employment.positionTitle.slice(0, POSITION_TEXT)
      : null
  const { address } = person
  const withoutNemKonto = random.chance(0.03)
  return {
    ...name,
    Kaldenavn: random.chance(0.1) ? person.givenName.slice(0, 3) : null,
    StillingTekst: override,
    Bankkonto: withoutNemKonto
      ? {
          Registreringsnummer: `99${String(random.between(0, 99)).padStart(2, '0')}`,
          Kontonummer: String(random.between(1_000_000, 9_999_999_999)),
        }
      : null,
    CPRadresse:
      !person.knownToCpr || address.postalCode === '' || isProtected(subject)
        ? null
        : {
            CoNavn: address.coName,
            Gadeadresse: streetLine(address),
            Lokalitet: address.locality,
            Postnummer: address.postalCode,
            Postdistrikt: address.city,
            Kommunekode: address.municipalityCode,
          },
  }
}

/** Also the name of the employment's row in lists. */
export function nameOf(subject: Subject): { readonly Fornavn: string; readonly Efternavn: string } {
  const { person } = subject
  // The checksum of the number keeps the choice the same for every employment of the person.
  const withMiddleName = person.middleName !== null && digitSum(person.cprNumber) % 8 !== 0
  const given = withMiddleName ? `${person.givenName} ${person.middleName}` : person.givenName
  return { Fornavn: given.slice(0, NAME), Efternavn: person.familyName.slice(0, NAME) }
}

function isProtected({ person, today }: Subject): boolean {
  return person.protection !== null && isInForce(person.protection, today)
}

function streetLine(address: Subject['person']['address']): string {
  const floor = address.floor === null ? '' : `, ${address.floor}.`
  const door = address.door === null ? '' : ` ${address.door}`
  return `${address.street} ${address.houseNumber}${floor}${door}`.slice(0, 60)
}

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)
