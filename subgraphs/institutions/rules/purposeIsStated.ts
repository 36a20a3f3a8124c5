import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

const LONGEST = 200

/** An access names what it is for, in a few words: they stand in the trail beside all that it reads. */
export function purposeIsStated({ terms }: Opening): readonly AccessFault[] {
  const length = terms.purpose.trim().length
  if (length > 0 && length <= LONGEST) return []
  return [
    fault(
      'VALUE_NOT_POSSIBLE',
      'purpose',
      `Say in 1 to ${LONGEST} characters what the access is for.`,
      `Angiv formålet med adgangen med 1 til ${LONGEST} tegn.`,
    ),
  ]
}
