import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { CallOutcome, PlannedCall, SystemMessage } from '../../transactions/payroll.ts'
import { report } from '../client/report.ts'
import { updateOutcome } from '../mapping/updateOutcome.ts'
import type { Indhold } from '../wire/opdatering.ts'
import { loennummer } from './employmentVisit.ts'
import type { SlsWriting } from './slsWriting.ts'
import { updateVisit } from './updateVisit.ts'

/** Sends one call once. Never throws. @param reference the UUID under which SLS keeps the call, if it carries it out. */
export async function sendUpdate(
  desk: Desk,
  sls: SlsWriting,
  employment: Employment | null,
  call: PlannedCall,
  reference: string,
): Promise<CallOutcome> {
  const { service } = call
  try {
    const { hoved, indhold } = messageOf(employment, call)
    const { head } = await desk.pass(updateVisit(service, employment), (permit) =>
      report(permit, sls.line, service, { hoved, indhold, uuid: reference }),
    )
    return updateOutcome(head, { service, returnCodes: sls.returnCodes, catalogue: sls.catalogue })
  } catch (error) {
    return error instanceof UpstreamFault ? failedOutcome(error) : neverSent(error)
  }
}

/** A hire names its person in the body, since there is no employment yet; the control of input channels names none. */
function messageOf(employment: Employment | null, { body }: PlannedCall) {
  if (employment !== null) return { hoved: loennummer(employment), indhold: body as Indhold }
  const { CPRnummer, Loebenummer, ...indhold } = body
  return {
    hoved: {
      CPRnummer: typeof CPRnummer === 'string' ? CPRnummer : null,
      Loebenummer: typeof Loebenummer === 'string' ? Loebenummer : null,
    },
    indhold: indhold as Indhold,
  }
}

/**
 * What a failure of technology leaves known. Closed and refused before it was taken in: it may be sent again. A fault of SLS's own about our
 * message (Client) was told before any business was done (SLS dossier section 4.2): nothing was changed, and the same message would be refused
 * again. Everything else may have been carried out.
 */
function failedOutcome(fault: UpstreamFault): CallOutcome {
  if (fault.kind === 'closed') return { kind: 'LATER', reason: 'CLOSED' }
  if (fault.upstreamCode === 'Server') return { kind: 'LATER', reason: 'CLOSED' }
  if (fault.kind === 'credentials') return { kind: 'LATER', reason: 'UNREACHABLE' }
  if (fault.kind === 'rejected') return refused('SLS did not take the message.')
  return fault.mayHaveArrived ? { kind: 'UNKNOWN' } : { kind: 'LATER', reason: 'UNREACHABLE' }
}

/** Stopped on our side of the line: by the doorway, or because the call cannot be written. */
function neverSent(error: unknown): CallOutcome {
  return refused(
    error instanceof RangeError
      ? 'The call cannot be written as SLS asks for it.'
      : 'The access to SLS does not allow this.',
  )
}

function refused(text: string): CallOutcome {
  const message: SystemMessage = {
    severity: 'ERROR',
    code: null,
    text,
    field: null,
    transactionCode: null,
    transactionName: null,
    followOn: false,
  }
  return { kind: 'REJECTED', messages: [message] }
}
