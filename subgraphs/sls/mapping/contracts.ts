import type { Decimal } from '#schema/scalars/Decimal.ts'
import { addDays, type LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ContractSpan, ContractTerms, Fraction } from '../model/contract.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { Overenskomst } from '../wire/overenskomst.ts'
import { textOfCode } from './columns.ts'
import { payFormOf } from './payForm.ts'
import { type TextReader, textReader } from './reading.ts'

const FOREVER = '9999-12-31' as LocalDate

/**
 * The occurrences as spans through time: disjoint, oldest first, each as long as its terms hold, gaps left as gaps. SLS says that
 * occurrences never overlap (7.8, inferred); where they do, the one that began later holds from its first day for as long as it
 * lasts, and of two that began on one day the one listed later.
 * @param texts texts of positions, where SLS sends none or sends them in another language.
 * @throws UpstreamFault garbled, where a day or a fraction cannot be read.
 */
export function contractSpans(
  occurrences: readonly Overenskomst[],
  texts: Pick<CodeTexts, 'language' | 'positions'>,
): readonly ContractSpan[] {
  const read = textReader('ModstSLSOverenskomstList')
  const dated = occurrences
    .map((row) => ({
      row,
      from: read.day(row.OverenskomstFradato, 'OverenskomstFradato'),
      to: read.findDay(row.OverenskomstTildato, 'OverenskomstTildato') ?? FOREVER,
    }))
    .filter(({ from, to }) => from <= to)
    // Stable: of equal first days the later listed stays behind.
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const positionTexts = textOfEachCode(
    dated.map(({ row }) => row),
    texts,
  )

  const cuts = new Set<LocalDate>()
  for (const { from, to } of dated) {
    cuts.add(from)
    if (to !== FOREVER) cuts.add(addDays(to, 1))
  }
  const starts = [...cuts].sort()
  const spans: ContractSpan[] = []
  starts.forEach((validFrom, index) => {
    const holds = dated.findLast(({ from, to }) => from <= validFrom && validFrom <= to)
    if (holds === undefined) return
    const next = starts[index + 1]
    const validTo = next === undefined ? null : addDays(next, -1)
    const terms = termsOf(holds.row, positionTexts, read)
    const before = spans.at(-1)
    const adjoins = before !== undefined && before.validTo !== null && addDays(before.validTo, 1) === validFrom
    if (adjoins && sameTerms(before, terms)) spans[spans.length - 1] = { ...before, validTo }
    else spans.push({ ...terms, validFrom, validTo })
  })
  return spans
}

function termsOf(row: Overenskomst, texts: ReadonlyMap<string, string>, read: TextReader): ContractTerms {
  const employmentFraction: Fraction = {
    numerator: read.decimal(row.Taeller, 'Taeller'),
    denominator: read.decimal(row.Naevner, 'Naevner'),
  }
  return {
    positionCode: row.Stillingsbetegnelse,
    positionCodeText: texts.get(row.Stillingsbetegnelse) ?? null,
    agreementCode: row.Personalekategori,
    payClass: row.Klasse,
    payStep: row.Trin,
    payForm: payFormOf(row.Loenform),
    payFormCode: row.Loenform,
    weeklyHours: weeklyHoursOf(employmentFraction),
    employmentFraction,
  }
}

/** One text per code, the newest told, so that the same code never reads differently from span to span. */
function textOfEachCode(
  rows: readonly Overenskomst[],
  { language, positions }: Pick<CodeTexts, 'language' | 'positions'>,
): ReadonlyMap<string, string> {
  const texts = new Map(positions)
  for (const { Stillingsbetegnelse, StillingsbetegnelseTekst } of rows) {
    const text = textOfCode(Stillingsbetegnelse, StillingsbetegnelseTekst, positions, language)
    if (text !== null && StillingsbetegnelseTekst !== null) texts.set(Stillingsbetegnelse, text)
  }
  return texts
}

function weeklyHoursOf({ numerator, denominator }: Fraction): Decimal | null {
  return /^0*37(\.0+)?$/.test(denominator) ? numerator : null
}

function sameTerms(a: ContractTerms, b: ContractTerms): boolean {
  return (
    a.positionCode === b.positionCode &&
    a.agreementCode === b.agreementCode &&
    a.payClass === b.payClass &&
    a.payStep === b.payStep &&
    a.payFormCode === b.payFormCode &&
    a.employmentFraction.numerator === b.employmentFraction.numerator &&
    a.employmentFraction.denominator === b.employmentFraction.denominator
  )
}
