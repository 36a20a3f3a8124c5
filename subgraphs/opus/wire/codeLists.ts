import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How sure a code is: of KMD's own, proposed by us after SAP's habits, or made up for the sandbox. */
export type Mark = 'documented' | 'inferred' | 'invented'

/** A row of `absence-types.json` (kmd-opus.md section 4.4). */
export interface AbsenceTypeRow {
  readonly code: string
  readonly text: string
  readonly attendance: boolean
  readonly partOfDay: 'NONE' | 'TIMES'
  readonly additionalDataKind: 'NONE' | 'CHILD' | 'MATERNITY_CASE' | 'ACCIDENT_CASE' | 'REASON'
  readonly additionalDataRequired: boolean
  readonly quotaTypes: readonly string[]
}

/** A row of `wage-types.json`. A code may stand twice, with different running numbers. */
export interface WageTypeRow {
  readonly code: string
  readonly runningNumber: number
  readonly text: string
  readonly english: string
  readonly direction: 'PAY' | 'DEDUCTION'
  readonly mark: Mark
}

/** What a code is called. */
export interface CodeText {
  readonly text: string
  readonly english: string
}

export interface CodeLists {
  readonly absenceTypes: readonly AbsenceTypeRow[]
  readonly wageTypes: readonly WageTypeRow[]
  /** English texts of the messages of family L, by Kode. */
  readonly updateTexts: ReadonlyMap<string, string>
  /** Texts of the types of communication data, by Kommunikationsart. */
  readonly communicationTexts: ReadonlyMap<string, string>
  /** Texts of each list that was asked for, by code. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, CodeText>>
}

/** Reads the code lists that no interface tells. @param contracts the folder `contracts/opus`. @param shown lists whose texts are wanted. @throws Error where one is missing. */
export function readCodeLists(contracts: string, shown: readonly string[] = []): CodeLists {
  const rows = <Row>(list: string): readonly Row[] =>
    (JSON.parse(readFileSync(join(contracts, 'codes', `${list}.json`), 'utf8')) as { readonly codes: readonly Row[] })
      .codes
  return {
    absenceTypes: rows('absence-types'),
    wageTypes: rows('wage-types'),
    updateTexts: new Map(
      rows<{ readonly code: string; readonly english: string }>('update-messages').map(({ code, english }) => [
        code,
        english,
      ]),
    ),
    texts: new Map(
      shown.map((list) => [
        list,
        new Map(rows<CodeText & { readonly code: string }>(list).map((row) => [row.code, row])),
      ]),
    ),
    communicationTexts: new Map(
      rows<{ readonly code: string; readonly text: string }>('communication-types').map(({ code, text }) => [
        code,
        text,
      ]),
    ),
  }
}
