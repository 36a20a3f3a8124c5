import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { opdateringer } from '../wire/opdatering.ts'
import type { Opdateringssvar } from '../wire/opdateringssvar.ts'
import type { Report, SlsLine } from './line.ts'

/**
 * Sends an update to the service of the name, once. All update services take the same head and give the same answer (SLS dossier sections
 * 4.1 and 5.2), so that one function stands for all; what differs is the content, and that has been ordered by name.
 * @throws RangeError where there is no such service, or it has no such element; UpstreamFault
 */
export async function report(
  permit: Permit,
  line: SlsLine,
  service: string,
  content: Report,
): Promise<UnscreenedReply<never, Opdateringssvar>> {
  const opdatering = opdateringer.get(service)
  if (opdatering === undefined) throw new RangeError(`SLS has no update service ${service}`)
  return line.report(permit, opdatering, content)
}
