import { type AddressComparison, addressLine, type ComparableAddress } from '../model/comparableAddress.ts'
import type { CompanyAddress } from '../model/enterpriseUnit.ts'
import type { Finding } from '../model/finding.ts'
import { compareAddresses } from './sameAddress.ts'

export interface AddressJudgement {
  readonly findings: readonly Finding[]
  /** Null where there was nothing to compare, or it could not be. */
  readonly by: AddressComparison | null
}

/** What there is to say of where a company or production unit is. Without an address to compare, only whether there is one. CVR dossier sections 9.2 and 9.3. */
export function addressFindings(given: ComparableAddress | null, registered: CompanyAddress | null): AddressJudgement {
  const line = given === null ? null : addressLine(given) || null
  if (registered === null) return { findings: [{ code: 'NO_VALID_ADDRESS', given: line, registered: null }], by: null }
  if (given === null) return { findings: [], by: null }
  const values = { given: line, registered: addressLine(registered) || null }
  const compared = compareAddresses(given, registered)
  if (compared === null) return { findings: [{ code: 'ADDRESS_NOT_COMPARABLE', ...values }], by: null }
  return { findings: compared.same ? [] : [{ code: 'ADDRESS_DIFFERS', ...values }], by: compared.by }
}
