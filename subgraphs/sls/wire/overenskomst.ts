import { LOENNUMMER, type Loennummer, readLoennummer, type Service, SIDE } from './service.ts'

/** One dated occurrence of the agreement placement. SLS dossier section 7.8: fields documented, spellings mostly inferred. */
export interface Overenskomst extends Loennummer {
  readonly OverenskomstFradato: string
  readonly OverenskomstTildato: string | null
  readonly Personalekategori: string
  readonly Klasse: string
  readonly Trin: string
  readonly Stillingsbetegnelse: string
  readonly StillingsbetegnelseTekst: string | null
  readonly Loenform: string | null
  readonly Taeller: string
  readonly Naevner: string
  /** One of the next two at most. */
  readonly Oprykningsdato: string | null
  readonly Loenanciennitetsdato: string | null
  readonly Loenpulje: string | null
  readonly ForhandlingsberettigetOrganisation: string | null
  readonly Forsoegsordning: string | null
}

export const overenskomst: Service<Overenskomst> = {
  name: 'ModstSLSOverenskomstList',
  soegning: 'SLSOverenskomstSoegningStruktur',
  kriterier: [...LOENNUMMER, 'Fradato', 'Tildato', ...SIDE],
  struktur: 'SLSOverenskomstSamling',
  post: 'Overenskomst',
  read: (reader, row) => {
    const broek = reader.child(row, 'Ansaettelsesbroek')
    return {
      ...readLoennummer(reader, row),
      OverenskomstFradato: reader.text(row, 'OverenskomstFradato'),
      OverenskomstTildato: reader.findText(row, 'OverenskomstTildato'),
      Personalekategori: reader.text(row, 'Personalekategori'),
      Klasse: reader.text(row, 'Klasse'),
      Trin: reader.text(row, 'Trin'),
      Stillingsbetegnelse: reader.text(row, 'Stillingsbetegnelse'),
      StillingsbetegnelseTekst: reader.findText(row, 'StillingsbetegnelseTekst'),
      Loenform: reader.findText(row, 'Loenform'),
      Taeller: reader.text(broek, 'Taeller'),
      Naevner: reader.text(broek, 'Naevner'),
      Oprykningsdato: reader.findText(row, 'Oprykningsdato'),
      Loenanciennitetsdato: reader.findText(row, 'Loenanciennitetsdato'),
      Loenpulje: reader.findText(row, 'Loenpulje'),
      ForhandlingsberettigetOrganisation: reader.findText(row, 'ForhandlingsberettigetOrganisation'),
      Forsoegsordning: reader.findText(row, 'Forsoegsordning'),
    }
  },
}
