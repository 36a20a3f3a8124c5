import { looksLikeCprNumber } from '#schema/scalars/CprNumber.ts'

/** Ten digits that follow each other in one are chance. */
const UUIDS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi

/** Whether an idempotency key holds what looks like a CPR number: keys are shown, logged and compared. */
export function holdsCprNumber(key: string): boolean {
  return looksLikeCprNumber(key.replaceAll(UUIDS, ''))
}
