import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** An access does not end before it begins. */
export function lastDayIsPossible({ terms, today }: Opening): readonly AccessFault[] {
  if (terms.validUntil === null || terms.validUntil >= today) return []
  return [
    fault('DAY_NOT_POSSIBLE', 'validUntil', 'The last day has passed already.', 'Den sidste dag er allerede passeret.'),
  ]
}
