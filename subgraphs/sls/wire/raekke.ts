import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'
import { LOENNUMMER, type Loennummer, readLoennummer, type Service, SIDE } from './service.ts'

/** Elements of a row that hold text alone, by name: whether the schema demands them. */
export type Elementer = Readonly<Record<string, 'kraevet' | 'valgfri'>>

/** A row of such elements; what may be left out is null where it is. */
export type Raekke<E extends Elementer> = {
  readonly [Navn in keyof E]: E[Navn] extends 'kraevet' ? string : string | null
}

/** The row that a service gives. */
export type RaekkeAf<S> = S extends Service<infer Row> ? Row : never

export const PERIODE = { Fradato: 'kraevet', Tildato: 'valgfri' } as const

/** The account string behind the delregnskab. SLS dossier section 7.4. */
export const KONTOSTRENG = {
  Artskonto: 'valgfri',
  Segment1: 'valgfri',
  Segment2: 'valgfri',
  Segment3: 'valgfri',
  Segment4: 'valgfri',
  Segment5: 'valgfri',
  Segment6: 'valgfri',
} as const

/** @throws UpstreamFault garbled, where an element is missing that the schema demands. */
export function laesRaekke<E extends Elementer>(reader: ElementReader, row: XmlElement, elementer: E): Raekke<E> {
  return Object.fromEntries(
    Object.entries(elementer).map(([navn, krav]) => [
      navn,
      krav === 'kraevet' ? reader.text(row, navn) : reader.findText(row, navn),
    ]),
  ) as Raekke<E>
}

/** A list of all occurrences of an object on one employment. SLS dossier section 8.3 (inferred). */
export function liste<E extends Elementer>(objekt: string, elementer: E): Service<Loennummer & Raekke<E>> {
  return {
    name: `ModstSLS${objekt}List`,
    soegning: `SLS${objekt}SoegningStruktur`,
    kriterier: [...LOENNUMMER, 'Fradato', 'Tildato', ...SIDE],
    struktur: `SLS${objekt}Samling`,
    post: objekt,
    read: (reader, row) => ({ ...readLoennummer(reader, row), ...laesRaekke(reader, row, elementer) }),
  }
}

/**
 * What holds of an object on a day. SLS dossier section 8.2 (inferred).
 * @param post the element that repeats; null where the structure itself is the one record.
 */
export function laesning<E extends Elementer>(objekt: string, post: string | null, elementer: E): Service<Raekke<E>> {
  return {
    name: `ModstSLS${objekt}Laes`,
    soegning: `SLS${objekt}SoegningStruktur`,
    kriterier: [...LOENNUMMER, 'Skaeringsdato'],
    struktur: `SLS${objekt}Struktur`,
    post,
    read: (reader, row) => laesRaekke(reader, row, elementer),
  }
}
