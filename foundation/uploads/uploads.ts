import { createHmac } from 'node:crypto'
import type { Seal } from '../directory/seal.ts'
import { isStorable } from '../store/storable.ts'
import type { Database } from '../store/store.ts'
import { freshId } from '../tenancy/keyedHash.ts'

/** Whose bytes, and what for. */
export interface UploadOwner {
  readonly institutionId: string
  /** As the access registry names who handed them in. */
  readonly subject: string
  /** What they may be used for: nothing handed in for one purpose is found by another. */
  readonly kind: string
}

/** Bytes that lie here until they are used or their time is up. */
export interface Upload {
  /** 16 characters, opaque. */
  readonly id: string
  readonly bytes: number
  /** Keyed: tells whether two uploads hold the same, and nothing else. */
  readonly digest: string
  readonly receivedAt: string
  readonly expiresAt: string
}

/** More bytes than are taken. What had come is gone again. */
export class UploadTooLarge extends Error {
  readonly limit: number
  constructor(limit: number) {
    super('The upload is too large.')
    this.name = 'UploadTooLarge'
    this.limit = limit
  }
}

/** The owner has handed in as much as may lie here unused. */
export class TooManyUploads extends Error {
  constructor() {
    super('Too much was handed in that was not used yet.')
    this.name = 'TooManyUploads'
  }
}

/** Bytes handed in to be used by something later: in pieces, each encrypted, for a time. */
export interface Uploads {
  /**
   * Takes bytes in as they come; at no time are more than some pieces of them in memory. Nothing is left of what breaks off.
   * @throws UploadTooLarge, TooManyUploads; the source's own error.
   */
  receive(owner: UploadOwner, source: AsyncIterable<Uint8Array>, limits: UploadLimits): Promise<Upload>
  /** Null where there is none of this owner and kind, or its time is up. */
  find(owner: UploadOwner, id: string, now: Date): Promise<Upload | null>
  /** Whether its bytes are there, whosever they are and whether or not their time is up. */
  has(id: string): Promise<boolean>
  /** The bytes, piece by piece. @throws Error where a piece is missing or was changed. */
  read(id: string): AsyncGenerator<Buffer>
  remove(id: string): Promise<void>
  /** Keeps it until that moment at least. */
  keepUntil(id: string, until: Date): Promise<void>
  /** Removes those whose time is up. @returns how many. */
  removeExpired(now: Date): Promise<number>
}

export interface UploadLimits {
  readonly bytes: number
  /** Uploads of one owner that may lie here unused. */
  readonly atOnce: number
  readonly keepMs: number
}

const PIECE = 256 * 1024
const PORTION = 50

/** @param keys the id key and the hash key, the same in every process. */
export function openUploads(
  database: Database,
  { idKey, hashKey, seal }: { readonly idKey: Uint8Array; readonly hashKey: Uint8Array; readonly seal: Seal },
): Uploads {
  const remove = async (id: string): Promise<void> => {
    // The pieces last: what still has its row can be removed again.
    await database.deleteFrom('upload_part').where('upload_id', '=', id).execute()
    await database.deleteFrom('upload').where('id', '=', id).execute()
  }
  return {
    receive: async ({ institutionId, subject, kind }, source, limits) => {
      const now = new Date()
      const { unused } = await database
        .selectFrom('upload')
        .select(({ fn }) => fn.countAll<number>().as('unused'))
        .where('institution_id', '=', institutionId)
        .where('subject', '=', subject)
        .where('kind', '=', kind)
        .where('expires_at', '>', now.toISOString())
        .executeTakeFirstOrThrow()
      if (Number(unused) >= limits.atOnce) throw new TooManyUploads()
      const id = freshId(idKey, 'upload', institutionId)
      const digest = createHmac('sha256', hashKey).update(`${institutionId}|${kind}|`)
      const row = {
        id,
        institution_id: institutionId,
        subject,
        // Not found by anybody until it is whole.
        kind: `${kind}/coming`,
        bytes: 0,
        parts: 0,
        digest: '',
        received_at: now.toISOString(),
        expires_at: new Date(now.getTime() + limits.keepMs).toISOString(),
      }
      await database.insertInto('upload').values(row).execute()
      try {
        let bytes = 0
        let parts = 0
        for await (const piece of inPieces(source)) {
          bytes += piece.byteLength
          if (bytes > limits.bytes) throw new UploadTooLarge(limits.bytes)
          digest.update(piece)
          parts += 1
          await database
            .insertInto('upload_part')
            .values({ upload_id: id, number: parts, sealed: seal.closeBytes(piece) })
            .execute()
        }
        const whole = { kind, bytes, parts, digest: digest.digest('base64url') }
        await database.updateTable('upload').set(whole).where('id', '=', id).execute()
        return { id, bytes, digest: whole.digest, receivedAt: row.received_at, expiresAt: row.expires_at }
      } catch (error) {
        await remove(id)
        throw error
      }
    },
    find: async ({ institutionId, subject, kind }, id, now) => {
      if (!isStorable(id)) return null
      const row = await database
        .selectFrom('upload')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('subject', '=', subject)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .where('expires_at', '>', now.toISOString())
        .executeTakeFirst()
      if (row === undefined) return null
      return {
        id: row.id,
        bytes: Number(row.bytes),
        digest: row.digest,
        receivedAt: row.received_at,
        expiresAt: row.expires_at,
      }
    },
    has: async (id) => {
      const row = await database.selectFrom('upload').select('id').where('id', '=', id).executeTakeFirst()
      return row !== undefined
    },
    read: async function* (id) {
      const { parts } = await database
        .selectFrom('upload')
        .select('parts')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      for (let number = 1; number <= Number(parts); number += 1) {
        const { sealed } = await database
          .selectFrom('upload_part')
          .select('sealed')
          .where('upload_id', '=', id)
          .where('number', '=', number)
          .executeTakeFirstOrThrow()
        yield seal.openBytes(sealed)
      }
    },
    remove,
    keepUntil: async (id, until) => {
      await database.updateTable('upload').set({ expires_at: until.toISOString() }).where('id', '=', id).execute()
    },
    removeExpired: async (now) => {
      let removed = 0
      for (;;) {
        const rows = await database
          .selectFrom('upload')
          .select('id')
          .where('expires_at', '<=', now.toISOString())
          .limit(PORTION)
          .execute()
        for (const { id } of rows) await remove(id)
        removed += rows.length
        if (rows.length < PORTION) return removed
      }
    },
  }
}

/** The same bytes in pieces of one size, the last one shorter. */
async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    held.push(Buffer.from(chunk))
    size += chunk.byteLength
    if (size < PIECE) continue
    const all = Buffer.concat(held)
    let from = 0
    for (; from + PIECE <= all.byteLength; from += PIECE) yield all.subarray(from, from + PIECE)
    held = [all.subarray(from)]
    size = all.byteLength - from
  }
  if (size > 0) yield Buffer.concat(held)
}
