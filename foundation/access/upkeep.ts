import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { Log } from '../log/log.ts'
import type { Database } from '../store/store.ts'
import type { AccessGrantTable, CertificateTable } from '../store/tables.ts'
import type { Payroll } from './institutionKeys.ts'
import { changeRegistry, type RegistryChange } from './registryChange.ts'
import { REMINDER_DAYS, renewalDeadline } from './renewal.ts'

/** Who does what time brings about. */
const ACTOR = 'Personaleport'

/** What a round of {@link keepRegistry} did. */
export interface RegistryUpkeep {
  readonly closedGrants: number
  readonly endedCertificates: number
  readonly reminders: number
}

/**
 * What time brings about, to be done at least once a day: accesses whose last day has passed are closed, certificates that have ended leave
 * the accesses that used them, and owners are reminded of those that must be renewed. Done twice, it does nothing the second time.
 * Opus dossier, sections 11.5 and 11.7.
 */
export async function keepRegistry(database: Database, now: Date, log: Log): Promise<RegistryUpkeep> {
  const early = await dueIn(database, now)
  if (early.grants.length + early.ended.length + early.reminders.length === 0) return figuresOf(early)
  const done = await changeRegistry(database, now, async (change) => {
    // Looked for again in turn: another copy may have done it meanwhile.
    const due = await dueIn(change.transaction, now)
    for (const grant of due.grants) await closeGrant(change, grant)
    for (const certificate of due.ended) await endCertificate(change, certificate)
    for (const { certificate, daysBefore } of due.reminders) {
      await change.record({
        event: 'CERT_REMINDER',
        institutionId: certificate.institution_id,
        actor: ACTOR,
        certificateId: certificate.id,
        detail: { daysBefore },
      })
    }
    return due
  })
  for (const { certificate, daysBefore, deadline } of done.reminders)
    log.warn('certificate_reminder', {
      institutionId: certificate.institution_id,
      certificateId: certificate.id,
      fingerprint: certificate.fingerprint,
      daysBefore,
      deadline,
    })
  return figuresOf(done)
}

type EndedGrant = Pick<AccessGrantTable, 'id' | 'institution_id' | 'environment'>

interface Due {
  readonly grants: readonly EndedGrant[]
  readonly ended: readonly CertificateTable[]
  readonly reminders: readonly ReminderDue[]
}

function figuresOf({ grants, ended, reminders }: Due): RegistryUpkeep {
  return { closedGrants: grants.length, endedCertificates: ended.length, reminders: reminders.length }
}

async function dueIn(database: Database, now: Date): Promise<Due> {
  const today = danishDay(now)
  const grants = await database
    .selectFrom('access_grant')
    .select(['id', 'institution_id', 'environment'])
    .where('state', '!=', 'CLOSED')
    .where('valid_until', '<', today)
    .execute()
  const certificates = await database
    .selectFrom('certificate')
    .selectAll()
    .where('status', 'in', ['VERIFIED', 'INSTALLED'])
    .execute()
  const ended = certificates.filter(({ not_after }) => not_after < now.toISOString())
  const held = certificates.filter((one) => !ended.includes(one))
  return { grants, ended, reminders: await remindersDue(database, held, today) }
}

async function closeGrant({ transaction, at, recordGrant }: RegistryChange, grant: EndedGrant): Promise<void> {
  const reason = grant.environment === 'EXTERNAL_TEST' ? 'TEST_PERIOD_ENDED' : 'CONTRACT_ENDED'
  await transaction
    .updateTable('access_grant')
    .set({ state: 'CLOSED', closed_at: at, closed_by: ACTOR, close_reason: reason })
    .where('id', '=', grant.id)
    .execute()
  await recordGrant({ event: 'CLOSED', institutionId: grant.institution_id, actor: ACTOR, grantId: grant.id })
}

/** SUPERSEDED where a successor has taken its place, else EXPIRED: its accesses stay open and let nobody in by it. */
async function endCertificate(
  { transaction, at, record, recordGrant }: RegistryChange,
  certificate: CertificateTable,
): Promise<void> {
  const successor = await transaction
    .selectFrom('certificate')
    .select('id')
    .where('institution_id', '=', certificate.institution_id)
    .where('replaces_id', '=', certificate.id)
    .where('status', 'in', ['VERIFIED', 'INSTALLED'])
    .executeTakeFirst()
  await transaction
    .updateTable('certificate')
    .set({ status: successor === undefined ? 'EXPIRED' : 'SUPERSEDED' })
    .where('id', '=', certificate.id)
    .execute()
  const links = await transaction
    .selectFrom('grant_certificate')
    .select('grant_id')
    .where('certificate_id', '=', certificate.id)
    .where('removed_at', 'is', null)
    .execute()
  await transaction
    .updateTable('grant_certificate')
    .set({ removed_at: at })
    .where('certificate_id', '=', certificate.id)
    .where('removed_at', 'is', null)
    .execute()
  const told = { institutionId: certificate.institution_id, actor: ACTOR, certificateId: certificate.id }
  await record({ ...told, event: 'CERT_EXPIRED' })
  for (const { grant_id } of links) await recordGrant({ ...told, event: 'CERT_REMOVED', grantId: grant_id })
}

interface ReminderDue {
  readonly certificate: CertificateTable
  readonly daysBefore: number
  readonly deadline: string
}

/** The nearest reminder that has fallen due and was not given: after an outage not all that were missed, but the one that counts. */
async function remindersDue(
  database: Database,
  certificates: readonly CertificateTable[],
  today: string,
): Promise<readonly ReminderDue[]> {
  if (certificates.length === 0) return []
  const institutions = await database.selectFrom('institution').select(['id', 'payroll']).execute()
  const systems = new Map(institutions.map(({ id, payroll }) => [id, (JSON.parse(payroll) as Payroll).system]))
  const replaced = new Set(certificates.flatMap(({ replaces_id }) => (replaces_id === null ? [] : [replaces_id])))
  const given = await database
    .selectFrom('access_event')
    .select(['certificate_id', 'detail'])
    .where('event', '=', 'CERT_REMINDER')
    .execute()
  const nearestGiven = new Map<string, number>()
  for (const { certificate_id, detail } of given) {
    const { daysBefore } = JSON.parse(detail) as { readonly daysBefore: number }
    if (certificate_id !== null)
      nearestGiven.set(
        certificate_id,
        Math.min(daysBefore, nearestGiven.get(certificate_id) ?? Number.POSITIVE_INFINITY),
      )
  }
  return certificates.flatMap((certificate): ReminderDue[] => {
    // Whose successor is here already needs no reminder.
    if (replaced.has(certificate.id)) return []
    const deadline = renewalDeadline(certificate.not_after, systems.get(certificate.institution_id) ?? 'SLS')
    const left = Temporal.PlainDate.from(today).until(deadline).total('days')
    const daysBefore = REMINDER_DAYS.findLast((days) => left <= days)
    if (daysBefore === undefined || (nearestGiven.get(certificate.id) ?? Number.POSITIVE_INFINITY) <= daysBefore)
      return []
    return [{ certificate, daysBefore, deadline }]
  })
}
