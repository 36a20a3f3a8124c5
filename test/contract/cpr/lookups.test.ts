import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { townSubject } from '../../../start/townRegistry.ts'
import { type CprHouse, openCprHouse, type Told } from './cprHouse.ts'

const LOOKUPS = 'lookups { nodes { id at system subject purposes operation subgraph fields } pageInfo { hasNextPage } }'

let house: CprHouse
beforeAll(async () => {
  house = await openCprHouse()
})
afterAll(() => house.close())

/** Somebody of the payroll system's side looks at an employment. */
async function seenInPayroll(employment: TownEmployment, overrides: Partial<Caller> = {}): Promise<void> {
  const desk = house.stage.doorway('sls').desk(house.stage.caller(employment.institution, overrides), 'Roster')
  await desk.employments.get(await house.idOf(employment))
  desk.noteFields(['SlsEmployee.name'])
  await desk.close('ANSWERED')
}

const ofPerson = async (employment: TownEmployment, fields = LOOKUPS, caller: Partial<Caller> = {}): Promise<Told> => {
  const { data, errors } = await house.people(fields, [employment], caller)
  expect(errors).toEqual([])
  return (data['_entities'] as Told)[0]?.['person'] as Told
}
const nodesOf = (person: Told): Told => person['lookups']?.['nodes'] as Told
const employmentOf = (institution: string, nth: number): TownEmployment => {
  const { unknownToCpr, replaced, merged, twoHops, inSlsAndOpus } = house.landmarks
  const special = new Set([
    ...[...unknownToCpr, inSlsAndOpus].map(({ person }) => person.cprNumber),
    ...[replaced, merged, twoHops].flatMap(({ chain }) => chain.map(({ cprNumber }) => cprNumber)),
  ])
  const all = house.employmentsAt(institution)
  // Each person once, so that no test sees another's look-ups.
  const ordinary = all.filter(
    ({ cprNumber }, index) =>
      !special.has(cprNumber) && all.findIndex((other) => other.cprNumber === cprNumber) === index,
  )
  const found = ordinary[nth]
  if (found === undefined) throw new Error('too few employments')
  return found
}

describe('the look-ups of a person', () => {
  it('tell who, when, why, by which operation, and which kinds of data, and no data', async () => {
    const employment = employmentOf('fjordstyrelsen', 0)
    const subject = townSubject('fjordstyrelsen', 'full')
    await seenInPayroll(employment, { subject, purpose: 'duty roster' })
    await seenInPayroll(employment, { subject: 'somebody gone' })
    const person = await ofPerson(employment)
    expect(nodesOf(person)).toMatchObject([
      { system: null, subject: 'somebody gone', purposes: [], operation: 'Roster', subgraph: 'sls' },
      {
        system: 'Fjordstyrelsen: local system (all rights)',
        subject,
        purposes: ['duty roster'],
        fields: ['SlsEmployee.name'],
      },
    ])
    const told = JSON.stringify(person)
    expect(told).not.toContain(employment.cprNumber)
  })

  it('take no look-up at CPR beyond that of the person, and none where the person is kept', async () => {
    const employment = employmentOf('fjordstyrelsen', 1)
    const before = house.journal('lookup').length
    await ofPerson(employment, `name { given } ${LOOKUPS}`)
    const after = house.journal('lookup').length
    expect(after - before).toBe(1)
    const kept = await ofPerson(employment, `source { fromCache } ${LOOKUPS}`)
    expect(kept['source']).toEqual({ fromCache: true })
    expect(nodesOf(kept)).toHaveLength(1)
    expect(house.journal('lookup')).toHaveLength(after)
  })

  it('count the reading of themselves, from the next time on', async () => {
    const employment = employmentOf('fjordby', 0)
    expect(nodesOf(await ofPerson(employment))).toHaveLength(0)
    const second = nodesOf(await ofPerson(employment))
    expect(second).toHaveLength(1)
    expect(second[0]?.['fields']).toContain('Person.lookups')
    expect(second[0]?.['subgraph']).toBe('cpr')
  })

  it('are of this person alone, also where others were looked at in the same visit', async () => {
    const [one, other, alone] = [2, 3, 4].map((nth) => employmentOf('fjordstyrelsen', nth)) as [
      TownEmployment,
      TownEmployment,
      TownEmployment,
    ]
    await house.people('status', [one, other])
    expect(nodesOf(await ofPerson(one))).toHaveLength(1)
    expect(nodesOf(await ofPerson(other))).toHaveLength(1)
    expect(nodesOf(await ofPerson(alone))).toHaveLength(0)
  })

  it('are this institution’s own, whoever else employs the person', async () => {
    const { employments } = house.landmarks.inSlsAndOpus
    const [here, there] = employments as [TownEmployment, TownEmployment]
    await house.people('status', [there])
    expect(nodesOf(await ofPerson(here))).toHaveLength(0)
    expect(nodesOf(await ofPerson(here))).toHaveLength(1)
  })

  it('made under a number that was replaced are found under the new one', async () => {
    const { employments, chain } = house.landmarks.replaced
    const [employment] = employments
    const now = chain.at(-1)?.cprNumber
    if (employment === undefined || now === undefined) throw new Error('nobody was given another number')
    const before = nodesOf(
      await house
        .query(employment.institution, { cprNumber: now, purpose: 'hiring' }, LOOKUPS)
        .then(({ data }) => data['person'] as Told),
    )
    expect(before).toHaveLength(0)
    // Still by the former number, which is all that the directory knows.
    await seenInPayroll(employment, { purpose: 'under the former number' })
    await ofPerson(employment, 'status')
    await seenInPayroll(employment, { purpose: 'under the new number' })
    const { data } = await house.query(employment.institution, { cprNumber: now, purpose: 'hiring again' }, LOOKUPS)
    expect(nodesOf(data['person'] as Told).map((node) => node['purposes'])).toEqual([
      ['under the new number'],
      [],
      ['under the former number'],
      ['hiring'],
    ])
  })

  it('come in pages, and of a time', async () => {
    const employment = employmentOf('fjordstyrelsen', 5)
    for (const purpose of ['one', 'two', 'three']) await seenInPayroll(employment, { purpose })
    const page = async (args: string) =>
      (
        await ofPerson(
          employment,
          `lookups(${args}) { nodes { id purposes } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
        )
      )['lookups'] as Told
    const first = await page('first: 2')
    expect((first['nodes'] as Told).map((node) => node['purposes'])).toEqual([['three'], ['two']])
    expect(first['pageInfo']).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const second = await page(`first: 2, after: "${first['pageInfo']?.['endCursor']}"`)
    expect((second['nodes'] as Told).map((node) => node['purposes'])).toEqual([['one']])
    expect(second['pageInfo']).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect((await page('until: "2020-01-01T00:00:00Z"'))['nodes']).toEqual([])
    expect(((await page('since: "2020-01-01T00:00:00Z"'))['nodes'] as Told).length).toBeGreaterThan(3)
  })

  it('need the scope, and a cursor that is theirs', async () => {
    const employment = employmentOf('fjordstyrelsen', 6)
    const without = await house.people(`status ${LOOKUPS}`, [employment], { scopes: ['cpr:read'] })
    expect(without.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN'])
    expect((without.data['_entities'] as Told)[0]?.['person']).toMatchObject({ lookups: null })
    for (const args of ['after: "nowhere"', 'first: 0', 'first: 501']) {
      const { errors } = await house.people(`lookups(${args}) { nodes { id } }`, [employment])
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT'])
    }
  })

  it('work for somebody who is not employed here', async () => {
    const here = new Set(house.employmentsAt('fjordstyrelsen').map(({ cprNumber }) => cprNumber))
    const there = [1, 2, 3, 4].map((nth) => employmentOf('fjordby', nth).cprNumber)
    const cprNumber = there.find((one) => !here.has(one)) as CprNumber
    await house.query('fjordstyrelsen', { cprNumber, purpose: 'vacancy 12' })
    const { data } = await house.query('fjordstyrelsen', { cprNumber, purpose: 'asked who looked' }, LOOKUPS)
    expect(nodesOf(data['person'] as Told).map((node) => node['purposes'])).toEqual([['vacancy 12']])
  })
})
