import type { Transaction } from 'kysely'
import { dateTime } from '#schema/scalars/DateTime.ts'
import { serialise, TRAIL } from '../store/serialise.ts'
import type { Database } from '../store/store.ts'
import type { Tables, TrailHeadTable } from '../store/tables.ts'
import type { Tip } from './chain.ts'
import { canonical, digest } from './digest.ts'
import type { TrailSigner, TrailVerifier } from './trailKey.ts'

/** GENESIS: a chain begins, at number 0. REACHED: it had come so far. CLOSED: it ends there. PRUNED: its rows up to there may be gone. */
export type HeadKind = 'GENESIS' | 'REACHED' | 'CLOSED' | 'PRUNED'

/** Appends a signed head behind the store's newest; one process at a time. */
export async function appendHead(
  database: Transaction<Tables>,
  signer: TrailSigner,
  head: { readonly kind: HeadKind; readonly writer: string; readonly tip: Tip; readonly reason?: string },
): Promise<void> {
  await serialise(database, TRAIL)
  const newest = await database
    .selectFrom('trail_head')
    .select(['sequence', 'signature'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const unsigned = {
    sequence: (newest?.sequence ?? 0) + 1,
    kind: head.kind,
    writer: head.writer,
    number: head.tip.number,
    hash: head.tip.hash,
    at: dateTime(new Date()),
    previous: newest === undefined ? null : headDigest(newest),
    key_id: signer.keyId,
    reason: head.reason ?? null,
  }
  const signature = signer.sign(signedForm(await storeName(database), unsigned))
  await database
    .insertInto('trail_head')
    .values({ ...unsigned, signature })
    .execute()
}

/** Begins a chain: its first head names the store and is the predecessor of row 1. */
export async function appendGenesis(database: Transaction<Tables>, signer: TrailSigner, writer: string): Promise<Tip> {
  const tip = { number: 0, hash: genesisHash(await storeName(database), writer) }
  await appendHead(database, signer, { kind: 'GENESIS', writer, tip })
  return tip
}

/** What stands in place of a hash before row 1. */
export function genesisHash(store: string, writer: string): string {
  return digest('personaleport trail genesis 1', [store, writer])
}

/** Whether the head was signed by a known key, for this store, as it stands. */
export function isSigned(verifier: TrailVerifier, store: string, head: TrailHeadTable): boolean {
  return verifier.verify(head.key_id, signedForm(store, head), head.signature)
}

/** What the head behind refers to. The signature stands for all the rest. */
export function headDigest({ signature }: Pick<TrailHeadTable, 'signature'>): string {
  return digest('personaleport trail head link 1', [signature])
}

/** @throws where the store has no name. */
export async function storeName(database: Database): Promise<string> {
  return (await database.selectFrom('store_name').select('name').executeTakeFirstOrThrow()).name
}

function signedForm(store: string, head: Omit<TrailHeadTable, 'signature'>): Buffer {
  const { sequence, kind, writer, number, hash, at, previous, key_id, reason } = head
  const columns = [store, sequence, kind, writer, number, hash, at, previous, key_id]
  // Heads without a reason are signed as they were before there were any.
  return reason === null
    ? canonical('personaleport trail head 1', columns)
    : canonical('personaleport trail head 2', [...columns, reason])
}
