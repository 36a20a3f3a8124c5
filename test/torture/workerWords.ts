import type { StorePlace } from '#foundation/store/place.ts'
import type { CallOutcome, LookedUp } from '../../subgraphs/transactions/payroll.ts'
import type { Question } from './unreliableSystem.ts'

/** What a worker's process is told; the first word is OPEN. */
export type ToWorker =
  | {
      readonly kind: 'OPEN'
      readonly place: StorePlace
      readonly employments: number
      /** How many times slower than the fastest all pauses are. */
      readonly slower: number
      /** Whether the steps of its changes share transactions. */
      readonly isSharing: boolean
    }
  | { readonly kind: 'SUBMIT'; readonly change: number; readonly person: number }
  | { readonly kind: 'ANSWER'; readonly number: number; readonly answer: CallOutcome | LookedUp | null }
  | { readonly kind: 'LOOK' | 'REPORT' }

/** What a worker's process tells. */
export type FromWorker =
  | { readonly kind: 'READY' }
  | { readonly kind: 'QUESTION'; readonly number: number; readonly question: Question }
  | { readonly kind: 'ACKNOWLEDGED'; readonly change: number; readonly id: string }
  /** A change is left with its outcome unknown. */
  | { readonly kind: 'UNKNOWN'; readonly id: string }
  | { readonly kind: 'OPEN'; readonly count: number }
  | { readonly kind: 'REPORT'; readonly statuses: readonly (readonly [string, string])[] }
