import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the simulator knows of SLS's codes; read from `contracts/sls/codes`. */
export interface CodeLists {
  /** Text of a position code. */
  readonly positions: ReadonlyMap<string, string>
  /** Text of a pay element code. */
  readonly payElements: ReadonlyMap<string, string>
  readonly absenceCauses: ReadonlyMap<string, { readonly hoursInPeriod: boolean }>
  /** The AKKO that SLS forms from a departure cause; null: none. */
  readonly departureCauses: ReadonlyMap<string, string | null>
  readonly creditors: ReadonlySet<string>
  /** Name and group of a fixed field, by its number. */
  readonly fixedFields: ReadonlyMap<string, { readonly name: string; readonly group: string }>
  readonly personnelCategories: ReadonlyMap<string, PersonnelCategory>
  readonly errors: ReadonlyMap<string, CatalogueEntry>
  /** Transaktionsnavn by Transaktionskode. */
  readonly transactions: ReadonlyMap<string, string>
}

export interface PersonnelCategory {
  readonly payClass: string
  readonly steps: number
  readonly payForm: string
}

export interface CatalogueEntry {
  readonly text: string
  readonly severity: 'error' | 'warning'
}

interface CodeEntry {
  readonly code: string
  readonly da: string
  readonly payClass?: string
  readonly steps?: number
  readonly payForm?: string
  readonly hoursInPeriod?: boolean
  readonly akko?: string | null
  readonly severity?: 'error' | 'warning'
  readonly group?: string
}

export function readCodeLists(contractsFolder: string): CodeLists {
  const entries = (list: string): readonly CodeEntry[] =>
    (
      JSON.parse(readFileSync(join(contractsFolder, 'codes', `${list}.json`), 'utf8')) as {
        codes: readonly CodeEntry[]
      }
    ).codes
  const texts = (list: string): ReadonlyMap<string, string> =>
    new Map(entries(list).map((entry) => [entry.code, entry.da]))
  return {
    positions: texts('positions'),
    payElements: texts('pay-elements'),
    transactions: texts('transactions'),
    absenceCauses: new Map(
      entries('absence-causes').map(({ code, hoursInPeriod }) => [code, { hoursInPeriod: hoursInPeriod ?? false }]),
    ),
    departureCauses: new Map(entries('departure-causes').map(({ code, akko }) => [code, akko ?? null])),
    fixedFields: new Map(
      entries('fixed-fields').map(({ code, da, group }) => [code, { name: da, group: group ?? '' }]),
    ),
    creditors: new Set(entries('creditors').map(({ code }) => code)),
    personnelCategories: new Map(
      entries('personnel-categories').map((entry) => [
        entry.code,
        { payClass: entry.payClass ?? '00', steps: entry.steps ?? 1, payForm: entry.payForm ?? '2' },
      ]),
    ),
    errors: new Map(
      entries('errors').map((entry) => [entry.code, { text: entry.da, severity: entry.severity ?? 'error' }]),
    ),
  }
}
