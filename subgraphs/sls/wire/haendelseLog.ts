import { LOENNUMMER, type Loennummer, readLoennummer, type Service, SIDE } from './service.ts'

/**
 * One line of the event log: an event as it became, or as it was when it was deleted. SLS dossier section 8.3: that there is a log, searched
 * by the time of change, is documented; spellings inferred. Who changed it is left behind: a user code belongs to a named person (3.3).
 */
export interface HaendelseLog extends Loennummer {
  readonly FastAarsagskode: string
  readonly Fradato: string
  readonly Tildato: string
  readonly Timer: string | null
  readonly Minutter: string | null
  /** O created, A changed, S deleted (inferred). */
  readonly Haendelsestype: string
  /** xs:dateTime, with or without an offset. */
  readonly Aendringstidspunkt: string
}

export const haendelseLog: Service<HaendelseLog> = {
  name: 'ModstSLSHaendelseLogList',
  soegning: 'SLSHaendelseLogSoegningStruktur',
  kriterier: [...LOENNUMMER, 'AendretFra', 'AendretTil', ...SIDE],
  struktur: 'SLSHaendelseLogSamling',
  post: 'HaendelseLog',
  read: (reader, row) => ({
    ...readLoennummer(reader, row),
    FastAarsagskode: reader.text(row, 'FastAarsagskode'),
    Fradato: reader.text(row, 'Fradato'),
    Tildato: reader.text(row, 'Tildato'),
    Timer: reader.findText(row, 'Timer'),
    Minutter: reader.findText(row, 'Minutter'),
    Haendelsestype: reader.text(row, 'Haendelsestype'),
    Aendringstidspunkt: reader.text(row, 'Aendringstidspunkt'),
  }),
}
