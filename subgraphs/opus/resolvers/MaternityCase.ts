import type { MaternityCaseResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

export const MaternityCase: MaternityCaseResolvers<OpusContext> = {
  notificationDate: ({ notification }) => notification,
  expectedDate: ({ expected }) => expected,
  actualDate: ({ actual }) => actual,
  authorityDate: ({ authority }) => authority,
}
