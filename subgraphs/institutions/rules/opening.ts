import type { RegisteredGrant, RegisteredInstitution } from '#foundation/access/registry.ts'
import type { AccessEntitlement } from '../model/accessEntitlement.ts'
import type { AccessReason, AccessTerms } from '../model/accessInstruction.ts'
import type { AccessFault } from '../model/accessResult.ts'
import type { ExternalSystem } from '../model/externalSystem.ts'
import { fieldsCanBeWithheld } from './fieldsCanBeWithheld.ts'
import { interfacesAreInCatalogue } from './interfacesAreInCatalogue.ts'
import { interfacesAreOwned } from './interfacesAreOwned.ts'
import { interfacesAreStillOpened } from './interfacesAreStillOpened.ts'
import { lastDayIsPossible } from './lastDayIsPossible.ts'
import { oneAccessAtATime } from './oneAccessAtATime.ts'
import { purposeIsStated } from './purposeIsStated.ts'
import { reasonFitsOpening } from './reasonFits.ts'
import { replacesItsFileInterface } from './replacesItsFileInterface.ts'
import { scopesArePossible } from './scopesArePossible.ts'
import { standardIntegrationIsOffered } from './standardIntegrationIsOffered.ts'

/** An access as it is to be: what the rules of opening judge, when it is ordered and again when it is opened. */
export interface Opening {
  readonly institution: RegisteredInstitution
  readonly system: ExternalSystem
  readonly interfaces: readonly string[]
  readonly terms: AccessTerms
  readonly kind: 'OPEN' | 'CHANGE'
  readonly integrationType: 'STANDARD' | 'INDIVIDUAL'
  readonly includesPurchase: boolean
  readonly reason: AccessReason
  readonly replacesInterface: string | null
  readonly entitlements: readonly AccessEntitlement[]
  /** The institution's grants that are not closed. */
  readonly grants: readonly RegisteredGrant[]
  readonly today: string
}

/** One rule of business: what is wrong by it, or nothing. */
export type OpeningRule = (opening: Opening) => readonly AccessFault[]

const rules: readonly OpeningRule[] = [
  interfacesAreInCatalogue,
  interfacesAreStillOpened,
  interfacesAreOwned,
  oneAccessAtATime,
  standardIntegrationIsOffered,
  replacesItsFileInterface,
  reasonFitsOpening,
  lastDayIsPossible,
  scopesArePossible,
  purposeIsStated,
  fieldsCanBeWithheld,
]

/** Every fault at once. */
export function faultsOfOpening(opening: Opening): readonly AccessFault[] {
  return rules.flatMap((rule) => rule(opening))
}
