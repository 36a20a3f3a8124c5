import type { TownPerson } from './model.ts'

/** Whether a protection counts on a day: from its first day until the day before `to`. */
export function isInForce(protection: NonNullable<TownPerson['protection']>, day: string): boolean {
  return protection.from <= day && (protection.to === null || day < protection.to)
}
