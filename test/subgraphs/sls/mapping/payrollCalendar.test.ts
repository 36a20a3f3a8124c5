import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'
import { bankingDaysBefore, isBankingDay } from '../../../../subgraphs/sls/mapping/bankingDays.ts'
import { runsBetween } from '../../../../subgraphs/sls/mapping/payrollCalendar.ts'

const day = (text: string): LocalDate => localDate(text)

describe('a banking day', () => {
  it.each([
    ['2026-01-01', 'New Year’s Day'],
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-15', 'the Friday after it'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-06-05', 'Constitution Day'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-31', 'New Year’s Eve'],
    ['2026-11-21', 'a Saturday'],
    ['2023-05-05', 'the last Great Prayer Day'],
    ['2027-03-29', 'Easter Monday of another year'],
  ])('is not %s, %s', (text) => {
    expect(isBankingDay(day(text))).toBe(false)
  })

  it.each(['2024-04-26', '2026-01-02', '2026-12-23', '2028-02-29'])('is %s', (text) => {
    expect(isBankingDay(day(text))).toBe(true)
  })
})

describe('the payroll calendar', () => {
  const of2022 = runsBetween(day('2022-01-01'), day('2022-12-31'), [])

  // Observed: SLS dossier section 9.2.
  it.each([
    ['2022-06', 1, '2022-05-16'],
    ['2022-06', 2, '2022-05-31'],
    ['2022-09', 2, '2022-08-31'],
    ['2022-11', 2, '2022-10-31'],
  ])('pays generation %s, run %i, on the day that was observed', (generation, run, disposalDate) => {
    expect(of2022.find((one) => one.generation === generation && one.run === run)).toMatchObject({
      disposalDate,
      published: false,
    })
  })

  it('has two runs for each generation, and money in the month before it', () => {
    expect(of2022).toHaveLength(24)
    for (const { generation, disposalDate } of of2022)
      expect(Temporal.PlainYearMonth.from(generation).subtract({ months: 1 }).toString()).toBe(disposalDate.slice(0, 7))
  })

  it('closes at four in the afternoon and opens at eight in the morning, by the clock in Denmark', () => {
    const [winter] = runsBetween(day('2026-01-01'), day('2026-01-31'), [])
    const [summer] = runsBetween(day('2026-07-01'), day('2026-07-31'), [])
    expect([winter?.closesAt, winter?.opensAt].map((at) => at?.slice(10))).toEqual([
      'T16:00:00+01:00',
      'T08:00:00+01:00',
    ])
    expect([summer?.closesAt, summer?.opensAt].map((at) => at?.slice(10))).toEqual([
      'T16:00:00+02:00',
      'T08:00:00+02:00',
    ])
  })

  it('is as published where it is', () => {
    const published = {
      generation: '2022-06',
      run: 1,
      runDay: day('2022-05-03'),
      disposalDate: day('2022-05-13'),
    } as const
    expect(runsBetween(day('2022-05-01'), day('2022-05-31'), [published])[0]).toEqual({
      generation: '2022-06',
      run: 1,
      closesAt: '2022-05-03T16:00:00+02:00',
      opensAt: '2022-05-04T08:00:00+02:00',
      disposalDate: '2022-05-13',
      published: true,
    })
  })

  it('is the same whatever window it is looked at through, and closes on banking days so many before the money', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2000-01-01'), days))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (from, first, second) => {
        const middle = addDays(from, first)
        const to = addDays(middle, second + 1)
        const whole = runsBetween(from, to, [])
        expect([...runsBetween(from, middle, []), ...runsBetween(addDays(middle, 1), to, [])]).toEqual(whole)
        for (const { run, closesAt, disposalDate } of whole) {
          const runDay = day(closesAt.slice(0, 10))
          expect(isBankingDay(runDay) && isBankingDay(disposalDate)).toBe(true)
          expect(bankingDaysBefore(disposalDate, run === 1 ? 6 : 8)).toBe(runDay)
        }
      }),
      { numRuns: 60 },
    )
  })
})
