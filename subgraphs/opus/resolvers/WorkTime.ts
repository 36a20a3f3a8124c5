import type { WorkTimeResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

export const WorkTime: WorkTimeResolvers<OpusContext> = {
  type: ({ type }) => (type === '' ? null : type),
}
