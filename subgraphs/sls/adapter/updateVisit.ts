import type { Employment } from '#foundation/directory/employment.ts'
import type { About, Visit } from '#foundation/doorway/visit.ts'
import type { Claim } from '#foundation/tenancy/screening.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { ownerByHead, ownerOfHead } from '../ownership.ts'

/** The interface that opens SLS's update services, and what they need to be looked up and to find their records. */
export const SLS_OPDATER = 'SLS_OPDATER'

interface Head {
  readonly CPRnummer: string | null
  readonly Loebenummer: string | null
}

/** An update is about its employment; a hire, which has none yet, about the institution, and the trail names the person. */
export function aboutOf(employment: Employment | null, person: CprNumber | null): About {
  if (employment !== null) return { employments: [employment] }
  return person === null ? { institution: true } : { institution: true, person }
}

/** A visit to an update service. Never kept: it is no question. */
export function updateVisit(
  service: string,
  employment: Employment | null,
  person: CprNumber | null,
): Visit<never, Head> {
  return {
    service,
    interfaceCode: SLS_OPDATER,
    about: aboutOf(employment, person),
    ownerOf: ownerByHead,
    headOwnerOf: employment === null ? (): Claim => ({}) : ownerOfHead,
  }
}
