import { describe, expect, it } from 'vitest'
import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { birthdayIn } from '../../../../subgraphs/opus/mapping/birthday.ts'

describe('the birthday in a CPR number', () => {
  it.each([
    ['6101013001', '1901-01-01'],
    ['6101363999', '1936-01-01'],
    ['6101364000', '2036-01-01'],
    ['6101374000', '1937-01-01'],
    ['6101575000', '2057-01-01'],
    ['6101588999', '1858-01-01'],
    ['6101369000', '2036-01-01'],
    ['6101379000', '1937-01-01'],
    ['8902004001', '2000-02-29'],
    ['8902014001', null],
    ['6113504001', null],
  ])('%s is %s', (number, day) => {
    const known = parseCprNumber(number)
    expect(known === null ? null : birthdayIn(known)).toBe(day)
  })
})
