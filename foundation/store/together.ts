import type { Transaction } from 'kysely'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** Does a piece of work within a transaction. Resolves when it is committed. */
export type Within = <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) => Promise<Result>

/** Each piece of work in a transaction of its own. */
export function alone(database: Database): Within {
  return (work) => database.transaction().execute(work)
}

export interface Together {
  /** Pieces of work in one transaction, at most: others want to write in between. */
  readonly most: number
  /** Awaited before each transaction; what comes meanwhile is done with it. */
  readonly before: () => Promise<void>
}

/**
 * Pieces of work that come while another transaction is under way share the next one: a commit waits for the disk, and many then wait once. Each sees what
 * those before it have written. Where one fails, nothing of its transaction stands, and each piece is done again by itself: so work must bear being done
 * anew, and may do nothing but read and write within its transaction.
 */
export function together(database: Database, { most, before }: Together): Within {
  const within = alone(database)
  let waiting: Piece[] = []
  let working = false

  const perform = async (pieces: readonly Piece[]): Promise<void> => {
    const [first] = pieces
    if (first === undefined) return
    if (pieces.length === 1) return within(first.work).then(first.done, first.failed)
    try {
      const results = await within(async (transaction) => {
        const all: unknown[] = []
        for (const { work } of pieces) all.push(await work(transaction))
        return all
      })
      for (const [index, { done }] of pieces.entries()) done(results[index])
    } catch {
      // Whose failure it was shows when each is alone.
      for (const piece of pieces) await perform([piece])
    }
  }
  const go = async (): Promise<void> => {
    working = true
    try {
      while (waiting.length > 0) {
        await before()
        const pieces = waiting.slice(0, most)
        waiting = waiting.slice(most)
        await perform(pieces)
      }
    } finally {
      working = false
    }
  }
  return <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ work, done: (result) => resolve(result as Result), failed: reject })
      if (!working) void go()
    })
}

interface Piece {
  readonly work: (transaction: Transaction<Tables>) => Promise<unknown>
  readonly done: (result: unknown) => void
  readonly failed: (cause: unknown) => void
}
