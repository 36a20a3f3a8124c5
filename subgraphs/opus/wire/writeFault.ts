import type { SoapFault } from '#foundation/soap/decoder.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { readAdapterFault } from './adapterFault.ts'

/**
 * What a SOAP fault means behind a write. HTTP 503 is the "not now" of nightly window and overload: nothing was taken in (kmd-opus.md sections
 * 2.5 and 2.6; inferred). Behind every other fault the write may have been carried out.
 */
export function readWriteFault(operation: string, fault: SoapFault, status: number): UpstreamFault {
  return status === 503 ? notNow(operation) : readAdapterFault(operation, fault, status)
}

/** The system does not take the write in now. */
export function notNow(operation: string): UpstreamFault {
  return new UpstreamFault({ kind: 'closed', system: 'OPUS', operation, mayHaveArrived: false, detail: 'HTTP 503' })
}
