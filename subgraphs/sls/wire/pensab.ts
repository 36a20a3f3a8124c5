import { laesning, laesRaekke, type RaekkeAf } from './raekke.ts'
import type { Service } from './service.ts'

const ELEMENTER = {
  Fradato: 'kraevet',
  Pensionsskalatrin: 'kraevet',
  Personalekategori: 'valgfri',
  Klasse: 'valgfri',
  Trin: 'valgfri',
  Oprykningsdato: 'valgfri',
} as const

const BROEK = { Taeller: 'kraevet', Naevner: 'kraevet' } as const

const uden = laesning('Pensab', null, ELEMENTER)

/** A civil servant's data for Pensab. SLS dossier section 7.20: most fields documented, spellings inferred. */
export interface Pensab extends RaekkeAf<typeof uden> {
  readonly Ansaettelsesbroek: { readonly Taeller: string; readonly Naevner: string } | null
}

export const pensab: Service<Pensab> = {
  ...uden,
  read: (reader, row) => {
    const broek = reader.findChild(row, 'Ansaettelsesbroek')
    return { ...uden.read(reader, row), Ansaettelsesbroek: broek === null ? null : laesRaekke(reader, broek, BROEK) }
  },
}
