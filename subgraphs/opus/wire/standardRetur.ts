import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'
import { opusFault } from './opusFault.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'

/** The statuses of `StandardRetur` that are answers (kmd-opus.md section 8.5). */
export interface StandardRetur {
  /** Status 103: the last employee number that was handled; the list goes on behind it. Null where the answer is whole. */
  readonly sidstBehandlede: number | null
  /** Status 102: the numbers to be used instead, without leading zeros. */
  readonly erstattetAf: readonly string[]
}

const WHOLE: StandardRetur = { sidstBehandlede: null, erstattetAf: [] }

/** What each status means to a read. @throws UpstreamFault for those that are no answer; the text is never kept. */
export function readStandardRetur(read: ElementReader, operation: string, retur: XmlElement): StandardRetur {
  const code = withoutLeadingZeros(read.text(retur, 'StatusKode'))
  const text = read.findText(retur, 'FejlbeskedTekst') ?? ''
  switch (code) {
    case '0':
    // Nothing found is an empty answer (quirk Q7).
    case '1':
      return WHOLE
    case '2':
      throw opusFault(operation, 'unavailable', { upstreamCode: code })
    case '3':
      throw opusFault(operation, 'closed', { upstreamCode: code })
    case '99':
      throw opusFault(operation, 'rejected', { upstreamCode: code, ...caseNumberIn(text) })
    case '102':
      return { ...WHOLE, erstattetAf: numbersIn(text) }
    case '103':
      return { ...WHOLE, sidstBehandlede: lastHandled(operation, text) }
    case null:
      throw opusFault(operation, 'garbled', { detail: 'StatusKode is no number' })
    default:
      throw opusFault(operation, 'rejected', { upstreamCode: code })
  }
}

/** The wording around the number is not published; the number is the last one in the text (inferred, as all of our reading of it). */
function lastHandled(operation: string, text: string): number {
  const last = numbersIn(text).at(-1)
  if (last === undefined || last.length > 8)
    throw opusFault(operation, 'garbled', { detail: 'status 103 without a number' })
  return Number(last)
}

/** Numbers in a text, without leading zeros. */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d+/g)].flatMap(([digits]) => withoutLeadingZeros(digits) ?? [])
}

/**
 * KMD opens a problem case by itself; whoever runs this service needs its number to ask about it. Its form is not published: up to nine
 * digits are taken for one, so that a CPR number never is.
 */
function caseNumberIn(text: string): { readonly detail?: string } {
  const number = /(?<![\d-])\d{3,9}(?![\d-])/.exec(text)?.[0]
  return number === undefined ? {} : { detail: `problem case ${number}` }
}
