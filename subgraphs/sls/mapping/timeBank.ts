import type { TimeBankAccount } from '../model/registered.ts'
import type { Timebank } from '../wire/timebank.ts'
import { decimal, findDay, text } from './columns.ts'
import type { RecordTable } from './recordTable.ts'

/** SLS dossier section 7.18. */
export const timeBankAccount: RecordTable<Timebank, TimeBankAccount> = {
  columns: {
    type: text('Timebanktype'),
    hours: decimal('Timer'),
    lastRegistration: findDay('SenesteRegistreringsdato'),
  },
}
