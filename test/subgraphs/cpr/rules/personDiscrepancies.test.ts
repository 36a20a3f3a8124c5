import { describe, expect, it } from 'vitest'
import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { dateTime } from '#schema/scalars/DateTime.ts'
import type { PayrollFacts } from '../../../../subgraphs/cpr/model/comparedEmployment.ts'
import { PERSON_DISCREPANCIES } from '../../../../subgraphs/cpr/model/discrepancy.ts'
import type { PersonStatus } from '../../../../subgraphs/cpr/model/person.ts'
import {
  addressDiscrepancies,
  type ComparedPerson,
  nameDiscrepancies,
  numberDiscrepancies,
  statusDiscrepancies,
} from '../../../../subgraphs/cpr/rules/personDiscrepancies.ts'

const readAt = dateTime(new Date('2026-11-22T08:00:00Z'))
const SLS = { system: 'SLS', service: 'ModstSLSPersonLaes', readAt, fromCache: false } as const
const CPR = { system: 'CPR', service: 'lookup', readAt, fromCache: true } as const
const LIST = { system: 'SLS', service: 'ModstSLSAnsaettelsesforholdList', readAt, fromCache: true } as const

const ADDRESS = { postalCode: '9999', municipalityCode: '0999' }

function person(change: Partial<ComparedPerson> = {}): ComparedPerson {
  return {
    cprNumber: parseCprNumber('7001019999'),
    name: { given: 'Anna', middle: null, family: 'Eksempel' },
    address: ADDRESS,
    status: 'ACTIVE',
    statusCode: '01',
    nameAndAddressProtected: false,
    source: CPR,
    ...change,
  }
}

function facts(change: Partial<PayrollFacts> = {}): PayrollFacts {
  return {
    current: true,
    givenName: 'Anna',
    familyName: 'Eksempel',
    source: LIST,
    address: { municipalityCode: '0999', postalCode: '9999', source: SLS, notRead: null },
    ...change,
  }
}

function living(municipalityCode: string | null, postalCode: string | null): PayrollFacts {
  return facts({ address: { municipalityCode, postalCode, source: SLS, notRead: null } })
}

describe('a status in CPR', () => {
  it.each<[PersonStatus, string | null, string]>([
    ['DEAD', 'DEAD', 'ERROR'],
    ['CANCELLED', 'NUMBER_ANNULLED', 'ERROR'],
    ['DISAPPEARED', 'DISAPPEARED', 'WARNING'],
    ['REPLACED', 'NUMBER_REPLACED', 'WARNING'],
    ['MOVED_ABROAD', 'MOVED_ABROAD', 'INFORMATION'],
    ['TAX_NUMBER_ONLY', 'TAX_NUMBER_ONLY', 'INFORMATION'],
    ['ACTIVE', null, ''],
    ['NO_FIXED_ADDRESS', null, ''],
    ['IN_GREENLAND', null, ''],
    ['OTHER', null, ''],
  ])('%s is %s, %s', (status, code, severity) => {
    const found = statusDiscrepancies(person({ status, statusCode: '77' }))
    expect(found.map((one) => [one.code, PERSON_DISCREPANCIES[one.code].severity])).toEqual(
      code === null ? [] : [[code, severity]],
    )
    if (code !== null) expect(found[0]?.register).toEqual({ value: '77', withheld: false, source: CPR })
  })
})

describe('a name', () => {
  it('that differs is told with both sides and where each came from', () => {
    expect(nameDiscrepancies(facts({ familyName: 'Andersen' }), person())).toEqual([
      {
        code: 'NAME_DIFFERS',
        payroll: { value: 'Anna Andersen', withheld: false, source: LIST },
        register: { value: 'Anna Eksempel', withheld: false, source: CPR },
      },
    ])
    expect(nameDiscrepancies(facts(), person())).toEqual([])
    expect(nameDiscrepancies(facts({ familyName: 'Andersen' }), person({ name: null }))).toEqual([])
  })
})

describe('an address', () => {
  it('is compared by municipality where both tell one', () => {
    expect(addressDiscrepancies(living('0998', '9999'), person())).toEqual([
      {
        code: 'MUNICIPALITY_DIFFERS',
        payroll: { value: '0998', withheld: false, source: SLS },
        register: { value: '0999', withheld: false, source: CPR },
      },
    ])
    expect(addressDiscrepancies(living('999', '9998'), person())).toEqual([])
  })

  it('is compared by postal district where the payroll system tells no municipality', () => {
    expect(addressDiscrepancies(living(null, '9998'), person())).toMatchObject([
      { code: 'POSTAL_CODE_DIFFERS', payroll: { value: '9998' }, register: { value: '9999' } },
    ])
    expect(addressDiscrepancies(living(null, '9999'), person())).toEqual([])
  })

  it('that one side does not tell is no difference', () => {
    expect(addressDiscrepancies(facts({ address: null }), person())).toEqual([])
    expect(addressDiscrepancies(living(null, null), person())).toEqual([])
    expect(addressDiscrepancies(living('0998', '9998'), person({ address: null }))).toEqual([])
  })
})

describe('a protected person', () => {
  it('gives the findings, and neither side of a name or an address', () => {
    const protectedPerson = person({ nameAndAddressProtected: true })
    const kept = (source: object) => ({ value: null, withheld: true, source })
    expect([
      ...nameDiscrepancies(facts({ familyName: 'Andersen' }), protectedPerson),
      ...addressDiscrepancies(living('0998', '9998'), protectedPerson),
    ]).toEqual([
      { code: 'NAME_DIFFERS', payroll: kept(LIST), register: kept(CPR) },
      { code: 'MUNICIPALITY_DIFFERS', payroll: kept(SLS), register: kept(CPR) },
    ])
  })
})

describe('a number', () => {
  it('that is no more valid is said to be replaced, and neither number is told', () => {
    const found = numberDiscrepancies('7002029999', person())
    expect(found).toMatchObject([{ code: 'NUMBER_REPLACED', register: { value: null, withheld: true } }])
    expect(JSON.stringify(found)).not.toMatch(/\d{10}/)
    expect(numberDiscrepancies('7001019999', person())).toEqual([])
    expect(numberDiscrepancies('7002029999', person({ cprNumber: null }))).toEqual([])
  })
})
