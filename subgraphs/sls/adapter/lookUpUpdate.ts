import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LookedUp, PlannedCall } from '../../transactions/payroll.ts'
import { inddataByUuid } from '../client/inddataByUuid.ts'
import { lookedUp } from '../mapping/updateOutcome.ts'
import { ownerOfRecord } from '../ownership.ts'
import { hiredPerson } from './sendUpdate.ts'
import type { SlsWriting } from './slsWriting.ts'
import { aboutOf, SLS_OPDATER } from './updateVisit.ts'

/**
 * It deletes the input records, its own among them if it has one, and sent again it would delete what has been reported since (SLS dossier
 * section 8.5): whether it arrived is for a person to see.
 */
const ROLL_BACK = 'ModstSLSLoenmodtagerOpdateringSlet'

/**
 * What became of a call by the input records of its UUID (SLS dossier section 4.5). Never throws: what cannot be looked up is undecided. A call
 * that is still on its way looks as if it had not arrived, so ask only when its time is over.
 */
export async function lookUpUpdate(
  desk: Desk,
  sls: SlsWriting,
  employment: Employment | null,
  { service, body }: PlannedCall,
  reference: string,
): Promise<LookedUp> {
  if (service === ROLL_BACK) return { kind: 'UNDECIDED' }
  try {
    const { rows } = await desk.pass(
      {
        service: 'ModstSLSInddataList',
        interfaceCode: SLS_OPDATER,
        about: aboutOf(employment, hiredPerson(body)),
        ownerOf: ownerOfRecord(desk.institution.institutionKeys),
      },
      (permit) => inddataByUuid(permit, sls.line, reference),
    )
    return lookedUp(rows, reference, { service, returnCodes: sls.returnCodes, catalogue: sls.catalogue })
  } catch {
    return { kind: 'UNDECIDED' }
  }
}
