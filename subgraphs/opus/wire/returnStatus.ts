import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'
import { opusFault } from './opusFault.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'

/** A message of type E or A about one employee. */
export interface RefusedEmployee {
  readonly PersonnelNumber: string
  /** Message class and number: `ZLPT_VACAB 001`. */
  readonly upstreamCode: string
}

/**
 * Reads `ReturnStatus` as a list of `item` (kmd-opus.md sections 4.5 and 5.2). No item, an empty StatusType and `S` are success (Q4);
 * `W` and `I` say nothing against what was read (inferred).
 * @returns the refusals that name an employee and so do not stop the others.
 * @throws UpstreamFault rejected, for a message of type E or A about the whole question; texts are never kept.
 */
export function readReturnStatus(read: ElementReader, operation: string, root: XmlElement): readonly RefusedEmployee[] {
  const list = read.findChild(root, 'ReturnStatus')
  const refused: RefusedEmployee[] = []
  for (const item of list === null ? [] : read.all(list, 'item')) {
    const type = read.findText(item, 'StatusType')
    if (type !== 'E' && type !== 'A') continue
    const upstreamCode = [read.findText(item, 'MessageClass'), read.findText(item, 'MessageNumber')]
      .filter((part) => part !== null && /^[A-Z0-9_/]{1,20}$/.test(part))
      .join(' ')
    const PersonnelNumber = withoutLeadingZeros(read.findText(item, 'PersonnelNumber') ?? '')
    if (PersonnelNumber === null) throw opusFault(operation, 'rejected', { upstreamCode })
    refused.push({ PersonnelNumber, upstreamCode })
  }
  return refused
}
