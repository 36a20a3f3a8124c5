import type { PersonName } from '../model/personName.ts'

/** At this length and beyond a name may have been cut short: SLS takes 34 characters a part, Opus 40 (inferred). */
const MAY_BE_CUT = 34

/**
 * Whether a payroll system has another name than CPR. The employer reports it, often without the middle name, and systems cut long names short:
 * neither is a difference. Letter case, spaces and punctuation are left aside, letters with accents are not.
 */
export function nameDiffers(
  payroll: { readonly givenName: string | null; readonly familyName: string | null },
  cpr: Pick<PersonName, 'given' | 'middle' | 'family'>,
): boolean {
  if (cpr.given === null && cpr.family === null) return false
  const whole = [cpr.given, cpr.middle, cpr.family].map(folded).join('')
  const told = [payroll.givenName, payroll.familyName].map(folded).join('')
  if (told === whole || told === folded(cpr.given) + folded(cpr.family)) return false
  return !(
    same(payroll.familyName, [cpr.family, join(cpr.middle, cpr.family)]) &&
    same(payroll.givenName, [cpr.given, join(cpr.given, cpr.middle)])
  )
}

function same(told: string | null, registered: readonly (string | null)[]): boolean {
  const part = folded(told)
  const cut = (told ?? '').length >= MAY_BE_CUT
  return registered.map(folded).some((name) => name === part || (cut && name.startsWith(part)))
}

function join(first: string | null, second: string | null): string {
  return [first, second].filter((part) => part !== null && part !== '').join(' ')
}

/** Letters and digits alone, in small letters. */
function folded(name: string | null): string {
  return (name ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
