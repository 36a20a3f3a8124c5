import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { scopes } from '#foundation/tenancy/caller.ts'
import { AS_FJORDBY, type OpusHouse, openOpusHouse, type Told } from './opusHouse.ts'

let house: OpusHouse
beforeAll(async () => {
  house = await openOpusHouse({ employees: 120 })
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const everybody = async (fields: string, key = AS_FJORDBY, caller = {}): Promise<readonly Told[]> => {
  const { data, errors } = await house.institution(
    `employees(first: 100) { nodes { employeeNumber ${fields} } }`,
    key,
    {
      interfaces: ['MEDARBEJDEROPLYSNINGER', 'OPRET_FRAVAER', 'HENT_FRAVAERSKVOTER'],
      ...caller,
    },
  )
  expect(errors).toEqual([])
  return data['employees']?.['nodes'] ?? []
}
/** All records of a list, of all employees. */
const recordsOf = async (list: string, fields: string, key = AS_FJORDBY, caller = {}): Promise<readonly Told[]> =>
  (await everybody(`${list} { ${fields} }`, key, caller)).flatMap((employee) => employee[list] ?? [])
const SPAN = 'validFrom validTo source { system service }'
const without = (scope: string) => ({ scopes: scopes.filter((one) => one !== scope) })

describe('what Medarbejderoplysninger tells of employees', () => {
  it.each([
    ['actions', 'type typeText reason reasonText statusCode statusText hiredOn', 'leftOn notBought'],
    [
      'placements',
      'employeeCircle employeeCircleText employmentTerms employmentTermsText organisationUnit organisationUnitName organisationUnitShortName organisationUnitStreet organisationUnitPostalCode organisationUnitCity organisationUnitTelephone positionCode positionTitle positionShortTitle unitsLedCount unitsLed',
      'parentOrganisationUnit notBought',
    ],
    ['names', 'givenName familyName cprNumber personnelIdentifier', ''],
    ['addresses', 'type typeText protected street postalCode city country', ''],
    ['workingTimes', 'hoursPerYear weeklyHours fullTimeWeeklyHours numeratorTime denominatorTime reductionCode', ''],
    ['contractDates', 'firstEmployedOn employedInGroupFrom', ''],
    ['tax', 'percentage monthlyAllowance { amount currency }', ''],
    ['payPlacements', 'decentralHire payClass', 'notBought'],
    ['connections', 'customerNumber timeAdministration dutyPlan supplementaryDigit', ''],
    ['pensionSchemes', 'type typeText fundNumber memberNumber employerPercentage ownPercentage', ''],
    ['functions', 'code codeText shortText', ''],
    ['dutyRosterPlacements', 'organisationUnit organisationUnitName organisationUnitShortName', ''],
  ])('shows every field of %s of somebody', async (list, told, sometimes) => {
    const records = await recordsOf(list, `${SPAN} ${told} ${sometimes}`)
    expect(records.length).toBeGreaterThan(0)
    for (const field of told
      .replace(/\{.*?\}/, '')
      .trim()
      .split(/\s+/)) {
      expect(
        records.some((record) => record[field] !== null),
        field,
      ).toBe(true)
    }
    expect(records.every((record) => String(record['source']?.['service']) === 'List')).toBe(true)
  })

  it('comes with one List for all categories that are asked for together', async () => {
    await everybody('actions { type } tax { percentage } pensionSchemes { type } manager { employeeNumber }')
    const journal = house.simulator.control.journal()
    expect(journal).toMatchObject([{ operation: 'List', detail: { Datakategori: '0000,0001,0765,9015,9013' } }])
  })

  it('reads pensions with a decimal comma, and other figures with a point', async () => {
    const pensions = await recordsOf('pensionSchemes', 'employerPercentage ownPercentage')
    for (const { employerPercentage, ownPercentage } of pensions) {
      expect(String(employerPercentage)).toMatch(/^\d+\.\d\d$/)
      expect(Number(employerPercentage)).toBeCloseTo(Number(ownPercentage) * 2)
    }
    expect(String((await recordsOf('workingTimes', 'fullTimeWeeklyHours'))[0]?.['fullTimeWeeklyHours'])).toBe('37.00')
  })

  it('names the bought fields that an institution lacks, which are null, and says nothing against base fields', async () => {
    const [bought] = await recordsOf('payPlacements', 'decentralHire payClass notBought')
    expect(bought).toMatchObject({ notBought: [] })
    const placements = await recordsOf(
      'placements',
      'organisationUnit unitsLed unitsLedCount positionShortTitle notBought',
      'engholm',
    )
    for (const placement of placements) {
      expect(placement).toMatchObject({ unitsLed: null, unitsLedCount: null, positionShortTitle: null })
      expect(placement['organisationUnit']).not.toBeNull()
      expect(placement['notBought']).toContain('unitsLed')
      expect(placement['notBought']).not.toContain('organisationUnit')
    }
    const [pay] = await recordsOf('payPlacements', 'payClass notBought', 'engholm')
    expect(pay).toEqual({ payClass: null, notBought: ['payClass'] })
  })

  it.each(['functions { code }', 'unitsLed'])(
    'refuses %s where it is sold as a whole and not bought',
    async (field) => {
      const { data, errors } = await house.institution(`employees(first: 1) { nodes { ${field} } }`, 'engholm')
      expect(data['employees']?.['nodes']).toEqual([{ [field.split(' ')[0] ?? '']: null }])
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', reason: 'NOT_BOUGHT', system: 'OPUS' } }])
      expect(house.calls()).toEqual([])
    },
  )

  it('shows nothing of a protected address but that it is protected', async () => {
    const records = await recordsOf('addresses', 'protected street postalCode city country')
    const isProtected = records.filter((record) => String(record['protected']) === 'true')
    expect(isProtected.length).toBeGreaterThan(0)
    for (const record of isProtected) {
      expect(record).toEqual({ protected: true, street: null, postalCode: null, city: null, country: null })
    }
  })

  it('keeps CPR numbers and what may hold one from those without the scope', async () => {
    const { data, codes } = await house.institution(
      'employees(first: 1) { nodes { names { familyName cprNumber personnelIdentifier } } }',
      AS_FJORDBY,
      without('cpr:read'),
    )
    expect(data['employees']?.['nodes']?.[0]?.['names']?.[0]).toMatchObject({
      cprNumber: null,
      personnelIdentifier: null,
    })
    expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']))
  })

  it('leads from an employee to the manager, who leads a unit', async () => {
    const employees = await everybody(
      'manager { employeeNumber name givenName familyName notBought employee { employeeNumber name unitsLed } } managers { validFrom validTo }',
    )
    const managers = employees.map((employee) => employee['manager']).filter((manager) => manager != null)
    expect(managers.length).toBeGreaterThan(10)
    for (const manager of managers) {
      expect(manager['employee']?.['employeeNumber']).toBe(manager['employeeNumber'])
      expect(manager['employee']?.['unitsLed']?.length).toBeGreaterThan(0)
      expect(manager['notBought']).toEqual([])
    }
  })
})

describe('children', () => {
  const CHILD = 'number givenName familyName cprNumber bornOn source { service }'

  it('are told with their birthday, by the number that absence refers to', async () => {
    const children = await recordsOf('children', CHILD)
    expect(children.length).toBeGreaterThan(20)
    for (const child of children) {
      expect(child['number']).toMatch(/^\d\d$/)
      const [year, month, day] = String(child['bornOn']).split('-')
      expect(String(child['cprNumber']).slice(0, 6)).toBe(`${Number(day) + 60}${month}${year?.slice(2)}`)
    }
    expect(children.some((child) => child['givenName'] === null)).toBe(true)
  })

  it('keep number and birthday from those without the scopes, each its own', async () => {
    const parent = (await everybody('id children { number }')).find((one) => (one['children']?.length ?? 0) > 0)
    const ask = (scope: string) =>
      house.employee('children { number cprNumber bornOn }', String(parent?.['id']), without(scope))
    const noNumber = await ask('cpr:read')
    expect(noNumber.data['children']?.[0]).toMatchObject({ number: '01', cprNumber: null })
    expect(noNumber.data['children']?.[0]?.['bornOn']).not.toBeNull()
    const noBirthday = await ask('cpr:birthdate')
    expect(noBirthday.data['children']?.[0]).toMatchObject({ bornOn: null })
    expect(noBirthday.data['children']?.[0]?.['cprNumber']).not.toBeNull()
  })

  it('are those who were born on the day', async () => {
    const then = await everybody('children(asOf: "1950-01-01") { number }')
    expect(then.flatMap((employee) => employee['children'] ?? [])).toEqual([])
  })
})

describe('cases and reasons', () => {
  it('tell work injuries to those who may know why somebody is absent', async () => {
    const all = [AS_FJORDBY, 'engholm'].map((key) => recordsOf('workInjuryCases', 'number from accidentOn', key))
    const cases = (await Promise.all(all)).flat()
    expect(cases.length).toBeGreaterThan(0)
    for (const one of cases) expect(String(one['number'])).toMatch(/^AS\d{8}$/)
    const { data, codes } = await house.institution(
      'employees(first: 1) { nodes { workInjuryCases { number } } }',
      AS_FJORDBY,
      without('absence:reason'),
    )
    expect([data['employees']?.['nodes'], codes]).toEqual([[{ workInjuryCases: null }], ['FORBIDDEN']])
  })

  it('tell the reasons of a leave in the caller’s language', async () => {
    const danish = (await everybody('absenceReasons(leaveType: "TM") { code text }', AS_FJORDBY, { language: 'da' }))[0]
    const english = (
      await everybody('absenceReasons(leaveType: "TM") { code text }', AS_FJORDBY, { language: 'en' })
    )[0]
    expect(danish?.['absenceReasons']?.[1]).toMatchObject({ code: '0002', text: 'Borgerligt ombud' })
    expect(english?.['absenceReasons']?.[1]?.['text']).not.toBe('Borgerligt ombud')
  })

  it('refuse a type of leave that is no code', async () => {
    const { codes } = await house.institution(
      'employees(first: 1) { nodes { absenceReasons(leaveType: "<x>") { code } } }',
    )
    expect(codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('how quotas were earned and used', () => {
  const QUOTAS =
    'quotas(asOf: "2026-11-22") { kind earned used planned accruals { date periodFrom periodTo amount kind code text } deductions { code from to startTime endTime amount } }'

  it('adds up to what the quotas say, by one call more for each employee', async () => {
    const [employee] = await everybody('id quotas(asOf: "2026-11-22") { kind }')
    house.calls()
    const { data, errors } = await house.employee(QUOTAS, String(employee?.['id']))
    expect(errors).toEqual([])
    expect(house.calls()).toEqual(['GetAbsenceQuotas', 'GetAbsenceQuotaDetails'])
    const quotas = data['quotas'] ?? []
    expect(quotas.length).toBeGreaterThan(0)
    const sum = (list: Told | undefined): number =>
      (list ?? []).reduce((total, { amount }) => total + Number(amount), 0)
    for (const quota of quotas) {
      expect(sum(quota['accruals'])).toBeCloseTo(Number(quota['earned']), 1)
      expect(sum(quota['deductions'])).toBeCloseTo(Number(quota['used']) + Number(quota['planned']), 1)
    }
  })

  it('is kept from those who may not know why somebody was absent', async () => {
    const { data, codes } = await house.institution(
      'employees(first: 1) { nodes { quotas { kind accruals { kind } deductions { from } } } }',
      AS_FJORDBY,
      without('absence:reason'),
    )
    expect(data['employees']?.['nodes']?.[0]?.['quotas']?.[0]?.['deductions']).toBeNull()
    expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']))
  })

  it('is never another employee’s', async () => {
    house.simulator.control.foreignRows(true)
    const { data } = await house.institution(`employees(first: 1) { nodes { ${QUOTAS} } }`, AS_FJORDBY, {
      freshness: 'LIVE',
    })
    const accruals = (data['employees']?.['nodes']?.[0]?.['quotas'] ?? []).flatMap((quota) => quota['accruals'] ?? [])
    expect(accruals.length).toBeGreaterThan(0)
  })
})

describe('texts of codes', () => {
  it('are Danish or English as the caller wants, and the same record either way', async () => {
    const fields = 'absences(first: 3) { nodes { id code codeText } } communicationData { type typeText }'
    const danish = await everybody(fields, AS_FJORDBY, { language: 'da' })
    const english = await everybody(fields, AS_FJORDBY, { language: 'en' })
    const textsOf = (told: readonly Told[], code: string): readonly unknown[] =>
      told
        .flatMap((one) => one['absences']?.['nodes'] ?? [])
        .flatMap((one) => (String(one['code']) === code ? [one['codeText']] : []))
    expect(new Set(textsOf(danish, 'FE'))).toEqual(new Set(['Ferie']))
    expect(new Set(textsOf(english, 'FE'))).toEqual(new Set(['Holiday']))
    const typeOf = (told: readonly Told[]) =>
      told[0]?.['communicationData']?.find(({ type }) => String(type) === '0020')?.['typeText']
    expect([typeOf(danish), typeOf(english)]).toEqual(['Telefon, arbejdssted', 'First workplace phone'])
  })
})
