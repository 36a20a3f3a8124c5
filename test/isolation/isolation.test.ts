import fc from 'fast-check'
import { isUnionType } from 'graphql'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Caller, scopes } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { townSubject } from '../../start/townRegistry.ts'
import { openReceiver, type Receiver } from '../subgraphs/transactions/webhooks/receiver.ts'
import { type Json, openTown, type TestTown } from '../town.ts'
import {
  everyField,
  everything,
  type KeyedField,
  type KeyKind,
  keyedFields,
  keyedMutations,
  keyValue,
  mutationFor,
  operationFor,
  variablesFor,
} from './schemaWalk.ts'
import { collectSecrets, marksIn, type Secrets } from './secrets.ts'

/** Types on whose data the walk is known to have come. */
const SEEN_EVERYWHERE = ['Person', 'Absence', 'WagePart', 'Quota', 'Contract', 'Transaction', 'Webhook', 'Source']

/** Institution B asks for what is A's, in every way that the schema offers: nothing of A may come back. */
describe('an institution gets nothing of another', () => {
  let town: TestTown
  let receiver: Receiver
  let secrets: readonly Secrets[]
  let fields: readonly KeyedField[]

  beforeAll(async () => {
    // Asking for everything at once is beyond what a client may.
    town = await openTown({
      employees: 14,
      limits: {
        bodyBytes: 20_000_000,
        aliases: 50_000,
        tokens: 500_000,
        depth: 40,
        upstreamCalls: 10_000_000,
        upstreamCallsPerMinute: 10_000_000,
        requestsPerMinute: 1_000_000,
        fields: 1_000_000,
        rootFields: 1_000,
      },
    })
    // So that each has a change, a webhook and a delivery of its own, which the others may try.
    receiver = await openReceiver()
    for (const { key } of town.simulators.town.institutions) {
      await checkChange(town, key)
      await tellWebhook(town, key, receiver.origin)
    }
    secrets = await collectSecrets(town)
    fields = keyedFields(town.gateway.federation.apiSchema)
  }, 60_000)
  afterAll(async () => {
    await town.close()
    await receiver.close()
  })

  it('finds the fields that take a key by walking the schema', () => {
    const names = fields.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'Query.employee',
        'Query.employees',
        'Query.person',
        'SlsInstitution.employeeByNumber',
        'OpusInstitution.employeesByCpr',
        'Query.transaction',
        'SlsInstitution.transactions',
        'SlsInstitution.accessLog',
        'OpusInstitution.accessLog',
        'SlsEmployee.absence',
        'OpusEmployee.wagePart',
      ]),
    )
  })

  const keysOf = (victim: Secrets, kind: KeyKind): readonly string[] => {
    switch (kind) {
      case 'id':
        return [...victim.employeeIds, ...victim.recordIds, victim.institutionId]
      case 'cprNumber':
        return victim.cprNumbers
      case 'employeeNumber':
        return victim.employeeNumbers
    }
  }

  it('for every field that takes a key, with every key of another, forged ones too', async () => {
    const schema = town.gateway.federation.apiSchema
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('as it is', 'cut', 'changed', 'joined'),
        async (victimSeed, intruderSeed, fieldSeed, keySeed, forgery) => {
          const victim = secrets[victimSeed % secrets.length] as Secrets
          const others = secrets.filter(({ key }) => key !== victim.key)
          const intruder = others[intruderSeed % others.length] as Secrets
          const keyed = fields[fieldSeed % fields.length] as KeyedField
          const variables: Record<string, unknown> = { purpose: 'testing isolation' }
          const asked: string[] = []
          for (const one of keyed.keys) {
            const { argument, kind } = one
            const keys = keysOf(victim, kind)
            const taken = keys[keySeed % keys.length] as string
            const key = kind === 'id' ? forge(taken, forgery, intruder) : taken
            asked.push(taken, key)
            variables[argument] = keyValue(one, key)
          }
          // Looking up a person by number is not about employments: it needs a purpose and is its own scope.
          fc.pre(keyed.name !== 'Query.person')
          const used = Object.fromEntries(
            Object.entries(variables).filter(([name]) => keyed.field.args.some((argument) => argument.name === name)),
          )
          const answer = await town.ask(town.token(intruder.key), operationFor(schema, keyed, 2), used)
          expect(
            marksIn(answer.text, victim, asked),
            `${keyed.name} gave ${intruder.key} what is ${victim.key}'s`,
          ).toEqual([])
          expect(answer.status).toBe(200)
        },
      ),
      { numRuns: 400 },
    )
  }, 120_000)

  it('and changes nothing of another’s by any mutation that takes an id, with any of the other’s', async () => {
    const schema = town.gateway.federation.apiSchema
    const mutations = keyedMutations(schema)
    expect(mutations.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'registerAbsence',
        'deleteWagePart',
        'cancelTransaction',
        'signInstruction',
        'removeWebhook',
        'redeliver',
      ]),
    )
    const tried = new Set<string>()
    let turns = 0
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom('full' as const, 'administrator' as const),
        async (victimSeed, intruderSeed, keySeeds, choices, rights) => {
          const victim = secrets[victimSeed % secrets.length] as Secrets
          const others = secrets.filter(({ key }) => key !== victim.key)
          const intruder = others[intruderSeed % others.length] as Secrets
          // In turn, so that each is tried however many there are.
          const mutation = mutations[turns % mutations.length] as (typeof mutations)[number]
          turns += 1
          const keys = keysOf(victim, 'id')
          const asked: string[] = []
          const keyFor = (): string => {
            const key = keys[Number(keySeeds.next().value) % keys.length] as string
            asked.push(key)
            return key
          }
          const variables = variablesFor(mutation, keyFor, () => choices.next().value === true)
          fc.pre(asked.length > 0)
          const before = await rowsAbout(town, victim)
          const { text, status, errors } = await town.ask(
            town.token(intruder.key, rights),
            mutationFor(schema, mutation),
            variables,
          )
          tried.add(mutation.name)
          const told = `${mutation.name} of ${victim.key} by ${intruder.key}`
          expect(status, told).toBe(200)
          expect(marksIn(text, victim, asked), told).toEqual([])
          expect(
            errors.map(({ extensions }) => extensions['code']),
            told,
          ).not.toContain('INTERNAL')
          expect(await rowsAbout(town, victim), told).toBe(before)
        },
      ),
      { numRuns: 6 * mutations.length },
    )
    expect([...tried].sort()).toEqual(mutations.map(({ name }) => name).sort())
  }, 120_000)

  it('for every entity of every subgraph, when the gateway’s place is taken and references are made up', async () => {
    for (const { server } of town.house.subgraphs.values()) {
      const entities = server.schema.getType('_Entity')
      const types = isUnionType(entities) ? entities.getTypes() : []
      expect(types.length, server.name).toBeGreaterThan(0)
      for (const type of types) {
        for (const victim of secrets) {
          for (const intruder of secrets.filter(({ key }) => key !== victim.key)) {
            const keys = [...victim.employeeIds.slice(0, 4), ...victim.recordIds.slice(0, 2), victim.institutionId]
            const result = await server.execute({
              document: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type.name}${everything(server.schema, type.name, 1)} } }`,
              operationName: null,
              variables: { r: keys.map((id) => ({ __typename: type.name, id })) },
              caller: callerAt(town, intruder.key),
            })
            expect(result.data?.['_entities'], `${server.name} ${type.name}`).toEqual(keys.map(() => null))
            expect(marksIn(JSON.stringify(result), victim, keys)).toEqual([])
            expect(new Set(result.errors?.map(({ extensions }) => extensions?.['code']))).toEqual(
              new Set(['NOT_FOUND']),
            )
          }
        }
      }
    }
  }, 120_000)

  it('says of a stranger’s id and of a forged one the same: null and NOT_FOUND', async () => {
    const [victim, intruder] = secrets as readonly [Secrets, Secrets]
    for (const id of [victim.employeeIds[0], 'aaaaaaaaaaaaaaaa', 'x', '', '6101850011']) {
      const answer = await town.ask(town.token(intruder.key), 'query ($id: ID!) { employee(id: $id) { id name } }', {
        id,
      })
      expect(answer.data).toEqual({ employee: null })
      expect(
        answer.errors.map(({ extensions, path, message }) => ({ code: extensions['code'], path, message })),
      ).toEqual([{ code: 'NOT_FOUND', path: ['employee'], message: 'The employee is not known at this institution.' }])
    }
  })

  it('in everything that an institution can see of its own, nothing is another’s', async () => {
    const schema = town.gateway.federation.apiSchema
    for (const own of secrets) {
      const answer = await town.ask(town.token(own.key), `{ institution${everything(schema, 'Institution', 3)} }`)
      expect(answer.data, answer.text.slice(0, 300)).not.toBeNull()
      for (const other of secrets.filter(({ key }) => key !== own.key))
        expect(marksIn(answer.text, other, [])).toEqual([])
    }
  }, 60_000)

  it('in every field of every type that its own can lead to, nothing is another’s', async () => {
    const schema = town.gateway.federation.apiSchema
    for (const own of secrets) {
      const system = town.house.registry.institutions.find(({ id }) => id === own.institutionId)?.payroll.system
      const [here, elsewhere] = system === 'SLS' ? ['Sls', 'Opus'] : ['Opus', 'Sls']
      const root = `${here}Institution`
      const { selection, opened } = everyField(schema, root, (name) => !name.startsWith(elsewhere))
      expect([...opened]).toEqual(expect.arrayContaining(SEEN_EVERYWHERE))
      const answer = await town.ask(town.token(own.key), `{ institution { ... on ${root}${selection} } }`)
      expect(answer.data, answer.text.slice(0, 300)).not.toBeNull()
      for (const type of SEEN_EVERYWHERE) expect(answer.text, type).toContain(`"${type}"`)
      for (const other of secrets.filter(({ key }) => key !== own.key))
        expect(marksIn(answer.text, other, [])).toEqual([])
    }
  }, 120_000)

  it('and nobody’s log or look-ups hold what another asked, although both are full by now', async () => {
    const ASK = `{ institution { accessLog(first: 500) { nodes { employeeIds employees(first: 5) { id name } } }
      employees(first: 3) { nodes { person { lookups(first: 5) { nodes { id subject } } } } } } }`
    for (const own of secrets) {
      const answer = await town.ask(town.token(own.key), ASK)
      const { accessLog, employees } = answer.data.institution
      expect(accessLog.nodes.length).toBeGreaterThan(5)
      expect(accessLog.nodes.flatMap((node: Json) => node.employeeIds).length).toBeGreaterThan(5)
      const lookups = employees.nodes.flatMap((node: Json) => node.person?.lookups.nodes ?? [])
      expect(lookups.length).toBeGreaterThan(0)
      for (const { subject } of lookups) expect(subject).toMatch(new RegExp(`^(town:${own.key}:|personaleport$)`))
      for (const other of secrets.filter(({ key }) => key !== own.key))
        expect(marksIn(answer.text, other, [])).toEqual([])
    }
  }, 60_000)

  it('and nothing of anybody stands in the log', () => {
    const text = town.logLines.join('')
    for (const { cprNumbers } of secrets) for (const cprNumber of cprNumbers) expect(text).not.toContain(cprNumber)
  })
})

/** Has a change checked, which leaves it in the ledger and sends nothing. */
async function checkChange(town: TestTown, key: string): Promise<void> {
  const { data } = await town.ask(town.token(key), '{ institution { employees(first: 1) { nodes { id } } } }')
  const [employee] = data.institution.employees.nodes
  const input = { employeeId: employee.id, code: '100', from: '2026-12-07', idempotencyKey: 'own', validateOnly: true }
  const answer = await town.ask(
    town.token(key),
    'mutation ($input: RegisterAbsenceInput!) { registerAbsence(input: $input) { transaction { id } } }',
    { input },
  )
  if (answer.data?.registerAbsence?.transaction == null) throw new Error(`${key} has no change: ${answer.text}`)
}

/** Sets a webhook, and has it told something. */
async function tellWebhook(town: TestTown, key: string, url: string): Promise<void> {
  const ask = async (query: string, variables: Record<string, unknown> = {}) =>
    (await town.ask(town.token(key), query, variables)).data
  const set = await ask('mutation ($input: SetWebhookInput!) { setWebhook(input: $input) { webhook { id } } }', {
    input: { url },
  })
  await ask('mutation ($id: ID!) { testWebhook(id: $id) { id } }', { id: set.setWebhook.webhook.id })
  const state = async () =>
    (await ask('{ institution { webhooks { deliveries { nodes { state } } } } }')).institution.webhooks[0].deliveries
      .nodes[0]?.state
  await vi.waitUntil(async () => (await state()) === 'DELIVERED', { timeout: 20_000 })
}

/** Whatever the store holds of the institution, and whatever it holds under one of its ids; the trail of the others' own asking does not count. */
async function rowsAbout(town: TestTown, { institutionId, employeeIds }: Secrets): Promise<string> {
  const { database } = town.house.store
  const found: unknown[] = []
  for (const { name, columns } of await database.introspection.getTables()) {
    if (!columns.some((column) => column.name === 'institution_id')) continue
    const { rows } = await sql`select * from ${sql.table(name)} where institution_id = ${institutionId}`.execute(
      database,
    )
    found.push([name, rows])
  }
  const strays = await database
    .selectFrom('change')
    .select('id')
    .where('institution_id', '<>', institutionId)
    .where('employment_id', 'in', employeeIds)
    .execute()
  return JSON.stringify([found, strays])
}

function forge(id: string, forgery: string, intruder: Secrets): string {
  switch (forgery) {
    case 'cut':
      return id.slice(0, 15)
    case 'changed':
      return `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`
    case 'joined':
      return `${intruder.employeeIds[0] ?? ''}.${id.slice(0, 16)}`
    default:
      return id
  }
}

/** A caller with every right at the institution, as the gateway would hand on. */
function callerAt(town: TestTown, key: string): Caller {
  const institution = town.house.registry.institutions.find((one) => one.key === key)
  if (institution === undefined) throw new Error(`no institution ${key}`)
  return {
    subject: `test:${key}`,
    name: 'A test',
    kind: 'SYSTEM',
    institution: { id: institution.id, payrollSystem: institution.payroll.system },
    scopes,
    interfaces: [
      'SLS_LAES',
      'MEDARBEJDEROPLYSNINGER',
      'OPRET_FRAVAER',
      'HENT_FRAVAERSKVOTER',
      'ENGANGSYDELSE',
      'CPR_DIREKTE',
    ],
    certificate: null,
    grants: town.house.registry.openGrants(townSubject(key, 'full'), danishDay(new Date()), null).map(({ id }) => id),
    withheldFields: [],
    purpose: null,
    language: 'en',
    freshness: 'CACHED',
    requestId: 'isolation',
    deadline: Date.now() + 10_000,
    traceparent: null,
  }
}
