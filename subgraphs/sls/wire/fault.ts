import type { SoapFault } from '#foundation/soap/decoder.ts'
import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'

/**
 * What a SOAP fault of SLS means (inferred, SLS dossier section 11.2 end): `Client.Authentication` our credentials, `Client` our
 * question, `Server` the service. The text of the fault stays behind.
 */
export function readSlsFault(fault: SoapFault, status: number, operation: string): UpstreamFault {
  return new UpstreamFault({
    kind: kindOf(fault.faultcode),
    system: 'SLS',
    operation,
    mayHaveArrived: true,
    detail: `SOAP fault with HTTP ${status}`,
    ...(KNOWN.has(fault.faultcode) ? { upstreamCode: fault.faultcode } : {}),
  })
}

const KNOWN: ReadonlySet<string> = new Set(['Client', 'Client.Authentication', 'Server'])

function kindOf(faultcode: string): FaultKind {
  if (faultcode === 'Client.Authentication' || faultcode.startsWith('Client.Authentication.')) return 'credentials'
  if (faultcode === 'Client' || faultcode.startsWith('Client.')) return 'rejected'
  if (faultcode === 'Server' || faultcode.startsWith('Server.')) return 'unavailable'
  return 'garbled'
}
