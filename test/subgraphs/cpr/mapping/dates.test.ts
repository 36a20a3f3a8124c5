import { describe, expect, it } from 'vitest'
import { certainDay, yearOf } from '../../../../subgraphs/cpr/mapping/dates.ts'

describe('dates of the register', () => {
  it.each([
    ['1980-01-01', '', '1980-01-01', 1980],
    ['198001010000', '', '1980-01-01', 1980],
    ['198001011299', '', '1980-01-01', 1980],
    ['200302302500', '', null, 2003],
    ['196100000000', '', null, 1961],
    ['1979-02-00', '', null, 1979],
    ['1980-01-01', '*', null, 1980],
    ['', '', null, null],
    ['0000-01-01', '', null, null],
    ['ukendt', '', null, null],
  ])('%s, marked "%s", is the day %s of the year %s', (date, marker, day, year) => {
    expect([certainDay(date, marker), yearOf(date)]).toEqual([day, year])
  })
})
