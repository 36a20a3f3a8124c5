import { randomUUID } from 'node:crypto'
import type { Log } from '#foundation/log/log.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { ChangeFile } from '../model/changeFile.ts'
import { type CheckParts, checkFile } from './check.ts'

export interface CheckerParts extends CheckParts {
  /** Told that a file was checked. */
  readonly left: (id: string) => Promise<void>
  /** Told that there is something to be carried out. */
  readonly accepted: () => void
  readonly log: Log
  readonly leaseMs?: number
  readonly pollMs?: number
  /** Until a file is checked again whose system did not answer. */
  readonly againMs?: number
}

export interface Checker {
  wake(): void
  /** Begins nothing more, and lets go of what is under way at its next portion. */
  stop(): Promise<void>
}

const LEASE_MS = 60_000
const POLL_MS = 2_000
const AGAIN_MS = 30_000
/** A file on which the check itself breaks is not tried for ever. */
const ATTEMPTS = 5

/** Checks files that were submitted, one after the other; one that a copy left is taken up by another from its beginning. */
export function startChecker(parts: CheckerParts): Checker {
  const { files, log } = parts
  const leaseMs = parts.leaseMs ?? LEASE_MS
  let stopped = false
  let working: Promise<void> | undefined
  let again = false

  const until = (ms: number): Date => new Date(Date.now() + ms)
  const work = async (): Promise<void> => {
    do {
      again = false
      try {
        for (let file = await next(); file !== null && !stopped; file = await next()) await check(file)
        while (!stopped && (await files.clear())) await parts.quiet()
      } catch (error) {
        log.error('change_files_not_read', {}, error)
      }
    } while (again && !stopped)
  }
  let worker = randomUUID()
  const next = async (): Promise<ChangeFile | null> => {
    if (stopped) return null
    worker = randomUUID()
    return files.claim(worker, new Date(), until(leaseMs))
  }
  const check = async (file: ChangeFile): Promise<void> => {
    const renew = async (rows: number): Promise<boolean> =>
      !stopped && (await files.renew(worker, file.id, rows, until(leaseMs)))
    try {
      const receipt = await checkFile(file, worker, renew, parts)
      if (receipt === null) {
        if (stopped) await files.postpone(worker, file.id, new Date())
        return
      }
      if (!(await files.settle(worker, file.id, receipt, new Date()))) return
      log.info('change_file_checked', {
        file: file.id,
        status: receipt.status,
        rows: receipt.rows,
        changes: receipt.changes,
        faults: receipt.faultCount,
      })
      if (receipt.status === 'ACCEPTED') parts.accepted()
      await parts.left(file.id)
    } catch (error) {
      const isAway = error instanceof UpstreamFault
      if (!isAway) log.error('change_file_not_checked', { file: file.id, attempts: file.attempts }, error)
      if (isAway || file.attempts < ATTEMPTS) await files.postpone(worker, file.id, until(parts.againMs ?? AGAIN_MS))
      else await files.settle(worker, file.id, BROKEN, new Date())
    }
  }
  const wake = (): void => {
    again = true
    if (working !== undefined || stopped) return
    working = work().finally(() => {
      working = undefined
      if (again && !stopped) wake()
    })
  }
  const timer = setInterval(wake, parts.pollMs ?? POLL_MS)
  timer.unref()
  wake()
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}

/** Nothing of it was carried out, and whoever submitted it is told so. */
const BROKEN = {
  status: 'REJECTED',
  faults: [
    {
      row: null,
      field: null,
      code: 'NOT_CHECKED',
      text: 'The file could not be checked, through a fault of ours. Nothing was carried out. / Filen kunne ikke kontrolleres på grund af en fejl hos os. Intet er udført.',
    },
  ],
  faultCount: 1,
  rows: 0,
  changes: 0,
} as const
