import type { PensionAccount } from '../model/registered.ts'
import type { Pensab } from '../wire/pensab.ts'
import { day, findDay, findText } from './columns.ts'
import type { RecordTable } from './recordTable.ts'

/** SLS dossier section 7.20. */
export const pensionAccount: RecordTable<Pensab, PensionAccount> = {
  columns: {
    kind: () => 'CIVIL_SERVANT',
    validFrom: day('Fradato'),
    pensionScaleStep: ({ Pensionsskalatrin }, read) => {
      if (!/^\d{1,2}$/.test(Pensionsskalatrin)) throw read.unreadable('Pensionsskalatrin')
      return Number(Pensionsskalatrin)
    },
    personnelCategory: findText('Personalekategori'),
    payClass: findText('Klasse'),
    payStep: findText('Trin'),
    advancementDate: findDay('Oprykningsdato'),
    employmentFraction: ({ Ansaettelsesbroek }, read) =>
      Ansaettelsesbroek === null
        ? null
        : {
            numerator: read.decimal(Ansaettelsesbroek.Taeller, 'Taeller'),
            denominator: read.decimal(Ansaettelsesbroek.Naevner, 'Naevner'),
          },
  },
}
