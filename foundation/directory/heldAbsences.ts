import { type DateTime, dateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Database } from '../store/store.ts'
import type { Seal } from './seal.ts'

/** An absence as it is held. */
export interface HeldAbsence {
  readonly employmentId: string
  /** The employment's place in the directory. */
  readonly position: number
  /** Place among the employment's own. */
  readonly number: number
  readonly from: LocalDate
  readonly to: LocalDate
  /** What only the payroll subgraph can read; encrypted in the store. */
  readonly content: string
}

/** A place in the order of {@link HeldAbsences.touching}: by the directory's order of employments, then by the employment's own. */
export type HeldPlace = Pick<HeldAbsence, 'position' | 'number'>

export interface HeldQuestion {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Only employments of this unit. */
  readonly unit: string | null
  readonly after: HeldPlace | null
  readonly limit: number
}

export interface HeldState {
  readonly cursor: string
  readonly checkedAt: DateTime
  /** Null while the first fill runs. */
  readonly filledAt: DateTime | null
}

/**
 * The absence of whole institutions, for payroll systems that tell it one employment at a time. Every question names the institution, and
 * nothing of another is in an answer.
 */
export interface HeldAbsences {
  /** Null where nobody has asked yet, so that nothing is held. */
  state(institutionId: string): Promise<HeldState | null>
  /** Begins to hold, from this place of the log of changes on; nothing where it has begun. */
  begin(institutionId: string, cursor: string): Promise<void>
  /** Employments of the directory that have not been read yet, oldest first. */
  unread(institutionId: string, limit: number): Promise<readonly string[]>
  /** Employments that have been read, those read longest ago first. */
  readBefore(institutionId: string, moment: DateTime, limit: number): Promise<readonly string[]>
  /**
   * Puts what was read in the place of what was held of the employment, whole. An answer that was asked for before the one that is held
   * changes nothing.
   * @returns whether anything differed.
   */
  hold(
    institutionId: string,
    employmentId: string,
    askedAt: DateTime,
    absences: readonly Pick<HeldAbsence, 'from' | 'to' | 'content'>[],
  ): Promise<boolean>
  /** The log of changes has been followed to this place. */
  follow(institutionId: string, cursor: string, checkedAt: DateTime): Promise<void>
  /** Every employment has been read. */
  filled(institutionId: string): Promise<void>
  /** Those with at least one day in the period. */
  touching(institutionId: string, question: HeldQuestion): Promise<readonly HeldAbsence[]>
}

export function openHeldAbsences(database: Database, seal: Seal): HeldAbsences {
  const opened = (institutionId: string, employmentId: string, sealed: string): string =>
    Buffer.from(seal.openBytes(sealed, placeOf(institutionId, employmentId))).toString('utf8')

  return {
    state: async (institutionId) => {
      const row = await database
        .selectFrom('held_absence_state')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .executeTakeFirst()
      if (row === undefined) return null
      return {
        cursor: row.cursor,
        checkedAt: row.checked_at as DateTime,
        filledAt: row.filled_at as DateTime | null,
      }
    },
    begin: async (institutionId, cursor) => {
      await database
        .insertInto('held_absence_state')
        .values({ institution_id: institutionId, cursor, checked_at: dateTime(new Date()), filled_at: null })
        .onConflict((conflict) => conflict.column('institution_id').doNothing())
        .execute()
    },
    unread: async (institutionId, limit) => {
      const rows = await database
        .selectFrom('employment')
        .leftJoin('held_absence_read', (join) =>
          join
            .onRef('held_absence_read.institution_id', '=', 'employment.institution_id')
            .onRef('held_absence_read.employment_id', '=', 'employment.id'),
        )
        .select('employment.id')
        .where('employment.institution_id', '=', institutionId)
        .where('held_absence_read.read_at', 'is', null)
        .orderBy('employment.position')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    readBefore: async (institutionId, moment, limit) => {
      const rows = await database
        .selectFrom('held_absence_read')
        .innerJoin('employment', (join) =>
          join
            .onRef('employment.institution_id', '=', 'held_absence_read.institution_id')
            .onRef('employment.id', '=', 'held_absence_read.employment_id'),
        )
        .select('employment.id')
        .where('held_absence_read.institution_id', '=', institutionId)
        .where('held_absence_read.read_at', '<', moment)
        .orderBy('held_absence_read.read_at')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    hold: (institutionId, employmentId, askedAt, absences) =>
      database.transaction().execute(async (transaction) => {
        const taken = await transaction
          .insertInto('held_absence_read')
          .values({ institution_id: institutionId, employment_id: employmentId, read_at: askedAt })
          .onConflict((conflict) =>
            conflict
              .columns(['institution_id', 'employment_id'])
              .doUpdateSet({ read_at: askedAt })
              .where('held_absence_read.read_at', '<=', askedAt),
          )
          .returning('read_at')
          .executeTakeFirst()
        if (taken === undefined) return false
        const held = await transaction
          .selectFrom('held_absence')
          .selectAll()
          .where('institution_id', '=', institutionId)
          .where('employment_id', '=', employmentId)
          .orderBy('number')
          .execute()
        const isSame =
          held.length === absences.length &&
          absences.every(({ from, to, content }, index) => {
            const row = held[index]
            return (
              row !== undefined &&
              row.first_day === from &&
              row.last_day === to &&
              opened(institutionId, employmentId, row.sealed) === content
            )
          })
        if (isSame) return false
        await transaction
          .deleteFrom('held_absence')
          .where('institution_id', '=', institutionId)
          .where('employment_id', '=', employmentId)
          .execute()
        const place = placeOf(institutionId, employmentId)
        const rows = absences.map(({ from, to, content }, number) => ({
          institution_id: institutionId,
          employment_id: employmentId,
          number,
          first_day: from,
          last_day: to,
          sealed: seal.closeBytes(Buffer.from(content, 'utf8'), place),
        }))
        for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
          await transaction
            .insertInto('held_absence')
            .values(rows.slice(at, at + ROWS_AT_ONCE))
            .execute()
        return true
      }),
    follow: async (institutionId, cursor, checkedAt) => {
      await database
        .updateTable('held_absence_state')
        .set({ cursor, checked_at: checkedAt })
        .where('institution_id', '=', institutionId)
        .execute()
    },
    filled: async (institutionId) => {
      await database
        .updateTable('held_absence_state')
        .set({ filled_at: dateTime(new Date()) })
        .where('institution_id', '=', institutionId)
        .where('filled_at', 'is', null)
        .execute()
    },
    touching: async (institutionId, { from, to, unit, after, limit }) => {
      let query = database
        .selectFrom('held_absence')
        .innerJoin('employment', (join) =>
          join
            .onRef('employment.institution_id', '=', 'held_absence.institution_id')
            .onRef('employment.id', '=', 'held_absence.employment_id'),
        )
        .selectAll('held_absence')
        .select('employment.position')
        .where('held_absence.institution_id', '=', institutionId)
      if (from !== null) query = query.where('held_absence.last_day', '>=', from)
      if (to !== null) query = query.where('held_absence.first_day', '<=', to)
      if (unit !== null) query = query.where('employment.unit', '=', unit)
      if (after !== null) {
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('employment.position', 'held_absence.number'), '>', tuple(after.position, after.number)),
        )
      }
      const rows = await query.orderBy('employment.position').orderBy('held_absence.number').limit(limit).execute()
      return rows.map((row) => ({
        employmentId: row.employment_id,
        position: row.position,
        number: row.number,
        from: row.first_day as LocalDate,
        to: row.last_day as LocalDate,
        content: opened(institutionId, row.employment_id, row.sealed),
      }))
    },
  }
}

/** SQLite takes a bounded number of parameters. */
const ROWS_AT_ONCE = 100

/** What the bytes are sealed for: one employment's absence opens in no other row. */
function placeOf(institutionId: string, employmentId: string): string {
  return `absence/${institutionId}/${employmentId}`
}
