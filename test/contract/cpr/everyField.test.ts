import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { type CprHouse, openCprHouse, type Told } from './cprHouse.ts'

let house: CprHouse
let personType: GraphQLObjectType

beforeAll(async () => {
  house = await openCprHouse({ employees: 40 })
  const type = house.subgraph.server.schema.getType('Person')
  if (!isObjectType(type)) throw new Error('Person is no type')
  personType = type
})
afterAll(() => house.close())

/** Who looked is told by the trail and not by CPR. */
const NOT_OF_CPR = 'lookups'

/** All that can be asked of a type. */
function selection(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter(({ name }) => name !== NOT_OF_CPR)
    .map((field) => {
      const inner = getNamedType(field.type)
      return isObjectType(inner) ? `${field.name} { ${selection(inner)} }` : field.name
    })
    .join(' ')
}

/** `Type.field` of each leaf that holds something. */
function seen(type: GraphQLObjectType, told: Told | null, found: Set<string>): Set<string> {
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type)
    for (const value of [told?.[field.name]].flat()) {
      if (value === null || value === undefined) continue
      if (isObjectType(inner)) seen(inner, value as Told, found)
      else found.add(`${type.name}.${field.name}`)
    }
  }
  return found
}

function leaves(type: GraphQLObjectType, found = new Set<string>()): Set<string> {
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type)
    if (field.name === NOT_OF_CPR) continue
    if (isObjectType(inner)) leaves(inner, found)
    else found.add(`${type.name}.${field.name}`)
  }
  return found
}

async function personsAt(institution: string, fields: string): Promise<readonly Told[]> {
  const { data, errors } = await house.people(fields, house.employmentsAt(institution))
  expect(errors.filter(({ extensions }) => extensions?.['code'] !== 'NOT_FOUND')).toEqual([])
  return (data['_entities'] ?? []).map((entity) => entity['person']).filter((person) => person != null) as Told[]
}

function one({ employments }: { readonly employments: readonly TownEmployment[] }): TownEmployment {
  const [employment] = employments
  if (employment === undefined) throw new Error('the landmark is not employed')
  return employment
}

describe('the town', () => {
  it('has people in whom each field of a person is seen, days of deletion as old deliveries have them', async () => {
    const found = new Set<string>()
    house.simulator.switches.deletionDates = true
    for (const { key } of house.town.institutions) {
      for (const person of await personsAt(key, selection(personType))) seen(personType, person, found)
    }
    house.simulator.switches.deletionDates = false
    expect([...leaves(personType)].filter((leaf) => !found.has(leaf))).toEqual([])
  })
})

describe('a person to whom much has happened', () => {
  it.each(['eventfulInState', 'eventfulInMunicipality'] as const)(
    'is told as the town has it: %s',
    async (landmark) => {
      const resident = house.landmarks[landmark]
      const { past, familyName, civilStatusFrom, address } = resident.person
      const { data, errors } = await house.people(selection(personType), [one(resident)])
      expect(errors).toEqual([])
      expect(data['_entities']?.[0]?.['person']).toMatchObject({
        name: { family: familyName, validFrom: past.names.at(-1)?.to },
        // The annulled one is not told.
        formerNames: [
          {
            family: past.names.at(-1)?.familyName,
            validFrom: resident.person.born,
            correction: { kind: 'CORRECTED', code: 'K' },
          },
        ],
        address: {
          roadCode: address.roadCode,
          supplementaryLines: past.supplement?.lines,
          supplementaryFrom: past.supplement?.from,
          municipalityFrom: address.validFrom,
          previousMunicipalityCode: past.previousMunicipality?.code,
        },
        formerAddresses: [...past.addresses].reverse().map(({ from, to, address: { roadCode, floor, door } }) => {
          return { roadCode, floor, door, validFrom: from, validTo: to }
        }),
        contactAddress: past.contactAddress === null ? null : { lines: past.contactAddress.lines },
        civilStatusFrom,
        formerCivilStatuses: [...past.civilStatuses].reverse().map(({ code, from, to }) => {
          return { code, validFrom: from, validTo: to, correction: null }
        }),
        formerStaysAbroad: [
          { countryCode: '5120', returnedFromCountryCode: '5180', correction: { kind: 'TECHNICAL', code: 'Æ' } },
        ],
        formerDisappearances: [{ disappearedOn: past.disappearances[0]?.from, foundOn: past.disappearances[0]?.to }],
        nameAndAddressProtected: true,
      })
    },
  )

  it('has texts in the language of the caller, and the same codes, also where the answer comes from the cache', async () => {
    const fresh = await openCprHouse({ employees: 12, settings: { cacheMs: 60_000 } })
    try {
      const employment = one(fresh.landmarks.eventfulInState)
      const fields = `statusCode statusText civilStatus civilStatusText protections { code text } source { fromCache }
        formerNames { correction { code text } } formerStaysAbroad { countryText returnedFromCountryText }
        formerCivilStatuses { code text }`
      const told = async (language: 'da' | 'en') =>
        (await fresh.people(fields, [employment], { language })).data['_entities']?.[0]?.['person']
      expect(await told('da')).toMatchObject({
        statusCode: '01',
        statusText: 'Bopæl i Danmark',
        civilStatus: 'F',
        civilStatusText: 'Skilt',
        formerNames: [{ correction: { code: 'K', text: 'Rettet' } }],
        formerStaysAbroad: [{ countryText: 'Sverige', returnedFromCountryText: 'Tyskland' }],
        formerCivilStatuses: [
          { code: 'G', text: 'Gift' },
          { code: 'U', text: 'Ugift' },
        ],
        source: { fromCache: false },
      })
      const english = await told('en')
      expect(english).toMatchObject({
        statusCode: '01',
        statusText: 'Resident in Denmark',
        civilStatusText: 'Divorced',
        formerNames: [{ correction: { code: 'K', text: 'Corrected' } }],
        formerStaysAbroad: [{ countryText: 'Sweden', returnedFromCountryText: 'Germany' }],
        source: { fromCache: true },
      })
      expect(english?.['protections']?.[0]).toEqual({ code: '0001', text: 'Name and address protection' })
      expect(fresh.journal('lookup')).toHaveLength(1)
    } finally {
      await fresh.close()
    }
  })

  it('is not told with the day of birth to a caller who may not know it, through whichever field', async () => {
    const everything = selection(personType)
    for (const { key } of house.town.institutions) {
      const { data } = await house.people(everything, house.employmentsAt(key), { scopes: ['cpr:read'] })
      for (const [index, { cprNumber }] of house.employmentsAt(key).entries()) {
        const person = house.town.people.find((each) => each.cprNumber === cprNumber)
        // Chains of replaced numbers end in a record with another day: that of the number that is shown.
        if (person === undefined || person.replacedBy !== null) continue
        expect(JSON.stringify(data['_entities']?.[index] ?? null)).not.toContain(person.born)
      }
    }
  })

  it('and who left, or is missing, is told with the day and the address abroad', async () => {
    const fields = 'departure { countryCode countryText departedOn addressLines } disappearedOn'
    const gone = house.landmarks.emigrated
    const { data } = await house.people(fields, [one(gone)], { language: 'en' })
    expect(data['_entities']?.[0]?.['person']).toEqual({
      departure: {
        countryCode: '5120',
        countryText: 'Sweden',
        departedOn: gone.person.emigratedTo?.from,
        addressLines: gone.person.emigratedTo?.lines,
      },
      disappearedOn: null,
    })
    const missing = house.landmarks.disappeared
    const answer = await house.people(fields, [one(missing)])
    expect(answer.data['_entities']?.[0]?.['person']).toEqual({
      departure: null,
      disappearedOn: missing.person.statusFrom,
    })
  })
})

describe('a task that was ordered too wide', () => {
  // A reply holds 2880 bytes of data: not all at once.
  it.each([
    [['009', '010', '011', '013', '014', '015', '016', '018', '019', '020', '021', '027', '028', '030', '050']],
    [['014', '017']],
    [['052']],
    [['031']],
    [['032']],
    [['033']],
  ])('shows nothing of what it brings, of relatives least of all: %j', async (alsoDeliver) => {
    const fresh = await openCprHouse({ employees: 12, settings: { cacheMs: 0 } })
    try {
      const everything = selection(personType).replace(/source \{[^}]*\}/, '')
      const employment = one(fresh.landmarks.failsModulus11)
      const usual = await fresh.people(everything, [employment])
      fresh.simulator.switches.alsoDeliver = alsoDeliver
      const wide = await fresh.people(everything, [employment])
      expect(wide).toEqual(usual)
      expect(wide.errors).toEqual([])
      expect(fresh.stage.logLines.join()).not.toContain('no table knows')
    } finally {
      await fresh.close()
    }
  })
})
