import { ORDER } from '../journeys/access/accessTown.ts'
import type { Json } from '../town.ts'
import type { Choices } from './choices.ts'
import type { Lane } from './history.ts'
import { countTry, type KnownAccess, type KnownSystem, keysOf, type Stage } from './stage.ts'

/**
 * An administrator of one institution tries to change another's registry, with the other's own ids: those of the lane's accesses, which nobody
 * else changes meanwhile.
 */
export async function intrude(stage: Stage, lane: Lane, choices: Choices): Promise<readonly string[]> {
  const system = choices.pickAny(lane.systems.filter(({ accesses }) => accesses.length > 0))
  const access = choices.pickAny(system?.accesses ?? [])
  if (system === undefined || access === undefined) return []
  const victim = access.institution
  const intruder = choices.pick(stage.institutions.filter((key) => key !== victim))
  const { mutation, declared, passed, variables, touched } = draw(stage, system, access, choices)
  const before = await rowsOf(stage, victim, touched)
  const text = `mutation Intrude(${declared}) { result: ${mutation}(${passed}) { faults { code field text }
    instruction { id purpose requestedBy } grants { id system purpose } certificate { id fingerprint } system { id subject name } } }`
  const answer = await stage.town.administer(text, variables, intruder)
  const after = await rowsOf(stage, victim, touched)
  countTry(stage, 'intrusions')
  const result = answer.data?.result
  const isRefused = result === null || result === undefined || result.faults.length > 0
  return [
    ...stage.marks.foreignIn(answer.text, intruder, JSON.stringify(variables)),
    ...(before === after ? [] : ['another’s registry was changed']),
    ...(isRefused ? [] : ['carried out']),
    ...(answer.errors.some(({ extensions }) => extensions['code'] === 'INTERNAL') ? ['INTERNAL'] : []),
  ].map((found) => `intrusion ${mutation}: ${found}`)
}

interface Intrusion {
  readonly mutation: string
  readonly declared: string
  readonly passed: string
  readonly variables: Readonly<Record<string, Json>>
  readonly touched: readonly string[]
}

function draw(stage: Stage, system: KnownSystem, access: KnownAccess, choices: Choices): Intrusion {
  const { institution, grantId, instructionId } = access
  const certificateId = choices.pick(keysOf(stage, institution).certificateIds)
  // A supplier's system anybody may order an access for; the institution's own nobody else.
  const systemId = system.owner === null ? grantId : system.id
  const withInput = (mutation: string, type: string, input: Json): Intrusion => ({
    mutation,
    declared: `$input: ${type}!`,
    passed: 'input: $input',
    variables: { input },
    touched: [grantId, instructionId, certificateId, systemId],
  })
  const withId = (mutation: string, argument: string, id: string): Intrusion => ({
    mutation,
    declared: '$id: ID!',
    passed: `${argument}: $id`,
    variables: { id },
    touched: [id],
  })
  switch (choices.draw(11)) {
    case 0:
      return withId('signInstruction', 'instructionId', instructionId)
    case 1:
      return withId('cancelInstruction', 'instructionId', instructionId)
    case 2:
      return withId('resumeAccess', 'grantId', grantId)
    case 3:
      return withInput('openAccess', 'OpenAccessInput', { instructionId, certificateIds: [certificateId] })
    case 4:
      return withInput('suspendAccess', 'SuspendAccessInput', { grantId, reason: 'forsøg' })
    case 5:
      return withInput('narrowAccess', 'NarrowAccessInput', { grantId, scopes: [] })
    case 6:
      return withInput('closeAccess', 'CloseAccessInput', { grantIds: [grantId], reason: 'CUSTOMER_REQUEST' })
    case 7:
      return withInput('emergencyClose', 'EmergencyCloseInput', { certificateId, reason: 'SECURITY_INCIDENT' })
    case 8:
      return withInput('emergencyClose', 'EmergencyCloseInput', { systemId, reason: 'SECURITY_INCIDENT' })
    case 9:
      return withInput('orderAccess', 'OrderAccessInput', { ...ORDER, systemId })
    default:
      return withInput('uploadCertificate', 'UploadCertificateInput', {
        systemId,
        content: 'AAAA',
        replacesCertificateId: certificateId,
      })
  }
}

/** The victim's rows that the ids name, as text. Others of its rows may be changed by itself meanwhile. */
async function rowsOf(stage: Stage, victim: string, ids: readonly string[]): Promise<string> {
  const { database } = stage.town.house.store
  const institutionId = stage.secrets.find(({ key }) => key === victim)?.institutionId ?? ''
  const rows = await Promise.all([
    ...(['access_grant', 'instruction', 'certificate', 'external_system'] as const).map((table) =>
      database.selectFrom(table).selectAll().where('id', 'in', ids).orderBy('id').execute(),
    ),
    database
      .selectFrom('grant_certificate')
      .selectAll()
      .where('grant_id', 'in', ids)
      .orderBy('certificate_id')
      .execute(),
    database
      .selectFrom('access_event')
      .selectAll()
      .where('institution_id', '=', institutionId)
      .where('grant_id', 'in', ids)
      .orderBy('sequence')
      .execute(),
  ])
  return JSON.stringify(rows)
}
