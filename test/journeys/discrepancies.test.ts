import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Simulator } from '../../sandbox/kit/control.ts'
import { landmarks } from '../../sandbox/town/landmarks.ts'
import type { TownEmployment } from '../../sandbox/town/model.ts'
import { type ClientAnswer, type Json, openTown, type TestTown } from '../town.ts'

const SIDE = '{ value withheld source { system service fromCache } }'
const FIELDS = `discrepancies { code severity text system reason payroll ${SIDE} register ${SIDE} }`
/** So that what another test asked is not in the answer. */
const FRESH = { 'cache-control': 'no-cache', 'accept-language': 'en' }

let town: TestTown
beforeAll(async () => {
  town = await openTown({
    employees: 16,
    adjust: (settings) => ({
      ...settings,
      sls: { ...settings.sls, cacheMs: 0, limits: { ...settings.sls.limits, failuresInARow: 10_000, repeats: 0 } },
      opus: { ...settings.opus, limits: { ...settings.opus.limits, failuresInARow: 10_000, repeats: 0 } },
      cpr: { ...settings.cpr, cacheMs: 0, limits: { ...settings.cpr.limits, failuresInARow: 10_000, repeats: 0 } },
      cvr: { ...settings.cvr, cacheMs: 0, limits: { ...settings.cvr.limits, failuresInARow: 10_000, repeats: 0 } },
    }),
  })
}, 60_000)
afterAll(() => town.close())
afterEach(() => {
  for (const one of Object.values(simulators())) one.control.reset()
})

function simulators(): Readonly<Record<'SLS' | 'OPUS' | 'CPR' | 'CVR', Simulator>> {
  const { sls, opus, cpr, cvr } = town.simulators
  return { SLS: sls, OPUS: opus, CPR: cpr, CVR: cvr }
}

function calls(system: keyof ReturnType<typeof simulators>): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {}
  for (const { operation } of simulators()[system].control.journal())
    if (operation !== 'logon') counted[operation] = (counted[operation] ?? 0) + 1
  return counted
}

async function idOf({ institution, cprNumber, number }: TownEmployment): Promise<string> {
  const isSls = town.simulators.town.institutions.find(({ key }) => key === institution)?.payroll.system === 'SLS'
  const { data } = await town.ask(
    town.token(institution),
    'query ($n: String!) { institution { employeeByNumber(employeeNumber: $n) { id } } }',
    { n: isSls ? `${cprNumber}${number}` : number },
  )
  return data.institution.employeeByNumber.id
}

async function of(employment: TownEmployment | undefined, headers: Record<string, string> = FRESH): Promise<Json> {
  if (employment === undefined) throw new Error('the town lacks the employment')
  const answer = await town.ask(
    town.token(employment.institution),
    `query ($id: ID!) { employee(id: $id) { name ${FIELDS} } }`,
    { id: await idOf(employment) },
    headers,
  )
  expect(answer.errors).toEqual([])
  return answer.data.employee
}

function codes(employee: Json): readonly string[] {
  return employee.discrepancies.map(({ code }: Json) => code)
}

const everybody = (key: string, fields: string, headers = FRESH): Promise<ClientAnswer> =>
  town.ask(
    town.token(key),
    `{ institution { employees(first: 100) { nodes { id name active ${fields} } } } }`,
    {},
    headers,
  )

describe('what payroll system and registers disagree on', () => {
  it('takes two calls to SLS and one to CPR for each employee of today, and two to CVR for all', async () => {
    const { data } = await everybody('fjordstyrelsen', 'status')
    const ended = data.institution.employees.nodes.filter(({ status }: Json) => ['LEFT', 'PENSIONER'].includes(status))
    const current = data.institution.employees.nodes.length - ended.length
    expect(ended.length).toBeGreaterThan(0)
    for (const one of Object.values(simulators())) one.control.clearJournal()
    const answer = await everybody('fjordstyrelsen', FIELDS)
    expect(answer.errors).toEqual([])
    expect(calls('SLS')).toEqual({ ModstSLSPersonLaes: current, ModstSLSFasteFelterLaes: current })
    expect(calls('CVR')).toEqual({ 'virksomhed/_search': 1, 'produktionsenhed/_search': 1 })
    // A person employed twice is looked up once; a replaced number leads to another.
    expect(calls('CPR')['lookup']).toBeLessThanOrEqual(current + 1)
    for (const { id, discrepancies } of answer.data.institution.employees.nodes)
      if (ended.some((one: Json) => one.id === id)) expect(discrepancies).toEqual([])
  })

  it('takes one call to Opus and one to CVR for all employees of a municipality', async () => {
    const answer = await everybody('fjordby', FIELDS)
    expect(answer.errors).toEqual([])
    expect(calls('OPUS')).toEqual({ List: 1 })
    expect(calls('CVR')).toEqual({ 'virksomhed/_search': 1 })
  })

  it('is only information where somebody moved abroad or has a number for tax alone', async () => {
    const { emigrated, taxOnly } = landmarks(town.simulators.town)
    for (const [{ employments }, code, status] of [
      [emigrated, 'MOVED_ABROAD', '80'],
      [taxOnly, 'TAX_NUMBER_ONLY', '20'],
    ] as const) {
      const employee = await of(employments[0])
      expect(employee.discrepancies.filter(({ system }: Json) => system === 'CPR')).toMatchObject([
        {
          code,
          severity: 'INFORMATION',
          register: { value: status, withheld: false, source: { system: 'CPR', service: 'lookup', fromCache: false } },
        },
      ])
    }
  })

  it('is told of an employment that is kept under a replaced number, each time, without either number', async () => {
    const { replaced } = landmarks(town.simulators.town)
    for (let time = 0; time < 2; time += 1) {
      const employee = await of(replaced.employments[0])
      expect(codes(employee)).toContain('NUMBER_REPLACED')
      expect(JSON.stringify(employee)).not.toContain(replaced.person.cprNumber)
    }
  })

  it('names an institution that has ceased, with the day and where it is told', async () => {
    const { ceasedInstitution, twoHops } = landmarks(town.simulators.town)
    expect(twoHops.employments[0]?.institution).toBe(ceasedInstitution.key)
    const { discrepancies } = await of(twoHops.employments[0])
    expect(discrepancies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'COMPANY_CEASED',
          severity: 'ERROR',
          system: 'CVR',
          register: {
            value: town.simulators.town.companies.find(({ cvrNumber }) => cvrNumber === ceasedInstitution.cvrNumber)
              ?.to,
            withheld: false,
            source: { system: 'CVR', service: 'virksomhed/_search', fromCache: false },
          },
        }),
      ]),
    )
  })

  it('follows a name and a production unit that were changed at SLS', async () => {
    const employment = landmarks(town.simulators.town).twiceInSls.employments[0] as TownEmployment
    const id = await idOf(employment)
    const change = async (mutation: string, input: string, values: object) => {
      const { data, errors } = await town.ask(
        town.token('fjordstyrelsen'),
        `mutation ($input: ${input}!) { change: ${mutation}(input: $input) { transaction { status } } }`,
        { input: { employeeId: id, idempotencyKey: randomUUID(), ...values } },
      )
      expect(errors).toEqual([])
      expect(data.change.transaction.status).toMatch(/^COMPLETED/)
    }
    const set = (pNumber: string) =>
      change('setFixedFields', 'SetFixedFieldsInput', { fields: [{ number: '101', operator: 'SET', value: pNumber }] })
    const units = town.simulators.town.companies.find(({ name }) => name === 'Fjordstyrelsen')?.productionUnits ?? []
    const unitWithNewOwner = landmarks(town.simulators.town).unitWithNewOwner
    const found = async () =>
      (await of(employment)).discrepancies
        .filter(({ code }: Json) => code.startsWith('UNIT_'))
        .map((one: Json) => [one.code, one.payroll.value, one.register.value])
    await set(units[0]?.pNumber ?? '')
    expect(await found()).toEqual([])
    await set(units[2]?.pNumber ?? '')
    // It has closed, so it belongs to nobody any more.
    expect(await found()).toEqual([
      ['UNIT_CEASED', units[2]?.pNumber, units[2]?.to],
      ['UNIT_NOT_OF_COMPANY', '99010207', null],
    ])
    await set(unitWithNewOwner)
    expect(await found()).toEqual([['UNIT_NOT_OF_COMPANY', '99010207', '99010800']])
    await set('1999999999')
    expect(await found()).toEqual([['UNIT_NOT_FOUND', '1999999999', null]])

    await change('changeIdentity', 'ChangeIdentityInput', { familyName: 'Prøvemose' })
    const { name, discrepancies } = await of(employment, { ...FRESH, 'accept-language': 'da' })
    expect(name).toContain('Prøvemose')
    expect(discrepancies.find(({ code }: Json) => code === 'NAME_DIFFERS')).toMatchObject({
      severity: 'WARNING',
      text: 'Navnet er et andet i CPR.',
      payroll: { value: expect.stringContaining('Prøvemose'), withheld: false, source: { system: 'SLS' } },
      register: { withheld: false, source: { system: 'CPR' } },
    })
  })
})

describe('a system that is down', () => {
  const ask = async (key: string) => {
    const answer = await everybody(key, FIELDS)
    expect(answer.errors).toEqual([])
    return (answer.data.institution.employees.nodes as readonly Json[]).filter(({ active }) => active)
  }
  const missing = (employee: Json) =>
    employee.discrepancies
      .filter(({ code }: Json) => code === 'NOT_COMPARED')
      .map(({ system, reason, severity }: Json) => [system, reason, severity])

  it.each([
    ['CVR', 'fjordstyrelsen', [['CVR', 'UPSTREAM_UNAVAILABLE', 'INFORMATION']]],
    ['CPR', 'fjordstyrelsen', [['CPR', 'UPSTREAM_UNAVAILABLE', 'INFORMATION']]],
    ['CPR', 'fjordby', [['CPR', 'UPSTREAM_UNAVAILABLE', 'INFORMATION']]],
  ] as const)('%s at %s costs its own comparisons, and says so', async (system, key, expected) => {
    const honest = await ask(key)
    simulators()[system].control.failNext('unavailable', 1_000)
    const others = (employee: Json) =>
      employee.discrepancies.filter((one: Json) => one.system !== system).map(({ code }: Json) => code)
    const told = await ask(key)
    expect(told.length).toBeGreaterThan(3)
    for (const [index, employee] of told.entries()) {
      expect(missing(employee)).toEqual(expected)
      expect(others(employee)).toEqual(others(honest[index]))
    }
  })

  it('SLS costs the address and the production unit, and neither name, status nor institution', async () => {
    simulators().SLS.control.failNext('unavailable', 1_000)
    const told = await ask('fjordstyrelsen')
    const known = told.filter(({ discrepancies }) => !JSON.stringify(discrepancies).includes('NOT_IN_CPR'))
    expect(known.length).toBeGreaterThan(3)
    for (const employee of known) {
      expect(missing(employee)).toEqual([
        ['SLS', 'UPSTREAM_UNAVAILABLE', 'INFORMATION'],
        ['SLS', 'UPSTREAM_UNAVAILABLE', 'INFORMATION'],
      ])
    }
    expect(told.flatMap(({ discrepancies }) => discrepancies.map(({ code }: Json) => code))).toContain(
      'NUMBER_REPLACED',
    )
  })

  it('Opus costs the address alone', async () => {
    simulators().OPUS.control.failNext('unavailable', 1_000)
    for (const employee of (await ask('fjordby')).filter(
      ({ discrepancies }) => !JSON.stringify(discrepancies).includes('NOT_IN_CPR'),
    ))
      expect(missing(employee)).toEqual([['OPUS', 'UPSTREAM_UNAVAILABLE', 'INFORMATION']])
  })
})
