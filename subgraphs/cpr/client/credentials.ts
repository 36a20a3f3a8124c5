import type { AddressVariant } from '../wire/records/delivery.ts'

/** An institution's own access to CPR Direkte, as CPR's office gave it out. Source: CPR dossier section 2. */
export interface CprCredentials {
  /** KUNDENR, four digits. */
  readonly customerNumber: string
  /** BRUGER-ID, at most eight characters. */
  readonly userId: string
  /** KENDEORD, eight characters. */
  readonly password: string
  /** Layout of record 002 that the customer's task delivers. */
  readonly addressVariant: AddressVariant
}
