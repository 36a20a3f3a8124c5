import type { TaxPayElement } from '../model/registered.ts'
import type { Skatteloendel } from '../wire/skat.ts'
import { day, findDay, findDecimal, findText, text, textOf } from './columns.ts'
import type { NamedTable } from './recordTable.ts'

/** SLS dossier section 7.9. */
export const taxPayElement: NamedTable<Skatteloendel, TaxPayElement> = {
  noun: 'taxPayElement',
  key: (element) => [element('Fradato'), element('Loendelskode')],
  columns: {
    payElementCode: text('Loendelskode'),
    payElementText: textOf('Loendelskode', 'payElements'),
    validFrom: day('Fradato'),
    validTo: findDay('Tildato'),
    taxationKind: findText('Beskatningstype'),
    withholdingPercentage: findDecimal('Traekprocent'),
    monthlyDeduction: ({ MaanedligtFradrag }, read) => {
      const amount = read.findDecimal(MaanedligtFradrag, 'MaanedligtFradrag')
      return amount === null ? null : { amount, currency: 'DKK' }
    },
    exempt: ({ Skattefritagelse }, read) =>
      Skattefritagelse === null ? null : read.flag(Skattefritagelse, 'Skattefritagelse'),
    automatic: ({ Automatisk }, read) => read.flag(Automatisk, 'Automatisk'),
  },
}
