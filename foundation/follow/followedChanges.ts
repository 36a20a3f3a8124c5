import type { Store } from '../store/store.ts'
import { EMPLOYEE_CHANGES } from './noteEmployeeChanges.ts'
import { type Head, type ReadChanges, readEmployeeChanges, readHead } from './readEmployeeChanges.ts'

/** What has been noted of institutions' employees, and the word between copies of the program that there is more. */
export interface FollowedChanges {
  /** Changes of an institution behind a number, in their order, at most `limit`. */
  read(institutionId: string, after: number, limit: number): Promise<ReadChanges>
  head(institutionId: string): Promise<Head>
  /**
   * A word is a hint: what has changed is in the store.
   * @param heard given the institution's id; `null` stands for words that may have been missed while the database was out of reach.
   * @returns stops listening.
   */
  listen(heard: (institutionId: string | null) => void): () => void
  close(): Promise<void>
}

export async function openFollowedChanges({
  database,
  listen,
}: Pick<Store, 'database' | 'listen'>): Promise<FollowedChanges> {
  const listeners = new Set<(institutionId: string | null) => void>()
  const deaf = await listen(EMPLOYEE_CHANGES, (word) => {
    for (const heard of [...listeners]) heard(word)
  })
  return {
    read: (institutionId, after, limit) => readEmployeeChanges(database, institutionId, after, limit),
    head: (institutionId) => readHead(database, institutionId),
    listen: (heard) => {
      // The same function may listen twice; each listening is stopped by itself.
      const listener = (institutionId: string | null): void => heard(institutionId)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: deaf,
  }
}
