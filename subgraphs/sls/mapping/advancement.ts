import type { Advancement } from '../model/registered.ts'
import type { Oprykning } from '../wire/oprykning.ts'
import { day, findText } from './columns.ts'
import { payFormOf } from './payForm.ts'
import type { RecordTable } from './recordTable.ts'

/** SLS dossier section 7.7. */
export const advancement: RecordTable<Oprykning, Advancement> = {
  columns: {
    advancementDate: day('Oprykningsdato'),
    personnelCategory: findText('Personalekategori'),
    payClass: findText('Klasse'),
    payStep: findText('Trin'),
    positionCode: findText('Stillingsbetegnelse'),
    payForm: ({ Loenform }) => payFormOf(Loenform),
    payFormCode: findText('Loenform'),
    finalStep: findText('Oprykningssluttrin'),
    indicator: findText('Oprykningsindikator'),
  },
}
