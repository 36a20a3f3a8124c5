import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Change, ChangeFault, PayrollUpdates } from '../payroll.ts'

/** What can be said of a change before it is sent. */
export interface JudgedNow {
  readonly faults: readonly ChangeFault[]
  /** The record that it changes, as the system holds it now; null where it changes none, or the system does not tell. */
  readonly existing: Readonly<Record<string, unknown>> | null
}

/** Reads the record once, for the rules and for whoever is to approve the change. @throws UpstreamFault where the system does not answer. */
export async function judgeChange(desk: Desk, payroll: PayrollUpdates, change: Change): Promise<JudgedNow> {
  const identified = payroll.identify === undefined ? change : await payroll.identify(desk, change)
  const faults = await payroll.validate(desk, identified ?? change)
  const existing = identified?.values['existing']
  const isRecord = typeof existing === 'object' && existing !== null
  return { faults, existing: isRecord ? (existing as Readonly<Record<string, unknown>>) : null }
}
