import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, danishDay, localDate } from '#schema/scalars/LocalDate.ts'
import { landmarks } from '../../../sandbox/town/landmarks.ts'
import { askedWith, list, openSlsHouse, type SlsHouse } from './slsHouse.ts'

const FJORD = 'fjordstyrelsen'
const TODAY = danishDay(new Date())

let house: SlsHouse
beforeAll(async () => {
  house = await openSlsHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.simulator.control.reset()
})

/** Live, so that one test's answers are not another's. */
const live = () => house.caller(FJORD, { freshness: 'LIVE' })
const idsOf = async (count: number, key = FJORD): Promise<string[]> =>
  Promise.all(
    house
      .staff(key)
      .filter(({ state }) => state === 'ACTIVE')
      .slice(0, count)
      .map(async (employment) => (await house.find(key, employment)).id),
  )
const oneId = async (key = FJORD): Promise<string> => (await idsOf(1, key))[0] ?? ''

describe('the employees of an institution', () => {
  const NAMES = `employees(first: 500) { totalCount nodes { id name givenName familyName status statusCode active employedFrom employedTo
    nameAndAddressProtected sequenceNumber employeeNumber source { system service fromCache } institution { id } } pageInfo { hasNextPage } }`

  it('come from the directory, each once, without a call', async () => {
    const { entities, errors } = await house.askInstitution(live(), NAMES)
    expect(errors).toEqual([])
    const page = entities[0]?.['employees']
    const staff = house.staff(FJORD)
    expect(page?.['totalCount']).toBe(staff.length)
    expect(page?.['pageInfo']).toEqual({ hasNextPage: false })
    expect(
      list(page?.['nodes'])
        .map((node) => String(node['employeeNumber']))
        .sort(),
    ).toEqual(staff.map(({ cprNumber, number }) => cprNumber + number).sort())
    expect(house.calls()).toEqual({})
    expect(page?.['nodes']?.[0]).toMatchObject({
      source: { system: 'SLS', service: 'ModstSLSAnsaettelsesforholdList', fromCache: true },
      institution: { id: house.institution(FJORD).id },
      nameAndAddressProtected: null,
    })
  })

  it('have the status that the town gives them', async () => {
    const { entities } = await house.askInstitution(live(), NAMES)
    const nodes = list(entities[0]?.['employees']?.['nodes'])
    const byNumber = new Map(nodes.map((node) => [String(node['employeeNumber']), node]))
    for (const { cprNumber, number, state, from, to } of house.staff(FJORD)) {
      const node = byNumber.get(cprNumber + number)
      expect(node).toMatchObject({ employedFrom: from, employedTo: to, sequenceNumber: number })
      const allowed = {
        ACTIVE: ['ACTIVE', 'SUSPENDED'],
        ON_LEAVE: ['ACTIVE', 'ON_LEAVE'],
        LEFT: ['LEFT'],
        FUTURE: ['FUTURE'],
        PENSIONER: ['LEFT'],
      }[state]
      expect(allowed).toContain(String(node?.['status']))
      expect(node?.['active']).toBe(String(node?.['status']) === 'ACTIVE')
    }
  })

  it('are found by number and by CPR number, and told apart from others by løbenummer', async () => {
    const { person, employments } = landmarks(house.town).twiceInSls
    const key = employments[0]?.institution ?? ''
    const [one = '', other = ''] = employments.map(({ number }) => person.cprNumber + number)
    const found = await house.askInstitution(
      house.caller(key),
      `employeesByCpr(cprNumber: $cprNumber) { employeeNumber otherEmployments { employeeNumber } } employeeByNumber(employeeNumber: $number) { employeeNumber }`,
      { cprNumber: person.cprNumber, number: other },
    )
    expect(found.errors).toEqual([])
    expect(found.entities[0]).toEqual({
      employeesByCpr: [
        { employeeNumber: one, otherEmployments: [{ employeeNumber: other }] },
        { employeeNumber: other, otherEmployments: [{ employeeNumber: one }] },
      ],
      employeeByNumber: { employeeNumber: other },
    })
    expect(house.calls()).toEqual({})
  })

  it.each(['6101850011', '610185-0011001', '61018500110011', 'x'])(
    'are not looked for by %s, and the text is not repeated',
    async (number) => {
      const { entities, errors, text } = await house.askInstitution(
        live(),
        'employeeByNumber(employeeNumber: $number) { id }',
        { number },
      )
      expect(entities[0]).toEqual({ employeeByNumber: null })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'employeeNumber' } }])
      if (number !== 'x') expect(text).not.toContain(number)
    },
  )

  it('are null where the number is nobody’s here', async () => {
    const { entities, errors } = await house.askInstitution(
      live(),
      'employeeByNumber(employeeNumber: $number) { id } employeesByCpr(cprNumber: $cprNumber) { id }',
      { number: '6101850011001', cprNumber: '6101850011' },
    )
    expect(errors).toEqual([])
    expect(entities[0]).toEqual({ employeeByNumber: null, employeesByCpr: [] })
  })

  it('are found by CPR number and number only with the scope', async () => {
    const { errors } = await house.askInstitution(
      house.caller(FJORD, { scopes: [] }),
      'employeeByNumber(employeeNumber: $number) { id } employees(first: 1) { nodes { employeeNumber } }',
      { number: '6101850011001' },
    )
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  })
})

describe('an employee or institution by its key', () => {
  it('of another institution, of another kind or of nobody is null with NOT_FOUND', async () => {
    const own = await oneId()
    const foreign = await oneId('maaleraadet')
    const { entities, errors } = await house.askEmployees(live(), [foreign, own, 'aaaaaaaaaaaaaaaa'], 'id')
    expect(entities).toEqual([null, { id: own }, null])
    expect(errors.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['_entities', 0], 'NOT_FOUND'],
      [['_entities', 2], 'NOT_FOUND'],
    ])
    for (const id of [house.institution('arkivnaevnet').id, 'nobody']) {
      const answer = await house.askInstitution(live(), 'id', {}, id)
      expect(answer.entities).toEqual([null])
      expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    }
    const municipality = house.caller('fjordby')
    expect((await house.askInstitution(municipality, 'id')).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ])
  })
})

describe('the directory', () => {
  it('is filled by one pass for each sub-account unit, in pages of 500, and told again unchanged', async () => {
    const institution = house.institution(FJORD)
    const result = await house.subgraph.fillDirectory?.(institution)
    expect(result).toMatchObject({ added: 0, changed: 0, unchanged: house.staff(FJORD).length })
    expect(askedWith(house.simulator.control.journal(), 'ModstSLSAnsaettelsesforholdList')).toEqual(
      (institution.payroll.system === 'SLS' ? institution.payroll.subAccountUnits : []).map(({ code }) => ({
        Gruppe: '901',
        Delregnskab: code,
        Skaeringsdato: TODAY,
        MaxAntal: '500',
      })),
    )
  })

  it('holds nobody of the neighbour in the same group', async () => {
    const neighbours = house.staff('arkivnaevnet')
    expect(neighbours.length).toBeGreaterThan(0)
    const { entities } = await house.askInstitution(live(), 'employees(first: 500) { nodes { employeeNumber } }')
    const own = new Set(list(entities[0]?.['employees']?.['nodes']).map((node) => String(node['employeeNumber'])))
    const shared = new Set(house.staff(FJORD).map(({ cprNumber, number }) => cprNumber + number))
    for (const { cprNumber, number } of neighbours)
      if (!shared.has(cprNumber + number)) expect(own.has(cprNumber + number)).toBe(false)
  })

  it('stays as it was when SLS fails half-way, and says so', async () => {
    house.simulator.control.failNext('garbled', 1, ({ detail }) => detail['Delregnskab'] === '99010020')
    await expect(house.subgraph.fillDirectory?.(house.institution(FJORD))).rejects.toMatchObject({ kind: 'garbled' })
    const { entities } = await house.askInstitution(live(), 'employees(first: 1) { totalCount }')
    expect(entities[0]?.['employees']).toEqual({ totalCount: house.staff(FJORD).length })
    const last = (await house.surroundings.trail())
      .filter(({ kind, subject }) => kind === 'CLOSED' && subject === 'personaleport')
      .at(-1)
    expect(last).toMatchObject({ result: 'FAILED' })
  })

  it('shows an employee on a day to come and on one gone by', async () => {
    const ended = house.staff(FJORD).find(({ state }) => state === 'LEFT')
    if (ended === undefined || ended.to === null) throw new Error('nobody has left')
    const { id } = await house.find(FJORD, ended)
    const { entities } = await house.askEmployees(
      live(),
      [id],
      `status a: status(asOf: "${ended.to}") b: status(asOf: "${addDays(localDate(ended.from), -1)}") employedTo`,
    )
    expect(entities[0]).toEqual({ status: 'LEFT', a: 'ACTIVE', b: 'FUTURE', employedTo: ended.to })
  })
})
