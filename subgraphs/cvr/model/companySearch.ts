import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { ShownCompany } from './company.ts'

/** What companies are searched by; each part that is not null must fit. */
export interface CompanySearch {
  readonly name: string | null
  /** Four digits. */
  readonly postalCode: string | null
  readonly city: string | null
  /** Four digits. */
  readonly municipalityCode: string | null
  readonly first: number
  /** The company behind which the page begins. */
  readonly behind: CvrNumber | null
}

/** By CVR number. */
export interface CompanyPage {
  readonly companies: readonly ShownCompany[]
  readonly hasNextPage: boolean
  /** How many fit from where the page begins. */
  readonly remaining: number
}
