import { liste, PERIODE, type RaekkeAf } from './raekke.ts'

/** What the wage statistics are made from. SLS dossier section 7.10: fields documented, spellings mostly inferred. */
export const statistik = liste('Statistik', {
  ...PERIODE,
  Ansaettelsesform: 'valgfri',
  Vikarordning: 'valgfri',
  Beskaeftigelsesordning: 'valgfri',
  OfficielStillingskode: 'valgfri',
  Bevillingsloenramme: 'valgfri',
  LokalStillingskode: 'valgfri',
  JobFunktionsKode: 'valgfri',
  JobStatusKode: 'valgfri',
  Ansaettelsesvilkaar: 'valgfri',
})
export type Statistik = RaekkeAf<typeof statistik>
