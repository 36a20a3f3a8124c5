import { type FejlAdvis, readFejlAdvis } from './opdateringssvar.ts'
import { LOENNUMMER, type Loennummer, readLoennummer, type Service, SIDE } from './service.ts'

/** One input record. SLS dossier section 8.4: UUID, run, transaction, approval and warnings documented, spellings inferred. */
export interface Inddata extends Loennummer {
  readonly UUID: string | null
  /** `2026-12`. */
  readonly Loengeneration: string
  /** `1` or `2`. */
  readonly Loenkoersel: string
  readonly Transaktionskode: string
  readonly Transaktionsnavn: string
  /** WS, SLS, HRL or ODUP (inferred). */
  readonly Kanal: string
  /** xs:dateTime, with or without an offset. */
  readonly Tidspunkt: string
  /** Like the next, `true` or `false`, in either spelling of xs:boolean. */
  readonly Godkendt: string | null
  readonly Foelgetransaktion: string
  readonly UdloestAf: string | null
  readonly FejlAdvis: readonly FejlAdvis[]
}

export const inddata: Service<Inddata> = {
  name: 'ModstSLSInddataList',
  soegning: 'SLSInddataSoegningStruktur',
  kriterier: ['SoegUUID', ...LOENNUMMER, 'FraTidspunkt', 'TilTidspunkt', 'Transaktionskode', ...SIDE],
  struktur: 'SLSInddataSamling',
  post: 'Inddata',
  read: (reader, row) => ({
    ...readLoennummer(reader, row),
    UUID: reader.findText(row, 'UUID'),
    Loengeneration: reader.text(row, 'Loengeneration'),
    Loenkoersel: reader.text(row, 'Loenkoersel'),
    Transaktionskode: reader.text(row, 'Transaktionskode'),
    Transaktionsnavn: reader.text(row, 'Transaktionsnavn'),
    Kanal: reader.text(row, 'Kanal'),
    Tidspunkt: reader.text(row, 'Tidspunkt'),
    Godkendt: reader.findText(row, 'Godkendt'),
    Foelgetransaktion: reader.text(row, 'Foelgetransaktion'),
    UdloestAf: reader.findText(row, 'UdloestAf'),
    FejlAdvis: readFejlAdvis(reader, row),
  }),
}
