import { laesning, type RaekkeAf } from './raekke.ts'

/** The next advancement. SLS dossier section 7.7: fields documented, spellings inferred. */
export const oprykning = laesning('Oprykning', null, {
  Oprykningsdato: 'kraevet',
  Personalekategori: 'valgfri',
  Klasse: 'valgfri',
  Trin: 'valgfri',
  Stillingsbetegnelse: 'valgfri',
  Loenform: 'valgfri',
  Oprykningssluttrin: 'valgfri',
  Oprykningsindikator: 'valgfri',
})
export type Oprykning = RaekkeAf<typeof oprykning>
