import { readFileSync } from 'node:fs'

/** What texts of codes are in: SLS's own are Danish, the English labels are ours. */
export type Language = 'da' | 'en'

/** Texts of SLS's codes in one language, by code. No list is complete: a code that is missing is unknown, not wrong. */
export interface CodeTexts {
  readonly language: Language
  /** FastAarsagskode, SLS dossier section 7.14. */
  readonly absenceCauses: ReadonlyMap<string, string>
  /** Stillingsbetegnelse. */
  readonly positions: ReadonlyMap<string, string>
  /** Loendelskode, section 12.2. */
  readonly payElements: ReadonlyMap<string, string>
  /** Afgangsaarsagskode, section 7.11. */
  readonly departureCauses: ReadonlyMap<string, string>
  /** Akko, section 7.11. */
  readonly payActions: ReadonlyMap<string, string>
  /** Beskaeftigelsesordning, section 7.10. */
  readonly employmentSchemes: ReadonlyMap<string, string>
  /** FastFeltNummer, section 7.12. */
  readonly fixedFields: ReadonlyMap<string, string>
  /** Transaktionskode, section 11.3. */
  readonly transactions: ReadonlyMap<string, string>
}

/** Reads the lists in `contracts/sls/codes`. */
export function readCodeTexts(language: Language = 'da'): CodeTexts {
  const textsOf = (list: string): ReadonlyMap<string, string> => listOf(list, language)
  return {
    language,
    absenceCauses: textsOf('absence-causes'),
    positions: textsOf('positions'),
    payElements: textsOf('pay-elements'),
    departureCauses: textsOf('departure-causes'),
    payActions: textsOf('akko'),
    employmentSchemes: textsOf('employment-schemes'),
    fixedFields: textsOf('fixed-fields'),
    transactions: textsOf('transactions'),
  }
}

function listOf(list: string, language: Language): ReadonlyMap<string, string> {
  const file = new URL(`../../../contracts/sls/codes/${list}.json`, import.meta.url)
  const { codes } = JSON.parse(readFileSync(file, 'utf8')) as {
    codes: readonly ({ code: string } & Readonly<Record<Language, string>>)[]
  }
  return new Map(codes.map((entry) => [entry.code, entry[language]]))
}

/**
 * FastFeltNummer of the P-number, in the group eIndkomst (2), SLS dossier section 7.12: the number itself is inferred.
 * @throws RangeError where the list lacks it: then nobody could be compared with CVR, and the start should say so.
 */
export function readProductionUnitField(): string {
  for (const [code, text] of listOf('fixed-fields', 'da')) if (text === 'P-nummer') return code
  throw new RangeError('the list of fixed fields has no P-nummer')
}
