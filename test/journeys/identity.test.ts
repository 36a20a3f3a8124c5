import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landmarks } from '../../sandbox/town/landmarks.ts'
import { townScopes, townSubject } from '../../start/townRegistry.ts'
import { openTown, type TestTown } from '../town.ts'

/** Who asks, and what a wrong answer to that gives. */
describe('who asks', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 24 })
  }, 60_000)
  afterAll(() => town.close())

  it.each([
    ['no token', async () => null],
    ['a token that has expired', () => town.issuer.token(townSubject('fjordby', 'full'), townScopes.full, -120)],
    ['a token of somebody unknown', () => town.issuer.token('town:nobody', townScopes.full)],
    ['rubbish', async () => 'rubbish'],
    ['a token with another signature', async () => `${town.token('fjordby').split('.').slice(0, 2).join('.')}.AAAA`],
  ])('%s: 401, UNAUTHENTICATED, and nothing else', async (_what, tokenOf) => {
    const answer = await town.ask(await tokenOf(), '{ institution { name } }')
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.text)).toEqual({
      errors: [{ message: 'The request carries no valid token.', extensions: { code: 'UNAUTHENTICATED' } }],
    })
  })

  it('tells who is calling', async () => {
    const { data } = await town.ask(
      town.token('fjordby'),
      '{ viewer { name kind scopes institutions { name cvrNumber payrollSystem current } grants { interfaceCode state environment } } }',
    )
    expect(data.viewer).toMatchObject({
      kind: 'SYSTEM',
      scopes: ['cpr:read', 'cpr:lookup', 'cpr:birthdate', 'absence:reason', 'access:log'],
      institutions: [{ name: 'Fjordby Kommune', payrollSystem: 'OPUS', current: true }],
    })
    expect(data.viewer.grants).toContainEqual({
      interfaceCode: 'MEDARBEJDEROPLYSNINGER',
      state: 'OPEN',
      environment: 'EXTERNAL_TEST',
    })
  })

  it('a system that serves several institutions chooses one by X-Institution, among those granted', async () => {
    const { token, serves } = town.card.supplier
    const [first, second] = serves as readonly [string, string]
    const query =
      'query ($cvr: CvrNumber) { institution(cvrNumber: $cvr) { cvrNumber } viewer { institutions { cvrNumber current } } }'
    const none = await town.ask(token, query)
    expect([none.status, none.errors[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT'])
    for (const chosen of [first, second]) {
      const answer = await town.ask(token, query, {}, { 'x-institution': chosen })
      expect(answer.data.institution).toEqual({ cvrNumber: chosen })
      expect(answer.data.viewer.institutions).toHaveLength(2)
    }
    const other = await town.ask(token, query, { cvr: second }, { 'x-institution': first })
    expect(other.data.institution).toBeNull()
    expect(other.errors[0]?.extensions).toEqual({ code: 'FORBIDDEN', header: 'X-Institution' })
    const stranger = town.card.institutions.find(({ cvrNumber }) => !serves.includes(cvrNumber))?.cvrNumber
    const foreign = await town.ask(token, query, { cvr: stranger }, { 'x-institution': first })
    expect([foreign.data.institution, foreign.errors]).toEqual([null, []])
    const refused = await town.ask(token, query, {}, { 'x-institution': String(stranger) })
    expect([refused.status, refused.errors[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN'])
  })

  it('a missing scope costs that field alone', async () => {
    const query =
      '{ institution { employees(first: 3) { nodes { name employeeNumber person { cprNumber bornOn birthYear name { given } } } } } }'
    const { data, errors } = await town.ask(town.token('fjordstyrelsen', 'noCpr'), query)
    for (const node of data.institution.employees.nodes) {
      expect(node).toMatchObject({ name: expect.any(String), employeeNumber: null })
      if (node.person !== null)
        expect(node.person).toMatchObject({
          cprNumber: null,
          bornOn: null,
          birthYear: null,
          name: { given: expect.any(String) },
        })
    }
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['FORBIDDEN']))
    expect(errors[0]?.path?.slice(0, 4)).toEqual(['institution', 'employees', 'nodes', 0])
  })

  it('shows absences without their reason as WITHHELD, and refuses to filter by it', async () => {
    const { token, serves } = town.card.supplier
    const headers = { 'x-institution': String(serves[1]) }
    const bare = await town.issuer.token('town:supplier', [])
    const query =
      '{ institution { employees(first: 20) { nodes { absences(first: 5) { nodes { kind code codeText reasonCode childNumber from } } } } } }'
    const withheld = await town.ask(bare, query, {}, headers)
    const absences = withheld.data.institution.employees.nodes.flatMap(
      (node: { absences: { nodes: object[] } }) => node.absences.nodes,
    )
    expect(absences.length).toBeGreaterThan(0)
    for (const absence of absences)
      expect(absence).toMatchObject({
        kind: 'WITHHELD',
        code: null,
        codeText: null,
        reasonCode: null,
        childNumber: null,
        from: expect.any(String),
      })
    expect(withheld.errors).toEqual([])
    const filtered = await town.ask(
      bare,
      '{ institution { employees(first: 1) { nodes { absences(kinds: [SICKNESS]) { nodes { id } } } } } }',
      {},
      headers,
    )
    expect(filtered.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'absence:reason' })
    const allowed = await town.ask(
      token,
      '{ institution { employees(first: 1) { nodes { absences(kinds: [SICKNESS]) { nodes { kind } } } } } }',
      {},
      headers,
    )
    expect(allowed.errors).toEqual([])
  })

  it('finds employments by CPR number only in a variable and by POST, and never repeats the number', async () => {
    const person = landmarks(town.simulators.town).twiceInSls
    const [cprNumber, key] = [person.person.cprNumber, person.employments[0]?.institution ?? '']
    const token = town.token(key)
    const query =
      'query ($cpr: CprNumber!) { institution { employeesByCpr(cprNumber: $cpr) { id otherEmployments { id } } } }'
    const found = await town.ask(token, query, { cpr: cprNumber })
    expect(found.data.institution.employeesByCpr.length).toBeGreaterThan(1)
    const refusals = [
      await town.ask(token, `{ institution { employeesByCpr(cprNumber: "${cprNumber}") { id } } }`),
      await town.ask(token, `{ institution { employeesByCpr(cprNumber: ${cprNumber}) { id } } }`),
      await town.ask(token, query, { cpr: `${cprNumber.slice(0, 6)}-${cprNumber.slice(6)}` }),
      await town.ask(token, query, { cpr: Number(cprNumber) }),
    ]
    // A value of a variable that cannot be used is told with 200 to who accepts plain JSON.
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 200, 200])
    for (const refusal of refusals) {
      expect(refusal.data).toBeNull()
      expect(refusal.errors.map(({ extensions }) => extensions['code'])).toContain('BAD_USER_INPUT')
      expect(refusal.text.replace(/\D/g, '')).not.toContain(cprNumber)
    }
    const byGet = await fetch(
      `${town.card.graphql}?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify({ cpr: cprNumber }))}`,
      {
        headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'yes' },
      },
    )
    expect(byGet.status).toBe(400)
    expect(await byGet.text()).not.toContain(cprNumber)
    expect(town.logLines.join('')).not.toContain(cprNumber)
  })
})
