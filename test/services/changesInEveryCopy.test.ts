import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshSchema, freshSchema } from '../store.ts'
import { type Json, openTown, type TestTown } from '../town.ts'

/** Two copies of the program on one PostgreSQL, each with its own gateway, subgraphs and kept answers, before the same payroll systems. */
describe('a change, with two copies running', () => {
  let schema: FreshSchema
  let folder: string
  let copies: readonly [TestTown, TestTown]

  beforeAll(async () => {
    schema = freshSchema()
    // The same keys in both, as settings have it.
    folder = mkdtempSync(join(tmpdir(), 'copies-'))
    const first = await openTown({ employees: 20, folder, store: schema.place })
    copies = [first, await openTown({ folder, store: schema.place, beside: first })]
  }, 120_000)
  afterAll(async () => {
    const [first, second] = copies
    await second.close()
    await first.close()
    await schema.clear()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The days off of an employee in the first days of 2027, and whether they were kept. */
  const read = async (copy: TestTown, institution: string, id: string): Promise<Json> => {
    const { data, errors } = await copy.ask(
      copy.token(institution),
      'query ($id: ID!) { employee(id: $id) { absences(period: {from: "2027-01-01", to: "2027-03-31"}) { nodes { from to source { fromCache } } } } }',
      { id },
    )
    expect(errors).toEqual([])
    return data.employee.absences.nodes
  }
  const days = (nodes: Json): readonly string[] => nodes.map(({ from, to }: Json) => `${from} ${to}`)

  it.each([
    ['fjordstyrelsen', '100'],
    ['fjordby', '0101'],
  ] as const)(
    'is in the next read of each, whichever carried it out and whatever each had kept: %s',
    async (institution, usual) => {
      const [here, there] = copies
      const { data } = await here.ask(
        here.token(institution),
        '{ institution { absenceTypes { code kind requires attendance } employees(first: 20, filter: {active: true}) { nodes { id absences(period: {from: "2027-01-01", to: "2027-03-31"}) { nodes { from } } } } } }',
      )
      const { id } = data.institution.employees.nodes.find((node: Json) => node.absences.nodes.length === 0)
      const code =
        data.institution.absenceTypes.find(
          (one: Json) => one.kind === 'SICKNESS' && one.requires === 'NONE' && !one.attendance,
        )?.code ?? usual
      const registered: string[] = []
      for (let day = 1; day <= 6; day += 1) {
        for (const copy of copies) {
          // Kept before the change: the second time from what the first has left.
          await read(copy, institution, id)
          const kept = await read(copy, institution, id)
          expect(days(kept)).toEqual(registered)
          for (const { source } of kept) expect(source.fromCache).toBe(true)
        }
        const [changing, other] = day % 2 === 0 ? [here, there] : [there, here]
        const date = `2027-02-0${day}`
        const { data: changed, errors } = await changing.ask(
          changing.token(institution),
          'mutation ($input: RegisterAbsenceInput!) { registerAbsence(input: $input) { transaction { status messages { code text } } } }',
          {
            input: {
              employeeId: id,
              code,
              from: date,
              to: date,
              idempotencyKey: `${institution}-${day}`,
              waitSeconds: 15,
            },
          },
        )
        expect(errors).toEqual([])
        const { status, messages } = changed.registerAbsence.transaction
        expect(status, JSON.stringify(messages)).toMatch(/^COMPLETED/)
        registered.push(`${date} ${date}`)
        // The copy that did not take it in is asked first.
        for (const copy of [other, changing]) expect(days(await read(copy, institution, id))).toEqual(registered)
      }
    },
    120_000,
  )
})
