import { readFileSync } from 'node:fs'

/** Danish texts of SLS's codes, by code. No list is complete: a code that is missing is unknown, not wrong. */
export interface CodeTexts {
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
}

/** Reads the lists in `contracts/sls/codes`. */
export function readCodeTexts(): CodeTexts {
  return {
    absenceCauses: textsOf('absence-causes'),
    positions: textsOf('positions'),
    payElements: textsOf('pay-elements'),
    departureCauses: textsOf('departure-causes'),
    payActions: textsOf('akko'),
    employmentSchemes: textsOf('employment-schemes'),
  }
}

function textsOf(list: string): ReadonlyMap<string, string> {
  const file = new URL(`../../../contracts/sls/codes/${list}.json`, import.meta.url)
  const { codes } = JSON.parse(readFileSync(file, 'utf8')) as { codes: readonly { code: string; da: string }[] }
  return new Map(codes.map(({ code, da }) => [code, da]))
}
