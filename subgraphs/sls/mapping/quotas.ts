import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { QuotaKind, QuotaRecord } from '../model/quota.ts'
import type { Language } from '../wire/codeTexts.ts'
import type { Ferieregnskab } from '../wire/ferieregnskab.ts'
import type { Omsorgsregnskab } from '../wire/omsorgsregnskab.ts'
import { type TextReader, textReader } from './reading.ts'

type Labels = Readonly<Record<Language, string>>

/** Ferietype, SLS dossier section 7.15 (codes inferred). */
const HOLIDAY_TYPES: ReadonlyMap<string, { readonly kind: QuotaKind; readonly text: Labels }> = new Map([
  ['F', { kind: 'HOLIDAY', text: { da: 'Ferie', en: 'Holiday' } }],
  ['S', { kind: 'SPECIAL_HOLIDAY', text: { da: 'Særlige feriedage', en: 'Special holiday days' } }],
])

/** Optjeningsform, SLS dossier section 7.17 (content documented, codes inferred). */
const CARE_DAY_FORMS: ReadonlyMap<string, Labels> = new Map([
  ['K', { da: 'Konverteret afspadsering', en: 'Converted time off in lieu' }],
  ['T', { da: 'Tildelt', en: 'Allotted' }],
])

/** @throws UpstreamFault garbled */
export function holidayQuotas(accounts: readonly Ferieregnskab[], language: Language): readonly QuotaRecord[] {
  const read = textReader('ModstSLSFerieregnskabLaes')
  return accounts.map((account) => {
    const type = HOLIDAY_TYPES.get(account.Ferietype)
    // Special holidays are earned in the calendar year (documented, 7.15); when the year of ordinary holiday begins is not told.
    const earned = type?.kind === 'SPECIAL_HOLIDAY' ? calendarYear(account.Ferieaar) : NO_PERIOD
    return {
      kind: type?.kind ?? 'OTHER',
      code: account.Ferietype,
      codeText: type?.text[language] ?? null,
      ...earned,
      ...figures(account, read),
    }
  })
}

/** One for each way of earning, year and child; which child is never told on. @throws UpstreamFault garbled */
export function careDayQuotas(accounts: readonly Omsorgsregnskab[], language: Language): readonly QuotaRecord[] {
  const read = textReader('ModstSLSOmsorgsregnskabLaes')
  return accounts.map((account) => ({
    kind: 'CARE_DAYS',
    code: account.Optjeningsform,
    codeText: CARE_DAY_FORMS.get(account.Optjeningsform)?.[language] ?? null,
    ...(account.Optjeningsaar === null ? NO_PERIOD : calendarYear(account.Optjeningsaar)),
    ...figures(account, read),
  }))
}

/** What both kinds of account say alike. */
type Figures = Pick<QuotaRecord, 'unit' | 'earned' | 'used' | 'remaining' | 'takeFrom' | 'takeTo' | 'lastRegistration'>

export function figures(account: Omit<Ferieregnskab, 'Ferieaar' | 'Ferietype'>, read: TextReader): Figures {
  return {
    unit: unitOf(account.Enhed, read),
    earned: read.decimal(account.Optjent, 'Optjent'),
    used: read.decimal(account.Afholdt, 'Afholdt'),
    remaining: read.decimal(account.Rest, 'Rest'),
    takeFrom: read.findDay(account.AfholdesFradato, 'AfholdesFradato'),
    takeTo: read.findDay(account.AfholdesTildato, 'AfholdesTildato'),
    lastRegistration: read.findDay(account.SenesteRegistreringsdato, 'SenesteRegistreringsdato'),
  }
}

/** A figure without a known unit would be read as something that it is not. */
function unitOf(code: string, read: TextReader): 'DAYS' | 'HOURS' {
  if (code === 'D') return 'DAYS'
  if (code === 'T') return 'HOURS'
  throw read.unreadable('Enhed')
}

interface EarningPeriod {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

const NO_PERIOD: EarningPeriod = { validFrom: null, validTo: null }

function calendarYear(year: string): EarningPeriod {
  return { validFrom: parseLocalDate(`${year}-01-01`), validTo: parseLocalDate(`${year}-12-31`) }
}
