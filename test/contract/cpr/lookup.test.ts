import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { lookupOf } from '../../../sandbox/town/lookup.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { expectNoCprNumberOf } from '../../cprNumbers.ts'
import { type CprHouse, openCprHouse } from './cprHouse.ts'

const EVERYTHING = `id cprNumber name { given middle family addressing }
  address { coName locality countryCode lines street houseNumber floor door postalCode city municipalityCode validFrom }
  status statusCode statusFrom nameAndAddressProtected civilStatus bornOn birthYear source { system service readAt fromCache }`

let house: CprHouse

beforeAll(async () => {
  house = await openCprHouse({ settings: { cacheMs: 0 } })
})
// Not a reset, which would take the tokens away.
afterEach(() => house.simulator.control.clearJournal())
afterAll(() => house.close())

function employmentOf({ employments }: { readonly employments: readonly TownEmployment[] }): TownEmployment {
  const [employment] = employments
  if (employment === undefined) throw new Error('the landmark is not employed')
  return employment
}

describe('a person of an employee', () => {
  it('is whole, for every institution and either variant of the address record', async () => {
    for (const { key } of house.town.institutions) {
      const employments = house.employmentsAt(key).slice(-12)
      const { data, errors } = await house.people(EVERYTHING, employments)
      expect(errors).toEqual([])
      for (const [index, employment] of employments.entries()) {
        const person = lookupOf(house.town).person(employment.cprNumber)
        const shown = data['_entities']?.[index]?.['person']
        expect(shown).toMatchObject({
          cprNumber: employment.cprNumber,
          name: { given: person?.givenName, middle: person?.middleName, family: person?.familyName },
          statusCode: person?.status,
          bornOn: person?.born,
          birthYear: Number(person?.born.slice(0, 4)),
          civilStatus: person?.civilStatus,
          source: { system: 'CPR', service: 'lookup', fromCache: false },
        })
        if (person?.status === '01') {
          const { street, houseNumber, floor, door, postalCode, city, municipalityCode, validFrom } = person.address
          expect(shown?.['address']).toMatchObject({
            street,
            houseNumber,
            floor,
            door,
            postalCode,
            city,
            municipalityCode,
            validFrom,
            countryCode: 'DK',
          })
          expect(shown?.['address']?.['lines']?.at(-1)).toBe(`${postalCode} ${city}`)
        } else expect(shown?.['address']).toBeNull()
      }
    }
  })

  it('is asked for once for two employments of one person, and once more by the next request', async () => {
    const { employments } = house.landmarks.twiceInSls
    const first = await house.people('id', employments)
    expect(first.errors).toEqual([])
    expect(new Set(first.data['_entities']?.map((entity) => entity['person']?.['id'])).size).toBe(1)
    expect(house.journal('lookup')).toHaveLength(1)
    await house.people('id', employments)
    expect(house.journal('lookup')).toHaveLength(2)
  })

  it('has another id at another institution', async () => {
    const [one, other] = house.landmarks.inTwoMunicipalities.employments
    if (one === undefined || other === undefined) throw new Error('two employments')
    const ids = await Promise.all(
      [one, other].map(async (each) => (await house.people('id', [each])).data['_entities']?.[0]?.['person']?.['id']),
    )
    expect(ids[0]).toMatch(/^[a-z2-7]{16}$/)
    expect(ids[0]).not.toBe(ids[1])
  })

  it('is not asked for where only the id is selected', async () => {
    const employment = employmentOf(house.landmarks.dead)
    const id = await house.idOf(employment)
    const document =
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on SlsEmployee { id } } }'
    const { data } = await house.subgraph.server.execute({
      document,
      operationName: null,
      variables: { references: [{ __typename: 'SlsEmployee', id }] },
      caller: house.stage.caller(employment.institution),
    })
    expect(data).toEqual({ _entities: [{ id }] })
    expect(house.simulator.control.journal()).toEqual([])
  })

  it.each([
    ['dead', 'DEAD', '90'],
    ['emigrated', 'MOVED_ABROAD', '80'],
    ['disappeared', 'DISAPPEARED', '70'],
    ['annulled', 'CANCELLED', '30'],
    ['taxOnly', 'TAX_NUMBER_ONLY', '20'],
    ['noFixedAbode', 'NO_FIXED_ADDRESS', '03'],
    ['greenlandic', 'IN_GREENLAND', '05'],
  ] as const)('who is %s has the status %s', async (landmark, status, statusCode) => {
    const resident = house.landmarks[landmark]
    const { data, errors } = await house.people(EVERYTHING, [employmentOf(resident)])
    expect(errors).toEqual([])
    const person = data['_entities']?.[0]?.['person']
    expect(person).toMatchObject({ status, statusCode, cprNumber: resident.person.cprNumber })
    if (status === 'IN_GREENLAND') expect(person?.['address']).toMatchObject({ countryCode: 'GL', houseNumber: null })
    else if (status !== 'NO_FIXED_ADDRESS') expect(person?.['address']).toBeNull()
  })

  it.each([
    ['protectedInState', true],
    ['protectedInMunicipality', true],
    ['protectionLapsed', false],
  ] as const)('%s: protected is %s, and the directory learns it', async (landmark, expected) => {
    const resident = house.landmarks[landmark]
    const employment = employmentOf(resident)
    const { data } = await house.people('nameAndAddressProtected address { lines }', [employment])
    expect(data['_entities']?.[0]?.['person']).toMatchObject({
      nameAndAddressProtected: expected,
      address: { lines: expect.any(Array) },
    })
    const { id } = house.stage.institution(employment.institution)
    const known = await house.stage.directory.byCprNumber(id, resident.person.cprNumber as CprNumber)
    expect(known.map((each) => each.protected)).toEqual(known.map(() => expected))
  })

  it('whom CPR does not know is null and NOT_FOUND, with the reason, and without the number', async () => {
    const resident = house.landmarks.unknownToCpr[0]
    if (resident === undefined) throw new Error('nobody is unknown')
    const { data, errors } = await house.people('id', [employmentOf(resident)])
    expect(data['_entities']?.[0]).toMatchObject({ person: null })
    expect(errors).toMatchObject([
      { path: ['_entities', 0, 'person'], extensions: { code: 'NOT_FOUND', reason: 'UNKNOWN_IN_CPR' } },
    ])
    expectNoCprNumberOf(house.town, JSON.stringify(errors))
  })

  it('whose number fails modulus 11 is a person like others', async () => {
    const { errors } = await house.people('id', [employmentOf(house.landmarks.failsModulus11)])
    expect(errors).toEqual([])
  })

  it('whose name is too long for the register has it as the register cut it', async () => {
    const resident = house.landmarks.longName
    const { data } = await house.people('name { given }', [employmentOf(resident)])
    expect(data['_entities']?.[0]?.['person']?.['name']?.['given']).toBe(
      resident.person.givenName.slice(0, 50).trimEnd(),
    )
  })
})

describe('a reference', () => {
  it("to another institution's employee, to nobody, or by the other system's type is null and NOT_FOUND, and costs no call", async () => {
    const own = employmentOf(house.landmarks.protectedInState)
    const foreign = employmentOf(house.landmarks.protectedInMunicipality)
    const { data, errors } = await house.references('id', own.institution, [
      { __typename: 'OpusEmployee', id: await house.idOf(foreign) },
      { __typename: 'SlsEmployee', id: await house.idOf(foreign) },
      { __typename: 'SlsEmployee', id: 'aaaaaaaaaaaaaaaa' },
      { __typename: 'OpusEmployee', id: await house.idOf(own) },
    ])
    expect(data).toEqual({ _entities: [null, null, null, null] })
    expect(errors.map(({ path, extensions }) => [path, extensions?.['code']]).sort()).toEqual(
      [0, 1, 2, 3].map((index) => [['_entities', index], 'NOT_FOUND']),
    )
    expect(house.simulator.control.journal()).toEqual([])
  })
})

describe('a replaced number', () => {
  it.each([
    ['replaced', 2],
    ['merged', 2],
    ['twoHops', 3],
  ] as const)(
    'that was %s is followed in %i lookups, the directory takes it over, and the id lasts',
    async (landmark, lookups) => {
      const { chain, employments } = house.landmarks[landmark]
      const employment = employmentOf({ employments })
      const valid = chain.at(-1)?.cprNumber ?? ''
      const first = await house.people(EVERYTHING, [employment])
      expect(first.errors).toEqual([])
      const person = first.data['_entities']?.[0]?.['person']
      expect(person).toMatchObject({ cprNumber: valid, status: 'ACTIVE' })
      expect(house.journal('lookup').map(({ subjects }) => subjects)).toEqual(chain.map(({ cprNumber }) => [cprNumber]))
      expect(house.journal('lookup')).toHaveLength(lookups)

      house.simulator.control.clearJournal()
      const second = await house.people(EVERYTHING, [employment])
      expect(second.data['_entities']?.[0]?.['person']?.['id']).toBe(person?.['id'])
      expect(house.journal('lookup').map(({ subjects }) => subjects)).toEqual([[valid]])

      const { id } = house.stage.institution(employment.institution)
      for (const { cprNumber } of chain) {
        const found = await house.stage.directory.byCprNumber(id, cprNumber as CprNumber)
        expect(found.map(({ keys }) => keys.cprNumber)).toEqual([valid])
      }
      const trail = await house.stage.trail()
      const closed = trail.findLast((entry) => entry.kind === 'CLOSED')
      expect(closed?.kind === 'CLOSED' ? closed.persons : []).toContain(
        house.stage.directory.personHash(id, valid as CprNumber),
      )
    },
  )
})

describe('Query.person', () => {
  const purpose = 'Hiring: position 2026-114'

  it('finds somebody who is not employed, and the trail names the purpose', async () => {
    const stranger = house.landmarks.protectedInMunicipality.person
    const { data, errors } = await house.query('fjordstyrelsen', {
      cprNumber: stranger.cprNumber,
      purpose: `  ${purpose} `,
    })
    expect(errors).toEqual([])
    expect(data).toMatchObject({ person: { name: { given: stranger.givenName } } })
    const trail = await house.stage.trail()
    expect(trail.findLast((entry) => entry.kind === 'OPENED')).toMatchObject({ purpose })
    expect(trail.at(-1)).toMatchObject({
      kind: 'CLOSED',
      result: 'ANSWERED',
      persons: [
        house.stage.directory.personHash(house.stage.institution('fjordstyrelsen').id, stranger.cprNumber as CprNumber),
      ],
      services: { lookup: 1 },
    })
    expect(JSON.stringify(trail)).not.toContain(stranger.cprNumber)
  })

  it('names every purpose of a request that states several', async () => {
    const [one, other] = house.employmentsAt('engholm')
    await house.subgraph.server.execute({
      document: `query ($one: CprNumber!, $other: CprNumber!) {
        a: person(cprNumber: $one, purpose: "first reason") { id } b: person(cprNumber: $other, purpose: "second reason") { id } }`,
      operationName: null,
      variables: { one: one?.cprNumber, other: other?.cprNumber },
      caller: house.stage.caller('engholm', { purpose: 'of the request' }),
    })
    const opened = (await house.stage.trail()).filter((entry) => entry.kind === 'OPENED').slice(-2)
    expect(opened.map((entry) => (entry.kind === 'OPENED' ? entry.purpose : null))).toEqual([
      'first reason',
      'second reason',
    ])
    expect(new Set(opened.map(({ visitId }) => visitId)).size).toBe(1)
  })

  it('is null without an error where CPR does not know the number', async () => {
    const cprNumber = house.landmarks.unknownToCpr[0]?.person.cprNumber
    expect(await house.query('fjordstyrelsen', { cprNumber, purpose })).toEqual({ data: { person: null }, errors: [] })
  })

  it.each([
    ['two characters', 'ab'],
    ['blanks around them', '   ab   '],
    ['nothing', '     '],
    ['a novel', 'x'.repeat(301)],
    ['a CPR number', 'opslag på 610180-0006'],
  ])('is refused before any call where the purpose is %s', async (_what, stated) => {
    const cprNumber = house.town.people[0]?.cprNumber
    const { data, errors } = await house.query('fjordstyrelsen', { cprNumber, purpose: stated })
    expect(data).toEqual({ person: null })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'purpose' } }])
    expect(JSON.stringify(errors)).not.toContain('610180')
    expect(house.simulator.control.journal()).toEqual([])
  })

  it('needs its scope', async () => {
    const cprNumber = house.town.people[0]?.cprNumber
    const { data, errors } = await house.query('fjordstyrelsen', { cprNumber, purpose }, 'id', { scopes: ['cpr:read'] })
    expect(data).toEqual({ person: null })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'cpr:lookup' } }])
    expect(house.simulator.control.journal()).toEqual([])
  })

  it('needs the interface', async () => {
    const cprNumber = house.town.people[0]?.cprNumber
    const { errors } = await house.query('fjordstyrelsen', { cprNumber, purpose }, 'id', { interfaces: ['SLS_LAES'] })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', interfaceCode: 'CPR_DIREKTE' } }])
    expect(house.simulator.control.journal()).toEqual([])
  })
})

describe('fields that need a scope', () => {
  it('are null and FORBIDDEN, each alone', async () => {
    const employment = employmentOf(house.landmarks.protectedInState)
    const { data, errors } = await house.people('cprNumber bornOn birthYear statusCode', [employment], { scopes: [] })
    expect(data['_entities']?.[0]?.['person']).toEqual({
      cprNumber: null,
      bornOn: null,
      birthYear: null,
      statusCode: '01',
    })
    expect(errors.map(({ extensions }) => extensions?.['scope']).sort()).toEqual([
      'cpr:birthdate',
      'cpr:birthdate',
      'cpr:read',
    ])
  })
})

describe('many people', () => {
  it('share one logon and at most four connections, all institutions together', async () => {
    const fresh = await openCprHouse({ employees: 45 })
    try {
      fresh.simulator.control.latency(8, 7)
      const answers = await Promise.all(
        fresh.town.institutions.map(({ key }) => fresh.people('name { given }', fresh.employmentsAt(key).slice(0, 40))),
      )
      for (const { errors } of answers) {
        expect(errors.filter(({ extensions }) => extensions?.['code'] !== 'NOT_FOUND')).toEqual([])
      }
      expect(fresh.simulator.control.peakConcurrency()).toBeLessThanOrEqual(4)
      expect(fresh.simulator.control.peakConcurrency()).toBeGreaterThan(1)
      expect(fresh.journal('logon')).toHaveLength(fresh.town.institutions.length)
    } finally {
      await fresh.close()
    }
  })

  it('are taken from the cache for a while, unless the caller asks for live answers', async () => {
    const fresh = await openCprHouse({ employees: 12, settings: { cacheMs: 60_000 } })
    try {
      const employment = employmentOf(fresh.landmarks.protectedInState)
      const ask = async (freshness: 'CACHED' | 'LIVE') =>
        (await fresh.people('source { fromCache }', [employment], { freshness })).data['_entities']?.[0]?.['person']?.[
          'source'
        ]
      expect(await ask('CACHED')).toEqual({ fromCache: false })
      expect(await ask('CACHED')).toEqual({ fromCache: true })
      expect(await ask('LIVE')).toEqual({ fromCache: false })
      expect(fresh.journal('lookup')).toHaveLength(2)
    } finally {
      await fresh.close()
    }
  })
})

describe('constructed numbers', () => {
  it('are not sent where the settings say so: null, NOT_FOUND with the reason, and no call', async () => {
    const fresh = await openCprHouse({ employees: 12, settings: { constructedNumbers: 'refuse' } })
    try {
      const employment = employmentOf(fresh.landmarks.protectedInState)
      const { data, errors } = await fresh.people('id', [employment])
      expect(data['_entities']?.[0]).toMatchObject({ person: null })
      const asked = await fresh.query('fjordstyrelsen', { cprNumber: employment.cprNumber, purpose: 'hiring' })
      expect(asked.data).toEqual({ person: null })
      for (const error of [...errors, ...asked.errors]) {
        expect(error.extensions).toEqual({ code: 'NOT_FOUND', reason: 'CONSTRUCTED_NUMBER' })
      }
      expect([errors.length, asked.errors.length]).toEqual([1, 1])
      expect(fresh.simulator.control.journal()).toEqual([])
    } finally {
      await fresh.close()
    }
  })
})
