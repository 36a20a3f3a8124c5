import type { Kysely } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import { dateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { joined } from '../mapping/personNews.ts'
import type { FileHead, PersonNews } from '../model/changeFile.ts'

/** A file that was looked at. */
export interface NotedFile extends FileHead {
  readonly name: string
  readonly bytes: number
  readonly digest: string
  readonly records: number
  readonly state: 'STAGED' | 'APPLIED' | 'REPEATED'
}

/** A file's news of one person, with its place in the file. */
export interface StagedNews {
  readonly number: number
  readonly news: PersonNews
}

/**
 * Which change files were applied, and what one that is under way still has to say. A file's news count from when it is noted: until then a kill
 * leaves nothing but rows that the next taking in throws away.
 */
export interface FileBook {
  /** Files of a task, in the order of their days. */
  ofTask(task: string): Promise<readonly NotedFile[]>
  /** Throws away what was staged of a file that was never noted. */
  beginStaging(head: FileHead): Promise<void>
  /** @param personHash joins what a file tells of one person in several places. */
  stage(head: FileHead, news: readonly { readonly personHash: string; readonly news: PersonNews }[]): Promise<void>
  note(file: NotedFile, now: Date): Promise<void>
  /** Of a file that was noted before and lies there with another content now: so that it is looked at once. */
  noteBytes(file: Pick<NotedFile, 'task' | 'name' | 'bytes'>): Promise<void>
  /** What is left of a file to be applied, in order. */
  left(head: FileHead, most: number): Promise<readonly StagedNews[]>
  /** In the transaction by which it took effect. */
  done(within: Kysely<Tables>, head: FileHead, numbers: readonly number[]): Promise<void>
  /** All of it has been applied. */
  end(head: FileHead): Promise<void>
}

/** Rows per insert, under SQLite's limit of bound values. */
const PORTION = 500

export function openFileBook(database: Database, seal: Seal): FileBook {
  const numbers = new Map<string, number>()
  const keyOf = ({ task, producedOn }: FileHead): string => `${task}/${producedOn}`
  const place = (head: FileHead): string => `CPR change file ${keyOf(head)}`
  const close = (head: FileHead, news: PersonNews): string =>
    seal.closeBytes(Buffer.from(JSON.stringify(news), 'utf8'), place(head))
  const open = (head: FileHead, sealed: string): PersonNews =>
    JSON.parse(Buffer.from(seal.openBytes(sealed, place(head))).toString('utf8')) as PersonNews

  return {
    ofTask: async (task) => {
      const rows = await database
        .selectFrom('cpr_change_file')
        .selectAll()
        .where('task', '=', task)
        .orderBy('produced_on')
        .orderBy('noted_at')
        .execute()
      return rows.map((row) => ({
        task: row.task,
        name: row.name,
        bytes: Number(row.bytes),
        digest: row.digest,
        producedOn: row.produced_on as LocalDate,
        previousOn: row.previous_on as LocalDate | null,
        state: row.state as NotedFile['state'],
        records: Number(row.records),
      }))
    },
    beginStaging: async (head) => {
      numbers.set(keyOf(head), 0)
      await database
        .deleteFrom('cpr_file_news')
        .where('task', '=', head.task)
        .where('produced_on', '=', head.producedOn)
        .execute()
    },
    stage: async (head, staged) => {
      const ofPerson = new Map<string, PersonNews>()
      for (const { personHash, news } of staged) {
        const known = ofPerson.get(personHash)
        ofPerson.set(personHash, known === undefined ? news : joined(known, news))
      }
      const hashes = [...ofPerson.keys()]
      for (let from = 0; from < hashes.length; from += PORTION) {
        const part = hashes.slice(from, from + PORTION)
        await database.transaction().execute(async (transaction) => {
          const known = await transaction
            .selectFrom('cpr_file_news')
            .select(['number', 'person_hash', 'sealed'])
            .where('task', '=', head.task)
            .where('produced_on', '=', head.producedOn)
            .where('person_hash', 'in', part)
            .execute()
          for (const { number, person_hash, sealed } of known) {
            const later = ofPerson.get(person_hash)
            if (later === undefined) continue
            await transaction
              .updateTable('cpr_file_news')
              .set({ sealed: close(head, joined(open(head, sealed), later)) })
              .where('task', '=', head.task)
              .where('produced_on', '=', head.producedOn)
              .where('number', '=', number)
              .execute()
          }
          const isKnown = new Set(known.map(({ person_hash }) => person_hash))
          let number = numbers.get(keyOf(head)) ?? 0
          const rows = part.flatMap((person_hash) => {
            const news = ofPerson.get(person_hash)
            if (news === undefined || isKnown.has(person_hash)) return []
            number += 1
            return [{ task: head.task, produced_on: head.producedOn, number, person_hash, sealed: close(head, news) }]
          })
          numbers.set(keyOf(head), number)
          if (rows.length > 0) await transaction.insertInto('cpr_file_news').values(rows).execute()
        })
      }
    },
    note: async ({ task, name, bytes, digest, producedOn, previousOn, state, records }, now) => {
      const columns = {
        bytes,
        digest,
        produced_on: producedOn,
        previous_on: previousOn,
        state,
        records,
        noted_at: dateTime(now),
      }
      await database
        .insertInto('cpr_change_file')
        .values({ task, name, ...columns })
        .onConflict((conflict) => conflict.columns(['task', 'name']).doUpdateSet(columns))
        .execute()
    },
    noteBytes: async ({ task, name, bytes }) => {
      await database
        .updateTable('cpr_change_file')
        .set({ bytes })
        .where('task', '=', task)
        .where('name', '=', name)
        .execute()
    },
    left: async (head, most) => {
      const rows = await database
        .selectFrom('cpr_file_news')
        .select(['number', 'sealed'])
        .where('task', '=', head.task)
        .where('produced_on', '=', head.producedOn)
        .orderBy('number')
        .limit(most)
        .execute()
      return rows.map(({ number, sealed }) => ({ number: Number(number), news: open(head, sealed) }))
    },
    done: async (within, { task, producedOn }, applied) => {
      await within
        .deleteFrom('cpr_file_news')
        .where('task', '=', task)
        .where('produced_on', '=', producedOn)
        .where('number', 'in', applied)
        .execute()
    },
    end: async ({ task, producedOn }) => {
      await database
        .updateTable('cpr_change_file')
        .set({ state: 'APPLIED' })
        .where('task', '=', task)
        .where('produced_on', '=', producedOn)
        .where('state', '=', 'STAGED')
        .execute()
    },
  }
}
