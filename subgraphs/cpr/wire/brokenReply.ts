import { UpstreamFault } from '#foundation/upstream/fault.ts'

/** A reply that does not keep the protocol. The detail names record types and fields, never what stood in them. */
export function brokenReply(operation: string, detail: string): UpstreamFault {
  return new UpstreamFault({ kind: 'garbled', system: 'CPR', operation, mayHaveArrived: true, detail })
}
