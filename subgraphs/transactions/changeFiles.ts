import type { Desk } from '#foundation/doorway/doorway.ts'
import { freshId } from '#foundation/tenancy/keyedHash.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { Uploads } from '#foundation/uploads/uploads.ts'
import type { Operations } from './files/inputs.ts'
import { bodyHashOf } from './ledger/bodyHash.ts'
import { type ChangeFile, FILE_AT_REST, type FileFormatName, type Refusal } from './model/changeFile.ts'
import type { Transaction } from './model/transaction.ts'
import type { PayrollUpdates } from './payroll.ts'
import type { ChangeFiles } from './store/changeFiles.ts'
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
}

export interface OwnChangeFilesParts {
  readonly files: ChangeFiles
  readonly uploads: Uploads
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly operations: () => Operations
  readonly idKey: Uint8Array
  readonly hashKey: Uint8Array
  /** Tells those who check, here and in other copies, that there is something to do. */
  readonly wake: () => Promise<void>
  /** Resolves at the next word about the file, or after so many milliseconds. */
  readonly left: (id: string, ms: number) => Promise<void>
}

const LONGEST_KEY = 200
const DEFAULT_WAIT = 10
const LONGEST_WAIT = 25
const LOOK_MS = 500

export function openOwnChangeFiles(desk: Desk, parts: OwnChangeFilesParts): OwnChangeFiles {
  const { files, uploads, updates, hashKey } = parts
  const { caller, institution } = desk
  const get = async (id: string): Promise<ChangeFile> => {
    const found = await files.byId(institution.id, id, caller.subject)
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
    list: (page) => files.list(institution.id, caller.subject, page),
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
