import { LOENNUMMER, type Service } from './service.ts'

/**
 * A care-day account. SLS dossier section 7.17: the two ways of earning documented, the rest inferred (8.2).
 */
export interface Omsorgsregnskab {
  /** K converted from time off in lieu, T allotted. */
  readonly Optjeningsform: string
  readonly Optjeningsaar: string | null
  /** The child's CPR number; left out where it is not registered. */
  readonly Barn: string | null
  /** D days, T hours. */
  readonly Enhed: string
  readonly Optjent: string
  readonly Afholdt: string
  readonly Rest: string
  readonly AfholdesFradato: string | null
  readonly AfholdesTildato: string | null
  readonly SenesteRegistreringsdato: string | null
}

export const omsorgsregnskab: Service<Omsorgsregnskab> = {
  name: 'ModstSLSOmsorgsregnskabLaes',
  soegning: 'SLSOmsorgsregnskabSoegningStruktur',
  kriterier: [...LOENNUMMER, 'Skaeringsdato'],
  struktur: 'SLSOmsorgsregnskabStruktur',
  post: 'Omsorgsregnskab',
  read: (reader, row) => {
    const barn = reader.findChild(row, 'Barn')
    return {
      Optjeningsform: reader.text(row, 'Optjeningsform'),
      Optjeningsaar: reader.findText(row, 'Optjeningsaar'),
      Barn: barn === null ? null : reader.text(barn, 'CPRnummer'),
      Enhed: reader.text(row, 'Enhed'),
      Optjent: reader.text(row, 'Optjent'),
      Afholdt: reader.text(row, 'Afholdt'),
      Rest: reader.text(row, 'Rest'),
      AfholdesFradato: reader.findText(row, 'AfholdesFradato'),
      AfholdesTildato: reader.findText(row, 'AfholdesTildato'),
      SenesteRegistreringsdato: reader.findText(row, 'SenesteRegistreringsdato'),
    }
  },
}
