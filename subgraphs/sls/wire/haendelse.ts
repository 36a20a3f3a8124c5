import { LOENNUMMER, type Loennummer, readLoennummer, type Service, SIDE } from './service.ts'

/** One absence event. SLS dossier section 7.14: fields documented, spellings inferred. */
export interface Haendelse extends Loennummer {
  readonly FastAarsagskode: string
  readonly Fradato: string
  readonly Tildato: string
  /** 0 to 23, and 0 to 59: part of a day, or of each day of the period for causes 154, 155 and 405. */
  readonly Timer: string | null
  readonly Minutter: string | null
}

export const haendelse: Service<Haendelse> = {
  name: 'ModstSLSHaendelseList',
  soegning: 'SLSHaendelseSoegningStruktur',
  kriterier: [...LOENNUMMER, 'Fradato', 'Tildato', ...SIDE],
  struktur: 'SLSHaendelseSamling',
  post: 'Haendelse',
  read: (reader, row) => ({
    ...readLoennummer(reader, row),
    FastAarsagskode: reader.text(row, 'FastAarsagskode'),
    Fradato: reader.text(row, 'Fradato'),
    Tildato: reader.text(row, 'Tildato'),
    Timer: reader.findText(row, 'Timer'),
    Minutter: reader.findText(row, 'Minutter'),
  }),
}
