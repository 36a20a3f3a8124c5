import type { Job } from '#foundation/server/runningSubgraph.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type ChangeFileParts, takeChangeFiles } from './changeFileRun.ts'
import { type Comparison, compareSubscriptions } from './compareSubscriptions.ts'
import type { Customer } from './customers.ts'
import { type KeepingParts, type KeptResult, keepSubscriptions } from './keepSubscriptions.ts'
import type { Series } from './takeInFile.ts'

/** A customer's series of change files, with how they are fetched. */
export interface FileSeries {
  readonly series: Series
  readonly parts: ChangeFileParts
}

/** What CPR's side does of its own accord, and how an operator sees that it has. */
export interface CprKeeping {
  readonly jobs: readonly Job[]
  /** Brings all subscriptions into line. What fails is left to the next time. */
  keep(): Promise<readonly KeptResult[]>
  /** Fetches and applies what change files there are, of every customer; one that fails does not stop the others. */
  takeFiles(): Promise<void>
  /** Holds the ledger of subscriptions against who is active. Asks CPR nothing. */
  compare(): Promise<readonly Comparison[]>
  /** Ends what is under way at the next place where it can be taken up again. */
  stop(): void
}

/** Names of the jobs. */
export const SUBSCRIPTIONS = 'cprSubscriptions'
export const CHANGE_FILES = 'cprChangeFiles'

export interface CprKeepingParts extends Omit<KeepingParts, 'stop'> {
  /** As the registry has them now. */
  readonly customers: () => Promise<readonly Customer[]>
  readonly files: readonly FileSeries[]
  /** Whether subscriptions are kept at all. */
  readonly keeps: boolean
  /** Calls whenever employments may have changed by ourselves. */
  readonly onOwnChange: (heard: () => void) => () => void
  /** From such a change until what follows from it is done: many come together. */
  readonly soonMs: number
}

export function openCprKeeping(parts: CprKeepingParts): CprKeeping {
  const { customers, files, keeps, log } = parts
  const stopped = new AbortController()
  const stop = (): void => stopped.abort(new Error('the program ends'))
  // Subscriptions are kept under one name alone, so that no two copies create or delete at the same time.
  const afterFiles = new Set<() => void>()

  const keep = async (): Promise<readonly KeptResult[]> => {
    if (!keeps) return []
    const results: KeptResult[] = []
    for (const customer of await customers()) {
      if (stopped.signal.aborted) break
      results.push(await keepSubscriptions({ ...parts, stop: stopped.signal }, customer))
    }
    return results
  }
  const takeFiles = async (): Promise<void> => {
    for (const { series, parts: ofFiles } of files) {
      if (stopped.signal.aborted) return
      const customer = (await customers()).find(({ customerNumber }) => customerNumber === series.customerNumber)
      if (customer === undefined) {
        log.error('cpr_change_files_of_nobody', { customerNumber: series.customerNumber, task: series.task })
        continue
      }
      try {
        await takeChangeFiles(ofFiles, customer, series, stopped.signal)
      } catch (error) {
        if (stopped.signal.aborted) return
        const { customerNumber, task } = series
        if (!(error instanceof UpstreamFault)) throw error
        log.error('cpr_change_files_not_taken', { customerNumber, task, detail: error.detail }, error)
      }
    }
  }
  return {
    keep,
    takeFiles,
    compare: async () => {
      const comparisons: Comparison[] = []
      for (const customer of await customers()) comparisons.push(await compareSubscriptions(parts, customer))
      return comparisons
    },
    jobs: [
      {
        name: SUBSCRIPTIONS,
        at: '*/10 * * * *',
        run: async () => {
          await keep()
        },
        sooner: (begin) => {
          const bell = soon(begin, parts.soonMs)
          const deaf = parts.onOwnChange(bell.ring)
          afterFiles.add(bell.ring)
          return () => {
            deaf()
            afterFiles.delete(bell.ring)
            bell.stop()
          }
        },
        stop,
      },
      ...(files.length === 0
        ? []
        : [
            {
              // Files come from about eight in the evening (CPR dossier section 13.2).
              name: CHANGE_FILES,
              at: '5,35 * * * *',
              run: async () => {
                await takeFiles()
                for (const ring of [...afterFiles]) ring()
              },
              stop,
            },
          ]),
    ],
    stop,
  }
}

/** Begins once, a while after the first of several rings. */
function soon(begin: () => void, ms: number): { readonly ring: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | null = null
  return {
    ring: () => {
      timer ??= setTimeout(() => {
        timer = null
        begin()
      }, ms).unref()
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
