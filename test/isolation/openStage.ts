import fc from 'fast-check'
import { changeRegistry } from '#foundation/access/registryChange.ts'
import { randomQuery } from '../gateway/federation/randomQuery.ts'
import { openAccessTown } from '../journeys/access/accessTown.ts'
import type { Json } from '../town.ts'
import { BOOK, REGISTRY } from './bookQuery.ts'
import { Marks } from './marks.ts'
import { keyedFields, operationFor } from './schemaWalk.ts'
import { collectSecrets, type Secrets } from './secrets.ts'
import type { Keys, Stage, TriedOperation } from './stage.ts'

/** Asking for much at once, and often, is what the tests are there for. */
const LIMITS = {
  aliases: 5_000,
  directives: 5_000,
  tokens: 50_000,
  depth: 40,
  upstreamCalls: 1_000_000,
  fields: 100_000,
  rootFields: 1_000,
  requestsPerMinute: 100_000_000,
  upstreamCallsPerMinute: 100_000_000,
}
const RANDOM_OPERATIONS = 160

/** A town whose institutions have all been asked for their own, so that everything of theirs is known here and lies in the cache. */
export async function openStage(
  options: Omit<Parameters<typeof openAccessTown>[0] & object, 'limits'> & { readonly live?: boolean } = {},
): Promise<Stage> {
  const { live = false, ...others } = options
  const town = await openAccessTown({ ...others, limits: LIMITS })
  const secrets = await collectSecrets(town)
  const institutions = secrets.map(({ key }) => key)
  const marks = new Marks()
  const keys = new Map<string, Keys>()
  const truth = new Map<string, ReadonlyMap<string, Json>>()
  for (const own of secrets) {
    markSecrets(marks, own)
    const ids = own.employeeIds.slice(0, EMPLOYEES_KNOWN)
    const told = await town.ask(town.token(own.key), BOOK, { ids }, { 'cache-control': 'no-cache' })
    truth.set(own.key, new Map(told.data.employees.map((employee: Json) => [employee.id, employee])))
    keys.set(own.key, {
      employeeIds: [...ids],
      recordIds: [...own.recordIds],
      cprNumbers: [...own.cprNumbers],
      employeeNumbers: [...own.employeeNumbers],
      cursors: await cursorsOf(town, own.key),
      certificateIds: [await bringCertificate(town, own, marks)],
      ...(await registryKeys(town, own.key, marks)),
    })
  }
  const stage = { town, secrets, institutions, marks, keys, truth, live, tried: new Map<string, number>() }
  return { ...stage, operations: operationsOf(stage) }
}

const EMPLOYEES_KNOWN = 8

function markSecrets(marks: Marks, { key, employeeIds, recordIds, institutionId, cprNumbers, ...own }: Secrets): void {
  for (const id of [...employeeIds, ...recordIds, institutionId]) marks.addWord(key, id)
  for (const number of cprNumbers) marks.addCprNumber(key, number)
  for (const number of own.employeeNumbers) if (number.length > 10) marks.addWord(key, number)
  for (const mark of own.marks) if (mark.includes(' ')) marks.addName(key, mark)
}

async function cursorsOf(town: Stage['town'], key: string): Promise<string[]> {
  const { data } = await town.ask(town.token(key), '{ institution { employees(first: 4) { edges { cursor } } } }')
  return data.institution.employees.edges.map(({ cursor }: Json) => cursor)
}

/** What is the institution's alone in the registry from the beginning. */
async function registryKeys(
  town: Stage['town'],
  key: string,
  marks: Marks,
): Promise<Pick<Keys, 'systemIds' | 'instructionIds' | 'grantIds' | 'eventIds'>> {
  const { data, errors } = await town.administer(REGISTRY, { at: new Date().toISOString() }, key)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const { accessInstructions, accessGrants, accessEvents, accessEntitlements, externalSystems } = data.institution
  const ids = (rows: readonly Json[]): string[] => rows.map(({ id }) => String(id))
  const own = externalSystems.filter((system: Json) => system.own)
  const found = {
    systemIds: ids(own),
    instructionIds: ids(accessInstructions),
    grantIds: ids(accessGrants),
    eventIds: ids(accessEvents.edges.map(({ node }: Json) => node)),
  }
  for (const id of [...Object.values(found).flat(), ...ids(accessEntitlements)]) marks.addWord(key, id)
  // What the registry's file names for one institution alone.
  marks.addName(key, `town:${key}:administrator`)
  for (const { subject, name } of own) {
    marks.addName(key, String(subject))
    marks.addName(key, String(name))
  }
  return found
}

/** A certificate of the institution's administrator, as if it had been handed in: here only its ids and texts matter. */
async function bringCertificate(town: Stage['town'], { key, institutionId }: Secrets, marks: Marks): Promise<string> {
  const id = `certificate${institutionId}`
  const fingerprint = Buffer.from(`${institutionId}${institutionId}`).toString('hex')
  await changeRegistry(town.house.store.database, new Date(), async ({ transaction, record }) => {
    const { system_id } = await transaction
      .selectFrom('access_grant')
      .select('system_id')
      .where('institution_id', '=', institutionId)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await transaction
      .insertInto('certificate')
      .values({
        id,
        institution_id: institutionId,
        system_id,
        owner_kind: 'CUSTOMER',
        owner_cvr: '99010207',
        subject_dn: `CN=drift${institutionId}`,
        subject_serial: 'none',
        issuer_dn: 'CN=test',
        serial_hex: '01',
        fingerprint,
        not_before: '2026-01-01T00:00:00.000Z',
        not_after: '2099-01-01T00:00:00.000Z',
        generation: 'OCES3',
        pki: 'TEST',
        chain_pem: '',
        received_at: '2026-01-01T00:00:00.000Z',
        received_from: 'test',
        container: 'PEM',
        status: 'VERIFIED',
        replaces_id: null,
      })
      .execute()
    await record({ event: 'CERT_RECEIVED', institutionId, actor: 'test', certificateId: id })
  })
  for (const word of [id, fingerprint, `drift${institutionId}`]) marks.addWord(key, word)
  return id
}

const KINDS = { id: ['employeeIds', 'recordIds', 'grantIds', 'eventIds'], cprNumber: ['cprNumbers'] } as const

/** Every field that takes a key, found by walking the schema, once for each kind of key; and random operations over all of it. */
function operationsOf({ town, secrets, keys }: Pick<Stage, 'town' | 'secrets' | 'keys'>): readonly TriedOperation[] {
  const schema = town.gateway.federation.apiSchema
  const keyed = keyedFields(schema).flatMap((field): TriedOperation[] => {
    // Whom no one employs may be looked up with a stated purpose; that is another right.
    if (field.name === 'Query.person') return []
    const kinds = field.keys[0]?.kind
    const all: readonly (keyof Keys)[] =
      kinds === 'id' ? KINDS.id : kinds === 'cprNumber' ? KINDS.cprNumber : ['employeeNumbers']
    return all.map((kind) => ({
      name: field.name,
      text: operationFor(schema, field, 1),
      variables: {},
      keys: field.keys.map(({ argument, isList }) => ({ argument, kind, isList })),
    }))
  })
  const all = [...keys.values()]
  const some = (kind: keyof Keys): string[] => all.flatMap((own) => own[kind].slice(0, 4))
  const numbers = some('cprNumbers')
  const random = fc
    .sample(
      randomQuery(schema, {
        depth: 5,
        fields: 14,
        introspection: false,
        without: ['Query.person'],
        values: {
          ID: [...some('employeeIds'), ...some('recordIds'), ...some('grantIds'), ...some('eventIds')],
          Date: ['2026-01-01', '2024-02-29', '2031-12-31'],
          DateTime: ['2026-06-01T00:00:00Z', '2099-01-01T00:00:00Z'],
          Int: [1, 2, 5],
          CvrNumber: town.card.institutions.map(({ cvrNumber }) => cvrNumber),
          CprNumber: numbers,
          PeriodInput: [{ from: '2026-01-01' }, {}],
          EmployeeFilter: [{ active: true }, { nameContains: 'en' }, {}],
          'SlsInstitution.employeeByNumber(employeeNumber:)': secrets.flatMap(({ employeeNumbers }) =>
            employeeNumbers.slice(0, 3),
          ),
        },
      }),
      RANDOM_OPERATIONS,
    )
    // A CPR number in the text of an operation is refused before anything is asked; variables are what is tried here.
    .filter(({ query }) => !numbers.some((number) => query.includes(number)))
    .map(({ query, variables }): TriedOperation => ({ name: 'random', text: query, variables, keys: [] }))
  return [...keyed, ...random]
}
