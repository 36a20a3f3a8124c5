import { sql } from 'kysely'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { type DateTime, dateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { serialise } from '../store/serialise.ts'
import { isStorable } from '../store/storable.ts'
import type { Database } from '../store/store.ts'
import type { EmploymentTable } from '../store/tables.ts'
import { keyedHash } from '../tenancy/keyedHash.ts'
import { type ComparisonKeys, takeUp } from './comparison.ts'
import {
  type DirectoryEntry,
  type Employment,
  EmploymentKeys,
  type EmploymentStatus,
  type StatusSpan,
} from './employment.ts'
import type { Seal } from './seal.ts'
import { searchable } from './searchable.ts'
import { directoryOf } from './turn.ts'

/** Which employments a page may hold. */
export interface PageQuestion {
  /** 1 to 500. */
  readonly first: number
  /** Position behind which the page begins; null: from the start. */
  readonly after: number | null
  readonly active: boolean | null
  readonly nameContains: string | null
  readonly unit: string | null
  /** The day on which `active` is judged. */
  readonly on: LocalDate
}

export interface Page {
  readonly items: readonly { readonly employment: Employment; readonly position: number }[]
  readonly hasNextPage: boolean
}

/**
 * The employments of each institution. Every question names the institution, and an answer never holds another's: an id of another
 * institution is simply not there.
 */
export interface Directory {
  page(institutionId: string, question: PageQuestion): Promise<Page>
  count(institutionId: string, question: PageQuestion): Promise<number>
  /** In no particular order; unknown ids are missing. */
  byIds(institutionId: string, ids: readonly string[]): Promise<Employment[]>
  /** By any number that the employment has or has had. */
  byNumber(institutionId: string, number: string): Promise<Employment | null>
  /** Each number that is known, with its employment: one question, however many are asked for. */
  byNumbers(institutionId: string, numbers: readonly string[]): Promise<ReadonlyMap<string, Employment>>
  byCprNumber(institutionId: string, cprNumber: CprNumber): Promise<Employment[]>
  /** The person's other employments in the institution. */
  others(employment: Employment): Promise<Employment[]>
  /** Takes up an employment that the payroll system has just made, without waiting for the next comparison. */
  takeUp(institutionId: string, system: 'SLS' | 'OPUS', entry: DirectoryEntry): Promise<Employment>
  /** What CPR told of the person's protection. */
  noteProtection(institutionId: string, cprNumber: CprNumber, isProtected: boolean): Promise<void>
  /**
   * CPR says that the number was replaced: the rows keep their ids and get the new number. An employment number that begins with the
   * former one (SLS) is found by its successor too, so that the id stays when the payroll system adopts it.
   */
  noteReplacedCprNumber(institutionId: string, former: CprNumber, now: CprNumber): Promise<void>
  /** The keyed hash by which the trail names a person at this institution. */
  personHash(institutionId: string, cprNumber: CprNumber): string
  /** The same of each number, and of every other that the persons of their employments have or have had. */
  personHashes(institutionId: string, cprNumbers: readonly CprNumber[]): Promise<string[]>
  /** When the directory was last compared whole; null while the first fill runs. */
  filledAt(institutionId: string): Promise<DateTime | null>
  /** Ids of all institutions that the directory holds. */
  everyInstitution(): Promise<string[]>
}

export interface DirectoryKeys {
  /** Keys the hashes of numbers in the tables. */
  readonly hashKey: Uint8Array
  readonly seal: Seal
}

export function openDirectory(database: Database, keys: ComparisonKeys): Directory {
  const { hashKey, seal } = keys
  const hash = (institutionId: string, kind: 'number' | 'person', value: string): string =>
    keyedHash(hashKey, institutionId, kind, value).toString('base64url')

  const restricted = (institutionId: string, question: PageQuestion) => {
    let query = database.selectFrom('employment').where('employment.institution_id', '=', institutionId)
    if (![question.unit, question.nameContains].every((text) => text === null || isStorable(text)))
      return query.where(sql<boolean>`1 = 0`)
    if (question.unit !== null) query = query.where('employment.unit', '=', question.unit)
    if (question.nameContains !== null) {
      query = query.where(
        'employment.search_name',
        'like',
        sql<string>`${likePattern(question.nameContains)} escape '\\'`,
      )
    }
    if (question.active !== null) {
      const activeThen = database
        .selectFrom('employment_status')
        .select('employment_status.id')
        .where('employment_status.institution_id', '=', institutionId)
        .where('employment_status.valid_from', '<=', question.on)
        .where('employment_status.valid_to', '>=', question.on)
        .where('employment_status.status', '=', 'ACTIVE')
      query = query.where('employment.id', question.active ? 'in' : 'not in', activeThen)
    }
    return query
  }

  const read = async (institutionId: string, rows: readonly EmploymentTable[]): Promise<Employment[]> => {
    if (rows.length === 0) return []
    const spans = await database
      .selectFrom('employment_status')
      .selectAll()
      .where('institution_id', '=', institutionId)
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('valid_from')
      .execute()
    const byId = new Map<string, StatusSpan[]>()
    for (const span of spans) {
      const list = byId.get(span.id) ?? []
      list.push({
        from: span.valid_from as LocalDate,
        to: span.valid_to as LocalDate,
        status: span.status as EmploymentStatus,
        code: span.code,
      })
      byId.set(span.id, list)
    }
    const readAt = ((await filledAt(institutionId)) ?? dateTime(new Date(0))) as DateTime
    return rows.map((row) => ({
      institutionId: row.institution_id,
      id: row.id,
      system: row.system as 'SLS' | 'OPUS',
      givenName: row.given_name,
      familyName: row.family_name,
      unit: row.unit,
      statusCode: row.status_code,
      statuses: byId.get(row.id) ?? [],
      employedFrom: row.employed_from as LocalDate | null,
      employedTo: row.employed_to as LocalDate | null,
      protected: row.protected === null ? null : row.protected === 1,
      readAt,
      personHash: row.person_hash,
      keys: new EmploymentKeys(() => {
        const [number = '', cprNumber = ''] = seal.open(row.sealed).split('|')
        return { number, cprNumber: cprNumber as CprNumber }
      }),
    }))
  }

  const filledAt = async (institutionId: string): Promise<DateTime | null> => {
    const state = await database
      .selectFrom('directory_state')
      .select('filled_at')
      .where('institution_id', '=', institutionId)
      .executeTakeFirst()
    return (state?.filled_at ?? null) as DateTime | null
  }

  /** Employments by hashes of one of their keys, in the directory's order. */
  const keyed = (institutionId: string, kind: 'number' | 'person', hashes: readonly string[]) =>
    database
      .selectFrom('employment')
      .innerJoin('employment_key', (join) =>
        join
          .onRef('employment_key.id', '=', 'employment.id')
          .onRef('employment_key.institution_id', '=', 'employment.institution_id'),
      )
      .selectAll('employment')
      .where('employment.institution_id', '=', institutionId)
      .where('employment_key.kind', '=', kind)
      .where('employment_key.key_hash', 'in', hashes)
      .orderBy('employment.position')

  const byKey = async (institutionId: string, kind: 'number' | 'person', value: string): Promise<Employment[]> =>
    read(institutionId, await keyed(institutionId, kind, [hash(institutionId, kind, value)]).execute())

  return {
    page: async (institutionId, question) => {
      let query = restricted(institutionId, question)
        .selectAll('employment')
        .orderBy('employment.position')
        .limit(question.first + 1)
      if (question.after !== null) query = query.where('employment.position', '>', question.after)
      const rows = await query.execute()
      const kept = rows.slice(0, question.first)
      const employments = await read(institutionId, kept)
      return {
        items: kept.flatMap((row, index) => {
          const employment = employments[index]
          return employment === undefined ? [] : [{ employment, position: row.position }]
        }),
        hasNextPage: rows.length > question.first,
      }
    },
    count: async (institutionId, question) => {
      const { total } = await restricted(institutionId, question)
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return Number(total)
    },
    byIds: async (institutionId, ids) => {
      const known = [...new Set(ids)].filter(isStorable)
      if (known.length === 0) return []
      const rows = await database
        .selectFrom('employment')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', 'in', known)
        .execute()
      return read(institutionId, rows)
    },
    byNumber: async (institutionId, number) => (await byKey(institutionId, 'number', number))[0] ?? null,
    byNumbers: async (institutionId, numbers) => {
      const asked = new Map(numbers.map((number) => [hash(institutionId, 'number', number), number]))
      if (asked.size === 0) return new Map()
      const rows = await keyed(institutionId, 'number', [...asked.keys()])
        .select('employment_key.key_hash')
        .execute()
      const employments = await read(institutionId, rows)
      const found = new Map<string, Employment>()
      for (const [index, { key_hash }] of rows.entries()) {
        const [number, employment] = [asked.get(key_hash), employments[index]]
        // Where two have had a number, it leads to the first in the directory.
        if (number !== undefined && employment !== undefined && !found.has(number)) found.set(number, employment)
      }
      return found
    },
    byCprNumber: (institutionId, cprNumber) => byKey(institutionId, 'person', cprNumber),
    others: async (employment) => {
      const all = await byKey(employment.institutionId, 'person', employment.keys.cprNumber)
      return all.filter(({ id }) => id !== employment.id)
    },
    takeUp: async (institutionId, system, entry) => {
      const id = await takeUp(database, keys, institutionId, system, entry)
      const rows = await database
        .selectFrom('employment')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .execute()
      const [taken] = await read(institutionId, rows)
      if (taken === undefined) throw new Error('the employment was not taken up')
      return taken
    },
    noteProtection: async (institutionId, cprNumber, isProtected) => {
      const flag = isProtected ? 1 : 0
      const personHash = hash(institutionId, 'person', cprNumber)
      const rows = await database
        .selectFrom('employment')
        .select('protected')
        .where('institution_id', '=', institutionId)
        .where('person_hash', '=', personHash)
        .execute()
      // Told with each answer of CPR's and seldom new: who has nothing to write takes no turn.
      if (rows.every((row) => row.protected === flag)) return
      await database.transaction().execute(async (transaction) => {
        await serialise(transaction, directoryOf(institutionId))
        await transaction
          .updateTable('employment')
          .set({ protected: flag })
          .where('institution_id', '=', institutionId)
          .where('person_hash', '=', personHash)
          .execute()
      })
    },
    noteReplacedCprNumber: async (institutionId, former, now) => {
      const formerHash = hash(institutionId, 'person', former)
      const nowHash = hash(institutionId, 'person', now)
      await database.transaction().execute(async (transaction) => {
        await serialise(transaction, directoryOf(institutionId))
        const rows = await transaction
          .selectFrom('employment')
          .select(['id', 'sealed'])
          .where('institution_id', '=', institutionId)
          .where('person_hash', '=', formerHash)
          .execute()
        for (const row of rows) {
          const [number = ''] = seal.open(row.sealed).split('|')
          await transaction
            .updateTable('employment')
            .set({ person_hash: nowHash, sealed: seal.close(`${number}|${now}`), changed_at: dateTime(new Date()) })
            .where('institution_id', '=', institutionId)
            .where('id', '=', row.id)
            .execute()
          await transaction
            .insertInto('employment_key')
            .values({
              institution_id: institutionId,
              kind: 'person',
              key_hash: nowHash,
              id: row.id,
              since: dateTime(new Date()),
            })
            .onConflict((conflict) => conflict.doNothing())
            .execute()
          if (!number.startsWith(former)) continue
          const successor = hash(institutionId, 'number', `${now}${number.slice(former.length)}`)
          const taken = await transaction
            .selectFrom('employment_key')
            .select('id')
            .where('institution_id', '=', institutionId)
            .where('kind', '=', 'number')
            .where('key_hash', '=', successor)
            .executeTakeFirst()
          if (taken !== undefined) continue
          await transaction
            .insertInto('employment_key')
            .values({
              institution_id: institutionId,
              kind: 'number',
              key_hash: successor,
              id: row.id,
              since: dateTime(new Date()),
            })
            .execute()
        }
      })
    },
    personHash: (institutionId, cprNumber) => hash(institutionId, 'person', cprNumber),
    personHashes: async (institutionId, cprNumbers) => {
      const asked = cprNumbers.map((cprNumber) => hash(institutionId, 'person', cprNumber))
      if (asked.length === 0) return []
      const rows = await database
        .selectFrom('employment_key as known')
        .innerJoin('employment_key as every', (join) =>
          join.onRef('every.id', '=', 'known.id').onRef('every.institution_id', '=', 'known.institution_id'),
        )
        .select('every.key_hash')
        .distinct()
        .where('known.institution_id', '=', institutionId)
        .where('known.kind', '=', 'person')
        .where('known.key_hash', 'in', asked)
        .where('every.kind', '=', 'person')
        .execute()
      return [...new Set([...asked, ...rows.map(({ key_hash }) => key_hash)])]
    },
    filledAt,
    everyInstitution: async () => {
      const rows = await database.selectFrom('directory_state').select('institution_id').execute()
      return rows.map((row) => row.institution_id)
    },
  }
}

function likePattern(text: string): string {
  return `%${searchable(text).replace(/[\\%_]/g, (character) => `\\${character}`)}%`
}
