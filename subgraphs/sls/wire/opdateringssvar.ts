import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'

/** One item of an answer. Documented, SLS dossier section 4.1; spelling and nesting inferred. */
export interface FejlAdvis {
  readonly FejlAdvisArt: string
  readonly FejlAdvisKode: string
  /** May name a person. */
  readonly FejlAdvisTekst: string
  /** With the name: the transaction that caused the item, the one sent or one that followed from it (documented). */
  readonly Transaktionskode: string
  readonly Transaktionsnavn: string
}

/** The whole answer of an update service. */
export interface Opdateringssvar {
  readonly Returkode: string
  readonly CPRnummer: string | null
  /** At a hire without one: the number that SLS gave (inferred). */
  readonly Loebenummer: string | null
  readonly FejlAdvis: readonly FejlAdvis[]
}

/** @throws UpstreamFault garbled, where an item that the schema demands is missing. */
export function readOpdateringssvar(reader: ElementReader, response: XmlElement): Opdateringssvar {
  const retursvar = reader.child(response, 'SLSRetursvarStruktur')
  return {
    Returkode: reader.text(retursvar, 'Returkode'),
    CPRnummer: reader.findText(retursvar, 'CPRnummer'),
    Loebenummer: reader.findText(retursvar, 'Loebenummer'),
    FejlAdvis: readFejlAdvis(reader, retursvar),
  }
}

/** Every item of the parent's `FejlAdvisSamling`, in order; none where it has none. */
export function readFejlAdvis(reader: ElementReader, parent: XmlElement): readonly FejlAdvis[] {
  const samling = reader.findChild(parent, 'FejlAdvisSamling')
  return (samling === null ? [] : reader.all(samling, 'FejlAdvis')).map((item) => ({
    FejlAdvisArt: reader.text(item, 'FejlAdvisArt'),
    FejlAdvisKode: reader.text(item, 'FejlAdvisKode'),
    FejlAdvisTekst: reader.findText(item, 'FejlAdvisTekst') ?? '',
    Transaktionskode: reader.findText(item, 'Transaktionskode') ?? '',
    Transaktionsnavn: reader.findText(item, 'Transaktionsnavn') ?? '',
  }))
}
