import { LOENNUMMER, type Service } from './service.ts'

/** A holiday account. SLS dossier section 7.15: earned, taken and remaining documented, the rest inferred (8.2). */
export interface Ferieregnskab {
  readonly Ferieaar: string
  /** F ordinary, S special. */
  readonly Ferietype: string
  /** D days, T hours. */
  readonly Enhed: string
  readonly Optjent: string
  readonly Afholdt: string
  readonly Rest: string
  readonly AfholdesFradato: string | null
  readonly AfholdesTildato: string | null
  readonly SenesteRegistreringsdato: string | null
}

export const ferieregnskab: Service<Ferieregnskab> = {
  name: 'ModstSLSFerieregnskabLaes',
  soegning: 'SLSFerieregnskabSoegningStruktur',
  kriterier: [...LOENNUMMER, 'Skaeringsdato'],
  struktur: 'SLSFerieregnskabStruktur',
  post: 'Ferieregnskab',
  read: (reader, row) => ({
    Ferieaar: reader.text(row, 'Ferieaar'),
    Ferietype: reader.text(row, 'Ferietype'),
    Enhed: reader.text(row, 'Enhed'),
    Optjent: reader.text(row, 'Optjent'),
    Afholdt: reader.text(row, 'Afholdt'),
    Rest: reader.text(row, 'Rest'),
    AfholdesFradato: reader.findText(row, 'AfholdesFradato'),
    AfholdesTildato: reader.findText(row, 'AfholdesTildato'),
    SenesteRegistreringsdato: reader.findText(row, 'SenesteRegistreringsdato'),
  }),
}
