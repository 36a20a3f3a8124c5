import type { Omsorgsregnskab } from './careDayAccounts.ts'
import type { Ferieregnskab } from './holidayAccounts.ts'
import type { Occurrence } from './registered.ts'

/**
 * Holiday accounts with what was reported of the entitlement: Ferieret adds, subtracts or sets what is earned, FerieKorriger corrects it from
 * its first day on. SLS dossier sections 7.15 and 7.16; that the correction counts on what is earned is inferred.
 * @param hoursPerDay a day of this employment, for reports in the other unit than the account's.
 */
export function withHolidayReports(
  accounts: readonly Ferieregnskab[],
  {
    entitlements,
    corrections,
  }: { readonly entitlements: readonly Occurrence[]; readonly corrections: readonly Occurrence[] },
  hoursPerDay: number,
  day: string,
): Ferieregnskab[] {
  return accounts.map((account) => {
    const isMine = (report: Occurrence): boolean =>
      report['Ferieaar'] === account.Ferieaar && report['Ferietype'] === account.Ferietype
    const counted = (report: Occurrence): number => {
      const { Dage, Timer } = report
      if (account.Enhed === 'D') return Dage === undefined ? Number(Timer) / hoursPerDay : Number(Dage)
      return Timer === undefined ? Number(Dage) * hoursPerDay : Number(Timer)
    }
    const reports = [
      ...entitlements.filter(isMine).map((report) => ({ operator: report['Operator'], amount: counted(report) })),
      ...corrections
        .filter((report) => isMine(report) && (report['Fradato'] ?? '') <= day)
        .map((report) => ({ operator: '+', amount: counted(report) })),
    ]
    if (reports.length === 0) return account
    const earned = reports.reduce(
      (sum, { operator, amount }) => applied(sum, operator, amount),
      Number(account.Optjent),
    )
    return { ...account, Optjent: earned.toFixed(2), Rest: (earned - Number(account.Afholdt)).toFixed(2) }
  })
}

/**
 * Care-day accounts with the days that were converted or allotted up to the day, within its year. A child or a form that has none gets an
 * account of its own. SLS dossier section 7.17.
 */
export function withCareDayReports(
  accounts: readonly Omsorgsregnskab[],
  reports: readonly Occurrence[],
  day: string,
): Omsorgsregnskab[] {
  const year = day.slice(0, 4)
  const result = [...accounts]
  for (const report of reports) {
    const { Optjeningsform, Dato = '', Dage } = report
    if (!Dato.startsWith(year) || Dato > day) continue
    const child = report['Barn.CPRnummer'] ?? null
    const index = result.findIndex(
      (account) => account.Optjeningsform === Optjeningsform && account.BarnCPRnummer === child,
    )
    const before = result[index] ?? opened(Optjeningsform === 'K' ? 'K' : 'T', child, year)
    const earned = Number(before.Optjent) + Number(Dage)
    const after = {
      ...before,
      Optjent: earned.toFixed(2),
      Rest: (earned - Number(before.Afholdt)).toFixed(2),
      SenesteRegistreringsdato: Dato,
    }
    if (index < 0) result.push(after)
    else result[index] = after
  }
  return result
}

/** Balance of each kind of time bank on a day, in minutes, with the day of its last report. SLS dossier section 7.18. */
export function timeBankBalances(
  reports: readonly Occurrence[],
  day: string,
): ReadonlyMap<string, { readonly minutes: number; readonly last: string }> {
  const balances = new Map<string, { minutes: number; last: string }>()
  const counted = reports.filter(({ Dato = '' }) => Dato <= day)
  for (const report of counted.sort((a, b) => ((a['Dato'] ?? '') < (b['Dato'] ?? '') ? -1 : 1))) {
    const { Timebanktype = '', Dato = '', Operator, Timer, Minutter } = report
    const minutes = Number(Timer) * 60 + Number(Minutter)
    const before = balances.get(Timebanktype)?.minutes ?? 0
    balances.set(Timebanktype, { minutes: applied(before, Operator, minutes), last: Dato })
  }
  return balances
}

function applied(before: number, operator: string | undefined, amount: number): number {
  return operator === '=' ? amount : operator === '-' ? before - amount : before + amount
}

function opened(form: 'K' | 'T', child: string | null, year: string): Omsorgsregnskab {
  return {
    Optjeningsform: form,
    Optjeningsaar: year,
    BarnCPRnummer: child,
    Enhed: 'D',
    Optjent: '0.00',
    Afholdt: '0.00',
    Rest: '0.00',
    AfholdesFradato: `${year}-01-01`,
    AfholdesTildato: `${year}-12-31`,
    SenesteRegistreringsdato: null,
  }
}
