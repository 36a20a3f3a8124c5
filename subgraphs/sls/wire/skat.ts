import { laesning, PERIODE, type RaekkeAf } from './raekke.ts'

/** A tax pay element in use. SLS dossier section 7.9: what it says documented, code, dates and spellings inferred. */
export const skat = laesning('Skat', 'Skatteloendel', {
  Loendelskode: 'kraevet',
  ...PERIODE,
  Beskatningstype: 'valgfri',
  Traekprocent: 'valgfri',
  MaanedligtFradrag: 'valgfri',
  /** `true` or `false`, in either spelling of xs:boolean. */
  Skattefritagelse: 'valgfri',
  /** Whether SLS fetched it from the tax authority. */
  Automatisk: 'kraevet',
})
export type Skatteloendel = RaekkeAf<typeof skat>
