import type { TownPast } from './past.ts'

/**
 * The invented town: one set of people, institutions and companies that drives all simulators, so that what SLS, Opus, CPR
 * and CVR tell of one person agrees as far as it does in life. Each simulator derives its own records (pay, absence,
 * accounts) from these facts and from {@link randomFor}, keyed by the employment; nothing here is a wire format.
 *
 * All dates are ISO calendar days (`2026-11-22`). All CPR numbers are of the day + 60 kind, which CPR never issues.
 */
export interface Town {
  readonly seed: number
  /** The day the town lives in; the simulators' clocks start here. */
  readonly today: string
  readonly institutions: readonly TownInstitution[]
  readonly people: readonly TownPerson[]
  readonly employments: readonly TownEmployment[]
  readonly companies: readonly TownCompany[]
}

export interface TownInstitution {
  /** Stable short name, e.g. `fjordstyrelsen`; used in settings and tests. */
  readonly key: string
  readonly name: string
  /** Eight digits, of the invented range `99…`. */
  readonly cvrNumber: string
  readonly payroll: SlsPayroll | OpusPayroll
  readonly cpr: CprCustomer
}

export interface SlsPayroll {
  readonly system: 'SLS'
  /** Gruppe, three digits. Two institutions may share a group and differ by delregnskab. */
  readonly group: string
  /** Delregnskaber of this institution, eight digits each. */
  readonly subAccountUnits: readonly { readonly code: string; readonly name: string }[]
  readonly userCode: string
  readonly password: string
}

export interface OpusPayroll {
  readonly system: 'OPUS'
  /** Three digits, as in `senderService=…_998`. */
  readonly clientNumber: string
  readonly units: readonly { readonly key: string; readonly name: string; readonly parent: string | null }[]
  /** Whether the customer has bought the category FVNV (absence in the employee list). */
  readonly boughtAbsenceCategory: boolean
}

export interface CprCustomer {
  /** KUNDENR, four digits. */
  readonly customerNumber: string
  /** BRUGER-ID, at most eight characters. */
  readonly userId: string
  /** KENDEORD, exactly eight characters. */
  readonly password: string
  /** Variant of record 002 that the customer's task delivers. */
  readonly addressVariant: 'A' | 'B'
}

export interface TownPerson {
  readonly cprNumber: string
  readonly sex: 'F' | 'M'
  readonly born: string
  readonly givenName: string
  readonly middleName: string | null
  readonly familyName: string
  readonly address: TownAddress
  /** Name and address protection (BESKYTTYPE 0001) with its dates, or null. On the day `to` it has lapsed. */
  readonly protection: { readonly from: string; readonly to: string | null } | null
  /** CPR STATUS, two digits: 01, 03, 05, 07, 20, 30, 50, 60, 70, 80, 90. */
  readonly status: string
  readonly statusFrom: string | null
  /** The number now valid, for status 50 and 60. */
  readonly replacedBy: string | null
  /** CIVST: U, G, F, E, P, O, L or D. */
  readonly civilStatus: string
  readonly civilStatusFrom: string | null
  /** False for the ten persons whose number CPR does not know (true constructed numbers). */
  readonly knownToCpr: boolean
  readonly past: TownPast
  /** For status 80. */
  readonly emigratedTo: { readonly country: string; readonly from: string; readonly lines: readonly string[] } | null
}

/**
 * A Danish address as people say it: house number `12A`, floor `st`, `kl` or `1`…`99`, door `tv`, `mf`, `th` or a number.
 * A person of CPR status 20 lives abroad: then all but `municipalityCode` (0019) is empty.
 */
export interface TownAddress {
  readonly coName: string | null
  readonly locality: string | null
  readonly street: string
  readonly houseNumber: string
  readonly floor: string | null
  readonly door: string | null
  readonly postalCode: string
  readonly city: string
  readonly municipalityCode: string
  readonly roadCode: string
  /** Greenland only: BNR, four characters. */
  readonly buildingNumber: string | null
  readonly validFrom: string
}

/** One employment. A person may have several, in one institution or in two. */
export interface TownEmployment {
  readonly institution: string
  readonly cprNumber: string
  /** SLS: løbenummer, three digits. Opus: employee number without leading zeros. */
  readonly number: string
  /** SLS: delregnskab. Opus: key of the unit. */
  readonly unit: string
  readonly positionTitle: string
  /** Four digits (SLS stillingskode) or eight (Opus position key). */
  readonly positionCode: string
  readonly from: string
  readonly to: string | null
  /** Hours per week of 37. */
  readonly weeklyHours: number
  readonly payForm: 'IN_ADVANCE' | 'IN_ARREARS' | 'HOURLY'
  readonly state: 'ACTIVE' | 'ON_LEAVE' | 'LEFT' | 'FUTURE' | 'PENSIONER'
  /** Opus only: the number that took over after a cancelled hire (status 102). */
  readonly replacedBy: string | null
}

export interface TownCompany {
  readonly cvrNumber: string
  readonly name: string
  readonly formerName: string | null
  /** virksomhedsformkode and its text. */
  readonly form: { readonly code: number; readonly short: string; readonly long: string }
  readonly industry: { readonly code: string; readonly text: string }
  /** virksomhedsstatus, null where the form has none (public bodies). */
  readonly status: string | null
  readonly from: string
  /** Set when the company has ceased. */
  readonly to: string | null
  readonly address: TownAddress
  /** Where the company lived from its start until `address.validFrom`, if it has moved. */
  readonly movedFrom: TownAddress | null
  /** Set for an enterprise registered abroad; `address` is then without meaning. */
  readonly foreignAddress: { readonly country: string; readonly lines: readonly string[] } | null
  readonly advertisingProtected: boolean
  /** A P-number may stand under two companies, with periods that adjoin: then the unit has changed owner. */
  readonly productionUnits: readonly {
    readonly pNumber: string
    readonly name: string
    readonly address: TownAddress
    readonly advertisingProtected: boolean
    readonly from: string
    readonly to: string | null
  }[]
}
