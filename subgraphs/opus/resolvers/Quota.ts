import type { QuotaResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

/** Earning and use are read when one of them is selected. */
export const Quota: QuotaResolvers<OpusContext> = {
  codeText: ({ code, codeText }, _args, { loaders }) => loaders.text('quota-types', code, codeText),
  accruals: async ({ movements }) => (await movements())?.accruals ?? null,
  deductions: async ({ movements }) => (await movements())?.deductions ?? null,
}
