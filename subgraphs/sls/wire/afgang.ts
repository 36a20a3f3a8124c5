import { liste, PERIODE, type RaekkeAf } from './raekke.ts'

/** A departure, leave or suspension, with the AKKO formed. SLS dossier section 7.11: fields documented, spellings inferred. */
export const afgang = liste('Afgang', { Afgangsaarsagskode: 'valgfri', Akko: 'valgfri', ...PERIODE })
export type Afgang = RaekkeAf<typeof afgang>
