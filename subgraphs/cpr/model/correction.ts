import type { Worded } from './worded.ts'

/** How the register has touched a row of a history. */
export interface Correction {
  readonly kind: 'CORRECTED' | 'TECHNICAL' | 'OTHER'
  /** One character. */
  readonly code: string
  readonly text: Worded | null
}
