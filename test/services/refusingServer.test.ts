import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'
import { type OwnRole, ownRole } from './ownRole.ts'

/** The counterpart of a full disk: the server is there and takes no row of the trail. */
describe('with a server that takes no more rows', () => {
  let own: OwnRole
  let town: TestTown
  beforeAll(async () => {
    own = await ownRole()
    town = await openTown({ employees: 14, store: own.place })
  })
  afterAll(async () => {
    await town.close()
    await own.clear()
  })

  const ask = () =>
    town.ask(town.token('fjordby'), '{ institution { employees(first: 3) { nodes { name person { statusCode } } } } }')
  const expectAnswer = async (): Promise<void> => {
    const { data, errors } = await ask()
    expect(errors).toEqual([])
    expect(data.institution.employees.nodes).toHaveLength(3)
  }
  const rows = async (): Promise<number> =>
    (await town.house.store.database.selectFrom('trail').select('sequence').execute()).length

  it.each([
    {
      how: 'the right to write is taken away',
      begin: () => own.tell(`revoke insert on trail from ${own.role}`),
      end: () => own.tell(`grant insert on trail to ${own.role}`),
    },
    {
      how: 'every transaction is read-only, as on a standby',
      begin: () => own.tell(`alter role ${own.role} set default_transaction_read_only = on`).then(own.cut),
      end: () => own.tell(`alter role ${own.role} reset default_transaction_read_only`).then(own.cut),
    },
  ])(
    'no answer leaves without its rows when $how, and answers come again afterwards',
    async ({ begin, end }) => {
      await expectAnswer()
      await begin()
      const before = await expect.poll(rows).toBeGreaterThan(0).then(rows)
      for (let tried = 0; tried < 3; tried += 1) {
        const { data, errors, text } = await ask()
        expect(errors.map(({ extensions }) => extensions['code'])).toContain('INTERNAL')
        expect(data?.institution?.employees ?? null).toBe(null)
        expect(text).not.toMatch(/permission|read-only|trail|postgres/i)
      }
      expect(await rows()).toBe(before)
      await end()
      await expect.poll(async () => (await ask()).errors, { timeout: 5_000 }).toEqual([])
      await expectAnswer()
    },
    30_000,
  )
})
