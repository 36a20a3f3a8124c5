import { type AccessResult, done, refused } from '../model/accessResult.ts'
import { signerIsPerson } from '../rules/signerIsPerson.ts'
import type { AccessOffice } from './office.ts'
import { refusedAsUnknown, refusedNow } from './unknown.ts'

/** Signs a draft, or afterwards an emergency closing that has taken effect already. */
export async function signInstruction(office: AccessOffice, instructionId: string): Promise<AccessResult> {
  const faults = signerIsPerson(office.caller)
  if (faults.length > 0) return refused(...faults)
  return office.change(async ({ transaction, records, record, at }) => {
    const instruction = await records.instruction(instructionId)
    if (instruction === null) return refusedAsUnknown('instructionId')
    const isAfterwards = instruction.kind === 'EMERGENCY_CLOSE' && instruction.status === 'RECEIVED'
    if (instruction.status !== 'DRAFT' && !isAfterwards) return refusedNow('instructionId', instruction.status)
    await transaction
      .updateTable('instruction')
      .set({ status: isAfterwards ? 'DONE' : 'SIGNED', signed_by: office.actor, signed_at: at })
      .where('id', '=', instruction.id)
      .execute()
    await record({
      event: isAfterwards ? 'CONFIRMED' : 'SIGNED',
      institutionId: office.institution.id,
      actor: office.actor,
      instructionId: instruction.id,
    })
    return done({
      instruction: await records.instruction(instruction.id),
      system: await records.system(instruction.systemId),
    })
  })
}
