import type { PayForm } from '../model/contract.ts'

/** Lønform, SLS dossier section 2.2: 1 documented, 2 and 3 inferred. */
const PAY_FORMS: Readonly<Record<'1' | '2' | '3', PayForm>> = { '1': 'IN_ADVANCE', '2': 'IN_ARREARS', '3': 'HOURLY' }

/** OTHER for a code that is on no list. */
export function payFormOf(code: string | null): PayForm | null {
  if (code === null) return null
  return code === '1' || code === '2' || code === '3' ? PAY_FORMS[code] : 'OTHER'
}
