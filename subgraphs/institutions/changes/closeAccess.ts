import type { RegisteredGrant } from '#foundation/access/registry.ts'
import type { AccessReason } from '../model/accessInstruction.ts'
import { type AccessResult, done, refused } from '../model/accessResult.ts'
import { administratorRemains } from '../rules/administratorRemains.ts'
import { reasonFitsClosing } from '../rules/reasonFits.ts'
import { signerIsPerson } from '../rules/signerIsPerson.ts'
import type { AccessOffice, OfficeChange } from './office.ts'
import { refusedNow, unknown } from './unknown.ts'

/** Closes for good, by an instruction that the caller signs with the same word. Opus dossier, sections 11.1 and 11.5. */
export async function closeAccess(
  office: AccessOffice,
  asked: { readonly grantIds: readonly string[]; readonly reason: AccessReason },
): Promise<AccessResult> {
  const early = [...signerIsPerson(office.caller), ...reasonFitsClosing(asked.reason)]
  if (early.length > 0) return refused(...early)
  return office.change(async (change) => {
    const { records } = change
    const found = await Promise.all([...new Set(asked.grantIds)].map((id) => records.grant(id)))
    const grants = found.filter((grant) => grant !== null)
    if (grants.length < found.length || grants.length === 0) return refused(unknown('grantIds'))
    const closed = grants.find(({ state }) => state === 'CLOSED')
    if (closed !== undefined) return refusedNow('grantIds', closed.state)
    const faults = administratorRemains(
      await records.grantsNotClosed(),
      new Set(grants.map(({ id }) => id)),
      'grantIds',
    )
    if (faults.length > 0) return refused(...faults)
    // An instruction is about one system.
    const bySystem = Map.groupBy(grants, ({ systemId }) => systemId)
    let last: string | null = null
    for (const [systemId, its] of bySystem)
      last = await close(office, change, { systemId, grants: its, reason: asked.reason, kind: 'CLOSE', note: null })
    const after = await Promise.all(grants.map(({ id }) => records.grant(id)))
    return done({
      grants: after.filter((grant) => grant !== null),
      instruction: last === null ? null : await records.instruction(last),
    })
  })
}

export interface Closing {
  readonly systemId: string
  readonly grants: readonly RegisteredGrant[]
  readonly reason: AccessReason
  readonly kind: 'CLOSE' | 'EMERGENCY_CLOSE'
  readonly note: string | null
}

/** Writes the instruction and closes by it. @returns the instruction's id. */
export async function close(
  office: AccessOffice,
  { transaction, recordGrant, record, at }: OfficeChange,
  { systemId, grants, reason, kind, note }: Closing,
): Promise<string> {
  const instructionId = office.newId('instruction')
  const isEmergency = kind === 'EMERGENCY_CLOSE'
  await transaction
    .insertInto('instruction')
    .values({
      id: instructionId,
      number: `T-${instructionId}`,
      institution_id: office.institution.id,
      system_id: systemId,
      kind,
      // The paper of an emergency closing follows: it is signed afterwards.
      status: isEmergency ? 'RECEIVED' : 'DONE',
      interfaces: JSON.stringify([...new Set(grants.map(({ interfaceCode }) => interfaceCode))]),
      integration_type: null,
      includes_purchase: 0,
      reason,
      replaces_interface: null,
      terms: null,
      requested_by: office.actor,
      requested_at: at,
      signed_by: isEmergency ? null : office.actor,
      signed_at: isEmergency ? null : at,
      desired_effective_date: null,
    })
    .execute()
  if (!isEmergency)
    await record({ event: 'SIGNED', institutionId: office.institution.id, actor: office.actor, instructionId })
  for (const { id } of grants) {
    await transaction
      .updateTable('access_grant')
      .set({
        state: 'CLOSED',
        closed_at: at,
        closed_by: office.actor,
        close_reason: reason,
        close_instruction_id: instructionId,
      })
      .where('id', '=', id)
      .execute()
    await recordGrant({
      event: isEmergency ? 'EMERGENCY_CLOSED' : 'CLOSED',
      institutionId: office.institution.id,
      actor: office.actor,
      grantId: id,
      instructionId,
      ...(note === null ? {} : { detail: { note } }),
    })
  }
  return instructionId
}
