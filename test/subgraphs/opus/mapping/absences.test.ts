import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { absenceDetails, listedAbsence, periodAbsence } from '../../../../subgraphs/opus/mapping/absences.ts'
import { absenceTypesOf } from '../../../../subgraphs/opus/mapping/absenceTypes.ts'
import type { AbsenceAttendance } from '../../../../subgraphs/opus/wire/absenceByPeriod.ts'
import { readCodeLists } from '../../../../subgraphs/opus/wire/codeLists.ts'
import type { FravaerNaervaer } from '../../../../subgraphs/opus/wire/employeeRecords.ts'

const types = absenceTypesOf(
  readCodeLists(fileURLToPath(new URL('../../../../contracts/opus', import.meta.url))).absenceTypes,
)

const listed = (more: Partial<FravaerNaervaer> = {}): FravaerNaervaer => ({
  Gyldighedsstart: '2031-03-04',
  Gyldighedsstop: '2031-03-04',
  FravaersNaervaersart: 'SY',
  FravaersNaervaerstekst: 'Sygdom',
  FravaersNaervaerstimer: '3.90',
  FravaersNaervaersdage: '0.53',
  Starttid: '11:30:00',
  Sluttid: '15:24:00',
  ...more,
})
const item: AbsenceAttendance['Item'] = {
  PersonnelNumber: '40017',
  StartDate: '2031-03-04',
  EndDate: '2031-03-04',
  StartTime: '11:30:00',
  EndTime: '15:24:00',
  AbsenceAttendanceType: 'SY',
  AbsenceAttendanceTypeText: 'Sygdom',
  AbsenceAttendanceDays: '0.53',
  AbsenceAttendanceHours: '3.90',
  AbsenceAttendanceCalendarDays: '1.00',
  MaternityCaseKey: null,
  ReasonCode: null,
  AccidentNumber: null,
  ChildNumber: null,
}
const key: AbsenceAttendance['Key'] = {
  PersonnelNumber: '40017',
  AbsenceAttendanceType: 'SY',
  LockIndicator: null,
  StartDate: '2031-03-04',
  EndDate: '2031-03-04',
}
const byPeriod = (more: Partial<AbsenceAttendance['Item']> = {}): AbsenceAttendance => ({
  Key: key,
  Item: { ...item, ...more },
})

describe('a record of absence', () => {
  it('is the same from either service, natural key included', () => {
    const expected = {
      kind: 'SICKNESS',
      code: 'SY',
      codeText: 'Sygdom',
      from: '2031-03-04',
      to: '2031-03-04',
      startTime: '11:30',
      endTime: '15:24',
      hours: '3.90',
      days: '0.53',
      naturalKey: ['SY', '2031-03-04', '2031-03-04', '11:30', '15:24'],
    }
    expect(listedAbsence(listed(), types)).toEqual(expected)
    expect(periodAbsence(byPeriod(), types)).toEqual(expected)
  })

  it.each([
    ['FE', 'HOLIDAY'],
    ['6F', 'SPECIAL_HOLIDAY'],
    ['OS', 'CARE_DAY'],
    ['SO', 'SENIOR_DAY'],
    ['SY', 'SICKNESS'],
    ['DS', 'SICKNESS'],
    ['GS', 'SICKNESS'],
    ['P56', 'SICKNESS'],
    ['AS', 'WORK_INJURY'],
    ['B1', 'CHILD_SICK'],
    ['B2', 'CHILD_SICK'],
    ['BH', 'CHILD_SICK'],
    ['BA', 'MATERNITY'],
    ['FO', 'MATERNITY'],
    ['AD', 'MATERNITY'],
    ['TM', 'LEAVE'],
    ['TU', 'LEAVE'],
    ['AF', 'TIME_OFF_IN_LIEU'],
    ['OA', 'ATTENDANCE'],
    ['KU', 'ATTENDANCE'],
    ['ZZ', 'OTHER'],
    ['constructor', 'OTHER'],
  ])('of the code %s is %s', (code, kind) => {
    expect(listedAbsence(listed({ FravaersNaervaersart: code }), types).kind).toBe(kind)
  })

  it.each([
    ['00:00:00', '00:00:00'],
    ['000000', '000000'],
    [null, null],
  ])('for whole days has no times, whether Opus writes %s or nothing', (StartTime, EndTime) => {
    const whole = listedAbsence(listed({ Starttid: null, Sluttid: null }), types)
    expect(periodAbsence(byPeriod({ StartTime, EndTime }), types)).toEqual(whole)
    expect(whole).toMatchObject({
      startTime: null,
      endTime: null,
      naturalKey: ['SY', '2031-03-04', '2031-03-04', '', ''],
    })
  })

  it.each([
    ['113000', '11:30'],
    ['11:30', '11:30'],
    ['11:30:15', '11:30:15'],
    ['24:00:00', '00:00'],
    ['24:00', '00:00'],
  ])('reads the time %s as %s', (StartTime, startTime) => {
    expect(periodAbsence(byPeriod({ StartTime }), types).startTime).toBe(startTime)
  })

  it('without a known end is open', () => {
    expect(listedAbsence(listed({ Gyldighedsstop: '9999-12-31' }), types)).toMatchObject({
      to: null,
      naturalKey: ['SY', '2031-03-04', '9999-12-31', '11:30', '15:24'],
    })
  })

  it('takes type and dates from the key where the item has none, and the text from the code list', () => {
    const bare = { AbsenceAttendanceType: null, AbsenceAttendanceTypeText: null, StartDate: null, EndDate: null }
    expect(periodAbsence(byPeriod(bare), types)).toEqual(periodAbsence(byPeriod(), types))
    expect(
      listedAbsence(listed({ FravaersNaervaersart: 'ZZ', FravaersNaervaerstekst: null }), types).codeText,
    ).toBeNull()
  })

  it.each<[Partial<FravaerNaervaer>, string]>([
    [{ FravaersNaervaersart: null }, 'the type of an absence'],
    [{ Gyldighedsstart: null }, 'the first day of an absence'],
    [{ Gyldighedsstart: '04.03.2031' }, 'the first day of an absence'],
    [{ Gyldighedsstop: '0000-00-00' }, 'the last day of an absence'],
    [{ Starttid: '25:00:00' }, 'the start time of an absence'],
    [{ Sluttid: 'kl. 15' }, 'the end time of an absence'],
    [{ FravaersNaervaerstimer: '3,90' }, 'the hours of an absence'],
    [{ FravaersNaervaersdage: 'en halv' }, 'the days of an absence'],
  ])('that holds %j is refused without repeating it', (more, field) => {
    expect(() => listedAbsence(listed(more), types)).toThrow(
      expect.objectContaining({ kind: 'garbled', operation: 'List', detail: `${field} is not readable` }),
    )
  })

  it('reads a sign that SAP writes behind the number', () => {
    expect(listedAbsence(listed({ FravaersNaervaerstimer: '3.90-' }), types).hours).toBe('-3.90')
  })
})

describe('what GetAbsenceAttendanceByPeriod tells besides', () => {
  it('is the lock, the calendar days and the references', () => {
    expect(
      absenceDetails({
        Key: { ...key, LockIndicator: 'X' },
        Item: {
          ...item,
          ChildNumber: '02',
          MaternityCaseKey: '0000004711',
          AccidentNumber: 'AS31000017',
          ReasonCode: '0004',
        },
      }),
    ).toEqual({
      calendarDays: '1.00',
      locked: true,
      childNumber: '02',
      maternityCaseKey: '0000004711',
      workInjuryNumber: 'AS31000017',
      reasonCode: '0004',
    })
    expect(absenceDetails(byPeriod({ AbsenceAttendanceCalendarDays: null }))).toEqual({
      calendarDays: null,
      locked: false,
      childNumber: null,
      maternityCaseKey: null,
      workInjuryNumber: null,
      reasonCode: null,
    })
  })
})

describe('the list of absence types', () => {
  const all = [...types.values()]

  it.each([
    ['SY', { requires: 'NONE', partOfDay: 'TIMES', quotaKinds: [], attendance: false, defaultForKind: true }],
    ['GS', { requires: 'NONE', defaultForKind: false }],
    ['OS', { requires: 'CHILD', quotaKinds: ['CARE_DAYS'], defaultForKind: true }],
    ['BA', { requires: 'MATERNITY_CASE', defaultForKind: true }],
    ['AS', { requires: 'WORK_INJURY_CASE' }],
    ['TU', { requires: 'REASON', partOfDay: 'NONE', defaultForKind: false }],
    ['FE', { quotaKinds: ['HOLIDAY'], text: 'Ferie' }],
    ['OA', { kind: 'ATTENDANCE', attendance: true, defaultForKind: false }],
  ])('says of %s what a registration needs', (code, expected) => {
    expect(types.get(code)).toMatchObject({ code, ...expected })
  })

  it('has at most one default for a kind, and none where the choice is not ours', () => {
    const defaults = all.filter(({ defaultForKind }) => defaultForKind).map(({ kind }) => kind)
    expect(new Set(defaults).size).toBe(defaults.length)
    expect(new Set(all.map(({ kind }) => kind)).difference(new Set(defaults))).toEqual(new Set(['LEAVE', 'ATTENDANCE']))
  })

  it('knows a kind for every absence of the list', () => {
    expect(all.filter(({ kind }) => kind === 'OTHER')).toEqual([])
  })
})
