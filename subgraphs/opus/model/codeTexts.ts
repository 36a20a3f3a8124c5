/** The code lists of `contracts/opus/codes` whose texts are shown. */
export const shownLists = [
  'absence-types',
  'activity-reasons',
  'activity-types',
  'address-types',
  'communication-types',
  'employee-circles',
  'employment-status',
  'employment-terms',
  'leave-reasons',
  'maternity-types',
  'pension-types',
  'quota-types',
  'working-time-types',
] as const
export type CodeList = (typeof shownLists)[number]

/**
 * The text of a code in a language. Danish: what Opus told, else the list's. English: the list's, else what Opus told, which is Danish.
 * Null where neither has one.
 */
export type CodeTexts = (
  list: CodeList,
  code: string | null,
  told: string | null,
  language: 'da' | 'en',
) => string | null
