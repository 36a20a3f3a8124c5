import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landmarks } from '../../sandbox/town/landmarks.ts'
import { type Json, openTown, type TestTown } from '../town.ts'

/** Numbers of the day + 60 kind are made locally and are never sent to CPR; only a test register knows them. */
describe('constructed CPR numbers', () => {
  const QUERY =
    '{ institution { employees(first: 10) { nodes { name contract { validFrom } person { name { given } } } } } }'

  describe('refused, as in production', () => {
    let town: TestTown
    beforeAll(async () => {
      town = await openTown({
        employees: 14,
        adjust: (settings) => ({ ...settings, cpr: { ...settings.cpr, constructedNumbers: 'refuse' } }),
      })
    }, 60_000)
    afterAll(() => town.close())

    it('are not sent: the person is null with NOT_FOUND, the rest is answered', async () => {
      for (const key of ['fjordstyrelsen', 'engholm']) {
        const { data, errors } = await town.ask(town.token(key), QUERY)
        expect(data.institution.employees.nodes.map(({ person }: Json) => person)).toEqual(Array(10).fill(null))
        expect(data.institution.employees.nodes.some(({ contract }: Json) => contract !== null)).toBe(true)
        expect(errors.map(({ extensions }) => [extensions['code'], extensions['reason']])).toEqual(
          Array(10).fill(['NOT_FOUND', 'CONSTRUCTED_NUMBER']),
        )
        expect(errors.map(({ path }) => path?.[3])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      }
      expect(town.simulators.cpr.control.journal()).toEqual([])
    })
  })

  describe('looked up, as in the sandbox', () => {
    let town: TestTown
    beforeAll(async () => {
      town = await openTown({ employees: 40 })
    }, 60_000)
    afterAll(() => town.close())

    const person = async (
      key: string,
      cprNumber: string,
    ): Promise<{ readonly employee: Json; readonly codes: readonly unknown[] }> => {
      const { data, errors } = await town.ask(
        town.token(key),
        `query ($cpr: CprNumber!) { institution { employeesByCpr(cprNumber: $cpr) { id nameAndAddressProtected person { cprNumber name { given family addressing } address { street city lines } status statusCode nameAndAddressProtected } } } }`,
        { cpr: cprNumber },
      )
      return { employee: data.institution.employeesByCpr[0], codes: errors.map(({ extensions }) => extensions['code']) }
    }

    it('ten persons are unknown to CPR', async () => {
      const { unknownToCpr } = landmarks(town.simulators.town)
      expect(unknownToCpr).toHaveLength(10)
      for (const resident of unknownToCpr) {
        const { employee, codes } = await person(resident.employments[0]?.institution ?? '', resident.person.cprNumber)
        expect(employee.person).toBeNull()
        expect(new Set(codes)).toEqual(new Set(['NOT_FOUND']))
      }
    })

    it('replaced numbers are followed, two hops at most, and the employment keeps its id under both', async () => {
      const { replaced, merged, twoHops } = landmarks(town.simulators.town)
      for (const { person: former, chain, employments } of [replaced, merged, twoHops]) {
        const key = employments[0]?.institution ?? ''
        const { employee } = await person(key, former.cprNumber)
        const now = chain.at(-1)?.cprNumber
        expect(employee.person.cprNumber).toBe(now)
        expect(employee.person.status).not.toBe('REPLACED')
        const again = await person(key, String(now))
        expect(again.employee.id).toBe(employee.id)
      }
    })

    it('protection learned from CPR stands on the employee from then on', async () => {
      const { protectedInState, protectionLapsed, dead, emigrated, disappeared } = landmarks(town.simulators.town)
      const isProtected = await person(
        protectedInState.employments[0]?.institution ?? '',
        protectedInState.person.cprNumber,
      )
      expect(isProtected.employee.person.nameAndAddressProtected).toBe(true)
      expect(
        (await person(protectedInState.employments[0]?.institution ?? '', protectedInState.person.cprNumber)).employee
          .nameAndAddressProtected,
      ).toBe(true)
      const lapsed = await person(protectionLapsed.employments[0]?.institution ?? '', protectionLapsed.person.cprNumber)
      expect(lapsed.employee.person.nameAndAddressProtected).toBe(false)
      for (const [resident, status] of [
        [dead, 'DEAD'],
        [emigrated, 'MOVED_ABROAD'],
        [disappeared, 'DISAPPEARED'],
      ] as const) {
        const { employee } = await person(resident.employments[0]?.institution ?? '', resident.person.cprNumber)
        expect(employee.person).toMatchObject({ status, address: null })
      }
    })

    it('a person not employed is looked up with a purpose, and the trail keeps it', async () => {
      const stranger = town.simulators.town.people.find(
        ({ cprNumber, knownToCpr, status }) =>
          knownToCpr &&
          status === '01' &&
          !town.simulators.town.employments.some((one) => one.institution === 'fjordby' && one.cprNumber === cprNumber),
      )
      const query =
        'query ($cpr: CprNumber!, $why: String!) { person(cprNumber: $cpr, purpose: $why) { name { family } } }'
      const answer = await town.ask(town.token('fjordby'), query, { cpr: stranger?.cprNumber, why: 'hiring a teacher' })
      expect(answer.data.person.name.family).toBe(stranger?.familyName)
      const rows = await town.house.store.database
        .selectFrom('trail')
        .selectAll()
        .where('subgraph', '=', 'cpr')
        .orderBy('sequence')
        .execute()
      expect(rows.some(({ body, kind }) => kind === 'OPENED' && body.includes('hiring a teacher'))).toBe(true)
      expect(rows.map(({ body }) => body).join('')).not.toContain(stranger?.cprNumber)
      const refused = await town.ask(town.token('fjordby', 'noCpr'), query, {
        cpr: stranger?.cprNumber,
        why: 'hiring a teacher',
      })
      expect([refused.data.person, refused.errors[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN'])
      const without = await town.ask(town.token('fjordby'), query, { cpr: stranger?.cprNumber, why: ' ' })
      expect([without.data.person, without.errors[0]?.extensions['code']]).toEqual([null, 'BAD_USER_INPUT'])
    })
  })
})
