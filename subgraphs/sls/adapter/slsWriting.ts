import type { SlsLine } from '../client/line.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { MessageCatalogue } from '../wire/messageCatalogue.ts'
import type { ReturnCodes } from '../wire/returnCode.ts'

/** What changes go to SLS through. */
export interface SlsWriting {
  readonly line: SlsLine
  readonly texts: CodeTexts
  /** Told when a call that may have changed absence has been sent. */
  readonly absenceTouched: (institutionId: string) => void
  readonly returnCodes: ReturnCodes
  readonly catalogue: MessageCatalogue
}
