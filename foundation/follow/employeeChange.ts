/** What of an employment is another than before, as coarse as every source can say it. */
export const changeSubjects = ['EMPLOYMENT', 'ABSENCE', 'WAGE_PART', 'QUOTA', 'CONTRACT', 'PERSON', 'OTHER'] as const
export type ChangeSubject = (typeof changeSubjects)[number]

/** Where it was learnt that something has changed. */
export const feedNames = [
  'SLS_EVENT_LOG',
  'SLS_INPUTS',
  'SLS_PAYROLL_RUN',
  'OPUS_REGISTRATIONS',
  'CPR_CHANGES',
  'OWN_CHANGES',
] as const
export type FeedName = (typeof feedNames)[number]

/** That something of an employment is another than before; nothing of what it was or is. */
export interface EmployeeChange {
  readonly institutionId: string
  /** As the directory knows it. */
  readonly employmentId: string
  readonly subjects: readonly ChangeSubject[]
  readonly feed: FeedName
  /** The interface by which it was made, where that decides who may learn of it. */
  readonly interfaceCode?: string
}
