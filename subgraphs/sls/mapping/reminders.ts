import type { Reminder } from '../model/registered.ts'
import type { Erindring } from '../wire/erindring.ts'
import { day, findText, text } from './columns.ts'
import type { NamedTable } from './recordTable.ts'

/** SLS dossier section 7.13. */
export const reminder: NamedTable<Erindring, Reminder> = {
  noun: 'reminder',
  key: (element) => [element('Erindringsdato'), element('Erindringskode')],
  columns: { code: text('Erindringskode'), date: day('Erindringsdato'), text: findText('Erindringstekst') },
}
