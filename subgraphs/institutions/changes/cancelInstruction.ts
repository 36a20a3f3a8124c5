import { type AccessResult, done } from '../model/accessResult.ts'
import type { AccessOffice } from './office.ts'
import { refusedAsUnknown, refusedNow } from './unknown.ts'

/** Takes back what is ordered or signed and not carried out yet. */
export async function cancelInstruction(office: AccessOffice, instructionId: string): Promise<AccessResult> {
  return office.change(async ({ transaction, records, record }) => {
    const instruction = await records.instruction(instructionId)
    if (instruction === null) return refusedAsUnknown('instructionId')
    if (instruction.status !== 'DRAFT' && instruction.status !== 'SIGNED')
      return refusedNow('instructionId', instruction.status)
    await transaction.updateTable('instruction').set({ status: 'CANCELLED' }).where('id', '=', instruction.id).execute()
    await record({
      event: 'CANCELLED',
      institutionId: office.institution.id,
      actor: office.actor,
      instructionId: instruction.id,
    })
    return done({ instruction: await records.instruction(instruction.id) })
  })
}
