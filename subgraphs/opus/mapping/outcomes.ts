import type { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { CallOutcome, SystemMessage } from '../../transactions/payroll.ts'
import type { RetReceipt } from '../wire/correctEmployee.ts'
import type { UpdateReceipt } from '../wire/familyL.ts'
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
 * What family L says of an update (kmd-opus.md section 9.4). With `Error` nothing of the call is stored; 138 means that another process holds
 * the employee, and the same may be sent again.
 */
export function outcomeOfReceipt({ Status, Meddelelse }: UpdateReceipt): CallOutcome {
  if (Status === 'Error' && Meddelelse.some(({ Kode }) => Kode === LOCKED)) return { kind: 'LATER', reason: 'LOCKED' }
  const messages = Meddelelse.map(({ Kode, Type, Tekst }) =>
    systemMessage(SEVERITIES[Type ?? ''] ?? 'WARNING', Kode, Tekst),
  )
  if (Status === 'Error') return { kind: 'REJECTED', messages }
  return { kind: messages.length === 0 ? 'COMPLETED' : 'COMPLETED_WITH_WARNINGS', messages }
}

/**
 * What family M says of a write (kmd-opus.md section 8.5). 3: KMD handles it later, so that it is to be read back; 2: the call inside failed,
 * and nobody knows how far it came; 99: KMD has opened a case, whose number is in the text; 102: the number was replaced. A status that is
 * on no list decides nothing.
 */
export function outcomeOfRetur({ StatusKode, FejlbeskedTekst, erstattetAf }: RetReceipt): CallOutcome {
  const messages = [systemMessage('ERROR', StatusKode, FejlbeskedTekst ?? '')]
  switch (StatusKode) {
    case '0':
      return { kind: 'COMPLETED', messages: [] }
    case '1':
    case '100':
    case '101':
      return { kind: 'REJECTED', messages }
    case '99':
      return { kind: 'PARKED', messages }
    case '102':
      return { kind: 'REJECTED', messages, replacedBy: erstattetAf }
    default:
      return { kind: 'UNKNOWN' }
  }
}

/** Which line a message is about, from 0 (kmd-opus.md section 9.4: `Engangsydelse Nr. NNN`); null where it says none. */
export function lineNamedIn(text: string): number | null {
  const [, digits] = /^Engangsydelse Nr\. (\d{3})(?!\d)/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

/** Kode of an employee who is held by another process. */
export const LOCKED = '138'

const SEVERITIES: Readonly<Record<string, SystemMessage['severity']>> = { E: 'ERROR', W: 'WARNING', I: 'INFORMATION' }

/**
 * What a failure of technology means to a write. What never left, or was turned away at the door (certificate, HTTP 503), may be sent
 * again; of all else nobody knows until it is looked up.
 */
export function outcomeOfFault({ kind, mayHaveArrived }: UpstreamFault): CallOutcome {
  if (kind === 'closed') return { kind: 'LATER', reason: 'CLOSED' }
  if (kind === 'credentials' || !mayHaveArrived) return { kind: 'LATER', reason: 'UNREACHABLE' }
  return { kind: 'UNKNOWN' }
}
