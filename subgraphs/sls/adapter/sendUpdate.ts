import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type CprNumber, parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { CallOutcome, PlannedCall, SystemMessage } from '../../transactions/payroll.ts'
import { report } from '../client/report.ts'
import { HIRED_FROM } from '../mapping/changes/hire.ts'
import { updateOutcome } from '../mapping/updateOutcome.ts'
import type { Indhold } from '../wire/opdatering.ts'
import { loennummer } from './employmentVisit.ts'
import { findHired } from './personsEmployments.ts'
import type { SlsWriting } from './slsWriting.ts'
import { updateVisit } from './updateVisit.ts'

/** The event log tells of what they did: SLS dossier sections 7.14 and 8.5. */
const TOUCHES_ABSENCE = /^ModstSLS(Haendelse|LoenmodtagerOpdatering|NyAnsaettelse)/

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
    const { hoved, indhold } = await messageOf(desk, sls, employment, call)
    const { head } = await desk.pass(updateVisit(service, employment, hiredPerson(call.body)), (permit) =>
      report(permit, sls.line, service, { hoved, indhold, uuid: reference }),
    )
    return updateOutcome(head, { service, returnCodes: sls.returnCodes, catalogue: sls.catalogue })
  } catch (error) {
    return error instanceof UpstreamFault ? failedOutcome(error) : neverSent(error)
  } finally {
    if (TOUCHES_ABSENCE.test(service)) sls.absenceTouched(desk.institution.id)
  }
}

/**
 * A hire names its person in the body, since there is no employment yet; its further steps name the day of the hire besides, by which the number
 * that SLS gave is found. The control of input channels names none.
 */
async function messageOf(desk: Desk, sls: SlsWriting, employment: Employment | null, { body }: PlannedCall) {
  const { CPRnummer: _person, Loebenummer, [HIRED_FROM]: from, ...rest } = body
  const indhold = rest as Indhold
  if (employment !== null) return { hoved: loennummer(employment), indhold }
  const cprNumber = hiredPerson(body)
  if (cprNumber === null) return { hoved: { CPRnummer: null, Loebenummer: null }, indhold }
  const day = typeof from === 'string' ? parseLocalDate(from) : null
  if (day === null)
    return {
      hoved: { CPRnummer: cprNumber, Loebenummer: typeof Loebenummer === 'string' ? Loebenummer : null },
      indhold,
    }
  const hire = { cprNumber, from: day, sequenceNumber: null }
  const hired = await findHired(desk, sls, hire, day).catch((cause: unknown) => {
    if (!(cause instanceof UpstreamFault)) throw cause
    // Only a question has failed: the call itself has not been sent.
    const { kind, system, operation } = cause
    throw new UpstreamFault({
      kind: kind === 'closed' ? kind : 'unavailable',
      system,
      operation,
      mayHaveArrived: false,
      cause,
    })
  })
  if (hired === null) throw new RangeError('the hire is not there')
  return { hoved: { CPRnummer: cprNumber, Loebenummer: hired.number.slice(cprNumber.length) }, indhold }
}

/** The person whom a call names in its body: only a hire and its further steps do. */
export function hiredPerson({ CPRnummer }: PlannedCall['body']): CprNumber | null {
  return typeof CPRnummer === 'string' ? parseCprNumber(CPRnummer) : null
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

/**
 * Stopped on our side of the line. What the doorway refuses and what cannot be written will be refused again; anything else, such as a trail that
 * cannot be written, may pass later.
 */
function neverSent(error: unknown): CallOutcome {
  if (error instanceof RangeError) return refused('The call cannot be written as SLS asks for it.')
  if (isRefusal(error)) return refused('The access to SLS does not allow this.')
  return { kind: 'LATER', reason: 'UNREACHABLE' }
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('extensions' in error)) return false
  const { extensions } = error
  return typeof extensions === 'object' && extensions !== null && 'code' in extensions
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
