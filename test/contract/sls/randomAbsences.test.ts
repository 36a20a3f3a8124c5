import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'
import { openUpdatesHouse, type UpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

let writing: UpdatesHouse
beforeAll(async () => {
  writing = await openUpdatesHouse()
})
afterAll(() => writing.close())

/** Absences as anybody would keep them: by first day, none over another. */
interface Kept {
  code: string
  from: LocalDate
  to: LocalDate
}

const START = localDate('2028-01-01')
const slot = fc.record({ day: fc.integer({ min: 0, max: 30 }), length: fc.integer({ min: 0, max: 6 }) })
const code = fc.constantFrom('100', '500', '520', '231')
const step = fc.oneof(
  fc.record({ what: fc.constant('register' as const), slot, code }),
  fc.record({ what: fc.constant('move' as const), which: fc.nat(9), slot, code }),
  fc.record({ what: fc.constant('delete' as const), which: fc.nat(9) }),
)

describe('any sequence of changes', () => {
  it('leaves the absences that a plain list of them would hold, also where every second reply is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        writing.house.simulator.control.reset()
        const model: Kept[] = []
        let sent = 0
        const carryOut = async (operation: string, values: Record<string, unknown>): Promise<string> => {
          const call = await writing.planned(operation, values)
          const reference = randomUUID()
          sent += 1
          if (sent % 2 === 0) writing.house.simulator.control.loseReply(1, (entry) => entry.operation === call.service)
          const outcome = await writing.updates.send(writing.desk(), writing.employment, call, reference)
          if (outcome.kind !== 'UNKNOWN') return outcome.kind
          return (await writing.updates.lookUp(writing.desk(), writing.employment, call, reference)).kind
        }
        const idOf = async ({ from, code }: Kept): Promise<string> => {
          const found = (await writing.absences(START)).find(
            (absence) => String(absence['from']) === from && String(absence['code']) === code,
          )
          return String(found?.['id'])
        }
        for (const one of steps) {
          if (one.what === 'register') {
            const wanted = absenceOf(one.slot, one.code)
            const free = !model.some((other) => collides(other, wanted))
            const kind = await carryOut('registerAbsence', { ...wanted })
            expect(kind).toMatch(free ? /COMPLETED/ : /REJECTED|NOT_ARRIVED/)
            if (free) model.push(wanted)
            continue
          }
          const existing = model[one.which % Math.max(model.length, 1)]
          if (existing === undefined) continue
          if (one.what === 'delete') {
            expect(await carryOut('deleteAbsence', { absenceId: await idOf(existing) })).toMatch(/COMPLETED/)
            model.splice(model.indexOf(existing), 1)
            continue
          }
          const wanted = absenceOf(one.slot, one.code)
          const free = !model.some((other) => other !== existing && collides(other, wanted))
          const kind = await carryOut('changeAbsence', { absenceId: await idOf(existing), ...wanted })
          expect(kind).toMatch(free ? /COMPLETED/ : /REJECTED|NOT_ARRIVED/)
          if (free) Object.assign(existing, wanted)
        }
        const read = (await writing.absences(START)).map((absence) => ({
          code: String(absence['code']),
          from: String(absence['from']),
          to: String(absence['to']),
        }))
        expect(read).toEqual([...model].sort((a, b) => (a.from < b.from ? -1 : 1)))
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

function absenceOf({ day, length }: { day: number; length: number }, code: string): Kept {
  const from = addDays(START, day)
  return { code, from, to: addDays(from, length) }
}

function collides(one: Kept, other: Kept): boolean {
  return one.from <= other.to && other.from <= one.to
}
