import { laesning, type RaekkeAf } from './raekke.ts'

/** A fixed field that holds a value. SLS dossier sections 7.12, 8.2: content documented, spellings inferred. */
export const fasteFelter = laesning('FasteFelter', 'FastFelt', {
  FastFeltNummer: 'kraevet',
  FastFeltNavn: 'valgfri',
  FastFeltGruppe: 'valgfri',
  VaerdiDetteAar: 'valgfri',
  VaerdiSidsteAar: 'valgfri',
})
export type FastFelt = RaekkeAf<typeof fasteFelter>
