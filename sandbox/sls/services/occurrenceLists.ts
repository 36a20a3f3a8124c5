import { overlaps } from '../records/days.ts'
import type { Occurrence } from '../records/registered.ts'
import { leaf } from '../xml.ts'
import { employmentRowsService } from './employmentRows.ts'
import { periodAsked } from './scope.ts'

const ACCOUNTS = ['Artskonto', 'Segment1', 'Segment2', 'Segment3', 'Segment4', 'Segment5', 'Segment6']

/** Elements of a row, in the order of the schema. SLS dossier sections 7.4 to 7.6, 7.10, 7.11, 7.13. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Kontering: ['Fradato', 'Tildato', 'Delregnskab', ...ACCOUNTS, 'AdministrativtTjenestested', 'Arbejdssted'],
  AfvigendeKontering: ['Fradato', 'Tildato', 'Delregnskab', ...ACCOUNTS, 'Opsplitningsprocent'],
  Loendelskontering: ['Loendelskode', 'Fradato', 'Tildato', 'Delregnskab', ...ACCOUNTS, 'Opsplitningsprocent'],
  Statistik: [
    'Fradato',
    'Tildato',
    'Ansaettelsesform',
    'Vikarordning',
    'Beskaeftigelsesordning',
    'OfficielStillingskode',
    'Bevillingsloenramme',
    'LokalStillingskode',
    'JobFunktionsKode',
    'JobStatusKode',
    'Ansaettelsesvilkaar',
  ],
  Afgang: ['Afgangsaarsagskode', 'Akko', 'Fradato', 'Tildato'],
  Erindring: ['Erindringskode', 'Erindringsdato', 'Erindringstekst'],
}

/** SLS dossier section 8.3: all occurrences, or those of a period. A reminder has a day, the others run. */
export const occurrenceLists = Object.entries(ELEMENTS).map(([object, elements]) =>
  employmentRowsService<Occurrence>({
    object,
    select(records, request) {
      const { from, to } = periodAsked(request)
      return records.occurrences(object).filter((one) => {
        const day = one['Erindringsdato']
        return overlaps(from, to, day ?? one['Fradato'] ?? null, day ?? one['Tildato'] ?? null)
      })
    },
    write: (one) => elements.map((name) => leaf(name, one[name] ?? null)).join(''),
  }),
)
