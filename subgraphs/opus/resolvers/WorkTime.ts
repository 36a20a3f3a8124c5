import type { WorkTimeResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

export const WorkTime: WorkTimeResolvers<OpusContext> = {
  typeText: ({ type, typeText }, _args, { loaders }) => loaders.text('working-time-types', type, typeText),
  type: ({ type }) => (type === '' ? null : type),
}
