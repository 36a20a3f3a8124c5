import type { SystemName } from '#schema/errorCodes.ts'
import type { FaultKind } from '../upstream/fault.ts'

/** What a caller is told of a failure at an upstream: by the kind, never in the upstream's own words. */
export function faultText(kind: FaultKind, system: SystemName): string {
  switch (kind) {
    case 'timeout':
      return `${system} did not answer in time.`
    case 'closed':
      return `${system} is closed at the moment.`
    case 'rejected':
      return `${system} refused the question.`
    case 'garbled':
    case 'oversized':
      return `${system} gave an answer that cannot be used.`
    case 'foreign':
      return `${system} gave an answer that is not about what was asked; it was discarded.`
    case 'unavailable':
    case 'credentials':
      return `${system} is not available at the moment.`
  }
}
