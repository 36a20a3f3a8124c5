import type { QueryExecutorProvider } from 'kysely'
import type { Store } from '../store/store.ts'
import { wakeAtCommit } from '../store/wakeAtCommit.ts'
import { keyedHash } from '../tenancy/keyedHash.ts'

/** Whose change it is: what decides who may hear of it. */
export interface ToldChange {
  readonly id: string
  readonly institutionId: string
  /** The interface by which it may be asked for, and seen. */
  readonly interfaceCode: string
  /** Who submitted it, as the registry names them. */
  readonly subject: string
}

/** That the status of a change to an employee is another than before: enough to judge whom it concerns, nothing about anybody. */
export interface ChangeWord extends Omit<ToldChange, 'subject'> {
  isBy(subject: string): boolean
}

/** Between the copies of the program, the word that changes have a new status. It is a hint: how a change stands is in the ledger. */
export interface ChangeWords {
  /** Heard by everybody once the transaction's work can be read. */
  tell(transaction: QueryExecutorProvider & { readonly isTransaction: true }, change: ToldChange): Promise<void>
  /**
   * @param heard `null` stands for words that may have been missed while the database was out of reach.
   * @returns stops listening.
   */
  listen(heard: (word: ChangeWord | null) => void): () => void
  close(): Promise<void>
}

const CHANNEL = 'changeStatus'

/** @param hashKey the same in every copy: the word carries no subject in clear, since some are persons. */
export async function openChangeWords({ listen }: Pick<Store, 'listen'>, hashKey: Uint8Array): Promise<ChangeWords> {
  const listeners = new Set<(word: ChangeWord | null) => void>()
  const submitter = (institutionId: string, subject: string): string =>
    keyedHash(hashKey, 'change submitter', institutionId, subject).toString('base64url')
  const deaf = await listen(CHANNEL, (text) => {
    const word = text === null ? null : read(text, submitter)
    for (const heard of [...listeners]) heard(word)
  })
  return {
    tell: (transaction, { id, institutionId, interfaceCode, subject }) =>
      wakeAtCommit(
        transaction,
        CHANNEL,
        JSON.stringify([id, institutionId, interfaceCode, submitter(institutionId, subject)]),
      ),
    listen: (heard) => {
      // The same function may listen twice; each listening is stopped by itself.
      const listener = (word: ChangeWord | null): void => heard(word)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: deaf,
  }
}

/** Another copy may be of another version: a word of a form not known here says that something may have happened. */
function read(text: string, submitter: (institutionId: string, subject: string) => string): ChangeWord | null {
  let parts: unknown
  try {
    parts = JSON.parse(text)
  } catch {
    return null
  }
  if (!Array.isArray(parts) || parts.length < 4 || parts.some((part) => typeof part !== 'string')) return null
  const [id, institutionId, interfaceCode, by] = parts as [string, string, string, string]
  return { id, institutionId, interfaceCode, isBy: (subject) => submitter(institutionId, subject) === by }
}
