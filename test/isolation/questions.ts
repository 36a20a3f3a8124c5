import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { callerOf } from '../../gateway/identity/caller.ts'
import { townScopes, townSubject } from '../../start/townRegistry.ts'
import type { Json } from '../town.ts'
import { BOOK, REGISTRY } from './bookQuery.ts'
import type { Choices } from './choices.ts'
import { everything } from './schemaWalk.ts'
import { type KnownAccess, type KnownSystem, keysOf, type Stage } from './stage.ts'

/** Who asks, for which institution, and what the accesses allow. */
export interface Asker {
  readonly token: string
  readonly headers: Readonly<Record<string, string>>
  /** The institution that the request acts for, if it is let in; null: none can be. */
  readonly institution: string | null
  /** The accesses that the history knows of; null: a system of the town, with all rights or those of an administrator. */
  readonly accesses: readonly KnownAccess[] | null
  readonly rights: 'full' | 'noCpr' | 'administrator' | 'history'
}

/** One question by one asker, and what came of it. */
export interface Question {
  readonly what: 'book' | 'operation' | 'registry' | 'entities'
  readonly name: string
  readonly asker: Asker
  readonly text: string
  readonly variables: Readonly<Record<string, Json>>
}

export interface Answered {
  readonly status: number
  readonly data: Json
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
  readonly text: string
}

/** Whoever asks: systems of the history, open or not, or a system of the town. */
export function drawAsker(stage: Stage, systems: readonly KnownSystem[], choices: Choices): Asker {
  const system = choices.chance(65) ? choices.pickAny(systems) : undefined
  if (system !== undefined) return historyAsker(stage, system, choices)
  const institution = choices.pick(stage.institutions)
  const rights = choices.pick(['full', 'noCpr'] as const)
  return { token: stage.town.token(institution, rights), headers: {}, institution, accesses: null, rights }
}

function historyAsker(stage: Stage, { token, accesses }: KnownSystem, choices: Choices): Asker {
  const open = accesses.filter(({ state }) => state === 'OPEN')
  const at = [...new Set(open.map(({ institution }) => institution))]
  const named = choices.chance(25) ? choices.pick(stage.institutions) : choices.pickAny(at)
  const isNamed = at.length > 1 || choices.chance(40)
  const institution = isNamed ? (named !== undefined && at.includes(named) ? named : null) : (at[0] ?? null)
  const cvrNumber = stage.town.simulators.town.institutions.find(({ key }) => key === named)?.cvrNumber
  return {
    token,
    headers: isNamed && cvrNumber !== undefined ? { 'x-institution': cvrNumber } : {},
    institution: isNamed && cvrNumber === undefined ? (at[0] ?? null) : institution,
    accesses: open.filter((access) => access.institution === institution),
    rights: 'history',
  }
}

/** Something to ask, with keys of others, forged ones, and some of the asker's own. */
export function drawQuestion(stage: Stage, asker: Asker, choices: Choices): Question {
  const own = asker.institution ?? choices.pick(stage.institutions)
  const victim = choices.pick(stage.institutions.filter((key) => key !== own))
  const stolen = keysOf(stage, victim)
  const form = choices.draw(10)
  if (form < 3) {
    const ids = [
      choices.pick(keysOf(stage, own).employeeIds),
      choices.pick(stolen.employeeIds),
      choices.pick(keysOf(stage, own).employeeIds),
    ]
    return { what: 'book', name: 'Book', asker, text: BOOK, variables: { ids } }
  }
  if (form < 4) {
    const administrator: Asker = {
      token: stage.town.token(own, 'administrator'),
      headers: {},
      institution: own,
      accesses: null,
      rights: 'administrator',
    }
    const grant = choices.chance(60) ? choices.pick(stolen.grantIds) : null
    const after = choices.chance(40) ? choices.pick(stolen.cursors) : null
    const at = choices.pick(['2026-02-01T00:00:00Z', new Date().toISOString()])
    return { what: 'registry', name: 'Registry', asker: administrator, text: REGISTRY, variables: { grant, after, at } }
  }
  if (form < 5) return entities(stage, asker, victim, choices)
  const operation = choices.pick(stage.operations)
  const variables: Record<string, Json> = { ...operation.variables }
  for (const { argument, kind, isList } of operation.keys) {
    const taken = choices.chance(20) ? choices.pick(keysOf(stage, own)[kind]) : choices.pick(stolen[kind])
    const key = kind.endsWith('Ids') ? forged(taken, own, stage, choices) : taken
    variables[argument] = isList ? [key] : key
  }
  return { what: 'operation', name: operation.name, asker, text: operation.text, variables }
}

const ENTITIES = ['SlsEmployee', 'OpusEmployee', 'SlsInstitution', 'OpusInstitution'] as const

/** References made up, asked of a subgraph as the gateway would. */
function entities(stage: Stage, asker: Asker, victim: string, choices: Choices): Question {
  const { employeeIds, recordIds } = keysOf(stage, victim)
  const institutionId = stage.secrets.find(({ key }) => key === victim)?.institutionId ?? ''
  const type = choices.pick(ENTITIES)
  const id = type.endsWith('Institution') ? institutionId : choices.pick([...employeeIds, ...recordIds])
  return {
    what: 'entities',
    name: `_entities ${type}`,
    asker,
    // What follows the type is each subgraph's own.
    text: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type}`,
    variables: { r: [{ __typename: type, id }] },
  }
}

function forged(id: string, own: string, stage: Stage, choices: Choices): string {
  switch (choices.draw(8)) {
    case 0:
      return id.slice(0, 15)
    case 1:
      return `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`
    case 2:
      return `${keysOf(stage, own).employeeIds[0]}.${id.slice(0, 16)}`
    default:
      return id
  }
}

/** Asks over the network, or a subgraph itself where the gateway's place is taken. */
export async function ask(stage: Stage, question: Question, isLive: boolean): Promise<readonly Answered[]> {
  const { asker, text, variables } = question
  if (question.what !== 'entities') {
    const headers = { ...asker.headers, ...(isLive ? { 'cache-control': 'no-cache' } : {}) }
    return [await stage.town.ask(asker.token, text, { ...variables }, headers)]
  }
  const caller = await callerIn(stage, asker)
  if (caller === null) return []
  const type = String(variables['r'][0].__typename)
  const servers = [...stage.town.house.subgraphs.values()].filter(({ server }) => server.schema.getType(type))
  return Promise.all(
    servers.map(async ({ server }) => {
      const document = `${text}${everything(server.schema, type, 1)} } }`
      const result = await server.execute({ document, operationName: null, variables, caller })
      return {
        status: 200,
        data: result.data ?? null,
        errors: (result.errors ?? []) as unknown as Answered['errors'],
        text: JSON.stringify(result),
      }
    }),
  )
}

async function callerIn(stage: Stage, { institution, rights }: Asker): Promise<Caller | null> {
  if (institution === null || rights === 'history') return null
  const { registry } = stage.town.house
  await registry.refresh()
  const subject = townSubject(institution, rights)
  if (registry.openGrants(subject, danishDay(new Date()), null).length === 0) return null
  const credential = {
    kind: 'TOKEN',
    subject,
    scopes: townScopes[rights],
    acceptedUntil: Number.POSITIVE_INFINITY,
    certificate: null,
  } as const
  return callerOf(credential, {}, registry, new Date(), 10_000)
}
