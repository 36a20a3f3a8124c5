import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'
import { opusFault } from './opusFault.ts'

/** `ReturnStatus` as most operations of "Opret fravær" have it (kmd-opus.md section 4.3; documented). */
export interface SingleStatus {
  /** Null where it is empty, which is success like `S` (quirk Q4). `W` and `I`: carried out (inferred). `E` and `A`: refused. */
  readonly StatusType: string | null
  readonly MessageText: string | null
}

export function readSingleStatus(read: ElementReader, root: XmlElement): SingleStatus {
  const status = read.findChild(root, 'ReturnStatus')
  return {
    StatusType: status === null ? null : read.findText(status, 'StatusType'),
    MessageText: status === null ? null : read.findText(status, 'MessageText'),
  }
}

/** Of a read, whose text is never kept. @throws UpstreamFault rejected, for `E` and `A`. */
export function demandSuccess(read: ElementReader, operation: string, root: XmlElement): void {
  const { StatusType } = readSingleStatus(read, root)
  if (StatusType === 'E' || StatusType === 'A') throw opusFault(operation, 'rejected', { upstreamCode: StatusType })
}
