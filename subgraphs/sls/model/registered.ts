import type {
  SlsAbsenceLogEntry,
  SlsAdvancement,
  SlsCareDayAccount,
  SlsDeparture,
  SlsDeviatingPosting,
  SlsFixedField,
  SlsHolidayAccount,
  SlsPayElementPosting,
  SlsPayrollInput,
  SlsPensionAccount,
  SlsPlacement,
  SlsPosting,
  SlsReminder,
  SlsStatistics,
  SlsTaxPayElement,
  SlsTimeBankAccount,
} from '#schema/generated/sls.ts'

/** What SLS tells of a record: the API's type without what only we can say. */
type Told<Record> = Required<Omit<Record, 'id' | 'source' | 'subAccountUnitName'>>

export type Posting = Told<SlsPosting>
export type DeviatingPosting = Told<SlsDeviatingPosting>
export type PayElementPosting = Told<SlsPayElementPosting>
export type Statistics = Told<SlsStatistics>
export type Placement = Told<SlsPlacement>
export type Departure = Told<SlsDeparture>
export type Reminder = Told<SlsReminder>
export type FixedField = Told<SlsFixedField>
export type Advancement = Told<SlsAdvancement>
export type PensionAccount = Told<SlsPensionAccount>
export type TaxPayElement = Told<SlsTaxPayElement>
export type TimeBankAccount = Told<SlsTimeBankAccount>
export type PayrollInput = Told<SlsPayrollInput>
export type HolidayAccount = Told<SlsHolidayAccount>
export type CareDayAccount = Told<SlsCareDayAccount>
export type AbsenceLogEntry = Told<SlsAbsenceLogEntry>
