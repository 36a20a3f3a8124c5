import type { Resolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'

type Texts = Pick<
  Resolvers<OpusContext>,
  'OpusAction' | 'OpusPlacement' | 'OpusPensionScheme' | 'OpusAbsenceReason' | 'CommunicationData' | 'AbsenceType'
>

/** The texts of codes, in the caller's language. */
export const recordTexts: Texts = {
  OpusAction: {
    typeText: ({ type }, _args, { loaders }) => loaders.text('activity-types', type),
    reasonText: ({ reason }, _args, { loaders }) => loaders.text('activity-reasons', reason),
    statusText: ({ statusCode }, _args, { loaders }) => loaders.text('employment-status', statusCode),
  },
  OpusPlacement: {
    employeeCircleText: ({ employeeCircle }, _args, { loaders }) => loaders.text('employee-circles', employeeCircle),
    employmentTermsText: ({ employmentTerms }, _args, { loaders }) => loaders.text('employment-terms', employmentTerms),
  },
  OpusPensionScheme: {
    typeText: ({ type }, _args, { loaders }) => loaders.text('pension-types', type),
  },
  OpusAbsenceReason: {
    text: ({ code, text }, _args, { loaders }) => loaders.text('leave-reasons', code, text),
  },
  CommunicationData: {
    typeText: ({ type, typeText }, _args, { loaders }) => loaders.text('communication-types', type, typeText),
  },
  AbsenceType: {
    text: ({ code, text }, _args, { loaders }) => loaders.text('absence-types', code, text),
  },
}
