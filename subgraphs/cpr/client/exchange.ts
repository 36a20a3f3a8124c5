import type { Permit } from '#foundation/tenancy/permit.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { Connections } from '../wire/connection.ts'
import { classOf } from '../wire/errorNumbers.ts'
import { type Reply, readReply } from '../wire/reply.ts'
import { type DataType, lookupRequest, type SubscriptionType } from '../wire/requests.ts'
import type { CprCredentials } from './credentials.ts'
import { refusedReply } from './refused.ts'
import type { SignOn } from './signOn.ts'

export interface ExchangeParts {
  readonly connections: Connections
  readonly signOn: SignOn
  readonly credentialsOf: (institutionId: string) => CprCredentials
  readonly transactionCode: string
}

/** What is asked of one number. */
export interface Asked {
  readonly operation: string
  readonly ABON_TYPE: SubscriptionType
  readonly DATA_TYPE: DataType
  /** Ten digits. */
  readonly PNR: string
}

/** One question under a token that holds. @returns a reply that succeeded, or says that the number is unknown. @throws UpstreamFault */
export type Exchange = (permit: Permit, asked: Asked, signal: AbortSignal) => Promise<Reply>

/** Logons that one question may cause after its token was refused (CPR dossier section 7, error 07). */
const REPEATS = 2

export function createExchange({ connections, signOn, credentialsOf, transactionCode }: ExchangeParts): Exchange {
  return async (permit, { operation, ABON_TYPE, DATA_TYPE, PNR }, signal) => {
    const { customerNumber: KUNDENR, userId: BRUGERID } = credentialsOf(permit.institutionId)
    for (let repeats = 0; ; repeats += 1) {
      const token = await signOn.token(permit, signal)
      const request = lookupRequest({ CPRTRANS: transactionCode, KUNDENR, BRUGERID }, token, PNR, DATA_TYPE, ABON_TYPE)
      const reply = readReply(await connections.exchange({ operation, kind: 'lookup', request, signal }), operation)
      switch (classOf(reply.FEJLNR)) {
        case 'none':
          if (
            reply.KUNDENR !== KUNDENR ||
            reply.BRUGERID !== BRUGERID ||
            reply.DATA_TYPE !== DATA_TYPE ||
            reply.ABON_TYPE !== ABON_TYPE
          ) {
            throw new UpstreamFault({
              kind: 'foreign',
              system: 'CPR',
              operation,
              mayHaveArrived: true,
              detail: 'the header echoes another request',
            })
          }
          return reply
        case 'notFound':
          return reply
        case 'session':
          // Refused for its token, nothing was carried out: what is asked again is not done twice.
          signOn.forget(permit, token)
          if (repeats < REPEATS) break
          throw refusedReply(operation, reply.FEJLNR)
        default:
          throw refusedReply(operation, reply.FEJLNR)
      }
    }
  }
}
