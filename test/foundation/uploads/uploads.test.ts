import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealWith } from '#foundation/directory/seal.ts'
import { silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import { uploadSettingsShape } from '#foundation/uploads/settings.ts'
import { openUploads, type UploadOwner, type Uploads, UploadTooLarge } from '#foundation/uploads/uploads.ts'
import { GREATEST_BYTES } from '../../../subgraphs/opus/rules/documentContent.ts'
import { openLedger } from '../../../subgraphs/transactions/store/ledger.ts'
import { openTestStore } from '../../store.ts'
import { newChange } from '../../subgraphs/transactions/newChange.ts'

const seal = sealWith(randomBytes(32))
const OWNER: UploadOwner = { institutionId: 'institution-1', subject: 'test:system' }
const HOUR = 60 * 60_000

let store: Store
let uploads: Uploads
const opened = (settings: object = {}) =>
  openUploads({
    database: store.database,
    seal,
    idKey: Buffer.alloc(32, 1),
    settings: uploadSettingsShape.parse(settings),
    log: silentLog,
  })
beforeEach(async () => {
  store = await openTestStore()
  uploads = opened()
})
afterEach(() => store.close())

async function* chunks(...parts: readonly Uint8Array[]) {
  yield* parts
}
const read = async (id: string, owner = OWNER): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const piece of uploads.open(owner, id)) pieces.push(piece)
  return Buffer.concat(pieces)
}
const rows = async () => ({
  uploads: (await store.database.selectFrom('upload').selectAll().execute()).length,
  pieces: (await store.database.selectFrom('upload_piece').selectAll().execute()).length,
})
const in25Hours = () => new Date(Date.now() + 25 * HOUR)

describe('a content', () => {
  it('may be as long as KMD Opus takes, and no longer', () => {
    expect(uploadSettingsShape.parse(undefined).greatestBytes).toBe(GREATEST_BYTES)
    expect(uploadSettingsShape.safeParse({ greatestBytes: GREATEST_BYTES + 1 }).success).toBe(false)
  })

  it.each([0, 1, 262_144, 262_145, 700_001])(
    'of %i bytes comes out as it went in, as often as it is opened',
    async (length) => {
      const content = randomBytes(length)
      const taken = await uploads.take(OWNER, chunks(content.subarray(0, 100_000), content.subarray(100_000)))
      expect(taken).toMatchObject({ id: expect.stringMatching(/^[a-z2-7]{16}$/), bytes: length })
      expect((await read(taken.id)).equals(content)).toBe(true)
      expect((await read(taken.id)).equals(content)).toBe(true)
      expect((await rows()).pieces).toBe(Math.max(1, Math.ceil(length / 262_144)))
    },
  )

  it('is nobody else’s: not another system’s, not another institution’s', async () => {
    const { id } = await uploads.take(OWNER, chunks(Buffer.from('hemmelig')))
    expect(await uploads.has(OWNER, id)).toBe(true)
    for (const other of [
      { ...OWNER, subject: 'test:other' },
      { ...OWNER, institutionId: 'institution-2' },
    ]) {
      expect(await uploads.has(other, id)).toBe(false)
      await expect(read(id, other)).rejects.toThrow('no such upload')
    }
  })

  it('does not lie in the store in clear, and is not read where a piece was changed, moved or cut off', async () => {
    const content = Buffer.concat([Buffer.from('hemmelig'), randomBytes(600_000)])
    const { id } = await uploads.take(OWNER, chunks(content))
    const pieces = await store.database.selectFrom('upload_piece').selectAll().orderBy('number').execute()
    expect(Buffer.from(pieces[0]?.sealed ?? '', 'base64').includes('hemmelig')).toBe(false)
    const put = (number: number, sealed: string) =>
      store.database.updateTable('upload_piece').set({ sealed }).where('number', '=', number).execute()
    await put(0, pieces[1]?.sealed ?? '')
    await expect(read(id)).rejects.toThrow()
    await put(0, pieces[0]?.sealed ?? '')
    await store.database.updateTable('upload').set({ pieces: 2 }).execute()
    await expect(read(id)).rejects.toThrow()
    await store.database.updateTable('upload').set({ pieces: 3 }).execute()
    expect((await read(id)).equals(content)).toBe(true)
  })

  it('that is too large, or breaks off, is not kept in part', async () => {
    uploads = opened({ greatestBytes: 300_000 })
    await expect(uploads.take(OWNER, chunks(randomBytes(300_001)))).rejects.toThrow(UploadTooLarge)
    const broken = async function* () {
      yield randomBytes(290_000)
      throw new Error('gone')
    }
    await expect(uploads.take(OWNER, broken())).rejects.toThrow('gone')
    expect(await rows()).toEqual({ uploads: 0, pieces: 0 })
  })

  it('is not read on where it is too large: what follows is not asked for', async () => {
    uploads = opened({ greatestBytes: 300_000 })
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 100_000
        yield Buffer.alloc(100_000)
      }
    }
    await expect(uploads.take(OWNER, endless())).rejects.toThrow(UploadTooLarge)
    expect(given).toBeLessThanOrEqual(700_000)
  })

  it('is one of so many that may wait for one system at one institution', async () => {
    uploads = opened({ waitingPerSystem: 2 })
    for (const _ of [1, 2]) await uploads.take(OWNER, chunks(Buffer.from('x')))
    await expect(uploads.take(OWNER, chunks(Buffer.from('x')))).rejects.toMatchObject({
      extensions: { code: 'RATE_LIMITED', reason: 'TOO_MANY_UPLOADS', retryAfterSeconds: 60 },
    })
    await uploads.take({ ...OWNER, subject: 'test:other' }, chunks(Buffer.from('x')))
  })
})

describe('a content is thrown away', () => {
  const submitted = async (file: string, status: 'QUEUED' | 'REJECTED' = 'QUEUED') => {
    const ledger = openLedger(store.database, seal)
    const { transaction } = await ledger.submit(newChange({ values: { file }, status }), new Date())
    return {
      end: async (to: 'COMPLETED' | 'REJECTED') => {
        await ledger.claim('worker', 'INTERACTIVE', new Date(), in25Hours())
        await ledger.settle('worker', transaction.id, { status: to, messages: [], notBefore: null }, new Date())
      },
    }
  }
  const taken = async () => (await uploads.take(OWNER, chunks(Buffer.from('x')))).id

  it('a day after it came, and no earlier', async () => {
    const id = await taken()
    expect(await uploads.forget(new Date(Date.now() + 23 * HOUR))).toBe(0)
    expect(await uploads.has(OWNER, id)).toBe(true)
    expect(await uploads.forget(in25Hours())).toBe(1)
    expect(await rows()).toEqual({ uploads: 0, pieces: 0 })
  })

  it('but not while a change waits for it', async () => {
    const id = await taken()
    const change = await submitted(id)
    expect(await uploads.forget(in25Hours())).toBe(0)
    expect(await uploads.has(OWNER, id)).toBe(true)
    await change.end('REJECTED')
    // The submitter may try again with it.
    expect(await uploads.forget(new Date())).toBe(0)
    expect(await uploads.forget(in25Hours())).toBe(1)
  })

  it('as soon as a change has brought it to its place, and no other waits for it', async () => {
    const id = await taken()
    const [first, second] = [await submitted(id), await submitted(id)]
    await first.end('COMPLETED')
    expect(await uploads.forget(new Date())).toBe(0)
    await second.end('COMPLETED')
    expect(await uploads.forget(new Date())).toBe(1)
    expect(await store.database.selectFrom('upload_use').selectAll().execute()).toEqual([])
  })

  it('a day after it came where a change was refused at once, or named another institution’s', async () => {
    const [refused, foreign] = [
      await taken(),
      await uploads.take({ ...OWNER, institutionId: 'institution-2' }, chunks()),
    ]
    await submitted(refused, 'REJECTED')
    await submitted(foreign.id)
    expect(await uploads.forget(in25Hours())).toBe(2)
  })
})
