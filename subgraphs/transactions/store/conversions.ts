import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { AccountConversion, AccountRow, WageCodeConversion, WageCodeRow } from '../model/conversion.ts'

/** Who sets a list. */
export interface Setter {
  readonly subject: string
  readonly name: string
}

/** How an institution's old codes become its payroll system's own. Each version stays, with who set it and when. */
export interface Conversions {
  /** Null where none was set. */
  wageCodes(institutionId: string): Promise<WageCodeConversion | null>
  accounts(institutionId: string): Promise<AccountConversion | null>
  setWageCodes(institutionId: string, rows: readonly WageCodeRow[], by: Setter, now: Date): Promise<void>
  setAccounts(institutionId: string, rows: readonly AccountRow[], by: Setter, now: Date): Promise<void>
}

type Kind = 'WAGE_CODE' | 'ACCOUNT'

export function openConversions(database: Database): Conversions {
  const newest = async (institutionId: string, kind: Kind) => {
    const row = await database
      .selectFrom('conversion')
      .selectAll()
      .where('institution_id', '=', institutionId)
      .where('kind', '=', kind)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined
      ? null
      : { rows: JSON.parse(row.rows) as never, setAt: row.set_at, setBy: row.setter_name, version: Number(row.version) }
  }
  const set = (institutionId: string, kind: Kind, rows: readonly unknown[], by: Setter, now: Date): Promise<void> =>
    database.transaction().execute(async (transaction) => {
      await serialise(transaction, `conversion/${institutionId}`)
      const { last } = await transaction
        .selectFrom('conversion')
        .select(({ fn }) => fn.max<number | null>('version').as('last'))
        .where('institution_id', '=', institutionId)
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('conversion')
        .values({
          institution_id: institutionId,
          kind,
          version: Number(last ?? 0) + 1,
          rows: JSON.stringify(rows),
          set_at: now.toISOString(),
          set_by: by.subject,
          setter_name: by.name,
        })
        .execute()
    })
  return {
    wageCodes: (institutionId) => newest(institutionId, 'WAGE_CODE'),
    accounts: (institutionId) => newest(institutionId, 'ACCOUNT'),
    setWageCodes: (institutionId, rows, by, now) => set(institutionId, 'WAGE_CODE', rows, by, now),
    setAccounts: (institutionId, rows, by, now) => set(institutionId, 'ACCOUNT', rows, by, now),
  }
}
