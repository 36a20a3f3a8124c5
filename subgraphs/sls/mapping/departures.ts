import type { Departure } from '../model/registered.ts'
import type { Afgang } from '../wire/afgang.ts'
import { day, findDay, findText, textOf } from './columns.ts'
import type { NamedTable } from './recordTable.ts'

/**
 * SLS dossier section 7.11. SLS knows a departure by its cause, or by its AKKO where that was reported itself; the AKKO that SLS forms from
 * a cause is no part of the key, since it may be formed later.
 */
export const departure: NamedTable<Afgang, Departure> = {
  noun: 'departure',
  key: (element) => [
    element('Fradato'),
    element('Afgangsaarsagskode'),
    element('Afgangsaarsagskode') === null ? element('Akko') : null,
  ],
  columns: {
    cause: findText('Afgangsaarsagskode'),
    causeText: textOf('Afgangsaarsagskode', 'departureCauses'),
    payActionCode: findText('Akko'),
    payActionText: textOf('Akko', 'payActions'),
    validFrom: day('Fradato'),
    validTo: findDay('Tildato'),
  },
}
