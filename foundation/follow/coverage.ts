import type { ChangeSubject, FeedName } from './employeeChange.ts'
import type { FollowSettings } from './settings.ts'

/** Which of an institution's data is followed by what. */
export interface Coverage {
  readonly subject: ChangeSubject
  /** In words, where the subject is followed in parts; else all of it. */
  readonly what: string
  /** Null: nothing tells of it, and it is as old as answers are kept. */
  readonly feed: FeedName | null
}

const OWN = 'What was changed by this API.'

/** SLS: dossier sections 8.3 and 9. CPR's file: CPR dossier. */
const SLS: readonly Coverage[] = [
  { subject: 'ABSENCE', what: 'Absence created, changed or deleted, by every channel.', feed: 'SLS_EVENT_LOG' },
  {
    subject: 'EMPLOYMENT',
    what: 'Hires, departures and what follows from them, by every channel.',
    feed: 'SLS_INPUTS',
  },
  { subject: 'CONTRACT', what: 'Agreement, pay step, hours and postings, by every channel.', feed: 'SLS_INPUTS' },
  { subject: 'WAGE_PART', what: 'One-off and recurring wage parts, by every channel.', feed: 'SLS_INPUTS' },
  {
    subject: 'QUOTA',
    what: 'Holiday entitlement, corrections, care days, time bank, by every channel.',
    feed: 'SLS_INPUTS',
  },
  { subject: 'PERSON', what: 'Names, position text and bank account in SLS, by every channel.', feed: 'SLS_INPUTS' },
  { subject: 'OTHER', what: 'Every other reporting, by every channel.', feed: 'SLS_INPUTS' },
  ...(['EMPLOYMENT', 'ABSENCE', 'WAGE_PART', 'QUOTA', 'CONTRACT', 'OTHER'] as const).map(
    (subject): Coverage => ({
      subject,
      what: 'After a payroll run every employment of the group counts as changed.',
      feed: 'SLS_PAYROLL_RUN',
    }),
  ),
]

/** Opus: dossier section 8.3 (registration filters), and those of the other interfaces, of which none tells what has changed. */
const OPUS: readonly Coverage[] = [
  { subject: 'EMPLOYMENT', what: 'Actions: hires, departures, changes of status.', feed: 'OPUS_REGISTRATIONS' },
  {
    subject: 'CONTRACT',
    what: 'Organisation, working hours, contract, pay placement, pension.',
    feed: 'OPUS_REGISTRATIONS',
  },
  { subject: 'PERSON', what: 'Names and address in Opus.', feed: 'OPUS_REGISTRATIONS' },
  {
    subject: 'ABSENCE',
    what: 'Absence and attendance, where the institution has bought the category FVNV.',
    feed: 'OPUS_REGISTRATIONS',
  },
  {
    subject: 'OTHER',
    what: 'Communication data, tax, connections, function; planned working time where MTP is bought.',
    feed: 'OPUS_REGISTRATIONS',
  },
  { subject: 'QUOTA', what: 'Opus tells of no change to quotas: answers are as old as they are kept.', feed: null },
  {
    subject: 'WAGE_PART',
    what: 'Opus tells of no change to recurring allowances, which cannot be read at all, or to one-off payments: answers are as old as they are kept.',
    feed: null,
  },
  {
    subject: 'ABSENCE',
    what: 'Without the category FVNV, and of maternity cases, Opus tells of no change: answers are as old as they are kept.',
    feed: null,
  },
  { subject: 'OTHER', what: 'Opus tells of no change to documents in the personnel file.', feed: null },
]

const EVERY_SYSTEM: readonly Coverage[] = [
  {
    subject: 'PERSON',
    what: 'Name, address, protection, status and number in CPR, where the operator of the service fetches CPR’s change files.',
    feed: 'CPR_CHANGES',
  },
  ...(['EMPLOYMENT', 'ABSENCE', 'WAGE_PART', 'QUOTA', 'CONTRACT', 'PERSON', 'OTHER'] as const).map(
    (subject): Coverage => ({ subject, what: OWN, feed: 'OWN_CHANGES' }),
  ),
]

/** What is followed of an institution with the payroll system, each subject with every source that tells of it. */
export function coverageOf(system: 'SLS' | 'OPUS'): readonly Coverage[] {
  return [...(system === 'SLS' ? SLS : OPUS), ...EVERY_SYSTEM]
}

/** The longest that a change may be unknown here while all is well. */
export function delaySecondsOf(feed: FeedName, { everySeconds }: FollowSettings): number {
  return {
    SLS_EVENT_LOG: everySeconds.slsEventLog,
    SLS_INPUTS: everySeconds.slsInputs,
    SLS_PAYROLL_RUN: everySeconds.slsPayrollRun,
    OPUS_REGISTRATIONS: everySeconds.opusRegistrations,
    // One file a day.
    CPR_CHANGES: 24 * 60 * 60,
    OWN_CHANGES: 0,
  }[feed]
}
