import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Registry } from '#foundation/access/registry.ts'
import type { ClaimedExport, ExportFault } from '#foundation/exports/employeeExport.ts'
import type { Exports } from '#foundation/exports/exports.ts'
import type { ExportSettings } from '#foundation/exports/settings.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { shownError } from '../errors.ts'
import type { Federation } from '../federation/federation.ts'
import type { Reckoning } from '../limits/reckoning.ts'
import type { GatewaySettings } from '../settings.ts'
import { OperationRefused } from '../subscriptions/operationRefused.ts'
import { operationReader } from '../subscriptions/readOperation.ts'
import { columnsOf } from './columns.ts'
import { exportedDocument, IDS } from './exportedDocument.ts'
import { orderedBy } from './orderedBy.ts'
import { PageRefused, PageUnanswered, type ReadySelection, readPage } from './page.ts'
import { pageSize } from './pageSize.ts'

export interface RunnerParts {
  readonly exports: Exports
  readonly exportSettings: ExportSettings
  readonly settings: Pick<GatewaySettings, 'limits' | 'persistedOperations' | 'introspection'>
  readonly federation: Federation<Caller>
  readonly judge: Reckoning
  readonly registry: Registry
  /** Whether an access of the caller is for stored operations only. */
  readonly answersStoredOnly: (caller: Caller) => boolean
  /** Resolves when nobody is answered at the moment, or after so many milliseconds. */
  readonly quiet: (ms: number) => Promise<void>
  readonly log: Log
}

export interface ExportRunner {
  /** Begins nothing more, and lets go of what is under way; its page is read again by whoever takes it up. */
  stop(): Promise<void>
}

const POLL_MS = 2_000
/** A process that ends lets go at once; one that is killed is waited for so long. */
const LEASE_BEYOND_PAGE_MS = 5_000
const GIVES_WAY_MS = 100
const LONGEST_PAUSE_MS = 1_800_000
/** A page on which we ourselves break is not tried for ever. */
const ATTEMPTS = 5

/** Reads exports, so many at a time, wherever they were ordered: page by page, each as a request of whoever ordered it. */
export async function startExports(parts: RunnerParts): Promise<ExportRunner> {
  const { exports, exportSettings, log } = parts
  const { queue } = exports
  const read = operationReader(parts.federation.apiSchema, parts.settings)
  const leaseMs = exportSettings.pageMs + LEASE_BEYOND_PAGE_MS
  const until = (): Date => new Date(Date.now() + leaseMs)
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()
  let looking: Promise<void> | undefined
  let again = false

  /** @throws GraphQLError, OperationRefused */
  const ready = (job: ClaimedExport, caller: Caller): ReadySelection & { readonly most: number } => {
    const stored = parts.settings.persistedOperations
    const isFree = stored?.required !== true && !parts.answersStoredOnly(caller)
    if (!isFree && stored?.manifest.isListed(job.order.query) !== true)
      throw refusal(
        'FORBIDDEN',
        'This access is for stored operations only: the selection must be one, letter by letter.',
        {
          reason: 'OPERATION_NOT_PERSISTED',
        },
      )
    const document = exportedDocument(job.order.query)
    if (Object.hasOwn(job.order.variables, IDS)) throw refusal('BAD_USER_INPUT', 'A variable has a name of our own.')
    const operation = read({ query: document.text, variables: { ...job.order.variables, [IDS]: [] } }, false)
    const columns = job.format === 'CSV' ? columnsOf(document, parts.federation.apiSchema) : null
    const most = pageSize(operation, job.order.variables, caller, parts.judge, exportSettings)
    return { operation, columns, most }
  }

  /** One page. @returns the export behind it; null where there is nothing more to do here. */
  const step = async (worker: string, job: ClaimedExport): Promise<ClaimedExport | null> => {
    await parts.quiet(GIVES_WAY_MS)
    const caller = await orderedBy(job, parts.registry, exportSettings.pageMs)
    const selection = ready(job, caller)
    const size = Math.min(job.pageRows ?? selection.most, selection.most)
    const page = await readPage(job, selection, size, caller, stopping.signal, parts)
    // What was read while an access ended is not written.
    await orderedBy(job, parts.registry, exportSettings.pageMs)
    if (stopping.signal.aborted) return null
    const nextPageRows = size < selection.most ? Math.min(selection.most, size * 2) : null
    const now = new Date()
    if (!(await queue.advance(worker, job, { ...page, nextPageRows }, now, until()))) return null
    if (page.isLast) {
      log.info('export_completed', { export: job.id, rows: job.rows + page.rows })
      return null
    }
    return {
      ...job,
      rows: job.rows + page.rows,
      cursor: page.cursor,
      pageRows: nextPageRows,
      attempts: 0,
      waitingSince: now.toISOString() as ClaimedExport['waitingSince'],
    }
  }

  const giveUpOrPause = async (worker: string, job: ClaimedExport, error: unknown): Promise<void> => {
    const now = new Date()
    if (error instanceof PageUnanswered) {
      const fault = faultOf(error.fault)
      if (now.getTime() - Date.parse(job.waitingSince) > exportSettings.giveUpHours * 3_600_000) {
        await queue.end(worker, job.id, 'FAILED', fault, now)
        return
      }
      await pause(worker, job, fault, Number(error.fault.extensions?.['retryAfterSeconds'] ?? 0) * 1_000)
      return
    }
    const refused =
      error instanceof PageRefused
        ? error.fault
        : error instanceof OperationRefused
          ? error.errors[0]?.toJSON()
          : error instanceof GraphQLError
            ? error.toJSON()
            : undefined
    if (refused === undefined || refused.extensions?.['code'] === 'INTERNAL') {
      log.error('export_page_failed', { export: job.id, attempts: job.attempts }, error)
      if (job.attempts + 1 < ATTEMPTS) await pause(worker, job, BROKEN, 0)
      else await queue.end(worker, job.id, 'FAILED', BROKEN, now)
      return
    }
    const fault = faultOf(shownError(refused, error, log))
    log.info('export_refused', { export: job.id, code: fault.code })
    const isAccess = fault.code === 'FORBIDDEN' || fault.code === 'UNAUTHENTICATED'
    await queue.end(worker, job.id, job.rows > 0 || isAccess ? 'FAILED' : 'REJECTED', fault, now)
  }
  const pause = async (worker: string, job: ClaimedExport, fault: ExportFault, atLeastMs: number): Promise<void> => {
    const doubled = exportSettings.againMs * 2 ** Math.min(job.attempts, 12)
    const ms = Math.max(Math.min(doubled, LONGEST_PAUSE_MS), Math.min(atLeastMs, LONGEST_PAUSE_MS))
    // Half as many: what takes too long for many may not for few.
    const rows = Math.max(1, Math.floor((job.pageRows ?? exportSettings.pageRows) / 2))
    log.info('export_paused', { export: job.id, code: fault.code, milliseconds: ms })
    await queue.pause(worker, job.id, fault, rows, new Date(Date.now() + ms))
  }

  const carryOut = async (worker: string, claimed: ClaimedExport): Promise<void> => {
    let job: ClaimedExport | null = claimed
    while (job !== null) {
      const current: ClaimedExport = job
      try {
        job = stopping.signal.aborted ? null : await step(worker, current)
      } catch (error) {
        job = null
        if (!stopping.signal.aborted) await giveUpOrPause(worker, current, error)
      }
    }
    await queue.release(worker, claimed.id)
  }

  const look = async (): Promise<void> => {
    do {
      again = false
      while (!stopping.signal.aborted && underWay.size < exportSettings.atOnce) {
        const worker = randomUUID()
        const job = await queue.claim(worker, new Date(), until())
        if (job === null) break
        const done = carryOut(worker, job)
          .catch((error: unknown) => log.error('export_not_carried_out', { export: job.id }, error))
          .finally(() => {
            underWay.delete(done)
            wake()
          })
        underWay.add(done)
      }
    } while (again && !stopping.signal.aborted)
  }
  const wake = (): void => {
    again = true
    if (looking !== undefined || stopping.signal.aborted) return
    looking = look()
      .catch((error: unknown) => log.error('exports_not_read', {}, error))
      .finally(() => {
        looking = undefined
      })
  }
  const deaf = await exports.listen(wake)
  const timer = setInterval(wake, Math.min(POLL_MS, Math.max(10, exportSettings.againMs)))
  timer.unref()
  wake()
  return {
    stop: async () => {
      stopping.abort(new Error('the gateway closes'))
      clearInterval(timer)
      await deaf()
      await looking
      await Promise.all(underWay)
    },
  }
}

function faultOf({ message, extensions }: { message: string; extensions?: Record<string, unknown> }): ExportFault {
  return { code: String(extensions?.['code'] ?? 'INTERNAL'), message }
}

const BROKEN: ExportFault = {
  code: 'INTERNAL',
  message: 'Something went wrong here. Whoever runs this service has it in the log.',
}
