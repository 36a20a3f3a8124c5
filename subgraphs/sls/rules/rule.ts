import type { Change, ChangeFault } from '../../transactions/payroll.ts'

/** What a rule may know beside the change. */
export interface RuleContext {
  /** Delregnskaber of the caller's own institution. */
  readonly ownSubAccountUnits: ReadonlySet<string>
  /** Its Gruppe. */
  readonly ownGroup: string | null
}

/** One business rule: every fault that it finds. */
export type Rule = (change: Change, context: RuleContext) => readonly ChangeFault[]

export const obeyed: readonly ChangeFault[] = []

export function fault(code: string, field: string | null, text: string, textDanish: string): readonly ChangeFault[] {
  return [{ code, field, text, textDanish }]
}
