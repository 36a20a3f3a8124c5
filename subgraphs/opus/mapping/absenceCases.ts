import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import type { AbsenceReason, Child, WorkInjuryCase } from '../model/absenceCases.ts'
import type { Source } from '../model/source.ts'
import type { CaseRow } from '../wire/absenceCases.ts'
import { birthdayIn } from './birthday.ts'
import { sapValues } from './sapValues.ts'
import { unreadable } from './unreadable.ts'

/** A client reads the number as an integer; absence refers to it by two digits (kmd-opus.md sections 4.4 and 4.6). @throws UpstreamFault garbled */
export function child(row: CaseRow<'GetChildren'>, source: Source): Child {
  if (row.ChildNumber === null || !/^\d{1,2}$/.test(row.ChildNumber)) throw unreadable('GetChildren', 'ChildNumber')
  const cprNumber = row.ChildCPRNumber === null ? null : parseCprNumber(row.ChildCPRNumber.replace('-', ''))
  if (row.ChildCPRNumber !== null && cprNumber === null) throw unreadable('GetChildren', 'ChildCPRNumber')
  return {
    number: row.ChildNumber.padStart(2, '0'),
    givenName: row.FirstName,
    familyName: row.LastName,
    cprNumber,
    bornOn: cprNumber === null ? null : birthdayIn(cprNumber),
    source,
  }
}

/** @throws UpstreamFault garbled */
export function workInjuryCase(row: CaseRow<'GetWorkAccidentCases'>, source: Source): WorkInjuryCase {
  const read = sapValues('GetWorkAccidentCases')
  if (row.AccidentNumber === null) throw unreadable('GetWorkAccidentCases', 'AccidentNumber')
  return {
    number: row.AccidentNumber,
    from: read.date(row.StartDate, 'StartDate'),
    accidentOn: read.date(row.AccidentDate, 'AccidentDate'),
    source,
  }
}

/** @throws UpstreamFault garbled */
export function absenceReason(row: CaseRow<'GetReasons'>, source: Source): AbsenceReason {
  if (row.ReasonCode === null) throw unreadable('GetReasons', 'ReasonCode')
  return { code: row.ReasonCode, text: row.ReasonCodeText, source }
}
