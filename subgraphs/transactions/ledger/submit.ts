import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { freshId } from '#foundation/tenancy/keyedHash.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { APPROVAL_NEEDED } from '../approval/approvalMessages.ts'
import { whyItWaits } from '../approval/whyItWaits.ts'
import type { Transaction, TransactionStatus } from '../model/transaction.ts'
import type { ChangeScope, PayrollUpdates } from '../payroll.ts'
import type { PolicyBook } from '../store/approvalPolicies.ts'
import type { ChangeApprovals } from '../store/changeApprovals.ts'
import type { NewChange } from '../store/changeRows.ts'
import { KeyTaken, type Ledger } from '../store/ledger.ts'
import { bodyHashOf } from './bodyHash.ts'
import { faultMessage } from './faultMessage.ts'
import { holdsCprNumber } from './holdsCprNumber.ts'
import { type JudgedNow, judgeChange } from './judgeChange.ts'

export interface Submission {
  readonly operation: string
  /** Null for a hire, and for what is about the institution. */
  readonly employmentId: string | null
  /** The input's own fields. */
  readonly values: Readonly<Record<string, unknown>>
  readonly idempotencyKey: string
  readonly validateOnly: boolean
  /** Stated for this change alone; left out: the request's own. */
  readonly purpose?: string
}

export interface SubmitParts {
  readonly ledger: Ledger
  /** Which changes need a second person. */
  readonly book: PolicyBook
  readonly approvals: ChangeApprovals
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
  { operation, employmentId, values, idempotencyKey, validateOnly, purpose }: Submission,
  { ledger, book, approvals, updates, idKey, hashKey }: SubmitParts,
): Promise<Transaction> {
  const { caller, institution } = desk
  if (idempotencyKey.length === 0 || idempotencyKey.length > LONGEST_KEY)
    throw refusal('BAD_USER_INPUT', `idempotencyKey has 1 to ${LONGEST_KEY} characters.`, {
      argument: 'idempotencyKey',
    })
  if (holdsCprNumber(idempotencyKey))
    throw refusal('BAD_USER_INPUT', 'idempotencyKey holds what looks like a CPR number. A UUID does as a key.', {
      argument: 'idempotencyKey',
    })
  const employment: Employment | null = employmentId === null ? null : await desk.employments.get(employmentId)
  // Into a directory that is still being filled nobody is hired.
  if (employment === null) await desk.employments.filledAt()
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
    const { faults, existing } = await judgeChange(desk, payroll, change).catch((error: unknown): JudgedNow => {
      // What only the system could have judged is judged when it is there again; a check alone is no use without it.
      if (validateOnly || !(error instanceof UpstreamFault)) throw error
      return { faults: [], existing: null }
    })
    const now = new Date()
    const why =
      faults.length > 0
        ? null
        : whyItWaits({ operation, values, existing }, await book.policies(institution.id), caller, now)
    const id = freshId(idKey, 'transaction', institution.id)
    const { transaction } = await ledger.submit(
      {
        id,
        institutionId: institution.id,
        employmentId: employment?.id ?? null,
        ...turnOf(payroll.scopeOf?.(change) ?? { of: 'EMPLOYMENT' }, desk, employment),
        lane: 'INTERACTIVE',
        file: null,
        system: payroll.system,
        operation,
        interfaceCode,
        values,
        bodyHash,
        idempotencyKey,
        status: statusOf(faults.length > 0, validateOnly, why !== null),
        messages: why === null ? faults.map(faultMessage) : [APPROVAL_NEEDED],
        subject: caller.subject,
        submittedBy: caller.name,
        submitterKind: caller.kind,
        purpose: purpose ?? caller.purpose,
      },
      now,
      async (within) => {
        if (why !== null && !validateOnly) await approvals.write(within, { ...why, changeId: id })
      },
    )
    return transaction
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
    throw refusal('CONFLICT', 'This idempotency key was used with another change.', { argument: 'idempotencyKey' })
  }
}

function statusOf(isWrong: boolean, isCheckOnly: boolean, mustWait: boolean): TransactionStatus {
  if (isWrong) return 'REJECTED'
  if (isCheckOnly) return 'VALIDATED'
  return mustWait ? 'AWAITING_APPROVAL' : 'QUEUED'
}

/** Which changes it waits for and holds beside those of its own employment. */
export function turnOf(
  scope: ChangeScope,
  { institution, employments }: Desk,
  employment: Employment | null,
): Pick<NewChange, 'personKey' | 'isPersonWide'> {
  // Nobody's key: changes of the institution follow each other and nothing else.
  if (scope.of === 'INSTITUTION') return { personKey: institution.id, isPersonWide: true }
  if (scope.of === 'PERSON')
    return { personKey: employment?.personHash ?? employments.personHash(scope.cprNumber), isPersonWide: true }
  return { personKey: employment?.personHash ?? institution.id, isPersonWide: false }
}
