import type { WagePartResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

/** Opus tells one-off payments alone. */
export const WagePart: WagePartResolvers<OpusContext> = {
  codeText: ({ code, sequenceNumber, codeText }, _args, { loaders }) =>
    loaders.wageTypeText(code, sequenceNumber, codeText),
  recurrence: () => 'ONE_OFF',
  posting: ({ wbsElement }) => (wbsElement === null ? null : { wbsElement }),
}
