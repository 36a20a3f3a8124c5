import type { Registry } from '#foundation/access/registry.ts'
import type { Desk, Doorway } from '#foundation/doorway/doorway.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Uploads } from '#foundation/uploads/uploads.ts'
import type { SubmittedChange } from '../approval/whyItWaits.ts'
import type { ChangeFile } from '../model/changeFile.ts'
import type { FileConversions, PayrollUpdates } from '../payroll.ts'
import type { ChangeFiles, Receipt } from '../store/changeFiles.ts'
import type { Conversions } from '../store/conversions.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { checkRows, type RowsSoFar } from './checkRows.ts'
import { type Fault, fault, UnreadableFile } from './fault.ts'
import type { Operations } from './inputs.ts'
import { type FileSize, unpacked } from './unpack.ts'

export interface CheckParts {
  readonly files: ChangeFiles
  readonly uploads: Uploads
  readonly registry: Registry
  readonly doorway: Doorway
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly conversions: Conversions
  readonly operations: () => Operations
  readonly hashKey: Uint8Array
  /** Whether the institution's policies, as they are now, ask for a second person for a change of the file; one such change is enough for the file. */
  readonly approvalOf: (file: ChangeFile) => Promise<(change: SubmittedChange) => boolean>
  /** Resolves when nobody is answered at the moment, or after a short while. */
  readonly quiet: () => Promise<void>
  readonly limits?: FileSize
}

/** Faults that a receipt tells; all are counted. */
export const FAULTS_TOLD = 1_000
/** Rows checked in one go: others are answered in between, and wait no longer than for such a portion. */
const PORTION = 10
/** What is kept of a portion says, too, whether the file is ours. */
const RENEWED_EVERY_MS = 500
/** A portion may ask the system for each of its rows. */
const PORTION_MS = 300_000

/**
 * Checks a file from its first row to its last, and keeps what its rows make beside the file; nothing of that is anybody's change before the file is
 * settled as accepted.
 * @param renew tells how far it is. False: the file is not ours any more.
 * @returns null where it is not. @throws UpstreamFault where the system is needed and does not answer.
 */
export async function checkFile(
  file: ChangeFile,
  worker: string,
  renew: (rows: number) => Promise<boolean>,
  parts: CheckParts,
): Promise<Receipt | null> {
  const { files, uploads, registry, updates, limits } = parts
  const institution = registry.institution(file.institutionId)
  const payroll = updates.get(file.system)
  if (institution === null || payroll === undefined) throw new Error('the file is of an institution that is not there')
  const told = new ToldFaults(file.language)
  const soFar: RowsSoFar = { changes: 0, places: new Map(), keys: new Set(), needsApproval: false }
  const needsApproval = await parts.approvalOf(file)
  let rows = 0
  let last = 0
  let renewed = Number.NEGATIVE_INFINITY
  const portion = async (candidates: readonly Candidate[]): Promise<boolean> => {
    await parts.quiet()
    if (performance.now() - renewed > RENEWED_EVERY_MS) {
      if (!(await renew(rows))) return false
      renewed = performance.now()
    }
    const checked = await atDesk(file, institution.payroll.system, parts, (desk) =>
      checkRows(candidates, soFar, {
        desk,
        payroll,
        file,
        operations: parts.operations(),
        hashKey: parts.hashKey,
        usedKeys: (keys) => files.usedKeys(file, keys),
        needsApproval,
      }),
    )
    told.add(checked.faults)
    // Behind a fault nothing is kept: it would only be removed.
    return told.count > 0 || checked.rows.length === 0 || files.keepRows(worker, file, checked.rows)
  }
  let waiting: Candidate[] = []
  try {
    const owner = { institutionId: file.institutionId, subject: file.subject, kind: 'CHANGES' } as const
    if (!(await uploads.has(owner, file.uploadId))) throw new UnreadableFile(GONE)
    const source = unpacked(uploads.open(owner, file.uploadId), limits)
    for await (const candidate of candidatesOf(file, source, {
      operations: parts.operations(),
      institution,
      conversions: await conversionsOf(file.institutionId, parts.conversions),
      formats: payroll.fileFormats ?? new Map(),
    })) {
      if (candidate.row !== last) rows += 1
      last = candidate.row
      waiting.push(candidate)
      if (waiting.length < PORTION) continue
      if (!(await portion(waiting))) return null
      waiting = []
    }
    if (waiting.length > 0 && !(await portion(waiting))) return null
    if (rows === 0) told.add([EMPTY])
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    // What was read until then is told, too.
    if (waiting.length > 0 && !(await portion(waiting))) return null
    told.add([error.fault])
  }
  return {
    status:
      told.count > 0
        ? 'REJECTED'
        : file.validateOnly
          ? 'VALIDATED'
          : soFar.needsApproval
            ? 'AWAITING_APPROVAL'
            : 'ACCEPTED',
    faults: told.first,
    faultCount: told.count,
    rows,
    changes: soFar.changes,
  }
}

/** One visit of the trail for each portion: who was looked up for the file, and by whom. */
async function atDesk<Result>(
  file: ChangeFile,
  payrollSystem: 'SLS' | 'OPUS',
  { doorway }: CheckParts,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const caller: Caller = {
    subject: file.subject,
    name: file.submittedBy,
    kind: file.submitterKind,
    institution: { id: file.institutionId, payrollSystem },
    scopes: [],
    // Let in when it was submitted; what was taken in is checked.
    interfaces: [...file.interfaces],
    certificate: null,
    grants: null,
    withheldFields: [],
    purpose: file.purpose,
    language: file.language,
    freshness: 'LIVE',
    requestId: file.id,
    deadline: Date.now() + PORTION_MS,
    traceparent: null,
  }
  const desk = doorway.desk(caller, 'submitChanges', undefined, 'bulk')
  let result: 'ANSWERED' | 'FAILED' = 'FAILED'
  try {
    const done = await work(desk)
    result = 'ANSWERED'
    return done
  } finally {
    await desk.close(result)
  }
}

async function conversionsOf(institutionId: string, conversions: Conversions): Promise<FileConversions> {
  const [wageCodes, accounts] = await Promise.all([
    conversions.wageCodes(institutionId),
    conversions.accounts(institutionId),
  ])
  const byWageCode = new Map((wageCodes?.rows ?? []).map((row) => [row.from, row]))
  const byAccount = new Map((accounts?.rows ?? []).map((row) => [row.from, row]))
  return { wageCode: (from) => byWageCode.get(from) ?? null, account: (from) => byAccount.get(from) ?? null }
}

/** The first faults, in the language of the file, and the count of all. */
class ToldFaults {
  readonly first: { row: number | null; field: string | null; code: string; text: string }[] = []
  count = 0
  readonly #language: 'da' | 'en'

  constructor(language: 'da' | 'en') {
    this.#language = language
  }

  add(faults: readonly Fault[]): void {
    this.count += faults.length
    for (const { row, field, code, text, textDanish } of faults.slice(0, FAULTS_TOLD - this.first.length))
      this.first.push({ row, field, code, text: this.#language === 'da' ? textDanish : text })
  }
}

const EMPTY = fault(null, null, 'FILE_EMPTY', 'The file has no rows.', 'Filen har ingen rækker.')
const GONE = fault(
  null,
  null,
  'FILE_GONE',
  'The file is not kept any more. Hand it in again.',
  'Filen opbevares ikke længere. Aflever den igen.',
)
