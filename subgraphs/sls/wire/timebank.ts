import { laesning, type RaekkeAf } from './raekke.ts'

/** The balance of one kind of time bank, in hours. SLS dossier sections 7.18, 8.2 (inferred). */
export const timebank = laesning('Timebank', 'Timebank', {
  Timebanktype: 'kraevet',
  Timer: 'kraevet',
  SenesteRegistreringsdato: 'valgfri',
})
export type Timebank = RaekkeAf<typeof timebank>
