import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isServed } from '../store.ts'
import { openTown, type TestTown } from '../town.ts'

/** The store's disk is full: its file may not grow by a page. Everything else goes on. */
// A file's size can be limited; what a server that takes no more writes does is in test/services.
describe.skipIf(isServed)('with a full disk', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const ask = () =>
    town.ask(town.token('fjordby'), '{ institution { employees(first: 3) { nodes { name person { statusCode } } } } }')
  const pages = async (): Promise<number> => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(town.house.store.database)
    return rows[0]?.page_count ?? 0
  }
  const limitPages = (count: number) =>
    sql`pragma max_page_count = ${sql.lit(count)}`.execute(town.house.store.database)
  const closedRows = async (): Promise<number> => {
    const { count } = await town.house.store.database
      .selectFrom('trail')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('kind', '=', 'CLOSED')
      .where('body', 'like', '%"result":"ANSWERED"%')
      .executeTakeFirstOrThrow()
    return count
  }

  it('no answer leaves without its rows, and answers come again when there is room', async () => {
    const before = await closedRows()
    const first = await ask()
    expect(first.errors).toEqual([])
    expect(first.data.institution.employees.nodes).toHaveLength(3)
    // The payroll system's and CPR's part.
    const perAnswer = (await closedRows()) - before
    expect(perAnswer).toBe(2)

    await limitPages((await pages()) + 8)
    let answered = 1
    let refused = 0
    for (let tried = 0; tried < 300 && refused < 5; tried += 1) {
      const { data, errors, text } = await ask()
      if (errors.length === 0) {
        answered += 1
        continue
      }
      refused += 1
      expect(errors.map(({ extensions }) => extensions['code'])).toContain('INTERNAL')
      // A visit whose rows found room may have told its part; what a refused one read is in no answer.
      if (data?.institution?.employees != null) {
        for (const node of data.institution.employees.nodes) expect(node?.person?.statusCode ?? null).toBe(null)
      }
      expect(text).not.toMatch(/full|SQLITE|disk/i)
    }
    expect([answered > 1, refused]).toEqual([true, 5])
    expect(await closedRows()).toBeGreaterThanOrEqual(before + answered * perAnswer)

    await limitPages(1_000_000)
    const again = await ask()
    expect(again.errors).toEqual([])
    expect(again.data.institution.employees.nodes).toHaveLength(3)
  }, 60_000)
})
