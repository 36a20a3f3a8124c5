import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'
import { classOf, type ErrorClass } from '../wire/errorNumbers.ts'

const KINDS: Readonly<Record<Exclude<ErrorClass, 'none' | 'notFound'>, FaultKind>> = {
  // A token that never holds: two users of one account take it from each other, or the account is limited. For an operator.
  session: 'credentials',
  credentials: 'credentials',
  configuration: 'credentials',
  closed: 'closed',
  transient: 'unavailable',
  bug: 'rejected',
  unknown: 'rejected',
}

/** The fault that a reply's error number stands for. Decided by the number alone (CPR dossier section 6). */
export function refusedReply(operation: string, FEJLNR: string): UpstreamFault {
  const errorClass = classOf(FEJLNR)
  return new UpstreamFault({
    kind: errorClass === 'none' || errorClass === 'notFound' ? 'garbled' : KINDS[errorClass],
    system: 'CPR',
    operation,
    mayHaveArrived: true,
    upstreamCode: `FEJLNR ${FEJLNR}`,
  })
}
