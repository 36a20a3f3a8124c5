import type { Placement } from '../model/registered.ts'
import type { Overenskomst } from '../wire/overenskomst.ts'
import { day, findDay, findText, text } from './columns.ts'
import { payFormOf } from './payForm.ts'
import type { NamedTable } from './recordTable.ts'

/** SLS dossier section 7.8: each occurrence as it was reported. */
export const placement: NamedTable<Overenskomst, Placement> = {
  noun: 'placement',
  key: (element) => [element('OverenskomstFradato')],
  columns: {
    validFrom: day('OverenskomstFradato'),
    validTo: findDay('OverenskomstTildato'),
    personnelCategory: text('Personalekategori'),
    payClass: text('Klasse'),
    payStep: text('Trin'),
    advancementDate: findDay('Oprykningsdato'),
    paySeniorityDate: findDay('Loenanciennitetsdato'),
    positionCode: text('Stillingsbetegnelse'),
    payForm: ({ Loenform }) => payFormOf(Loenform),
    payFormCode: findText('Loenform'),
    employmentFraction: ({ Taeller, Naevner }, read) => ({
      numerator: read.decimal(Taeller, 'Taeller'),
      denominator: read.decimal(Naevner, 'Naevner'),
    }),
    payPoolCode: findText('Loenpulje'),
    negotiatingOrganisation: findText('ForhandlingsberettigetOrganisation'),
    trialScheme: findText('Forsoegsordning'),
  },
}
