import type { FixedField } from '../model/registered.ts'
import type { FastFelt } from '../wire/fasteFelter.ts'
import { findDecimal, findText, text, textOfCode } from './columns.ts'
import type { RecordTable } from './recordTable.ts'

/** SLS dossier section 7.12. */
export const fixedField: RecordTable<FastFelt, FixedField> = {
  columns: {
    number: text('FastFeltNummer'),
    name: ({ FastFeltNummer, FastFeltNavn }, _, texts) =>
      textOfCode(FastFeltNummer, FastFeltNavn, texts.fixedFields, texts.language),
    group: findText('FastFeltGruppe'),
    value: findDecimal('VaerdiDetteAar'),
    valueLastYear: findDecimal('VaerdiSidsteAar'),
  },
}
