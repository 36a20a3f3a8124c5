import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CallOutcome, Change, ChangeFault, LookedUp, PlannedCall } from '../../transactions/payroll.ts'
import type { OpusSystem } from './system.ts'

/** How one mutation becomes calls. */
export interface ChangeHandling {
  /** The interface that a change with these fields goes by. */
  readonly interfaceOf: (values: Change['values']) => string
  /** @throws UpstreamFault where the check needs Opus and it does not answer. */
  readonly validate: (
    system: OpusSystem,
    desk: Desk,
    employment: Employment,
    change: Change,
  ) => Promise<readonly ChangeFault[]>
  readonly plan: (system: OpusSystem, change: Change) => readonly PlannedCall[]
}

/** How the calls of one service are sent and looked up. The body is what `plan` wrote, as JSON gives it back. */
export interface ServiceHandling {
  /** Sends once; never throws. */
  readonly send: (
    system: OpusSystem,
    desk: Desk,
    employment: Employment,
    body: PlannedCall['body'],
    reference: string,
  ) => Promise<CallOutcome>
  /** @throws UpstreamFault and others, which decide nothing. */
  readonly lookUp: (
    system: OpusSystem,
    desk: Desk,
    employment: Employment,
    body: PlannedCall['body'],
    reference: string,
  ) => Promise<LookedUp>
  /** Ids of the records that a call which was carried out has left behind. @throws UpstreamFault */
  readonly recordsLeft?: (
    system: OpusSystem,
    desk: Desk,
    employment: Employment,
    body: PlannedCall['body'],
    reference: string,
  ) => Promise<readonly string[]>
}
