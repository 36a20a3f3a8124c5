import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'

/**
 * One read or list service, as its WSDL and schema in `contracts/sls` describe it. That the services exist is documented (SLS dossier
 * section 8.1); their names, the search structures and every spelling are inferred (8.2, 8.3).
 */
export interface Service<Row> {
  /** Official name, of the service and of its WSDL: `ModstSLSHaendelseList`. */
  readonly name: string
  /** Name of the search structure: `SLSHaendelseSoegningStruktur`. */
  readonly soegning: string
  /** Elements of the search structure, in the order of the schema. */
  readonly kriterier: readonly string[]
  /** The record, or the collection, that an answer which was not refused must hold. */
  readonly struktur: string
  /** The element that repeats within it; null where the structure itself is the one record. */
  readonly post: string | null
  /** @throws UpstreamFault garbled, where an element is missing that the schema demands. */
  readonly read: (reader: ElementReader, row: XmlElement) => Row
}

/** Values of a search structure by element name; what is null is left out. */
export type Kriterier = Readonly<Record<string, string | number | null>>

/** The employment that a row repeats (inferred, 8.3). */
export interface Loennummer {
  readonly CPRnummer: string
  readonly Loebenummer: string
  readonly Gruppe: string
}

export function readLoennummer(reader: ElementReader, row: XmlElement): Loennummer {
  return {
    CPRnummer: reader.text(row, 'CPRnummer'),
    Loebenummer: reader.text(row, 'Loebenummer'),
    Gruppe: reader.text(row, 'Gruppe'),
  }
}

/** Criteria of every service about one employment, and of every list. */
export const LOENNUMMER = ['CPRnummer', 'Loebenummer', 'Gruppe'] as const
export const SIDE = ['MaxAntal', 'FortsaetNoegle'] as const

/** Greatest number of rows that a list gives at once (inferred, 8.3). */
export const MAX_ANTAL = 500
