import { describe, expect, it } from 'vitest'
import { type Asked, belongs } from '#foundation/tenancy/screening.ts'
import {
  ownerOfAbsence,
  ownerOfEmployee,
  ownerOfPayment,
  ownerOfPayments,
  ownerOfQuota,
} from '../../../subgraphs/opus/ownership.ts'

const asked: Asked = { subjects: new Set(['40017']), institutionKeys: new Set(['0998']) }
const wholeInstitution: Asked = { ...asked, subjects: null }

describe('whose record it is', () => {
  const row = (number: string, ...brugernumre: (string | null)[]) => ({
    Medarbejdernummer: number,
    Tilslutninger: brugernumre.map((Brugernummer) => ({ Brugernummer })),
  })

  it.each([
    ['the employee asked for', row('40017', '0998'), true],
    ['the same, told twice', row('40017', '0998', '0998'), true],
    ['another employee', row('40018', '0998'), false],
    ['the namesake at another customer', row('40017', '0997'), false],
    ['an employee of two customers', row('40017', '0998', '0997'), false],
    ['an employee whose customer is not told', row('40017'), false],
    ['an employee whose customer is left empty', row('40017', null), false],
    ['an employee whose customer is told once and left empty once', row('40017', '0998', null), false],
  ])('of the employee list: %s', (_, employee, isOurs) => {
    expect(belongs(ownerOfEmployee(employee), asked)).toBe(isOurs)
    if (!isOurs && employee.Medarbejdernummer === '40017')
      expect(belongs(ownerOfEmployee(employee), wholeInstitution)).toBe(false)
  })

  it.each([
    ['40017', '40017', true],
    ['40017', null, true],
    [null, '40017', true],
    ['40018', '40018', false],
    ['40017', '40018', false],
    [null, null, false],
  ])('of absence: key %s, item %s', (key, item, isOurs) => {
    expect(belongs(ownerOfAbsence({ Key: { PersonnelNumber: key }, Item: { PersonnelNumber: item } }), asked)).toBe(
      isOurs,
    )
  })

  it.each([
    ['40017', true],
    ['40018', false],
    [null, false],
  ])('of a quota: %s', (PersonnelNumber, isOurs) => {
    expect(belongs(ownerOfQuota({ Key: { PersonnelNumber } }), asked)).toBe(isOurs)
  })

  it.each([
    ['40017', false, true],
    ['40018', false, false],
    ['40018', true, false],
    [null, false, false],
    [null, true, true],
  ])('of payments: the answer echoes %s, empty %s', (Medarbejdernummer, isEmpty, isOurs) => {
    expect(belongs(ownerOfPayments({ Medarbejdernummer, isEmpty }), asked)).toBe(isOurs)
    expect(belongs(ownerOfPayment(), asked)).toBe(true)
  })
})
