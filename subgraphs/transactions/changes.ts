import DataLoader from 'dataloader'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import { isPartlyCarriedOut } from './ledger/partlyCarriedOut.ts'
import { type Submission, type SubmitParts, submit } from './ledger/submit.ts'
import { isAnswered, type Transaction, type TransactionCall } from './model/transaction.ts'
import type { SystemMessage } from './payroll.ts'
import { sightWith } from './sight.ts'
import type { ChangeFilter } from './store/ledger.ts'

/** One caller's changes, for the time of one operation. */
export interface Changes {
  /** Submits, and waits for what becomes of it as long as was asked for. */
  submit(submission: Submission, waitSeconds: number | null | undefined): Promise<Transaction>
  /** @throws GraphQLError NOT_FOUND */
  get(id: string): Promise<Transaction>
  list(filter: ChangeFilter, page: { readonly first: number; readonly before: number | null }): Promise<Transaction[]>
  calls(id: string): Promise<readonly TransactionCall[]>
  /** @throws GraphQLError NOT_FOUND, CONFLICT where it has been sent and does not wait for a person, or has ended. */
  cancel(id: string): Promise<Transaction>
  /** @throws GraphQLError NOT_FOUND, CONFLICT where it waits for nobody. */
  retry(id: string): Promise<Transaction>
}

export interface ChangesParts extends SubmitParts {
  /** Tells workers, here and in other copies, that there is something to do. */
  readonly wake: () => Promise<void>
  /** Resolves when the change has been left by a worker, or after so many milliseconds. */
  readonly left: (id: string, ms: number) => Promise<void>
}

const DEFAULT_WAIT = 10
const LONGEST_WAIT = 25

export function openChanges(desk: Desk, parts: ChangesParts): Changes {
  const { ledger } = parts
  const institutionId = desk.institution.id
  const sight = sightWith(desk.caller)
  const get = async (id: string): Promise<Transaction> => {
    const found = await ledger.byId(institutionId, id, sight)
    if (found === null) throw notFound('The change')
    return found
  }
  const calls = new DataLoader((ids: readonly string[]) => ledger.callsOf(ids), { cache: false })
  return {
    get,
    submit: async (submission, waitSeconds) => {
      const wait = waitSeconds ?? DEFAULT_WAIT
      if (wait < 0 || wait > LONGEST_WAIT)
        throw refusal('BAD_USER_INPUT', `waitSeconds is between 0 and ${LONGEST_WAIT}.`, { argument: 'waitSeconds' })
      // Part of the time is kept back for what is read of the employee afterwards.
      const until = Math.min(Date.now() + wait * 1_000, desk.caller.deadline - 2_000)
      let transaction = await submit(desk, submission, parts)
      if (isAnswered(transaction.status)) return transaction
      await parts.wake()
      // One that was tried and put back waits for its system, which may take longer than anybody does.
      const isUnderWay = ({ status, attempts }: Transaction): boolean =>
        status === 'IN_FLIGHT' || (status === 'QUEUED' && attempts === 0)
      while (isUnderWay(transaction) && Date.now() < until) {
        await parts.left(transaction.id, Math.min(until - Date.now(), LOOK_MS))
        transaction = await get(transaction.id)
      }
      return transaction
    },
    list: (filter, page) => ledger.list(institutionId, sight, filter, page),
    calls: (id) => calls.load(id),
    cancel: async (id) => {
      const found = await get(id)
      const isWithThem = found.status === 'PARKED' && !isPartlyCarriedOut(found.messages)
      const messages = isWithThem ? [...found.messages, MAY_STILL_BE_DONE] : found.messages
      if (!(await ledger.cancel(institutionId, id, messages, new Date())))
        throw refusal('CONFLICT', `The change is ${found.status} and cannot be taken back.`)
      return get(id)
    },
    retry: async (id) => {
      const found = await get(id)
      if (!(await ledger.retry(institutionId, id, new Date())))
        throw refusal('CONFLICT', `The change is ${found.status} and waits for nobody.`)
      await parts.wake()
      return get(id)
    },
  }
}

/** A word may be missed while the database is out of reach, so the ledger is looked at now and then. */
const LOOK_MS = 500

const MAY_STILL_BE_DONE: SystemMessage = {
  severity: 'WARNING',
  code: 'CANCELLED_WHILE_PARKED',
  text: 'It waits for a person at the payroll system and may still be carried out there. Nothing more is sent from here.',
  field: null,
  transactionCode: null,
  transactionName: null,
  followOn: false,
}
