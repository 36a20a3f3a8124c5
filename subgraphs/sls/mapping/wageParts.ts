import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Money, Posting, Recurrence, WagePartRecord } from '../model/wagePart.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { Loendel } from '../wire/loendel.ts'
import { textOfCode } from './columns.ts'
import { type TextReader, textReader } from './reading.ts'
import { numbered } from './recordKey.ts'

/**
 * By day, then code. Amounts keep the sign that SLS gives them.
 * @throws UpstreamFault garbled, where a day, a figure or the kind of the element cannot be read.
 */
export function wagePartRecords(
  elements: readonly Loendel[],
  texts: Pick<CodeTexts, 'language' | 'payElements'>,
): readonly WagePartRecord[] {
  const records = elements.map((element) => wagePart(element, texts, textReader('ModstSLSLoendelList')))
  const order = (record: WagePartRecord): string => [dayOf(record), record.code, record.recurrence].join()
  return numbered(records.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)))
}

/** The day of a one-off part, the first day of a recurring one. */
export function dayOf({ date, validFrom }: Pick<WagePartRecord, 'date' | 'validFrom'>): LocalDate | null {
  return date ?? validFrom
}

function wagePart(
  element: Loendel,
  texts: Pick<CodeTexts, 'language' | 'payElements'>,
  read: TextReader,
): WagePartRecord {
  const recurrence = recurrenceOf(element, read)
  const days =
    recurrence === 'ONE_OFF'
      ? { date: read.day(element.Dato ?? '', 'Dato'), validFrom: null, validTo: null }
      : {
          date: null,
          validFrom: read.day(element.Fradato ?? '', 'Fradato'),
          validTo: read.findDay(element.Tildato, 'Tildato'),
        }
  return {
    recurrence,
    code: element.Loendelskode,
    codeText: textOfCode(element.Loendelskode, element.Loendelskodetekst, texts.payElements, texts.language),
    text: element.Loendelstekst,
    textNumber: element.Tekstnummer,
    amount: kroner(element.Beloeb, 'Beloeb', read),
    rate: kroner(element.Sats, 'Sats', read),
    units: read.findDecimal(element.Enheder, 'Enheder'),
    hours: read.findDecimal(element.Timer, 'Timer'),
    ...days,
    creditorCode: element.Kreditor,
    direction: directionOf(element.Loendelskode, read),
    automatic: read.flag(element.Automatisk, 'Automatisk'),
    posting: postingOf(element),
    // Two of one code and day are told apart by what else is theirs, so that their ids do not depend on which of them was asked for.
    key: [
      element.Loendelstype,
      element.Loendelskode,
      dayOf(days) ?? '',
      days.validTo ?? '',
      element.Kreditor ?? '',
      element.Tekstnummer ?? '',
    ],
  }
}

function recurrenceOf({ Loendelstype }: Loendel, read: TextReader): Recurrence {
  if (Loendelstype === 'L') return 'RECURRING'
  if (Loendelstype === 'E') return 'ONE_OFF'
  throw read.unreadable('Loendelstype')
}

/** Documented, SLS dossier section 2.2: below 2000 technical, to 6999 pay, from 7000 deduction. */
function directionOf(code: string, read: TextReader): WagePartRecord['direction'] {
  if (!/^\d{4}$/.test(code)) throw read.unreadable('Loendelskode')
  return code < '2000' ? 'TECHNICAL' : code < '7000' ? 'PAY' : 'DEDUCTION'
}

function kroner(text: string | null, element: string, read: TextReader): Money | null {
  const amount = read.findDecimal(text, element)
  return amount === null ? null : { amount, currency: 'DKK' }
}

function postingOf({ Delregnskab, Artskonto, Segmenter }: Loendel): Posting | null {
  if (Delregnskab === null && Artskonto === null && Segmenter.every((segment) => segment === null)) return null
  return { subAccountUnit: Delregnskab, natureAccount: Artskonto, segments: Segmenter }
}
