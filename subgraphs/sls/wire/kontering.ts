import { KONTOSTRENG, liste, PERIODE, type RaekkeAf } from './raekke.ts'

/** The normal accounting. SLS dossier section 7.4: fields documented, spellings inferred. */
export const kontering = liste('Kontering', {
  ...PERIODE,
  Delregnskab: 'kraevet',
  ...KONTOSTRENG,
  AdministrativtTjenestested: 'valgfri',
  Arbejdssted: 'valgfri',
})
export type Kontering = RaekkeAf<typeof kontering>

/** Accounting that deviates for a share of the whole pay. Section 7.5 (fields inferred). */
export const afvigendeKontering = liste('AfvigendeKontering', {
  ...PERIODE,
  Delregnskab: 'kraevet',
  ...KONTOSTRENG,
  Opsplitningsprocent: 'kraevet',
})
export type AfvigendeKontering = RaekkeAf<typeof afvigendeKontering>

/** Accounting that deviates for one recurring pay element. Section 7.6: fields documented, spellings inferred. */
export const loendelskontering = liste('Loendelskontering', {
  Loendelskode: 'kraevet',
  ...PERIODE,
  Delregnskab: 'valgfri',
  ...KONTOSTRENG,
  Opsplitningsprocent: 'kraevet',
})
export type Loendelskontering = RaekkeAf<typeof loendelskontering>
