import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, localDate } from '#schema/scalars/LocalDate.ts'
import { type Loendel, NOTHING_MORE } from '../../../sandbox/sls/records/payElements.ts'
import type { Occurrence } from '../../../sandbox/sls/records/registered.ts'
import { list, openSlsHouse, type SlsHouse } from '../../subgraphs/sls/slsHouse.ts'

const KEY = 'fjordstyrelsen'
/** Days around the end of February 2028, which has 29. */
const FIRST = localDate('2028-02-20')
const DAYS = Array.from({ length: 26 }, (_, index) => addDays(FIRST, index - 3))

let house: SlsHouse
let number: string
let id: string

beforeAll(async () => {
  house = await openSlsHouse({ employees: 12 })
  const found = house.staff(KEY).find(({ state, to }) => state === 'ACTIVE' && to === null)
  if (found === undefined) throw new Error('nobody is active')
  number = found.cprNumber + found.number
  id = (await house.find(KEY, found)).id
})
afterAll(() => house.close())

/** Days that may be the same, spans that meet, overlap or leave gaps, ends that are open, rows far ahead. */
const spans = fc.array(
  fc.record({
    from: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }).map((days) => addDays(FIRST, days)) },
      { weight: 1, arbitrary: fc.constant(localDate('2040-02-29')) },
      { weight: 1, arbitrary: fc.constant(localDate('2020-02-29')) },
    ),
    length: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }),
  }),
  { maxLength: 6 },
)

/** Each dated list: the object's occurrences and the field that shows them. */
const LISTS: readonly (readonly [field: string, object: string, rest: (index: number) => Occurrence])[] = [
  ['postings', 'Kontering', () => ({ Delregnskab: '99990010' })],
  [
    'deviatingPostings',
    'AfvigendeKontering',
    (index) => ({ Delregnskab: '99990010', Segment1: String(index + 1), Opsplitningsprocent: '10.00' }),
  ],
  [
    'payElementPostings',
    'Loendelskontering',
    (index) => ({ Loendelskode: `380${index}`, Opsplitningsprocent: '10.00' }),
  ],
  ['statistics', 'Statistik', () => ({ Ansaettelsesform: '1' })],
  ['departures', 'Afgang', () => ({ Afgangsaarsagskode: '05', Akko: '14' })],
  ['taxPayElements', 'Skatteloendel', (index) => ({ Loendelskode: `025${index}` })],
]

async function ask(fields: string) {
  const { entities, errors } = await house.askEmployees(house.caller(KEY, { freshness: 'LIVE' }), [id], fields)
  expect(errors).toEqual([])
  return entities[0] ?? {}
}

describe('what holds on a day', () => {
  it.each(LISTS)('of %s is what counting day by day gives, on each day', async (field, object, rest) => {
    await fc.assert(
      fc.asyncProperty(spans, async (drawn) => {
        const occurrences = drawn.map(({ from, length }, index) => ({
          ...rest(index),
          Fradato: from,
          ...(length === null ? {} : { Tildato: addDays(from, length) }),
        }))
        house.simulator.payroll.occurrencesElsewhere(number, 'SLS', { object, transaction: 'KONA', occurrences })
        const answer = await ask(
          DAYS.map((day, index) => `d${index}: ${field}(asOf: "${day}") { validFrom validTo }`).join(' '),
        )
        DAYS.forEach((day, index) => {
          const expected = occurrences
            .filter((one) => one.Fradato <= day && (!('Tildato' in one) || day <= String(one.Tildato)))
            .map((one) => `${one.Fradato} ${'Tildato' in one ? one.Tildato : null}`)
            .sort()
          const told = list(answer[`d${index}`]).map(({ validFrom, validTo }) => `${validFrom} ${validTo}`)
          expect([day, told.sort()]).toEqual([day, expected])
        })
      }),
      { numRuns: 12 },
    )
  })

  it.each(LISTS.filter(([field]) => field !== 'taxPayElements'))(
    'or in a period, of %s, is what counting its days gives',
    async (field, object, rest) => {
      const period = fc.record({ start: fc.nat({ max: 25 }), length: fc.nat({ max: 8 }) })
      await fc.assert(
        fc.asyncProperty(spans, fc.array(period, { minLength: 1, maxLength: 6 }), async (drawn, periods) => {
          const occurrences = drawn.map(({ from, length }, index) => ({
            ...rest(index),
            Fradato: from,
            ...(length === null ? {} : { Tildato: addDays(from, length) }),
          }))
          house.simulator.payroll.occurrencesElsewhere(number, 'SLS', { object, transaction: 'KONA', occurrences })
          const asked = periods.map(({ start, length }) => {
            const from = addDays(FIRST, start - 3)
            return {
              from,
              to: addDays(from, length),
              days: Array.from({ length: length + 1 }, (_, at) => addDays(from, at)),
            }
          })
          const answer = await ask(
            asked
              .map(({ from, to }, at) => `p${at}: ${field}(period: { from: "${from}", to: "${to}" }) { validFrom }`)
              .join(' '),
          )
          asked.forEach(({ days }, at) => {
            const touching = occurrences.filter((one) =>
              days.some((day) => one.Fradato <= day && (!('Tildato' in one) || day <= String(one.Tildato))),
            )
            expect(
              list(answer[`p${at}`])
                .map(({ validFrom }) => String(validFrom))
                .sort(),
            ).toEqual(touching.map(({ Fradato }) => String(Fradato)).sort())
          })
        }),
        { numRuns: 8 },
      )
    },
  )

  it('of pension accounts is the one that began last', async () => {
    await fc.assert(
      fc.asyncProperty(spans, async (drawn) => {
        const occurrences = drawn.map(({ from }, index) => ({ Fradato: from, Pensionsskalatrin: String(index + 1) }))
        house.simulator.payroll.occurrencesElsewhere(number, 'SLS', {
          object: 'Pensab',
          transaction: 'KONA',
          occurrences,
        })
        const answer = await ask(
          DAYS.map((day, index) => `d${index}: pensionAccounts(asOf: "${day}") { validFrom pensionScaleStep }`).join(
            ' ',
          ),
        )
        DAYS.forEach((day, index) => {
          let holds: (typeof occurrences)[number] | null = null
          for (const one of occurrences)
            if (one.Fradato <= day && (holds === null || one.Fradato >= holds.Fradato)) holds = one
          expect(list(answer[`d${index}`])).toEqual(
            holds === null ? [] : [{ validFrom: holds.Fradato, pensionScaleStep: Number(holds.Pensionsskalatrin) }],
          )
        })
      }),
      { numRuns: 12 },
    )
  })

  it('of absence is what counting day by day gives', async () => {
    await fc.assert(
      fc.asyncProperty(spans, async (drawn) => {
        const events = drawn.map(({ from, length }) => ({
          FastAarsagskode: '100',
          Fradato: String(from),
          Tildato: String(addDays(from, length ?? 400)),
          Timer: null,
          Minutter: null,
        }))
        house.simulator.payroll.absenceElsewhere(number, 'SLS', () => events)
        const answer = await ask(
          DAYS.map(
            (day, index) => `d${index}: absences(period: { from: "${day}", to: "${day}" }) { nodes { from to } }`,
          ).join(' '),
        )
        DAYS.forEach((day, index) => {
          const told = list(answer[`d${index}`]?.['nodes']).map(({ from, to }) => `${from} ${to}`)
          const expected = events
            .filter(({ Fradato, Tildato }) => Fradato <= day && day <= Tildato)
            .map(({ Fradato, Tildato }) => `${Fradato} ${Tildato}`)
          expect([day, told.sort()]).toEqual([day, expected.sort()])
        })
      }),
      { numRuns: 12 },
    )
  })

  it('of wage parts is what counting day by day gives, recurring and one-off', async () => {
    await fc.assert(
      fc.asyncProperty(spans, spans, async (recurring, oneOff) => {
        const payElements = [
          ...recurring.map(
            ({ from, length }, index): Loendel => ({
              ...NOTHING_MORE,
              Loendelstype: 'L',
              Loendelskode: `30${10 + index}`,
              Fradato: from,
              Tildato: length === null ? null : addDays(from, length),
              Beloeb: '100.00',
            }),
          ),
          ...oneOff.map(
            ({ from }, index): Loendel => ({
              ...NOTHING_MORE,
              Loendelstype: 'E',
              Loendelskode: `40${10 + index}`,
              Dato: from,
              Beloeb: '100.00',
            }),
          ),
        ]
        house.simulator.payroll.payElementsElsewhere(number, 'SLS', { transaction: 'LOBA', payElements })
        const answer = await ask(
          DAYS.map(
            (day, index) =>
              `d${index}: wageParts(asOf: "${day}", first: 100) { nodes { code validFrom validTo date } }`,
          ).join(' '),
        )
        DAYS.forEach((day, index) => {
          const holds = payElements.filter(({ Fradato, Tildato, Dato }) =>
            Dato === null ? String(Fradato) <= day && (Tildato === null || day <= Tildato) : Dato === day,
          )
          const told = list(answer[`d${index}`]?.['nodes'])
          expect([
            day,
            told.map((one) => `${one['code']} ${one['validFrom']} ${one['validTo']} ${one['date']}`).sort(),
          ]).toEqual([day, holds.map((one) => `${one.Loendelskode} ${one.Fradato} ${one.Tildato} ${one.Dato}`).sort()])
        })
      }),
      { numRuns: 12 },
    )
  })

  it('of an advancement is the one that was reported last, until its day', async () => {
    await fc.assert(
      fc.asyncProperty(spans, async (drawn) => {
        const occurrences = drawn.map(({ from }, index) => ({ Oprykningsdato: String(from), Trin: `0${index + 1}` }))
        house.simulator.payroll.occurrencesElsewhere(number, 'SLS', {
          object: 'Oprykning',
          transaction: 'OPRA',
          occurrences,
        })
        const answer = await ask(
          DAYS.map((day, index) => `d${index}: advancement(asOf: "${day}") { advancementDate payStep }`).join(' '),
        )
        const last = occurrences.at(-1)
        DAYS.forEach((day, index) => {
          const expected =
            last === undefined || last.Oprykningsdato < day
              ? null
              : { advancementDate: last.Oprykningsdato, payStep: last.Trin }
          expect([day, answer[`d${index}`]]).toEqual([day, expected])
        })
      }),
      { numRuns: 12 },
    )
  })

  it('of the time bank is what adding up its reports to the day gives', async () => {
    const reports = fc.array(
      fc.record({
        type: fc.constantFrom('FLEX', 'AFSP'),
        from: fc.integer({ min: 0, max: 20 }),
        operator: fc.constantFrom('=', '+', '-'),
        quarters: fc.integer({ min: 0, max: 160 }),
      }),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(reports, async (drawn) => {
        const occurrences = drawn.map(({ type, from, operator, quarters }) => ({
          Timebanktype: type,
          Dato: String(addDays(FIRST, from)),
          Operator: operator,
          Timer: String(Math.floor(quarters / 4)),
          Minutter: String((quarters % 4) * 15),
        }))
        house.simulator.payroll.occurrencesElsewhere(number, 'SLS', {
          object: 'Timebank',
          transaction: 'TBAA',
          occurrences,
        })
        const answer = await ask(
          DAYS.map((day, index) => `d${index}: timeBank(asOf: "${day}") { type hours lastRegistration }`).join(' '),
        )
        DAYS.forEach((day, index) => {
          const balances = new Map<string, { hours: number; lastRegistration: string }>()
          // Day by day; what was reported for one day, in the order in which it came.
          for (const past of DAYS.filter((one) => one <= day))
            drawn.forEach(({ type, from, operator, quarters }) => {
              if (addDays(FIRST, from) !== past) return
              const before = balances.get(type)?.hours ?? 0
              const after =
                operator === '=' ? quarters / 4 : operator === '+' ? before + quarters / 4 : before - quarters / 4
              balances.set(type, { hours: after, lastRegistration: String(past) })
            })
          const told = list(answer[`d${index}`]).map(({ type, hours, lastRegistration }) => [
            type,
            { hours: Number(hours), lastRegistration },
          ])
          expect([day, Object.fromEntries(told)]).toEqual([day, Object.fromEntries(balances)])
        })
      }),
      { numRuns: 12 },
    )
  })
})
