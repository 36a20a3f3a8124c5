import type { DeviatingPosting, PayElementPosting, Posting } from '../model/registered.ts'
import type { AfvigendeKontering, Kontering, Loendelskontering } from '../wire/kontering.ts'
import { day, decimal, findDay, findText, text, textOf } from './columns.ts'
import type { NamedTable } from './recordTable.ts'

type Segments = Pick<Kontering, 'Segment1' | 'Segment2' | 'Segment3' | 'Segment4' | 'Segment5' | 'Segment6'>

const accounts = {
  natureAccount: findText('Artskonto'),
  segments: (row: Segments) => [row.Segment1, row.Segment2, row.Segment3, row.Segment4, row.Segment5, row.Segment6],
}

const period = { validFrom: day('Fradato'), validTo: findDay('Tildato') }

/** SLS dossier section 7.4. */
export const posting: NamedTable<Kontering, Posting> = {
  noun: 'posting',
  key: (element) => [element('Fradato')],
  columns: {
    ...period,
    subAccountUnit: text('Delregnskab'),
    ...accounts,
    administrativeWorkplace: findText('AdministrativtTjenestested'),
    workplace: findText('Arbejdssted'),
  },
}

/** SLS dossier section 7.5. */
export const deviatingPosting: NamedTable<AfvigendeKontering, DeviatingPosting> = {
  noun: 'deviatingPosting',
  key: (element) => [
    element('Fradato'),
    element('Delregnskab'),
    element('Artskonto'),
    element('Segment1'),
    element('Segment2'),
    element('Segment3'),
    element('Segment4'),
    element('Segment5'),
    element('Segment6'),
  ],
  columns: {
    ...period,
    subAccountUnit: text('Delregnskab'),
    ...accounts,
    splitPercentage: decimal('Opsplitningsprocent'),
  },
}

/** SLS dossier section 7.6. */
export const payElementPosting: NamedTable<Loendelskontering, PayElementPosting> = {
  noun: 'payElementPosting',
  key: (element) => [element('Fradato'), element('Loendelskode')],
  columns: {
    payElementCode: text('Loendelskode'),
    payElementText: textOf('Loendelskode', 'payElements'),
    ...period,
    subAccountUnit: findText('Delregnskab'),
    ...accounts,
    splitPercentage: decimal('Opsplitningsprocent'),
  },
}
