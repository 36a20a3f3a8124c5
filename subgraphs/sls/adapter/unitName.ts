import type { Desk } from '#foundation/doorway/doorway.ts'

/** What the institution's registry calls a sub-account unit; null for one that it does not have. */
export function unitName(desk: Desk, unit: string | null): string | null {
  const { payroll } = desk.institution
  if (payroll.system !== 'SLS') return null
  return payroll.subAccountUnits.find(({ code }) => code === unit)?.name ?? null
}
