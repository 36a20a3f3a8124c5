import { createHmac } from 'node:crypto'
import type { Seal } from '../directory/seal.ts'
import type { Log } from '../log/log.ts'
import { isStorable } from '../store/storable.ts'
import type { Database } from '../store/store.ts'
import { freshId } from '../tenancy/keyedHash.ts'
import { refusal } from '../tenancy/refusal.ts'
import { passesClamd } from './clamd.ts'
import { forgetUploads } from './forget.ts'
import { inPieces } from './pieces.ts'
import type { UploadSettings } from './settings.ts'

/** Whose a content is: nobody else finds it. */
export interface UploadOwner {
  readonly institutionId: string
  /** As the registry names the system or person. */
  readonly subject: string
  /** What it may be used for: nothing handed in for one purpose is found by another. Left out: a document. */
  readonly kind?: UploadKind
}

/** A document that a change sends on, or a file of changes. */
export type UploadKind = 'DOCUMENT' | 'CHANGES'

/** A content that was taken in whole. */
export interface Upload {
  readonly id: string
  readonly bytes: number
  /** Until when it is kept where no change needs it. */
  readonly keptUntil: string
}

/** Interfaces whose changes send a content on: who has none of them has nothing to upload for. */
export const UPLOAD_INTERFACES: readonly string[] = ['PERSONALEMAPPE']

/** The content is longer than may be. What arrived of it is gone. */
export class UploadTooLarge extends Error {
  constructor() {
    super('the content is too large')
    this.name = 'UploadTooLarge'
  }
}

/** Contents between their arrival and their sending, encrypted in the store: any process on it may take in, and any may send. */
export interface Uploads {
  /** The longest content of a kind. */
  greatestBytes(kind: UploadKind): number
  /**
   * Takes a content in as it arrives, a piece in memory at a time.
   * @throws UploadTooLarge; GraphQLError RATE_LIMITED where too many wait; what the content throws. Nothing is kept then.
   */
  take(owner: UploadOwner, content: AsyncIterable<Uint8Array>): Promise<Upload>
  /** Whether the owner has such a content. */
  has(owner: UploadOwner, id: string): Promise<boolean>
  /** Keyed hash of the content: tells whether two are the same, and nothing else. Null where the owner has none. */
  digestOf(owner: UploadOwner, id: string): Promise<string | null>
  /** The content, from its beginning each time. @throws Error where there is none, or where it was changed in the store. */
  open(owner: UploadOwner, id: string): AsyncIterable<Uint8Array>
  /** Whether the virus scanner lets a content pass; true where settings name none. @throws GraphQLError UPSTREAM_UNAVAILABLE where it does not answer. */
  isClean(content: AsyncIterable<Uint8Array>): Promise<boolean>
  /** Throws away what was kept long enough, and what a change has brought to its place. @returns how many. */
  forget(now: Date): Promise<number>
}

export interface UploadsParts {
  readonly database: Database
  readonly seal: Seal
  readonly idKey: Uint8Array
  readonly settings: UploadSettings
  readonly log: Log
}

const SCANNER_PAUSE_SECONDS = 30
const WAITING_PAUSE_SECONDS = 60

export function openUploads({ database, seal, idKey, settings, log }: UploadsParts): Uploads {
  const keptFor = settings.keepHours * 60 * 60_000
  const forget = (now: Date): Promise<number> => forgetUploads(database, new Date(now.getTime() - keptFor))
  const drop = async (id: string): Promise<void> => {
    await database.deleteFrom('upload_piece').where('upload_id', '=', id).execute()
    await database.deleteFrom('upload').where('id', '=', id).execute()
  }
  const greatestBytes = (kind: UploadKind): number =>
    kind === 'CHANGES' ? settings.greatestFileBytes : settings.greatestBytes
  const whole = async ({ institutionId, subject, kind = 'DOCUMENT' }: UploadOwner, id: string) =>
    // A stranger's text may be none that the store can hold.
    !isStorable(id)
      ? undefined
      : database
          .selectFrom('upload')
          .select(['pieces', 'digest'])
          .where('institution_id', '=', institutionId)
          .where('subject', '=', subject)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('pieces', 'is not', null)
          .executeTakeFirst()

  return {
    greatestBytes,
    take: async ({ institutionId, subject, kind = 'DOCUMENT' }, content) => {
      const now = new Date()
      await forget(now)
      const { waiting } = await database
        .selectFrom('upload')
        .select(({ fn }) => fn.countAll<number | string>().as('waiting'))
        .where('institution_id', '=', institutionId)
        .where('subject', '=', subject)
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow()
      if (Number(waiting) >= settings.waitingPerSystem)
        throw refusal('RATE_LIMITED', 'Too many contents wait for a change. Submit the changes, or wait.', {
          reason: 'TOO_MANY_UPLOADS',
          retryAfterSeconds: WAITING_PAUSE_SECONDS,
        })
      const id = freshId(idKey, 'upload', institutionId)
      await database
        .insertInto('upload')
        .values({
          id,
          institution_id: institutionId,
          subject,
          kind,
          digest: '',
          arrived_at: now.toISOString(),
          pieces: null,
          bytes: null,
        })
        .execute()
      try {
        const digest = createHmac('sha256', idKey).update(`${institutionId} ${kind} `)
        let bytes = 0
        let number = 0
        const keep = async (piece: Uint8Array, isLast: boolean): Promise<void> => {
          const sealed = seal.closeBytes(piece, placeOf(id, number, isLast))
          await database.insertInto('upload_piece').values({ upload_id: id, number, sealed }).execute()
          number += 1
        }
        let held: Uint8Array | null = null
        for await (const piece of inPieces(content)) {
          bytes += piece.byteLength
          digest.update(piece)
          if (bytes > greatestBytes(kind)) throw new UploadTooLarge()
          if (held !== null) await keep(held, false)
          held = piece
        }
        if (held !== null) await keep(held, true)
        await database
          .updateTable('upload')
          .set({ pieces: number, bytes, digest: digest.digest('base64url') })
          .where('id', '=', id)
          .execute()
        return { id, bytes, keptUntil: new Date(now.getTime() + keptFor).toISOString() }
      } catch (error) {
        await drop(id).catch((cause: unknown) => log.error('upload_not_dropped', {}, cause))
        throw error
      }
    },
    has: async (owner, id) => (await whole(owner, id)) !== undefined,
    digestOf: async (owner, id) => (await whole(owner, id))?.digest ?? null,
    open: async function* (owner, id) {
      const found = await whole(owner, id)
      if (found === undefined) throw new Error('there is no such upload')
      const pieces = Number(found.pieces)
      for (let number = 0; number < pieces; number += 1) {
        const { sealed } = await database
          .selectFrom('upload_piece')
          .select('sealed')
          .where('upload_id', '=', id)
          .where('number', '=', number)
          .executeTakeFirstOrThrow()
        yield seal.openBytes(sealed, placeOf(id, number, number === pieces - 1))
      }
    },
    isClean: async (content) => {
      const { clamd } = settings
      if (clamd === undefined) return true
      try {
        const isClean = await passesClamd(clamd, content)
        if (!isClean) log.warn('upload_infected', {})
        return isClean
      } catch (error) {
        log.error('scanner_silent', {}, error)
        throw refusal(
          'UPSTREAM_UNAVAILABLE',
          'The virus scanner does not answer at the moment. Nothing was taken in.',
          {
            retryAfterSeconds: SCANNER_PAUSE_SECONDS,
          },
        )
      }
    },
    forget,
  }
}

/** What a piece is sealed for: one of another place, or of another upload, does not open, nor does a content that was cut off. */
function placeOf(id: string, number: number, isLast: boolean): string {
  return `${id} ${number}${isLast ? ' last' : ''}`
}
