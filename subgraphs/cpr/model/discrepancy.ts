import type { Discrepancy as DiscrepancyType } from '#schema/generated/cpr.ts'
import type { ValueSource } from './comparedEmployment.ts'

/** Ready, as the subgraph of CVR told it. */
export type ToldDiscrepancy = DiscrepancyType

export type PersonDiscrepancyCode =
  | 'NAME_DIFFERS'
  | 'MUNICIPALITY_DIFFERS'
  | 'POSTAL_CODE_DIFFERS'
  | 'DEAD'
  | 'DISAPPEARED'
  | 'NUMBER_ANNULLED'
  | 'NUMBER_REPLACED'
  | 'NOT_IN_CPR'
  | 'MOVED_ABROAD'
  | 'TAX_NUMBER_ONLY'

export interface Value {
  /** Null where there is none, or it is kept back. */
  readonly value: string | null
  readonly withheld: boolean
  readonly source: ValueSource | null
}

/** A finding about a person. */
export interface PersonDiscrepancy {
  readonly code: PersonDiscrepancyCode
  readonly payroll: Value | null
  readonly register: Value | null
}

/** What could not be compared: everything that CPR tells, its name or address alone, or the payroll system's address. */
export type Comparison = 'PERSON' | 'NAME' | 'ADDRESS' | 'PAYROLL_ADDRESS'

export interface MissingComparison {
  readonly code: 'NOT_COMPARED'
  readonly system: 'SLS' | 'OPUS' | 'CPR'
  readonly comparison: Comparison
  readonly reason: string
}

/** What this subgraph found, or was told ready. */
export type AnyDiscrepancy = PersonDiscrepancy | MissingComparison | ToldDiscrepancy

export type DiscrepancySeverity = 'INFORMATION' | 'WARNING' | 'ERROR'

interface Words {
  readonly da: string
  readonly en: string
}

/** How bad each is, and its words. Status 20 and 80 are no findings: many live abroad and work here. */
export const PERSON_DISCREPANCIES: Readonly<
  Record<PersonDiscrepancyCode, Words & { readonly severity: DiscrepancySeverity }>
> = {
  DEAD: {
    severity: 'ERROR',
    da: 'Personen er død ifølge CPR, men ansættelsen er ikke ophørt.',
    en: 'The person is dead in CPR, but the employment has not ended.',
  },
  NUMBER_ANNULLED: {
    severity: 'ERROR',
    da: 'Personnummeret er annulleret i CPR, men ansættelsen er ikke ophørt.',
    en: 'The number has been annulled in CPR, but the employment has not ended.',
  },
  DISAPPEARED: {
    severity: 'WARNING',
    da: 'Personen er forsvundet ifølge CPR, men ansættelsen er ikke ophørt.',
    en: 'The person has disappeared in CPR, but the employment has not ended.',
  },
  NUMBER_REPLACED: {
    severity: 'WARNING',
    da: 'Ansættelsen står under et personnummer, der er afløst af et andet i CPR.',
    en: 'The employment is kept under a number that has been replaced in CPR.',
  },
  NOT_IN_CPR: {
    severity: 'WARNING',
    da: 'CPR kender ikke personnummeret.',
    en: 'CPR does not know the number.',
  },
  NAME_DIFFERS: {
    severity: 'WARNING',
    da: 'Navnet er et andet i CPR.',
    en: 'The name is another in CPR.',
  },
  MUNICIPALITY_DIFFERS: {
    severity: 'WARNING',
    da: 'Personen bor i en anden kommune ifølge CPR.',
    en: 'In CPR the person lives in another municipality.',
  },
  POSTAL_CODE_DIFFERS: {
    severity: 'WARNING',
    da: 'Personen bor i et andet postdistrikt ifølge CPR.',
    en: 'In CPR the person lives in another postal district.',
  },
  MOVED_ABROAD: {
    severity: 'INFORMATION',
    da: 'Personen er udrejst ifølge CPR.',
    en: 'The person has left the country in CPR.',
  },
  TAX_NUMBER_ONLY: {
    severity: 'INFORMATION',
    da: 'Personnummeret er alene tildelt af skattehensyn.',
    en: 'The number was given for tax alone.',
  },
}

export const NOT_COMPARED: Readonly<Record<Comparison, Words>> = {
  PERSON: {
    da: 'Personen kunne ikke sammenlignes med CPR.',
    en: 'The person could not be compared with CPR.',
  },
  NAME: {
    da: 'Navnet kunne ikke sammenlignes med CPR.',
    en: 'The name could not be compared with CPR.',
  },
  ADDRESS: {
    da: 'Adressen kunne ikke sammenlignes med CPR.',
    en: 'The address could not be compared with CPR.',
  },
  PAYROLL_ADDRESS: {
    da: 'Adressen kunne ikke sammenlignes, da lønsystemet ikke kunne spørges.',
    en: 'The address could not be compared, since the payroll system could not be asked.',
  },
}
