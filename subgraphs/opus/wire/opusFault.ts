import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'

/** A failure at Opus behind a question that was sent. `detail` is for the log: names of elements and numbers of cases, never a value. */
export function opusFault(
  operation: string,
  kind: FaultKind,
  facts: { readonly upstreamCode?: string; readonly detail?: string } = {},
): UpstreamFault {
  return new UpstreamFault({ kind, system: 'OPUS', operation, mayHaveArrived: true, ...facts })
}
