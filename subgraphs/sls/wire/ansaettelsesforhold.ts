import { type Loennummer, readLoennummer, type Service, SIDE } from './service.ts'

/** An employment in a list, on the day asked for. SLS dossier section 8.3 (content inferred). */
export interface Ansaettelsesforhold extends Loennummer {
  readonly Fornavn: string
  readonly Efternavn: string
  readonly Fradato: string
  readonly Tildato: string | null
  readonly Delregnskab: string
  readonly Akko: string | null
}

export const ansaettelsesforhold: Service<Ansaettelsesforhold> = {
  name: 'ModstSLSAnsaettelsesforholdList',
  soegning: 'SLSAnsaettelsesforholdSoegningStruktur',
  kriterier: ['CPRnummer', 'Gruppe', 'Delregnskab', 'KunAktive', 'Skaeringsdato', ...SIDE],
  struktur: 'SLSAnsaettelsesforholdSamling',
  post: 'Ansaettelsesforhold',
  read: (reader, row) => ({
    ...readLoennummer(reader, row),
    Fornavn: reader.text(row, 'Fornavn'),
    Efternavn: reader.text(row, 'Efternavn'),
    Fradato: reader.text(row, 'Fradato'),
    Tildato: reader.findText(row, 'Tildato'),
    Delregnskab: reader.text(row, 'Delregnskab'),
    Akko: reader.findText(row, 'Akko'),
  }),
}
