import type { PersonTexts, RegisteredAddress } from '../model/personTexts.ts'
import type { Person } from '../wire/person.ts'

/** Nothing registered is nothing to tell, not a failure. */
export function personTexts(person: Person | undefined): PersonTexts {
  const account = person?.Bankkonto ?? null
  return {
    preferredName: person?.Kaldenavn ?? null,
    positionText: person?.StillingTekst ?? null,
    bankAccount:
      account === null ? null : { registrationNumber: account.Registreringsnummer, accountNumber: account.Kontonummer },
    address: addressOf(person?.CPRadresse ?? null),
  }
}

function addressOf(address: Person['CPRadresse']): RegisteredAddress | null {
  if (address === null) return null
  return {
    coName: address.CoNavn,
    street: address.Gadeadresse,
    locality: address.Lokalitet,
    postalCode: address.Postnummer,
    city: address.Postdistrikt,
    municipalityCode: address.Kommunekode,
  }
}
