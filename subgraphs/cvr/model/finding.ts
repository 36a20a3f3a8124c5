import type { CvrSource } from './enterpriseUnit.ts'

export type FindingCode =
  | 'NOT_FOUND'
  | 'CEASED'
  | 'NOT_YET_STARTED'
  | 'UNDER_DISSOLUTION'
  | 'NOT_ADMINISTRATIVE_UNIT'
  | 'NAME_DIFFERS'
  | 'NO_VALID_ADDRESS'
  | 'ADDRESS_DIFFERS'
  | 'ADDRESS_NOT_COMPARABLE'
  | 'UNIT_NOT_FOUND'
  | 'UNIT_CEASED'
  | 'UNIT_NOT_OF_ENTERPRISE'

export type FindingSeverity = 'INFORMATION' | 'WARNING' | 'ERROR'

/** Something in which CVR and what was compared with it disagree. */
export interface Finding {
  readonly code: FindingCode
  /** What was compared. */
  readonly given: string | null
  /** What CVR has. */
  readonly registered: string | null
}

/** A finding with where CVR's side of it came from; null where CVR was not reached for it. */
export interface SourcedFinding extends Finding {
  readonly source: CvrSource | null
}

interface Told {
  readonly severity: FindingSeverity
  readonly da: string
  readonly en: string
}

/** How bad each is, and its words. */
export const FINDINGS: Readonly<Record<FindingCode, Told>> = {
  NOT_FOUND: {
    severity: 'ERROR',
    da: 'CVR kender ikke institutionens CVR-nummer.',
    en: "CVR does not know the institution's CVR number.",
  },
  CEASED: {
    severity: 'ERROR',
    da: 'Institutionen er ophørt i CVR.',
    en: 'The institution has ceased in CVR.',
  },
  NOT_YET_STARTED: {
    severity: 'WARNING',
    da: 'Institutionen er endnu ikke begyndt i CVR.',
    en: 'The institution has not begun yet in CVR.',
  },
  UNDER_DISSOLUTION: {
    severity: 'WARNING',
    da: 'Institutionen er under opløsning i CVR.',
    en: 'The institution is being dissolved in CVR.',
  },
  NOT_ADMINISTRATIVE_UNIT: {
    severity: 'INFORMATION',
    da: 'Institutionen er hverken statslig enhed, selvstændig offentlig virksomhed, region eller kommune i CVR.',
    en: 'In CVR the institution is no state unit, independent public enterprise, region or municipality.',
  },
  NAME_DIFFERS: {
    severity: 'WARNING',
    da: 'Institutionens navn er et andet i CVR.',
    en: "The institution's name is another in CVR.",
  },
  NO_VALID_ADDRESS: {
    severity: 'WARNING',
    da: 'CVR har ingen gyldig adresse.',
    en: 'CVR has no address that holds today.',
  },
  ADDRESS_DIFFERS: {
    severity: 'WARNING',
    da: 'Adressen er en anden i CVR.',
    en: 'The address is another in CVR.',
  },
  ADDRESS_NOT_COMPARABLE: {
    severity: 'INFORMATION',
    da: 'Adresserne kan ikke sammenlignes, da der vides for lidt om en af dem.',
    en: 'The addresses cannot be compared, since too little is known of one of them.',
  },
  UNIT_NOT_FOUND: {
    severity: 'ERROR',
    da: 'CVR kender ikke produktionsenheden.',
    en: 'CVR does not know the production unit.',
  },
  UNIT_CEASED: {
    severity: 'ERROR',
    da: 'Produktionsenheden er ophørt i CVR.',
    en: 'The production unit has ceased in CVR.',
  },
  UNIT_NOT_OF_ENTERPRISE: {
    severity: 'ERROR',
    da: 'Produktionsenheden hører til en anden virksomhed i CVR.',
    en: 'In CVR the production unit belongs to another company.',
  },
}

const ORDER: readonly FindingSeverity[] = ['ERROR', 'WARNING', 'INFORMATION']

/** The worst first; equally bad ones stay in their order. */
export function worstFirst<Found extends Finding>(findings: readonly Found[]): readonly Found[] {
  const rank = ({ code }: Finding) => ORDER.indexOf(FINDINGS[code].severity)
  return findings.toSorted((one, other) => rank(one) - rank(other))
}
