import { firstOfMonth, lastOfMonth, overlaps } from '../records/days.ts'
import type { Loendel } from '../records/payElements.ts'
import { leaf } from '../xml.ts'
import { employmentRowsService, refuseDayWithPeriod } from './employmentRows.ts'
import { periodAsked } from './scope.ts'
import type { Service } from './service.ts'

/**
 * SLS dossier sections 7.3 and 8.3. With Skaeringsdato: recurring elements in force that day and one-offs of its month
 * (inferred); with a period: what lies in it, at least by a day; without either: everything.
 */
export function loendelList(textOf: (code: string) => string | null): Service {
  return employmentRowsService<Loendel>({
    object: 'Loendel',
    select(records, request) {
      refuseDayWithPeriod(request)
      const day = request.criteria.one('Skaeringsdato')
      const kind = request.criteria.one('Loendelstype') ?? 'B'
      const period = day === null ? periodAsked(request) : { from: day, to: day }
      const oneOffs = day === null ? period : { from: firstOfMonth(day), to: lastOfMonth(day) }
      return records.payElements.filter((element) => {
        if (kind !== 'B' && kind !== element.Loendelstype) return false
        return element.Loendelstype === 'L'
          ? overlaps(period.from, period.to, element.Fradato, element.Tildato)
          : overlaps(oneOffs.from, oneOffs.to, element.Dato, element.Dato)
      })
    },
    write: (element) =>
      [
        leaf('Loendelstype', element.Loendelstype),
        leaf('Loendelskode', element.Loendelskode),
        leaf('Loendelskodetekst', textOf(element.Loendelskode)),
        leaf('Dato', element.Dato),
        leaf('Fradato', element.Fradato),
        leaf('Tildato', element.Tildato),
        leaf('Beloeb', element.Beloeb),
        leaf('Sats', element.Sats),
        leaf('Timer', element.Timer),
        leaf('Enheder', element.Enheder),
        leaf('Kreditor', element.Kreditor),
        leaf('Automatisk', element.Automatisk),
        leaf('Delregnskab', element.Delregnskab),
        leaf('Artskonto', element.Artskonto),
        ...element.Segmenter.map((segment, index) => leaf(`Segment${index + 1}`, segment)),
        leaf('Loendelstekst', element.Loendelstekst),
        leaf('Tekstnummer', element.Tekstnummer),
      ].join(''),
  })
}
