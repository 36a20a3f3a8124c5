import type { Caller } from '#foundation/tenancy/caller.ts'
import { REASON_TELLING } from './model/reasonTelling.ts'
import type { Sight } from './store/ledger.ts'

/** Which changes somebody may see who has these rights. A change tells values: whoever is not shown every field is shown what they sent themselves. */
export function sightWith(rights: Pick<Caller, 'subject' | 'interfaces' | 'withheldFields' | 'scopes'>): Sight {
  const { subject, interfaces, withheldFields, scopes } = rights
  return {
    interfaces,
    subject: withheldFields.length > 0 ? subject : null,
    unseen: scopes.includes('absence:reason') ? [] : REASON_TELLING,
  }
}
