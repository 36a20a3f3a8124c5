import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { freshId } from '#foundation/tenancy/keyedHash.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { Transaction } from '../model/transaction.ts'
import type { ChangeFault, PayrollUpdates, SystemMessage } from '../payroll.ts'
import { KeyTaken, type Ledger } from '../store/ledger.ts'
import { bodyHashOf } from './bodyHash.ts'

export interface Submission {
  readonly operation: string
  readonly employmentId: string
  /** The input's own fields. */
  readonly values: Readonly<Record<string, unknown>>
  readonly idempotencyKey: string
  readonly validateOnly: boolean
}

export interface SubmitParts {
  readonly ledger: Ledger
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly idKey: Uint8Array
  readonly hashKey: Uint8Array
}

const LONGEST_KEY = 200

/**
 * Takes a change in: everything that can be judged before sending is judged now, and all faults are told at once. What is wrong is written
 * down, too, as REJECTED, so that the same key has the same answer.
 * @throws GraphQLError NOT_FOUND, FORBIDDEN, NOT_SUPPORTED before anything is written; CONFLICT for a key that was used with another change.
 */
export async function submit(
  desk: Desk,
  { operation, employmentId, values, idempotencyKey, validateOnly }: Submission,
  { ledger, updates, idKey, hashKey }: SubmitParts,
): Promise<Transaction> {
  const { caller, institution } = desk
  if (idempotencyKey.length === 0 || idempotencyKey.length > LONGEST_KEY)
    throw refusal('BAD_USER_INPUT', `idempotencyKey has 1 to ${LONGEST_KEY} characters.`, {
      argument: 'idempotencyKey',
    })
  const employment: Employment = await desk.employments.get(employmentId)
  const payroll = updates.get(institution.payroll.system)
  if (payroll === undefined || !payroll.supports(operation))
    throw refusal('NOT_SUPPORTED', 'The payroll system of this institution has no such change.', {
      system: institution.payroll.system,
    })
  const interfaceCode = payroll.interfaceOf(operation, values)
  if (!caller.interfaces.includes(interfaceCode))
    throw refusal('FORBIDDEN', `No open access to the interface ${interfaceCode}.`, { interfaceCode })

  const bodyHash = bodyHashOf(hashKey, institution.id, { operation, employmentId, values, validateOnly })
  try {
    const known = await ledger.byKey(institution.id, caller.subject, idempotencyKey, bodyHash)
    if (known !== null) return known
    const change = { operation, values, employment, today: danishDay(new Date()) }
    const faults = await payroll.validate(desk, change).catch((error: unknown): readonly ChangeFault[] => {
      // What only the system could have judged is judged when it is there again; a check alone is no use without it.
      if (validateOnly || !(error instanceof UpstreamFault)) throw error
      return []
    })
    const { transaction } = await ledger.submit(
      {
        id: freshId(idKey, 'transaction', institution.id),
        institutionId: institution.id,
        employmentId: employment.id,
        personKey: employment.personHash,
        isPersonWide: false,
        lane: 'INTERACTIVE',
        file: null,
        system: payroll.system,
        operation,
        interfaceCode,
        values,
        bodyHash,
        idempotencyKey,
        status: faults.length > 0 ? 'REJECTED' : validateOnly ? 'VALIDATED' : 'QUEUED',
        messages: faults.map((fault) => messageOf(fault, caller.language)),
        subject: caller.subject,
        submittedBy: caller.name,
        submitterKind: caller.kind,
        purpose: caller.purpose,
      },
      new Date(),
    )
    return transaction
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
    throw refusal('CONFLICT', 'This idempotency key was used with another change.', { argument: 'idempotencyKey' })
  }
}

/** In the language of the one who submits. */
function messageOf({ code, field, text, textDanish }: ChangeFault, language: Caller['language']): SystemMessage {
  return {
    severity: 'ERROR',
    code,
    text: language === 'da' ? textDanish : text,
    field,
    transactionCode: null,
    transactionName: null,
    followOn: false,
  }
}
