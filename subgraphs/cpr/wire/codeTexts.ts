import { readFileSync } from 'node:fs'

/** What a code says; its wording is ours. */
export interface CodeText {
  readonly da: string
  readonly en: string
}

/** Texts of CPR's codes, by code: a code that is missing is unknown, not wrong. */
export interface CodeTexts {
  /** STATUS, CPR dossier section 9.1. */
  readonly statuses: ReadonlyMap<string, CodeText>
  /** BESKYTTYPE, section 9.3. */
  readonly protections: ReadonlyMap<string, CodeText>
  /** CIVST, section 9.4. */
  readonly civilStatuses: ReadonlyMap<string, CodeText>
  /** Markers of names, section 9.8. */
  readonly nameMarkers: ReadonlyMap<string, CodeText>
  /** ANNKOR, section 9.9. */
  readonly corrections: ReadonlyMap<string, CodeText>
  /** Country codes, section 9.15; few are known. */
  readonly countries: ReadonlyMap<string, CodeText>
}

/** Reads the lists in `contracts/cpr/codes`. */
export function readCodeTexts(): CodeTexts {
  return {
    statuses: textsOf('status'),
    protections: textsOf('beskyttype'),
    civilStatuses: textsOf('civst'),
    nameMarkers: textsOf('navnemarkering'),
    corrections: textsOf('annkor'),
    countries: textsOf('landekod'),
  }
}

function textsOf(list: string): ReadonlyMap<string, CodeText> {
  const file = new URL(`../../../contracts/cpr/codes/${list}.json`, import.meta.url)
  const { codes } = JSON.parse(readFileSync(file, 'utf8')) as {
    codes: readonly { code: string; text: string; english: string }[]
  }
  return new Map(codes.map(({ code, text, english }) => [code, { da: text, en: english }]))
}
