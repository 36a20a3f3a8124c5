import { type DayRead, fasteFelterLaes, oprykningLaes, pensabLaes, skatLaes, timebankLaes } from '../client/dayReads.ts'
import { ferieregnskabLaes } from '../client/ferieregnskabLaes.ts'
import {
  afgangList,
  afvigendeKonteringList,
  erindringList,
  konteringList,
  loendelskonteringList,
  type OccurrenceList,
  statistikList,
} from '../client/occurrenceLists.ts'
import { omsorgsregnskabLaes } from '../client/omsorgsregnskabLaes.ts'
import { overenskomstList } from '../client/overenskomstList.ts'
import { careDayAccount, holidayAccount } from '../mapping/accounts.ts'
import { advancement } from '../mapping/advancement.ts'
import { departure } from '../mapping/departures.ts'
import { fixedField } from '../mapping/fixedFields.ts'
import { pensionAccount } from '../mapping/pensionAccounts.ts'
import { placement } from '../mapping/placements.ts'
import { deviatingPosting, payElementPosting, posting } from '../mapping/postings.ts'
import type { NamedTable, RecordTable } from '../mapping/recordTable.ts'
import { reminder } from '../mapping/reminders.ts'
import { statistics } from '../mapping/statistics.ts'
import { taxPayElement } from '../mapping/taxPayElements.ts'
import { timeBankAccount } from '../mapping/timeBank.ts'

/** A kind of record with the list service that gives all of it. */
export interface ListedKind<Row, Record> {
  readonly service: string
  readonly ask: OccurrenceList<Row>
  readonly table: NamedTable<Row, Record>
}

/** A kind with the read service that tells what holds on a day. */
export interface HeldKind<Row, Record> {
  readonly service: string
  readonly ask: DayRead<Row>
  readonly table: RecordTable<Row, Record>
}

/** A kind of that sort whose records changes can name. */
export interface NamedHeldKind<Row, Record> extends HeldKind<Row, Record> {
  readonly table: NamedTable<Row, Record>
}

export const POSTING = { service: 'ModstSLSKonteringList', ask: konteringList, table: posting }
export const DEVIATING_POSTING = {
  service: 'ModstSLSAfvigendeKonteringList',
  ask: afvigendeKonteringList,
  table: deviatingPosting,
}
export const PAY_ELEMENT_POSTING = {
  service: 'ModstSLSLoendelskonteringList',
  ask: loendelskonteringList,
  table: payElementPosting,
}
export const PLACEMENT = { service: 'ModstSLSOverenskomstList', ask: overenskomstList, table: placement }
export const STATISTICS = { service: 'ModstSLSStatistikList', ask: statistikList, table: statistics }
export const DEPARTURE = { service: 'ModstSLSAfgangList', ask: afgangList, table: departure }
export const REMINDER = { service: 'ModstSLSErindringList', ask: erindringList, table: reminder }

export const FIXED_FIELD = { service: 'ModstSLSFasteFelterLaes', ask: fasteFelterLaes, table: fixedField }
export const ADVANCEMENT = { service: 'ModstSLSOprykningLaes', ask: oprykningLaes, table: advancement }
export const PENSION_ACCOUNT = { service: 'ModstSLSPensabLaes', ask: pensabLaes, table: pensionAccount }
export const TAX_PAY_ELEMENT = { service: 'ModstSLSSkatLaes', ask: skatLaes, table: taxPayElement }
export const TIME_BANK_ACCOUNT = { service: 'ModstSLSTimebankLaes', ask: timebankLaes, table: timeBankAccount }
export const HOLIDAY_ACCOUNT = { service: 'ModstSLSFerieregnskabLaes', ask: ferieregnskabLaes, table: holidayAccount }
export const CARE_DAY_ACCOUNT = {
  service: 'ModstSLSOmsorgsregnskabLaes',
  ask: omsorgsregnskabLaes,
  table: careDayAccount,
}
