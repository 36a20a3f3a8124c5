import type { Desk } from '#foundation/doorway/doorway.ts'
import { freshId } from '#foundation/tenancy/keyedHash.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { Uploads } from '#foundation/uploads/uploads.ts'
import { demandDecider, isDecider } from './approval/demandDecider.ts'
import { statedReason } from './approval/statedReason.ts'
import type { Operations } from './files/inputs.ts'
import { bodyHashOf } from './ledger/bodyHash.ts'
import {
  type ChangeFile,
  FILE_AT_REST,
  type FileFault,
  type FileFormatName,
  type ProposedRow,
  type Refusal,
} from './model/changeFile.ts'
import type { Transaction } from './model/transaction.ts'
import type { PayrollUpdates } from './payroll.ts'
import { sightWith } from './sight.ts'
import type { ChangeFiles } from './store/changeFiles.ts'
import type { FileDecisions, FileVerdict } from './store/fileDecisions.ts'
import { KeyTaken } from './store/ledger.ts'

export interface FileSubmission {
  readonly upload: string
  readonly format: FileFormatName
  readonly operation: string | null
  readonly idempotencyKey: string
  readonly validateOnly: boolean
}

/** One caller's files of changes, for the time of one operation. */
export interface OwnChangeFiles {
  /** Submits, and waits for the end of it as long as was asked for. @throws GraphQLError NOT_FOUND, NOT_SUPPORTED, BAD_USER_INPUT, CONFLICT */
  submit(submission: FileSubmission, waitSeconds: number | null | undefined): Promise<ChangeFile>
  /** @throws GraphQLError NOT_FOUND */
  get(id: string): Promise<ChangeFile>
  list(page: { readonly first: number; readonly before: number | null }): Promise<ChangeFile[]>
  transactions(
    file: ChangeFile,
    page: { readonly first: number; readonly after: number },
  ): Promise<readonly { readonly number: number; readonly transaction: Transaction }[]>
  refusals(file: ChangeFile, page: { readonly first: number; readonly after: number }): Promise<readonly Refusal[]>
  /** @throws GraphQLError NOT_FOUND, CONFLICT where nothing of it is left to take back. */
  cancel(id: string): Promise<ChangeFile>
  /** What is to be approved, row by row. */
  proposed(file: ChangeFile, page: { readonly first: number; readonly after: number }): Promise<readonly ProposedRow[]>
  /**
   * Approves a file that waits for a second person, as a whole. Said again by the same person it has the same answer.
   * @throws GraphQLError NOT_FOUND; FORBIDDEN for whoever may not, the submitter above all; CONFLICT where it waits for nobody any more.
   */
  approve(id: string): Promise<ChangeFile>
  /** @throws GraphQLError as {@link approve}, and BAD_USER_INPUT without a reason. */
  reject(id: string, reason: string): Promise<ChangeFile>
}

export interface OwnChangeFilesParts {
  readonly files: ChangeFiles
  readonly fileDecisions: FileDecisions
  readonly uploads: Uploads
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly operations: () => Operations
  readonly idKey: Uint8Array
  readonly hashKey: Uint8Array
  /** Tells those who check, here and in other copies, that there is something to do. */
  readonly wake: () => Promise<void>
  /** Tells those who carry out, here and in other copies, that a file was decided on. */
  readonly decided: (id: string) => Promise<void>
  /** Resolves at the next word about the file, or after so many milliseconds. */
  readonly left: (id: string, ms: number) => Promise<void>
}

const LONGEST_KEY = 200
const DEFAULT_WAIT = 10
const LONGEST_WAIT = 25
const LOOK_MS = 500

export function openOwnChangeFiles(desk: Desk, parts: OwnChangeFilesParts): OwnChangeFiles {
  const { files, fileDecisions, uploads, updates, hashKey } = parts
  const { caller, institution } = desk
  // Of others' files a decider sees those that wait for a second person, and only where every row may be seen.
  const decider =
    isDecider(caller) && caller.withheldFields.length === 0 ? { ...sightWith(caller), decider: caller.subject } : null
  const get = async (id: string): Promise<ChangeFile> => {
    const found =
      (await files.byId(institution.id, id, caller.subject)) ??
      (decider === null ? null : await fileDecisions.byId(institution.id, id, decider))
    if (found === null) throw notFound('The file')
    return found
  }
  const judge = ({ format, operation, idempotencyKey }: FileSubmission): void => {
    if (idempotencyKey.length === 0 || idempotencyKey.length > LONGEST_KEY)
      throw refusal('BAD_USER_INPUT', `idempotencyKey has 1 to ${LONGEST_KEY} characters.`, {
        argument: 'idempotencyKey',
      })
    const payroll = updates.get(institution.payroll.system)
    const namesItself = format === 'IND01' || format === 'FRAVAER'
    if (payroll === undefined || (namesItself && payroll.fileFormats?.has(format) !== true))
      throw refusal('NOT_SUPPORTED', 'The payroll system of this institution has no such file format.', {
        system: institution.payroll.system,
        argument: 'format',
      })
    if (operation !== null && (namesItself || !parts.operations().has(operation)))
      throw refusal('BAD_USER_INPUT', 'Files of this format have no such operation.', { argument: 'operation' })
    if (operation !== null && !payroll.supports(operation))
      throw refusal('NOT_SUPPORTED', 'The payroll system of this institution has no such change.', {
        system: institution.payroll.system,
        argument: 'operation',
      })
  }
  const taken = async (submission: FileSubmission): Promise<ChangeFile> => {
    const { upload: uploadId, format, operation, idempotencyKey, validateOnly } = submission
    const asked = bodyHashOf(hashKey, institution.id, { format, operation, validateOnly })
    const known = await files.byKey(institution.id, caller.subject, idempotencyKey)
    // The bytes may be gone by now, and their id stands for them.
    if (known?.file.uploadId === uploadId && known.bodyHash.startsWith(`${asked}.`)) return known.file
    const owner = { institutionId: institution.id, subject: caller.subject, kind: 'CHANGES' } as const
    const digest = await uploads.digestOf(owner, uploadId)
    if (digest === null) throw notFound('The file')
    const bodyHash = `${asked}.${digest}`
    if (known !== null) {
      if (known.bodyHash !== bodyHash) throw new KeyTaken()
      return known.file
    }
    return files.submit(
      {
        id: freshId(parts.idKey, 'changeFile', institution.id),
        institutionId: institution.id,
        system: institution.payroll.system,
        uploadId,
        format,
        operation,
        validateOnly,
        idempotencyKey,
        bodyHash,
        subject: caller.subject,
        submittedBy: caller.name,
        submitterKind: caller.kind,
        language: caller.language,
        interfaces: caller.interfaces,
        scopes: caller.scopes,
        purpose: caller.purpose,
      },
      new Date(),
    )
  }
  const decide = async (found: ChangeFile, to: FileVerdict['to'], reason: string | null): Promise<ChangeFile> => {
    // Enters that it was looked at, and by whom.
    await desk.employments.find([])
    demandDecider(caller, found)
    const { subject, name } = caller
    const faults = reason === null ? [] : [rejected(reason)]
    const isFirst = await fileDecisions.decide(
      institution.id,
      found.id,
      { to, subject, name, reason, faults },
      new Date(),
    )
    const now = await get(found.id)
    if (isFirst) await parts.decided(found.id)
    else if (now.decision?.subject !== subject || (now.decision.reason === null) !== (reason === null))
      throw refusal('CONFLICT', `The file is ${now.status} and waits for nobody’s approval.`)
    return now
  }
  return {
    get,
    submit: async (submission, waitSeconds) => {
      const wait = waitSeconds ?? DEFAULT_WAIT
      if (wait < 0 || wait > LONGEST_WAIT)
        throw refusal('BAD_USER_INPUT', `waitSeconds is between 0 and ${LONGEST_WAIT}.`, { argument: 'waitSeconds' })
      judge(submission)
      const until = Math.min(Date.now() + wait * 1_000, caller.deadline - 1_000)
      let file = await taken(submission).catch((error: unknown) => {
        if (!(error instanceof KeyTaken)) throw error
        throw refusal('CONFLICT', 'This idempotency key was used with another file.', { argument: 'idempotencyKey' })
      })
      await parts.wake()
      while (!FILE_AT_REST.has(file.status) && Date.now() < until) {
        await parts.left(file.id, Math.min(until - Date.now(), LOOK_MS))
        file = await get(file.id)
      }
      return file
    },
    list: async (page) => {
      const own = await files.list(institution.id, caller.subject, page)
      if (decider === null) return own
      const others = await fileDecisions.list(institution.id, decider, page)
      const byId = new Map([...own, ...others].map((file) => [file.id, file]))
      return [...byId.values()].sort((a, b) => b.position - a.position).slice(0, page.first)
    },
    proposed: (file, page) => fileDecisions.proposed(file, page),
    approve: async (id) => decide(await get(id), 'ACCEPTED', null),
    reject: async (id, given) => {
      const reason = statedReason(given)
      return decide(await get(id), 'REJECTED', reason)
    },
    transactions: (file, page) => files.transactions(file, caller.interfaces, page),
    refusals: (file, page) => files.refusals(file, caller.interfaces, page),
    cancel: async (id) => {
      const found = await get(id)
      if (!(await files.cancel(institution.id, id, new Date())))
        throw refusal('CONFLICT', `The file is ${found.status}: nothing of it is left to take back.`)
      return get(id)
    },
  }
}

function rejected(reason: string): FileFault {
  return { row: null, field: null, code: 'NOT_APPROVED', text: reason }
}
