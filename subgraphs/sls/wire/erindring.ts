import { liste, type RaekkeAf } from './raekke.ts'

/** A reminder. SLS dossier section 7.13: fields documented, spellings inferred. */
export const erindring = liste('Erindring', {
  Erindringskode: 'kraevet',
  Erindringsdato: 'kraevet',
  Erindringstekst: 'valgfri',
})
export type Erindring = RaekkeAf<typeof erindring>
