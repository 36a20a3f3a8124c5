import type { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { CallOutcome, SystemMessage } from '../../transactions/payroll.ts'
import type { SingleStatus } from '../wire/singleStatus.ts'

/** A message about the call as a whole. */
export function systemMessage(
  severity: SystemMessage['severity'],
  code: string | null,
  text: string,
  field: string | null = null,
): SystemMessage {
  return { severity, code, text, field, transactionCode: null, transactionName: null, followOn: false }
}

/**
 * What family V says of a write (kmd-opus.md section 4.3): empty or `S` is success, `W` and `I` are carried out and tell something (inferred),
 * `E` and `A` are refused. A type that is none of these decides nothing.
 */
export function outcomeOfStatus({ StatusType, MessageText }: SingleStatus): CallOutcome {
  const told = (severity: SystemMessage['severity']) => [systemMessage(severity, null, MessageText ?? '')]
  switch (StatusType) {
    case null:
    case 'S':
      return { kind: 'COMPLETED', messages: MessageText === null ? [] : told('INFORMATION') }
    case 'W':
      return { kind: 'COMPLETED_WITH_WARNINGS', messages: told('WARNING') }
    case 'I':
      return { kind: 'COMPLETED_WITH_WARNINGS', messages: told('INFORMATION') }
    case 'E':
    case 'A':
      return { kind: 'REJECTED', messages: told('ERROR') }
    default:
      return { kind: 'UNKNOWN' }
  }
}

/**
 * What a failure of technology means to a write. What never left, or was turned away at the door (certificate, HTTP 503), may be sent
 * again; of all else nobody knows until it is looked up.
 */
export function outcomeOfFault({ kind, mayHaveArrived }: UpstreamFault): CallOutcome {
  if (kind === 'closed') return { kind: 'LATER', reason: 'CLOSED' }
  if (kind === 'credentials' || !mayHaveArrived) return { kind: 'LATER', reason: 'UNREACHABLE' }
  return { kind: 'UNKNOWN' }
}
