import type { WagePartConnectionResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

/** No interface of Opus reads recurring allowances (kmd-opus.md section 9.7). */
export const WagePartConnection: WagePartConnectionResolvers<OpusContext> = {
  notReadable: () => ['RECURRING'],
}
