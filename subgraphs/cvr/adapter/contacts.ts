import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Claim } from '#foundation/tenancy/screening.ts'
import type { ByNumber } from '../client/byNumber.ts'
import { contactsOf } from '../mapping/contacts.ts'
import type { Contact } from '../model/contact.ts'
import { ownerOfEnterprise, unitByNumber } from '../ownership.ts'
import type { Kontakter, ProduktionsenhedKontakt, VirksomhedKontakt } from '../wire/documents.ts'
import { COMPANY_SEARCH, UNIT_SEARCH } from './services.ts'

/** Contacts are personal data where a company is one person: read for whoever asks for them, in a call of their own, and never kept. */
export interface Contacts {
  /** By CVR number, in the order asked; null where they may not be shown. @throws UpstreamFault */
  ofCompanies(desk: Desk, cvrNumbers: readonly string[]): Promise<readonly (readonly Contact[] | null)[]>
  /** By P-number, as {@link ofCompanies}. */
  ofUnits(desk: Desk, pNumbers: readonly string[]): Promise<readonly (readonly Contact[] | null)[]>
}

export interface ContactsParts {
  readonly ofEnterprises: ByNumber<VirksomhedKontakt>
  readonly ofUnits: ByNumber<ProduktionsenhedKontakt>
}

export function createContacts(parts: ContactsParts): Contacts {
  return {
    ofCompanies: (desk, numbers) =>
      read(desk, COMPANY_SEARCH, numbers, parts.ofEnterprises, ownerOfEnterprise, ({ cvrNummer }) =>
        String(cvrNummer).padStart(8, '0'),
      ),
    ofUnits: (desk, numbers) =>
      read(desk, UNIT_SEARCH, numbers, parts.ofUnits, unitByNumber, ({ pNummer }) => String(pNummer).padStart(10, '0')),
  }
}

async function read<Row extends Kontakter>(
  desk: Desk,
  service: string,
  numbers: readonly string[],
  ask: ByNumber<Row>,
  ownerOf: (row: Row) => Claim,
  numberOf: (row: Row) => string,
): Promise<readonly (readonly Contact[] | null)[]> {
  const subjects = [...new Set(numbers)].sort()
  const { rows } = await desk.pass(
    { service, interfaceCode: null, about: { publicRegister: true, subjects }, ownerOf },
    (permit) => ask(permit, subjects),
  )
  const found = new Map(rows.map((row) => [numberOf(row), contactsOf(row)]))
  return numbers.map((number) => found.get(number) ?? null)
}
