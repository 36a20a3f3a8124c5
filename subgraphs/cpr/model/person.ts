import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Departure, FormerDisappearance, StayAbroad } from './abroad.ts'
import type { FormerCivilStatus } from './civilStatus.ts'
import type { ContactAddress, FormerPersonAddress, PersonAddress } from './personAddress.ts'
import type { FormerPersonName, PersonName } from './personName.ts'
import type { Protection } from './protection.ts'
import type { Worded } from './worded.ts'

/** Where a person stands in CPR; see the enum `PersonStatus` of the schema. */
export type PersonStatus =
  | 'ACTIVE'
  | 'NO_FIXED_ADDRESS'
  | 'IN_GREENLAND'
  | 'MOVED_ABROAD'
  | 'DISAPPEARED'
  | 'DEAD'
  | 'CANCELLED'
  | 'TAX_NUMBER_ONLY'
  | 'REPLACED'
  | 'OTHER'

/** One record of the register: what CPR holds under one CPR number. */
export interface Person {
  readonly cprNumber: CprNumber
  /** The number now valid, where this one was replaced. */
  readonly replacedBy: CprNumber | null
  /** Numbers that the person had before, oldest first. */
  readonly formerNumbers: readonly CprNumber[]
  readonly name: PersonName | null
  /** Histories have the latest first, and no row that the register has annulled. */
  readonly formerNames: readonly FormerPersonName[]
  readonly address: PersonAddress | null
  readonly formerAddresses: readonly FormerPersonAddress[]
  readonly contactAddress: ContactAddress | null
  readonly status: PersonStatus
  /** Two digits. */
  readonly statusCode: string
  readonly statusText: Worded | null
  readonly statusFrom: LocalDate | null
  readonly nameAndAddressProtected: boolean
  readonly protections: readonly Protection[]
  /** One letter. */
  readonly civilStatus: string | null
  readonly civilStatusText: Worded | null
  readonly civilStatusFrom: LocalDate | null
  readonly formerCivilStatuses: readonly FormerCivilStatus[]
  readonly departure: Departure | null
  readonly formerStaysAbroad: readonly StayAbroad[]
  readonly disappearedOn: LocalDate | null
  readonly formerDisappearances: readonly FormerDisappearance[]
  /** Null where the day is not known for certain. */
  readonly bornOn: LocalDate | null
  readonly birthYear: number | null
  /** Also where it is not certain; it is shown nowhere, but other days are held against it. */
  readonly registeredBirthday: LocalDate | null
}
