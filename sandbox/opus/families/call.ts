import type { JournalEntry } from '../../kit/control.ts'
import type { Controller } from '../../kit/controller.ts'
import type { ClientCertificate, HttpReply, Refusal } from '../../kit/https.ts'
import type { CodeLists } from '../codes.ts'
import type { Customer, Customers } from '../customers.ts'
import type { Archives } from '../records/archive.ts'
import type { RequestReader } from './requestDocument.ts'

/** A request once it is understood: what the journal says of it, and how it is answered or refused. */
export interface Call {
  readonly entry: Omit<JournalEntry, 'at'>
  readonly answer: () => HttpReply
  readonly refuse: (refusal: Refusal) => HttpReply
}

/** What all families stand on. */
export interface Desk {
  readonly customers: Customers
  readonly archives: Archives
  readonly codes: () => CodeLists
  readonly controller: Controller
  readonly reader: RequestReader
  /** The folder `contracts/opus`. */
  readonly contractsFolder: string
  /** Named in status 103. */
  readonly secondsPerList: number
  readonly maxEmployeesPerList: number
}

/** Whose certificate was shown, for the journal. */
export function institutionOf(desk: Desk, client: ClientCertificate | null): string | null {
  return desk.customers.ofCertificate(client?.cvrNumber ?? '')[0]?.institution.key ?? null
}

/** Whether the certificate is opened for the customer: here, whether the customer owns it (kmd-opus.md section 2.1). */
export function mayActFor(desk: Desk, client: ClientCertificate | null, customer: Customer): boolean {
  return client !== null && desk.customers.ofCertificate(client.cvrNumber).includes(customer)
}
