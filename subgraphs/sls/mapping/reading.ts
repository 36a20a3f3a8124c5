import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type Decimal, parseDecimal } from '#schema/scalars/Decimal.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'

/** Reads the texts of one service's records; every refusal names the element and never its value. */
export interface TextReader {
  /** @throws UpstreamFault garbled, where the text is no day of the calendar. */
  day(text: string, element: string): LocalDate
  findDay(text: string | null, element: string): LocalDate | null
  /** xs:decimal, digits kept. @throws UpstreamFault garbled */
  decimal(text: string, element: string): Decimal
  findDecimal(text: string | null, element: string): Decimal | null
  /** xs:boolean, in either spelling. @throws UpstreamFault garbled */
  flag(text: string, element: string): boolean
  /** For a value that the schema does not allow. */
  unreadable(element: string): UpstreamFault
}

export function textReader(operation: string): TextReader {
  const unreadable = (element: string): UpstreamFault =>
    new UpstreamFault({
      kind: 'garbled',
      system: 'SLS',
      operation,
      mayHaveArrived: true,
      detail: `${element} cannot be read`,
    })
  const day = (text: string, element: string): LocalDate => {
    const parsed = parseLocalDate(text)
    if (parsed === null) throw unreadable(element)
    return parsed
  }
  const decimal = (text: string, element: string): Decimal => {
    const parsed = parseDecimal(canonical(text))
    if (parsed === null) throw unreadable(element)
    return parsed
  }
  const flag = (text: string, element: string): boolean => {
    if (text === 'true' || text === '1') return true
    if (text === 'false' || text === '0') return false
    throw unreadable(element)
  }
  return {
    unreadable,
    flag,
    day,
    decimal,
    findDay: (text, element) => (text === null ? null : day(text, element)),
    findDecimal: (text, element) => (text === null ? null : decimal(text, element)),
  }
}

/** xs:decimal also allows `+1.5`, `.5` and `5.`. */
function canonical(text: string): string {
  return text
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
}
