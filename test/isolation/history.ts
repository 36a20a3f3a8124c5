import { ORDER } from '../journeys/access/accessTown.ts'
import type { Json } from '../town.ts'
import { WITHHOLDABLE } from './bookQuery.ts'
import { bringAccess, bringCatalogueSystem, type Opening } from './bringAccess.ts'
import type { Choices } from './choices.ts'
import { countTry, type KnownAccess, type KnownSystem, keysOf, type Stage } from './stage.ts'

/** One row of cases, one after the other: its systems are changed by nobody else, so that it knows what each may. */
export interface Lane {
  readonly number: number
  readonly systems: KnownSystem[]
  made: number
}

const READ_INTERFACE = { SLS: 'SLS_LAES', OPUS: 'MEDARBEJDEROPLYSNINGER' } as const
const SCOPES = ['cpr:read', 'cpr:birthdate', 'absence:reason'] as const

/** Systems that take part at once in a lane; older ones stay as they were left, and their keys stay in use. */
const SYSTEMS_AT_ONCE = 5

/** One step of the registry's history, made by the administrator whose step it is. @returns in which nothing came out as it should. */
export async function nextStep(stage: Stage, lane: Lane, choices: Choices): Promise<readonly string[]> {
  const changeable = lane.systems.slice(-SYSTEMS_AT_ONCE).flatMap(({ accesses }) => accesses.slice(-4))
  const usable = changeable.filter(({ state }) => state !== 'CLOSED').length
  if (usable < 3 || choices.chance(8)) return openSystem(stage, lane, choices)
  const access = choices.pick(changeable)
  switch (choices.draw(10)) {
    case 0:
    case 1:
      return narrow(stage, access, choices)
    case 2:
    case 3:
    case 4:
      return suspend(stage, access)
    case 5:
    case 6:
    case 7:
      return resume(stage, access)
    case 8:
      return close(stage, access)
    default:
      return closeAll(stage, lane, access)
  }
}

async function openSystem(stage: Stage, lane: Lane, choices: Choices): Promise<readonly string[]> {
  const recent = lane.systems.slice(-SYSTEMS_AT_ONCE)
  const shared = recent.filter(({ owner }) => owner === null)
  // A supplier's system comes to serve several.
  const system = shared.length > 0 && choices.chance(55) ? choices.pick(shared) : await newSystem(stage, lane, choices)
  const institution = system.owner ?? choices.pick(stage.institutions)
  if (system.accesses.some((access) => access.institution === institution && access.state !== 'CLOSED')) return []
  lane.made += 1
  const opening: Opening = {
    system,
    institution,
    interfaces: [READ_INTERFACE[payrollOf(stage, institution)], ...(choices.chance(70) ? ['CPR_DIREKTE'] : [])],
    purpose: wordOf(lane, 'formaal'),
    scopes: SCOPES.filter(() => choices.chance(60)),
    withheldFields: choices.chance(30) ? [choices.pick(WITHHOLDABLE)] : [],
  }
  stage.marks.addWord(institution, opening.purpose)
  // Mostly by one change of the registry, which is quicker than three requests.
  const opened = choices.chance(25) ? await order(stage, opening) : await bringAccess(stage, opening)
  if (opened === null) return ['an order was refused']
  countTry(stage, 'opened')
  note(stage, institution, 'instructionIds', opened.instructionId)
  for (const { id, interfaceCode } of opened.grants) {
    note(stage, institution, 'grantIds', id)
    system.accesses.push({
      institution,
      grantId: id,
      instructionId: opened.instructionId,
      interfaceCode,
      state: 'OPEN',
      scopes: opening.scopes,
      withheld: opening.withheldFields.flatMap((field) => concrete(field)),
    })
  }
  return opened.grants.length === opening.interfaces.length ? [] : ['an access was not opened']
}

interface Opened {
  readonly instructionId: string
  readonly grants: readonly { readonly id: string; readonly interfaceCode: string }[]
}

async function order(stage: Stage, { system, institution, ...terms }: Opening): Promise<Opened | null> {
  const { instruction } = await change(stage, institution, 'orderAccess', 'OrderAccessInput', {
    ...ORDER,
    ...terms,
    systemId: system.id,
    includesPurchase: true,
  })
  if (instruction === null) return null
  await stage.town.change('signInstruction', '$id: ID!|instructionId: $id', { id: instruction.id }, institution)
  const { grants } = await change(stage, institution, 'openAccess', 'OpenAccessInput', {
    instructionId: instruction.id,
  })
  countTry(stage, 'ordered')
  return { instructionId: instruction.id, grants: grants as Opened['grants'] }
}

async function newSystem(stage: Stage, lane: Lane, choices: Choices): Promise<KnownSystem> {
  lane.made += 1
  const subject = `subject${wordOf(lane, '')}`
  const name = wordOf(lane, 'navn')
  const token = await stage.town.issuer.token(subject, SCOPES)
  let system: KnownSystem
  if (choices.chance(30)) {
    const id = `catalogue${wordOf(lane, '')}`
    await bringCatalogueSystem(stage, { id, subject, name })
    system = { id, token, owner: null, accesses: [] }
    countTry(stage, 'suppliers')
  } else {
    const owner = choices.pick(stage.institutions)
    const made = await change(stage, owner, 'registerSystem', 'RegisterSystemInput', { name, subject })
    const id = String(made.system?.id)
    stage.marks.addWord(owner, subject)
    stage.marks.addWord(owner, name)
    note(stage, owner, 'systemIds', id)
    system = { id, token, owner, accesses: [] }
  }
  lane.systems.push(system)
  return system
}

async function narrow(stage: Stage, access: KnownAccess, choices: Choices): Promise<readonly string[]> {
  const scopes = choices.chance(50) ? access.scopes.filter(() => choices.chance(50)) : access.scopes
  const field = choices.pick(WITHHOLDABLE)
  const { faults, grants } = await change(stage, access.institution, 'narrowAccess', 'NarrowAccessInput', {
    grantId: access.grantId,
    scopes,
    withheldFields: [field],
  })
  if (access.state === 'CLOSED') return faults.length > 0 ? [] : ['a closed access was narrowed']
  if (grants.length === 0) return faults.length > 0 ? [] : ['an access was not narrowed']
  access.scopes = scopes
  access.withheld = [...new Set([...access.withheld, ...concrete(field)])]
  countTry(stage, 'narrowed')
  return []
}

async function suspend(stage: Stage, access: KnownAccess): Promise<readonly string[]> {
  const reason = `aarsag${access.grantId}`
  stage.marks.addWord(access.institution, reason)
  const { grants } = await change(stage, access.institution, 'suspendAccess', 'SuspendAccessInput', {
    grantId: access.grantId,
    reason,
  })
  if (access.state !== 'OPEN') return grants.length > 0 ? ['what was not open was suspended'] : []
  access.state = 'SUSPENDED'
  countTry(stage, 'suspended')
  return grants.length === 1 ? [] : ['an access was not suspended']
}

async function resume(stage: Stage, access: KnownAccess): Promise<readonly string[]> {
  const { grants } = await stage.town.change(
    'resumeAccess',
    '$id: ID!|grantId: $id',
    { id: access.grantId },
    access.institution,
  )
  if (access.state !== 'SUSPENDED') return grants.length > 0 ? ['what was not suspended was resumed'] : []
  access.state = 'OPEN'
  countTry(stage, 'resumed')
  return grants.length === 1 ? [] : ['an access was not resumed']
}

async function close(stage: Stage, access: KnownAccess): Promise<readonly string[]> {
  const { grants } = await change(stage, access.institution, 'closeAccess', 'CloseAccessInput', {
    grantIds: [access.grantId],
    reason: 'CONTRACT_ENDED',
  })
  if (access.state === 'CLOSED') return grants.length > 0 ? ['a closed access was closed again'] : []
  access.state = 'CLOSED'
  countTry(stage, 'closed')
  return grants.length === 1 ? [] : ['an access was not closed']
}

/** Closes all that a system has at one institution; what it has at others stays. */
async function closeAll(stage: Stage, lane: Lane, { institution, grantId }: KnownAccess): Promise<readonly string[]> {
  const system = lane.systems.find(({ accesses }) => accesses.some((access) => access.grantId === grantId))
  if (system === undefined) return ['an access belongs to no system']
  const open = system.accesses.filter((access) => access.institution === institution && access.state !== 'CLOSED')
  const text = `bemaerkning${grantId}`
  stage.marks.addWord(institution, text)
  const { grants } = await change(stage, institution, 'emergencyClose', 'EmergencyCloseInput', {
    systemId: system.id,
    reason: 'SECURITY_INCIDENT',
    note: text,
  })
  for (const access of open) access.state = 'CLOSED'
  countTry(stage, 'closed in an emergency')
  return grants.length === open.length ? [] : ['an emergency did not close what was open']
}

type Changed = Awaited<ReturnType<Stage['town']['change']>>

function change(stage: Stage, institution: string, mutation: string, type: string, input: Json): Promise<Changed> {
  return stage.town.change(mutation, `$input: ${type}!|input: $input`, { input }, institution)
}

function note(stage: Stage, institution: string, kind: 'instructionIds' | 'grantIds' | 'systemIds', id: string): void {
  keysOf(stage, institution)[kind].push(id)
  stage.marks.addWord(institution, id)
}

export function payrollOf(stage: Stage, institution: string): 'SLS' | 'OPUS' {
  const found = stage.town.simulators.town.institutions.find(({ key }) => key === institution)
  return found?.payroll.system ?? 'SLS'
}

/** An interface's field is that of both kinds of employee. */
export function concrete(field: string): readonly string[] {
  const [type, name] = field.split('.')
  return type === 'Employee' ? [`SlsEmployee.${name}`, `OpusEmployee.${name}`] : [field]
}

function wordOf(lane: Lane, prefix: string): string {
  return `${prefix}x${lane.number}y${String(lane.made).padStart(6, '0')}`
}
