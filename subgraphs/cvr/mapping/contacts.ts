import type { Contact, ContactKind } from '../model/contact.ts'
import type { Kontakter } from '../wire/documents.ts'
import { byBegin, validityOf } from './registeredUnit.ts'

/** The contacts of a unit, secret ones left out; null where it may not be approached for advertising (CVR dossier section 11). */
export function contactsOf(kontakter: Kontakter): readonly Contact[] | null {
  if (kontakter.reklamebeskyttet) return null
  const all: readonly (readonly [ContactKind, Kontakter['telefonNummer']])[] = [
    ['PHONE', kontakter.telefonNummer],
    ['FAX', kontakter.telefaxNummer],
    ['EMAIL', kontakter.elektroniskPost],
    ['WEBSITE', kontakter.hjemmeside],
    ['OFFICIAL_EMAIL', kontakter.obligatoriskEmail],
  ]
  return all.flatMap(([kind, history]) =>
    byBegin(history).flatMap(({ kontaktoplysning, periode }) =>
      kontaktoplysning === null ? [] : [{ kind, value: kontaktoplysning, ...validityOf(periode) }],
    ),
  )
}
