import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'

/** The content lies ready: it was uploaded by whoever asks, and not longer ago than it is kept. */
export function documentIsThere({ isThere }: { readonly isThere: boolean }): ChangeFault | null {
  return isThere
    ? null
    : fault(
        'UPLOAD_UNKNOWN',
        'file',
        'There is no such upload of yours, or it is kept no more. Upload the document again.',
        'Du har ingen sådan upload, eller den gemmes ikke længere. Upload dokumentet igen.',
      )
}
