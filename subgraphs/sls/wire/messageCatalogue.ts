import { readFileSync } from 'node:fs'
import { CLOSED } from './returnCode.ts'

/** What is known of the codes in answers. Neither list is complete. */
export interface MessageCatalogue {
  /**
   * By art and kode together: `OT0699`. The letters do not tell an error from a warning (documented, SLS dossier section 4.3), so it stands in
   * the list.
   */
  readonly severities: ReadonlyMap<string, 'error' | 'warning'>
  /** Transaktionskode that a service sends (inferred, 11.3), by the name of the service. */
  readonly transactions: ReadonlyMap<string, string>
  /** Codes that say that SLS is closed. */
  readonly closed: ReadonlySet<string>
}

/** Reads `contracts/sls/codes`. */
export function readMessageCatalogue(): MessageCatalogue {
  const errors = listOf<{ readonly code: string; readonly severity: 'error' | 'warning' }>('errors')
  const transactions = listOf<{ readonly code: string; readonly services: readonly string[] }>('transactions')
  return {
    severities: new Map(errors.map(({ code, severity }) => [code, severity])),
    transactions: new Map(transactions.flatMap(({ code, services }) => services.map((service) => [service, code]))),
    closed: CLOSED,
  }
}

function listOf<Entry>(list: string): readonly Entry[] {
  const file = new URL(`../../../contracts/sls/codes/${list}.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly codes: readonly Entry[] }).codes
}
