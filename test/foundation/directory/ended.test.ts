import { describe, expect, it } from 'vitest'
import type { EmploymentStatus, StatusSpan } from '#foundation/directory/employment.ts'
import { hadEndedBefore } from '#foundation/directory/ended.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'

const DAY = localDate('2021-11-22')
const span = (from: string, to: string, status: EmploymentStatus = 'ACTIVE'): StatusSpan => ({
  from: localDate(from),
  to: localDate(to),
  status,
  code: null,
})

describe('an employment', () => {
  it.each([
    ['whose last day was before', '2021-11-21', [span('2010-01-01', '2021-11-21')], true],
    ['whose last day is the day', '2021-11-22', [span('2010-01-01', '2021-11-22')], false],
    ['without an end', null, [span('2010-01-01', '9999-12-31')], false],
    ['without an end, whose statuses ended before', null, [span('2010-01-01', '2015-01-01')], true],
    [
      'that ended, with LEFT ever since',
      '2015-01-01',
      [span('2010-01-01', '2015-01-01'), span('2015-01-02', '9999-12-31', 'LEFT')],
      true,
    ],
    ['with LEFT since the day alone', '2015-01-01', [span('2021-11-22', '9999-12-31', 'LEFT')], false],
    ['that ended, of a pensioner', '2015-01-01', [span('2015-01-02', '9999-12-31', 'PENSIONER')], false],
    ['that ended, on leave until later', '2015-01-01', [span('2015-01-02', '2022-01-01', 'ON_LEAVE')], false],
    ['that goes on, although every status ended', '2030-01-01', [span('2010-01-01', '2015-01-01')], false],
    ['with an end and no status', '2015-01-01', [], true],
    ['of which nothing is known', null, [], false],
  ] as const)('%s: ended %s', (_what, employedTo, statuses, ended) => {
    expect(hadEndedBefore({ employedTo: employedTo === null ? null : localDate(employedTo), statuses }, DAY)).toBe(
      ended,
    )
  })
})
