import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import type { Connections } from '../wire/connection.ts'
import { readDelivery } from '../wire/records/delivery.ts'
import type { PersonRecord } from '../wire/records/fields.ts'
import type { CprCredentials } from './credentials.ts'
import { createExchange } from './exchange.ts'
import type { SignOn } from './signOn.ts'
import type { UnknownRecords } from './unknownRecords.ts'

export interface LookupParts {
  readonly upstream: Upstream
  readonly connections: Connections
  readonly signOn: SignOn
  readonly credentialsOf: (institutionId: string) => CprCredentials
  readonly transactionCode: string
  readonly unknownRecords: UnknownRecords
}

/** What a reply says of itself. */
export interface LookupHead {
  /** `00`, or `05`: the number is not known. */
  readonly FEJLNR: string
}

export interface Lookup {
  /**
   * The person's records; none where CPR does not know the number. Leaves subscriptions as they are (ABON_TYPE 0).
   * @param PNR ten digits. @throws UpstreamFault
   */
  person(permit: Permit, PNR: string): Promise<UnscreenedReply<PersonRecord, LookupHead>>
  /** Whether CPR knows the number: the head alone, no data leave CPR (DATA_TYPE 0). @throws UpstreamFault */
  exists(permit: Permit, PNR: string): Promise<UnscreenedReply<never, LookupHead>>
}

const OPERATION = 'lookup'

export function createLookup(parts: LookupParts): Lookup {
  const { upstream, credentialsOf, unknownRecords } = parts
  const exchange = createExchange(parts)
  return {
    person: (permit, PNR) =>
      upstream.run(permit, { operation: OPERATION, kind: 'read' }, async (signal) => {
        const asked = { operation: OPERATION, ABON_TYPE: '0', DATA_TYPE: '6', PNR } as const
        const { FEJLNR, data } = await exchange(permit, asked, signal)
        if (FEJLNR !== '00') return { unscreenedRows: [], head: { FEJLNR } }
        const { addressVariant } = credentialsOf(permit.institutionId)
        const { records, unknownTypes } = readDelivery(data, addressVariant, OPERATION)
        unknownRecords.skipped(unknownTypes)
        return { unscreenedRows: records, head: { FEJLNR } }
      }),
    exists: (permit, PNR) =>
      upstream.run(permit, { operation: OPERATION, kind: 'read' }, async (signal) => {
        const asked = { operation: OPERATION, ABON_TYPE: '0', DATA_TYPE: '0', PNR } as const
        const { FEJLNR } = await exchange(permit, asked, signal)
        return { unscreenedRows: [], head: { FEJLNR } }
      }),
  }
}
