import { UpstreamFault } from '#foundation/upstream/fault.ts'

/** An answer that keeps the protocol, but holds something in a form that Opus does not use. @param what name of the field, never its value. */
export function unreadable(operation: string, what: string): UpstreamFault {
  return new UpstreamFault({
    kind: 'garbled',
    system: 'OPUS',
    operation,
    mayHaveArrived: true,
    detail: `${what} is not readable`,
  })
}
