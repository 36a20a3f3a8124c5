import type { MaternityCaseResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

export const MaternityCase: MaternityCaseResolvers<OpusContext> = {
  typeText: ({ type, typeText }, _args, { loaders }) => loaders.text('maternity-types', type, typeText),
  notificationDate: ({ notification }) => notification,
  expectedDate: ({ expected }) => expected,
  actualDate: ({ actual }) => actual,
  authorityDate: ({ authority }) => authority,
}
