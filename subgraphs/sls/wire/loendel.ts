import { LOENNUMMER, type Loennummer, readLoennummer, type Service, SIDE } from './service.ts'

/** A recurring (L) or one-off (E) pay element. SLS dossier sections 7.3, 8.3: fields documented, spellings and the one type inferred. */
export interface Loendel extends Loennummer {
  readonly Loendelstype: string
  readonly Loendelskode: string
  readonly Loendelskodetekst: string | null
  /** One-off elements. */
  readonly Dato: string | null
  /** Recurring elements. */
  readonly Fradato: string | null
  readonly Tildato: string | null
  readonly Beloeb: string | null
  readonly Sats: string | null
  readonly Timer: string | null
  readonly Enheder: string | null
  readonly Kreditor: string | null
  /** `true` or `false`, in either spelling of xs:boolean. */
  readonly Automatisk: string
  readonly Delregnskab: string | null
  readonly Artskonto: string | null
  /** Segment 1 to 6. */
  readonly Segmenter: readonly (string | null)[]
  readonly Loendelstekst: string | null
  readonly Tekstnummer: string | null
}

export const loendel: Service<Loendel> = {
  name: 'ModstSLSLoendelList',
  soegning: 'SLSLoendelSoegningStruktur',
  kriterier: [...LOENNUMMER, 'Skaeringsdato', 'Fradato', 'Tildato', 'Loendelstype', ...SIDE],
  struktur: 'SLSLoendelSamling',
  post: 'Loendel',
  read: (reader, row) => ({
    ...readLoennummer(reader, row),
    Loendelstype: reader.text(row, 'Loendelstype'),
    Loendelskode: reader.text(row, 'Loendelskode'),
    Loendelskodetekst: reader.findText(row, 'Loendelskodetekst'),
    Dato: reader.findText(row, 'Dato'),
    Fradato: reader.findText(row, 'Fradato'),
    Tildato: reader.findText(row, 'Tildato'),
    Beloeb: reader.findText(row, 'Beloeb'),
    Sats: reader.findText(row, 'Sats'),
    Timer: reader.findText(row, 'Timer'),
    Enheder: reader.findText(row, 'Enheder'),
    Kreditor: reader.findText(row, 'Kreditor'),
    Automatisk: reader.text(row, 'Automatisk'),
    Delregnskab: reader.findText(row, 'Delregnskab'),
    Artskonto: reader.findText(row, 'Artskonto'),
    Segmenter: [1, 2, 3, 4, 5, 6].map((number) => reader.findText(row, `Segment${number}`)),
    Loendelstekst: reader.findText(row, 'Loendelstekst'),
    Tekstnummer: reader.findText(row, 'Tekstnummer'),
  }),
}
