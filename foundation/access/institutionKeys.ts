import type { InstitutionKeys } from '../tenancy/screening.ts'

/** How an institution is known at its payroll system. */
export type Payroll =
  | {
      readonly system: 'SLS'
      /** Gruppe, three digits. */
      readonly group: string
      /** Delregnskaber, eight digits each. */
      readonly subAccountUnits: readonly { readonly code: string; readonly name: string }[]
    }
  | {
      readonly system: 'OPUS'
      /** Three digits. */
      readonly clientNumber: string
      /** Categories of employee data that the customer has bought beyond the base package, e.g. `FVNV`. */
      readonly boughtCategories: readonly string[]
    }

/** What the system's records name the institution by: SLS's gruppe and delregnskab, Opus's four-digit brugernummer. */
export function institutionKeysOf(payroll: Payroll): InstitutionKeys {
  if (payroll.system === 'OPUS') return new Set([`0${payroll.clientNumber}`])
  return new Set(payroll.subAccountUnits.map(({ code }) => `${payroll.group}/${code}`))
}
