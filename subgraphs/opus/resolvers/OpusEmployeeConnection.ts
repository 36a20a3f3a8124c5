import type { OpusEmployeeConnectionResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

export const OpusEmployeeConnection: OpusEmployeeConnectionResolvers<OpusContext> = {
  totalCount: ({ totalCount }) => totalCount(),
}
