import type { Permit } from '#foundation/tenancy/permit.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { brokenReply } from '../wire/brokenReply.ts'
import type { Connections } from '../wire/connection.ts'
import { classOf } from '../wire/errorNumbers.ts'
import { readReply } from '../wire/reply.ts'
import { logonRequest } from '../wire/requests.ts'
import type { CprCredentials } from './credentials.ts'
import { refusedReply } from './refused.ts'

export interface SignOnParts {
  readonly connections: Connections
  readonly credentialsOf: (institutionId: string) => CprCredentials
  readonly transactionCode: string
  /** How long nothing is tried after a logon that was refused. */
  readonly refusedPauseMs: number
}

/** One token per user, shared by all calls, and asked for by one of them at a time (CPR dossier section 4.3). */
export interface SignOn {
  /** The token in use, or a new one. @throws UpstreamFault */
  token(permit: Permit, signal: AbortSignal): Promise<string>
  /** CPR no longer takes this token; another that has come meanwhile stays. */
  forget(permit: Permit, token: string): void
}

interface User {
  token: string | null
  underWay: Promise<string> | null
  /** Refused logons in a row. */
  refused: number
  /** Nothing is tried before. */
  pausedUntil: number
  lastFault: UpstreamFault | null
}

const OPERATION = 'logon'

/**
 * CPR locks a user at the fifth wrong password, and whoever is to put it right needs some tries too: after so many refusals in a row
 * nothing is tried until the settings are read anew, at the next start.
 */
const REFUSALS_IN_A_ROW = 3

export function createSignOn({ connections, credentialsOf, transactionCode, refusedPauseMs }: SignOnParts): SignOn {
  const users = new Map<string, User>()

  const userOf = ({ customerNumber, userId }: CprCredentials): User => {
    const key = `${customerNumber} ${userId}`
    let user = users.get(key)
    if (user === undefined) {
      user = { token: null, underWay: null, refused: 0, pausedUntil: 0, lastFault: null }
      users.set(key, user)
    }
    return user
  }

  const logOn = async (user: User, credentials: CprCredentials, signal: AbortSignal): Promise<string> => {
    const { customerNumber: KUNDENR, userId: BRUGERID, password } = credentials
    const request = logonRequest({ CPRTRANS: transactionCode, KUNDENR, BRUGERID }, password)
    const reply = readReply(
      await connections.exchange({ operation: OPERATION, kind: 'logon', request, signal }),
      OPERATION,
    )
    if (reply.FEJLNR !== '00') {
      const fault = refusedReply(OPERATION, reply.FEJLNR)
      const errorClass = classOf(reply.FEJLNR)
      if (errorClass === 'credentials' || errorClass === 'configuration') {
        user.refused += 1
        user.pausedUntil = Date.now() + refusedPauseMs
        user.lastFault = fault
      }
      throw fault
    }
    if (reply.KUNDENR !== KUNDENR || reply.ABON_TYPE !== '9')
      throw brokenReply(OPERATION, 'the reply echoes another logon')
    if (reply.TOKEN.trim() === '') throw brokenReply(OPERATION, 'no token')
    user.refused = 0
    user.lastFault = null
    user.token = reply.TOKEN
    return reply.TOKEN
  }

  return {
    token: async (permit, signal) => {
      const credentials = credentialsOf(permit.institutionId)
      const user = userOf(credentials)
      for (;;) {
        if (user.token !== null) return user.token
        if (user.underWay === null) {
          if (user.refused >= REFUSALS_IN_A_ROW || Date.now() < user.pausedUntil) throw stillRefused(user.lastFault)
          const underWay = logOn(user, credentials, signal).finally(() => {
            user.underWay = null
          })
          user.underWay = underWay
          return await underWay
        }
        try {
          return await unlessAborted(user.underWay, signal)
        } catch (error) {
          // Whoever logs on may run out of its own time, or lose the line: then this call, which has time, tries itself.
          if (signal.aborted || (error instanceof UpstreamFault && error.kind !== 'timeout')) throw error
        }
      }
    },
    forget: (permit, token) => {
      const user = userOf(credentialsOf(permit.institutionId))
      if (user.token === token) user.token = null
    },
  }
}

/** The earlier refusal again, without a call: the user is not tried in a loop. */
function stillRefused(fault: UpstreamFault | null): UpstreamFault {
  return new UpstreamFault({
    kind: 'credentials',
    system: 'CPR',
    operation: OPERATION,
    mayHaveArrived: false,
    detail: 'not tried: refused before',
    ...(fault?.upstreamCode === null || fault === null ? {} : { upstreamCode: fault.upstreamCode }),
  })
}

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let gaveUp: () => void = () => undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    gaveUp = () => reject(signal.reason)
    signal.addEventListener('abort', gaveUp, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', gaveUp)
  }
}
