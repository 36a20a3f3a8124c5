import type { CprContext } from '../context.ts'
import type { Worded } from '../model/worded.ts'

/** The text of a code in the caller's language; null where no list has the code. What is kept and cached holds the code. */
export function worded(text: Worded | null, { caller }: Pick<CprContext, 'caller'>): string | null {
  return text?.[caller.language] ?? null
}
