import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import type { Connections } from '../wire/connection.ts'
import { classOf } from '../wire/errorNumbers.ts'
import { readDelivery } from '../wire/records/delivery.ts'
import type { PersonRecord } from '../wire/records/fields.ts'
import { type Reply, readReply } from '../wire/reply.ts'
import { type DataType, lookupRequest } from '../wire/requests.ts'
import type { CprCredentials } from './credentials.ts'
import { refusedReply } from './refused.ts'
import type { SignOn } from './signOn.ts'

export interface LookupParts {
  readonly upstream: Upstream
  readonly connections: Connections
  readonly signOn: SignOn
  readonly credentialsOf: (institutionId: string) => CprCredentials
  readonly transactionCode: string
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

/** Logons that one lookup may cause after its token was refused (CPR dossier section 7, error 07). */
const REPEATS = 2

export function createLookup(parts: LookupParts): Lookup {
  const { upstream, connections, signOn, credentialsOf, transactionCode } = parts

  const ask = async (permit: Permit, PNR: string, DATA_TYPE: DataType, signal: AbortSignal): Promise<Reply> => {
    const { customerNumber: KUNDENR, userId: BRUGERID } = credentialsOf(permit.institutionId)
    for (let repeats = 0; ; repeats += 1) {
      const token = await signOn.token(permit, signal)
      const request = lookupRequest({ CPRTRANS: transactionCode, KUNDENR, BRUGERID }, token, PNR, DATA_TYPE)
      const reply = readReply(
        await connections.exchange({ operation: OPERATION, kind: 'lookup', request, signal }),
        OPERATION,
      )
      switch (classOf(reply.FEJLNR)) {
        case 'none':
          if (reply.KUNDENR !== KUNDENR || reply.BRUGERID !== BRUGERID || reply.DATA_TYPE !== DATA_TYPE) {
            throw new UpstreamFault({
              kind: 'foreign',
              system: 'CPR',
              operation: OPERATION,
              mayHaveArrived: true,
              detail: 'the header echoes another request',
            })
          }
          return reply
        case 'notFound':
          return reply
        case 'session':
          signOn.forget(permit, token)
          if (repeats < REPEATS) break
          throw refusedReply(OPERATION, reply.FEJLNR)
        default:
          throw refusedReply(OPERATION, reply.FEJLNR)
      }
    }
  }

  return {
    person: (permit, PNR) =>
      upstream.run(permit, { operation: OPERATION, kind: 'read' }, async (signal) => {
        const { FEJLNR, data } = await ask(permit, PNR, '6', signal)
        if (FEJLNR !== '00') return { unscreenedRows: [], head: { FEJLNR } }
        const { addressVariant } = credentialsOf(permit.institutionId)
        return { unscreenedRows: readDelivery(data, addressVariant, OPERATION).records, head: { FEJLNR } }
      }),
    exists: (permit, PNR) =>
      upstream.run(permit, { operation: OPERATION, kind: 'read' }, async (signal) => {
        const { FEJLNR } = await ask(permit, PNR, '0', signal)
        return { unscreenedRows: [], head: { FEJLNR } }
      }),
  }
}
