import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'
import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'

/** The four outcomes of a call. The first three are documented in words (SLS dossier section 4.2), `brokenOff` is inferred. */
export const outcomes = ['carriedOut', 'carriedOutWithWarning', 'refused', 'brokenOff'] as const
export type Outcome = (typeof outcomes)[number]

/** Which Returkode means which outcome. */
export type ReturnCodes = Readonly<Record<string, Outcome>>

/** The mainframe convention (inferred, 4.2); a setting, since no value was seen in print. */
export const MAINFRAME_RETURN_CODES: ReturnCodes = {
  '0': 'carriedOut',
  '4': 'carriedOutWithWarning',
  '8': 'refused',
  '12': 'brokenOff',
}

/** Nothing registered on that day (inferred, 11.2). */
const NOTHING_FOUND = 'OT9104'
/** The payroll run has closed SLS (inferred, 11.2). */
export const CLOSED: ReadonlySet<string> = new Set(['OT9001'])

/** The items of every answer. Documented (4.1); spelling and nesting inferred. Texts are left behind: they may name a person. */
export interface Retursvar {
  readonly Returkode: string
  readonly CPRnummer: string | null
  readonly Loebenummer: string | null
  /** Art and kode of each FejlAdvis together: `OT9102`. */
  readonly FejlAdvis: readonly string[]
}

export function readRetursvar(reader: ElementReader, response: XmlElement): Retursvar {
  const retursvar = reader.child(response, 'SLSRetursvarStruktur')
  const samling = reader.findChild(retursvar, 'FejlAdvisSamling')
  return {
    Returkode: reader.text(retursvar, 'Returkode'),
    CPRnummer: reader.findText(retursvar, 'CPRnummer'),
    Loebenummer: reader.findText(retursvar, 'Loebenummer'),
    FejlAdvis: (samling === null ? [] : reader.all(samling, 'FejlAdvis')).map(
      (item) => reader.text(item, 'FejlAdvisArt') + reader.text(item, 'FejlAdvisKode'),
    ),
  }
}

/**
 * What an answer to a read or list service says: that it holds what was found, or that nothing was found.
 * @throws UpstreamFault closed, rejected, unavailable (broken off) or, for a Returkode that nobody has listed, garbled.
 */
export function foundIn(retursvar: Retursvar, operation: string, codes: ReturnCodes): 'something' | 'nothing' {
  const { Returkode, FejlAdvis } = retursvar
  const fault = (kind: FaultKind, code: string | undefined): UpstreamFault =>
    new UpstreamFault({
      kind,
      system: 'SLS',
      operation,
      mayHaveArrived: true,
      // A code of the printed form holds no personal data; anything else stays behind.
      ...(code !== undefined && /^[A-Z]{2}\d{4}$/.test(code) ? { upstreamCode: code } : {}),
      detail: `Returkode ${/^\d{1,3}$/.test(Returkode) ? Returkode : 'of another form'}`,
    })
  switch (Object.hasOwn(codes, Returkode) ? codes[Returkode] : undefined) {
    case 'carriedOut':
    case 'carriedOutWithWarning':
      return 'something'
    case 'brokenOff':
      return raise(fault('unavailable', FejlAdvis[0]))
    case 'refused': {
      const closed = FejlAdvis.find((code) => CLOSED.has(code))
      if (closed !== undefined) throw fault('closed', closed)
      if (FejlAdvis.length > 0 && FejlAdvis.every((code) => code === NOTHING_FOUND)) return 'nothing'
      return raise(
        fault(
          'rejected',
          FejlAdvis.find((code) => code !== NOTHING_FOUND),
        ),
      )
    }
    case undefined:
      return raise(fault('garbled', FejlAdvis[0]))
  }
}

function raise(fault: UpstreamFault): never {
  throw fault
}
