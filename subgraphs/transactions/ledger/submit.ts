import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { freshId, keyedHash } from '#foundation/tenancy/keyedHash.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { looksLikeCprNumber } from '#schema/scalars/CprNumber.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { Transaction } from '../model/transaction.ts'
import type { ChangeFault, ChangeScope, PayrollUpdates, SystemMessage } from '../payroll.ts'
import type { NewChange } from '../store/changeRows.ts'
import { KeyTaken, type Ledger } from '../store/ledger.ts'

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
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly idKey: Uint8Array
  readonly hashKey: Uint8Array
}

const LONGEST_KEY = 200
/** Ten digits that follow each other in one are chance. */
const UUIDS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi

/**
 * Takes a change in: everything that can be judged before sending is judged now, and all faults are told at once. What is wrong is written
 * down, too, as REJECTED, so that the same key has the same answer.
 * @throws GraphQLError NOT_FOUND, FORBIDDEN, NOT_SUPPORTED before anything is written; CONFLICT for a key that was used with another change.
 */
export async function submit(
  desk: Desk,
  { operation, employmentId, values, idempotencyKey, validateOnly, purpose }: Submission,
  { ledger, updates, idKey, hashKey }: SubmitParts,
): Promise<Transaction> {
  const { caller, institution } = desk
  if (idempotencyKey.length === 0 || idempotencyKey.length > LONGEST_KEY)
    throw refusal('BAD_USER_INPUT', `idempotencyKey has 1 to ${LONGEST_KEY} characters.`, {
      argument: 'idempotencyKey',
    })
  if (looksLikeCprNumber(idempotencyKey.replaceAll(UUIDS, '')))
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

  const body = canonical({ operation, employmentId, values, validateOnly })
  const bodyHash = keyedHash(hashKey, institution.id, 'change', body).toString('base64url')
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
        status: faults.length > 0 ? 'REJECTED' : validateOnly ? 'VALIDATED' : 'QUEUED',
        messages: faults.map((fault) => messageOf(fault, caller.language)),
        subject: caller.subject,
        submittedBy: caller.name,
        submitterKind: caller.kind,
        purpose: purpose ?? caller.purpose,
      },
      new Date(),
    )
    return transaction
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
    throw refusal('CONFLICT', 'This idempotency key was used with another change.', { argument: 'idempotencyKey' })
  }
}

/** Which changes it waits for and holds beside those of its own employment. */
function turnOf(
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

/** The same for the same content, in whichever order the fields came. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}
