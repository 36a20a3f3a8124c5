import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { statusOn } from '#foundation/directory/employment.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { landmarks } from '../../../sandbox/town/landmarks.ts'
import { type OpusHouse, openOpusHouse } from './opusHouse.ts'

let house: OpusHouse
beforeAll(async () => {
  house = await openOpusHouse({ simulator: { maxEmployeesPerList: 30 } })
})
afterAll(() => house.close())

const of = (key: string) =>
  house.town.employments.filter(({ institution, replacedBy }) => institution === key && replacedBy === null)

describe('filling the directory from KMD Opus', () => {
  it('brings every employment once, by number, person, name, unit and dates', async () => {
    const { directory } = house.stage
    for (const employment of of('fjordby')) {
      const found = await directory.byNumber(house.stage.institution('fjordby').id, employment.number)
      const person = house.town.people.find(({ cprNumber }) => cprNumber === employment.cprNumber)
      expect(found).toMatchObject({
        familyName: person?.familyName,
        unit: employment.unit,
        employedFrom: employment.from,
        employedTo: employment.to,
        system: 'OPUS',
      })
      expect(found?.keys.cprNumber).toBe(employment.cprNumber)
    }
    expect((await house.institution('employees { totalCount }')).data['employees']?.['totalCount']).toBe(
      of('fjordby').length,
    )
  })

  it('tells each state of the town as a status, today and through time', async () => {
    const { directory } = house.stage
    const today = localDate(house.town.today)
    const states = new Set<string>()
    for (const { number, state, from } of of('fjordby')) {
      const found = await directory.byNumber(house.stage.institution('fjordby').id, number)
      if (found === null) throw new Error('missing')
      states.add(state)
      expect(statusOn(found, today).status).toBe(state)
      expect(statusOn(found, localDate('1950-01-01')).status).toBe('FUTURE')
      if (state === 'LEFT') expect(statusOn(found, localDate(from)).status).not.toBe('LEFT')
    }
    expect(states).toEqual(new Set(['ACTIVE', 'ON_LEAVE', 'LEFT', 'FUTURE']))
  })

  it('goes on where Opus stopped, and the next time asks for the same stretches side by side', async () => {
    const journal = () =>
      house.simulator.control.journal().map(({ subjects, detail }) => [subjects.join(), detail['Datakategori']])
    house.simulator.control.clearJournal()
    const fill = () => house.subgraph.fillDirectory?.(house.stage.institution('fjordby'))
    const again = await fill()
    expect(again).toEqual({ added: 0, changed: 0, unchanged: of('fjordby').length })
    const asked = journal()
    expect(asked).toHaveLength(4)
    expect(new Set(asked.map(([, categories]) => categories))).toEqual(new Set(['0000,0001,0002,9013']))
    expect(asked.map(([stretch]) => stretch).sort()[0]).toMatch(/^1-400\d\d$/)
    expect(
      asked
        .map(([stretch]) => stretch)
        .sort()
        .at(-1),
    ).toMatch(/^400\d\d-99999999$/)
    house.simulator.control.clearJournal()
  })

  it('takes no row of another customer into the directory', async () => {
    const fresh = await openOpusHouse({ fill: false })
    fresh.simulator.control.foreignRows(true)
    const result = await fresh.subgraph.fillDirectory?.(fresh.stage.institution('fjordby'))
    fresh.simulator.control.foreignRows(false)
    expect(result).toMatchObject({
      added: fresh.town.employments.filter(
        ({ institution, replacedBy }) => institution === 'fjordby' && replacedBy === null,
      ).length,
    })
    expect(fresh.stage.logLines.join('\n')).toContain('foreign_rows')
    const closed = (await fresh.stage.trail()).find(({ kind }) => kind === 'CLOSED')
    expect(closed).toMatchObject({ discarded: 2, services: { List: 1 }, result: 'ANSWERED' })
    await fresh.close()
  })

  it('leaves its entries in the trail, a failure included', async () => {
    const fresh = await openOpusHouse({ fill: false })
    fresh.simulator.control.failNext('unavailable', 9)
    await expect(fresh.subgraph.fillDirectory?.(fresh.stage.institution('engholm'))).rejects.toMatchObject({
      kind: 'unavailable',
    })
    expect(await fresh.stage.trail()).toMatchObject([
      {
        kind: 'OPENED',
        operation: 'fillDirectory',
        purpose: 'keeping the employment directory',
        subject: 'personaleport',
      },
      { kind: 'CLOSED', result: 'FAILED' },
    ])
    const before = await fresh.institution('employees { totalCount }', 'engholm')
    expect(before.codes).toEqual(['UPSTREAM_UNAVAILABLE'])
    await fresh.close()
  })

  it('brings a thousand employees within a second of work', async () => {
    const large = await openOpusHouse({ employees: 1_000, fill: false })
    // The simulator draws its records when first asked for, in the same process; this is its time, not ours.
    await large.subgraph.fillDirectory?.(large.stage.institution('engholm'))
    const before = process.cpuUsage()
    await large.subgraph.fillDirectory?.(large.stage.institution('engholm'))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1_000)
    await large.close()
  }, 60_000)
})

describe('an institution of KMD Opus', () => {
  it('pages through its employees, each exactly once', async () => {
    const seen: unknown[] = []
    let after = ''
    for (;;) {
      const { data } = await house.institution(
        `employees(first: 40${after}) { nodes { employeeNumber } pageInfo { hasNextPage endCursor } }`,
      )
      seen.push(...(data['employees']?.['nodes']?.map((node) => node['employeeNumber']) ?? []))
      const page = data['employees']?.['pageInfo']
      if (String(page?.['hasNextPage']) !== 'true') break
      after = `, after: "${page?.['endCursor']}"`
    }
    expect(seen).toEqual(of('fjordby').map(({ number }) => number))
    expect(house.calls()).toEqual([])
  })

  it.each([
    ['40001', '40001'],
    ['00040001', '40001'],
    ['77', null],
    ['0', null],
  ])('finds the employee number %s as %s', async (asked, found) => {
    const { data, errors } = await house.institution(`employeeByNumber(employeeNumber: "${asked}") { employeeNumber }`)
    expect(errors).toEqual([])
    expect(data['employeeByNumber']?.['employeeNumber'] ?? null).toBe(found)
  })

  it.each(['40 001', 'x', '', '-1', '40001x'])('refuses the employee number "%s"', async (asked) => {
    const { data, errors } = await house.institution(`employeeByNumber(employeeNumber: "${asked}") { id }`)
    expect(data['employeeByNumber']).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'employeeNumber' } }])
  })

  it('finds all employments of a person, and each has the others', async () => {
    const { person, employments } = landmarks(house.town).twiceInOpus
    const { data } = await house.institution(
      'employeesByCpr(cprNumber: $cpr) { employeeNumber otherEmployments { employeeNumber } institution { id } }',
      'fjordby',
      {},
      { cpr: person.cprNumber },
    )
    const [one, other] = employments.map(({ number }) => number)
    const institution = { id: house.stage.institution('fjordby').id }
    expect(data['employeesByCpr']).toEqual([
      { employeeNumber: one, otherEmployments: [{ employeeNumber: other }], institution },
      { employeeNumber: other, otherEmployments: [{ employeeNumber: one }], institution },
    ])
  })

  it('looks nobody up by CPR number without the scope', async () => {
    const { person } = landmarks(house.town).twiceInOpus
    const { data, codes } = await house.institution(
      'employeesByCpr(cprNumber: $cpr) { id }',
      'fjordby',
      { scopes: [] },
      { cpr: person.cprNumber },
    )
    expect(data['employeesByCpr']).toBeNull()
    expect(codes).toEqual(['FORBIDDEN'])
  })

  it('lists the absence types with what they ask for', async () => {
    const { data } = await house.institution(
      'absenceTypes { code kind text attendance defaultForKind requires partOfDay quotaKinds }',
    )
    expect(data['absenceTypes']).toHaveLength(20)
    expect(data['absenceTypes']?.find(({ code }) => String(code) === 'OS')).toEqual({
      code: 'OS',
      kind: 'CARE_DAY',
      text: 'Care days',
      attendance: false,
      defaultForKind: true,
      requires: 'CHILD',
      partOfDay: 'TIMES',
      quotaKinds: ['CARE_DAYS'],
    })
  })

  it.each(['engholm', 'fjordstyrelsen'])('is unknown to a caller for another one: %s', async (other) => {
    const document = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on OpusInstitution { id } } }'
    const id = house.stage.institution(other).id
    const result = await house.subgraph.server.execute({
      document,
      operationName: null,
      variables: { of: [{ __typename: 'OpusInstitution', id }] },
      caller: house.stage.caller('fjordby'),
    })
    expect(result).toMatchObject({ data: { _entities: [null] }, errors: [{ extensions: { code: 'NOT_FOUND' } }] })
  })
})

describe('an employee of KMD Opus by reference', () => {
  it('has the facts of the directory, without a call', async () => {
    const { person, employments } = landmarks(house.town).protectedInMunicipality
    const [employment] = employments
    if (employment === undefined) throw new Error('nobody')
    const { data } = await house.employee(
      'id name givenName familyName employeeNumber status statusCode active nameAndAddressProtected employedFrom employedTo source { system service fromCache }',
      employment,
    )
    expect(data).toMatchObject({
      familyName: person.familyName,
      employeeNumber: employment.number,
      status: 'ACTIVE',
      statusCode: '3',
      active: true,
      nameAndAddressProtected: null,
      source: { system: 'OPUS', service: 'List', fromCache: true },
    })
    expect(house.calls()).toEqual([])
  })

  it('is NOT_FOUND for a forged id and for another institution’s, and does not spoil the others', async () => {
    const [own] = of('fjordby')
    const [foreign] = of('engholm')
    if (own === undefined || foreign === undefined) throw new Error('nobody')
    const ids = [await house.idOf(own), 'aaaaaaaaaaaaaaaa', await house.idOf(foreign)]
    const result = await house.subgraph.server.execute({
      document: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on OpusEmployee { id } } }',
      operationName: null,
      variables: { of: ids.map((id) => ({ __typename: 'OpusEmployee', id })) },
      caller: house.stage.caller('fjordby'),
    })
    expect(result.data).toEqual({ _entities: [{ id: ids[0] }, null, null] })
    expect(result.errors?.map(({ path, extensions }) => [path?.[1], extensions?.['code']])).toEqual([
      [1, 'NOT_FOUND'],
      [2, 'NOT_FOUND'],
    ])
  })

  it('whose number Opus has replaced is told where to go on', async () => {
    const { cancelled, successor } = landmarks(house.town).cancelledHire
    const institution = house.stage.institution('fjordby')
    // As if the directory had been filled between the hire and its cancellation.
    const { database, directoryKeys } = house.stage.surroundings('opus')
    const day = localDate(cancelled.from)
    await compareWhole(database, directoryKeys, institution.id, 'OPUS', [
      {
        number: cancelled.number,
        cprNumber:
          (await house.stage.directory.byNumber(institution.id, successor.number))?.keys.cprNumber ??
          (cancelled.cprNumber as never),
        givenName: 'Annulleret',
        familyName: 'Ansættelse',
        unit: null,
        statusCode: '3',
        statuses: [{ from: day, to: localDate('9999-12-31'), status: 'ACTIVE', code: '3' }],
        employedFrom: day,
        employedTo: null,
      },
    ])
    const alone = await house.employee('contract { validFrom }', cancelled)
    expect(alone.data['contract']).toBeNull()
    expect(alone.errors).toMatchObject([
      {
        extensions: {
          code: 'NOT_FOUND',
          reason: 'EMPLOYMENT_REPLACED',
          replacedBy: [await house.idOf(successor)],
          system: 'OPUS',
        },
      },
    ])
    expect(house.calls()).toEqual(['List', 'Laes'])
    const page = await house.institution(
      'employees(filter: { nameContains: "a" }, first: 200) { nodes { employeeNumber contracts { validFrom } } }',
    )
    const failed = page.data['employees']?.['nodes']?.filter((node) => node['contracts'] === null) ?? []
    expect(failed.map((node) => node['employeeNumber'])).toEqual([cancelled.number])
    expect(page.codes).toEqual(['NOT_FOUND'])
  })

  it('of whom Opus tells nothing has no contract, and a page of such costs one more question', async () => {
    const institution = house.stage.institution('engholm')
    const { database, directoryKeys } = house.stage.surroundings('opus')
    const known = await house.stage.directory.byNumber(institution.id, '40001')
    if (known === null) throw new Error('nobody')
    const forgotten = (number: string) => ({
      number,
      cprNumber: known.keys.cprNumber,
      givenName: 'Glemt',
      familyName: 'Ansat',
      unit: null,
      statusCode: null,
      statuses: [],
      employedFrom: null,
      employedTo: null,
    })
    await compareWhole(database, directoryKeys, institution.id, 'OPUS', [forgotten('49998'), forgotten('49999')])
    house.calls()
    const { data, errors } = await house.institution(
      'employees(first: 9, filter: { nameContains: "Glemt" }) { nodes { contract { validFrom } contracts { validFrom } } }',
      'engholm',
    )
    expect(errors).toEqual([])
    expect(data['employees']?.['nodes']).toEqual([
      { contract: null, contracts: [] },
      { contract: null, contracts: [] },
    ])
    expect(house.calls()).toEqual(['List', 'List'])
  })
})
