import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { dateTime } from '#schema/scalars/DateTime.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { type CprHouse, openCprHouse, type Told } from './cprHouse.ts'

const SOURCE = { system: 'SLS', service: 'ModstSLSPersonLaes', readAt: dateTime(new Date()), fromCache: false }
const SIDE = '{ value withheld source { system service readAt fromCache } }'
const FIELDS = `{ code severity text system reason payroll ${SIDE} register ${SIDE} }`

let house: CprHouse
beforeAll(async () => {
  house = await openCprHouse({ settings: { cacheMs: 0 } })
})
afterEach(() => house.simulator.control.reset())
afterAll(() => house.close())

/** What the payroll subgraph tells of the employment, as the town has it but for the change. */
function facts(employment: TownEmployment, change: object = {}): object {
  const person = house.town.people.find(({ cprNumber }) => cprNumber === employment.cprNumber)
  return {
    current: true,
    givenName: person?.givenName,
    familyName: person?.familyName,
    source: SOURCE,
    address: { municipalityCode: null, postalCode: null, source: SOURCE, notRead: null },
    ...change,
  }
}

async function ask(
  employment: TownEmployment | undefined,
  change: object = {},
  told: readonly object[] = [],
  caller: Partial<Caller> = {},
): Promise<Told> {
  if (employment === undefined) throw new Error('the town lacks the employment')
  const isSls = house.town.institutions.find(({ key }) => key === employment.institution)?.payroll.system === 'SLS'
  const __typename = isSls ? 'SlsEmployee' : 'OpusEmployee'
  const result = await house.subgraph.server.execute({
    document: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${__typename} { discrepancies ${FIELDS} } } }`,
    operationName: null,
    variables: {
      r: [
        {
          __typename,
          id: await house.idOf(employment),
          payrollFacts: facts(employment, change),
          companyDiscrepancies: told,
        },
      ],
    },
    caller: house.stage.caller(employment.institution, { language: 'da', ...caller }),
  })
  expect(result.errors ?? []).toEqual([])
  return (result.data as Told)['_entities']?.[0]?.['discrepancies'] as Told
}

const ordinary = (): TownEmployment | undefined => house.landmarks.twiceInSls.employments[0]

describe('what is compared with CPR', () => {
  it('is nothing where both sides agree, and costs one call', async () => {
    expect(await ask(ordinary())).toEqual([])
    expect(house.journal('lookup')).toHaveLength(1)
  })

  it('is neither looked up nor told of an employment that has ended', async () => {
    expect(await ask(house.landmarks.dead.employments[0], { current: false })).toEqual([])
    expect(house.journal('lookup')).toEqual([])
  })

  it.each([
    ['dead', 'DEAD', 'ERROR', 'Personen er død ifølge CPR, men ansættelsen er ikke ophørt.'],
    ['disappeared', 'DISAPPEARED', 'WARNING', 'Personen er forsvundet ifølge CPR, men ansættelsen er ikke ophørt.'],
    ['annulled', 'NUMBER_ANNULLED', 'ERROR', 'Personnummeret er annulleret i CPR, men ansættelsen er ikke ophørt.'],
    ['emigrated', 'MOVED_ABROAD', 'INFORMATION', 'Personen er udrejst ifølge CPR.'],
    ['taxOnly', 'TAX_NUMBER_ONLY', 'INFORMATION', 'Personnummeret er alene tildelt af skattehensyn.'],
  ] as const)('tells of somebody who is %s', async (landmark, code, severity, text) => {
    expect(await ask(house.landmarks[landmark].employments[0])).toMatchObject([{ code, severity, text, system: 'CPR' }])
  })

  it('tells of another name and another municipality, with both sides', async () => {
    const address = { municipalityCode: '0101', postalCode: '1000', source: SOURCE, notRead: null }
    const { person } = house.landmarks.twiceInSls
    expect(await ask(ordinary(), { familyName: 'Prøvemose', address }, [], { language: 'en' })).toMatchObject([
      {
        code: 'NAME_DIFFERS',
        text: 'The name is another in CPR.',
        payroll: { value: `${person.givenName} Prøvemose`, withheld: false, source: SOURCE },
        register: { value: expect.stringContaining(person.familyName), source: { system: 'CPR' } },
      },
      {
        code: 'MUNICIPALITY_DIFFERS',
        payroll: { value: '0101' },
        register: { value: person.address.municipalityCode },
      },
    ])
  })

  it.each(['protectedInState', 'protectedInMunicipality'] as const)(
    'keeps both sides of name and address back of %s, and says so',
    async (landmark) => {
      const { person, employments } = house.landmarks[landmark]
      const address = { municipalityCode: '0101', postalCode: '1000', source: SOURCE, notRead: null }
      const found = await ask(employments[0], { familyName: 'Prøvemose', address })
      expect(found).toMatchObject(
        ['NAME_DIFFERS', 'MUNICIPALITY_DIFFERS'].map((code) => ({
          code,
          payroll: { value: null, withheld: true },
          register: { value: null, withheld: true },
        })),
      )
      expect(JSON.stringify(found)).not.toMatch(
        new RegExp(`Prøvemose|${person.familyName}|0101|${person.address.municipalityCode}`),
      )
    },
  )

  it('tells of a number that CPR does not know', async () => {
    const unknown = house.landmarks.unknownToCpr[0]?.employments[0]
    expect(await ask(unknown)).toMatchObject([{ code: 'NOT_IN_CPR', severity: 'WARNING' }])
  })
})

describe('what cannot be compared', () => {
  it('with CPR that is down leaves what CVR was told of', async () => {
    house.simulator.control.failNext('unavailable', 10)
    const told = {
      code: 'COMPANY_CEASED',
      severity: 'ERROR',
      text: 'Institutionen er ophørt i CVR.',
      system: 'CVR',
      reason: null,
      payroll: null,
      register: { value: '2025-12-31', withheld: false, source: { ...SOURCE, system: 'CVR' } },
    }
    expect(await ask(ordinary(), {}, [told])).toMatchObject([
      told,
      { code: 'NOT_COMPARED', severity: 'INFORMATION', system: 'CPR', reason: 'UPSTREAM_UNAVAILABLE' },
    ])
  })

  it('by a caller without access to CPR says so, and CPR is not asked', async () => {
    expect(await ask(ordinary(), {}, [], { interfaces: [] })).toMatchObject([
      { code: 'NOT_COMPARED', system: 'CPR', reason: 'FORBIDDEN' },
    ])
    expect(house.journal('lookup')).toEqual([])
  })

  it('is a part that the caller’s access leaves out', async () => {
    const address = { municipalityCode: '0101', postalCode: '1000', source: SOURCE, notRead: null }
    const told = await ask(ordinary(), { familyName: 'Prøvemose', address }, [], {
      withheldFields: ['Person.name', 'Person.address'],
    })
    expect(told).toMatchObject([
      { code: 'NOT_COMPARED', reason: 'WITHHELD', text: 'Navnet kunne ikke sammenlignes med CPR.' },
      { code: 'NOT_COMPARED', reason: 'WITHHELD', text: 'Adressen kunne ikke sammenlignes med CPR.' },
    ])
  })

  it('is the address where the payroll system could not be asked', async () => {
    const address = { municipalityCode: null, postalCode: null, source: null, notRead: 'UPSTREAM_TIMEOUT' }
    expect(await ask(ordinary(), { address })).toMatchObject([
      { code: 'NOT_COMPARED', system: 'SLS', reason: 'UPSTREAM_TIMEOUT' },
    ])
  })

  it('is a constructed number, about which CPR is not asked', async () => {
    const refusing = await openCprHouse({ employees: 30, settings: { constructedNumbers: 'refuse' } })
    try {
      const former = house
      house = refusing
      const told = await ask(refusing.landmarks.twiceInSls.employments[0])
      expect(told).toMatchObject([{ code: 'NOT_COMPARED', system: 'CPR', reason: 'CONSTRUCTED_NUMBER' }])
      expect(refusing.journal('lookup')).toEqual([])
      house = former
    } finally {
      await refusing.close()
    }
  })
})
