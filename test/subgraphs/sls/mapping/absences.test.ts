import { describe, expect, it } from 'vitest'
import { absenceKind, absenceRecords, absenceTypes } from '../../../../subgraphs/sls/mapping/absences.ts'
import type { Haendelse } from '../../../../subgraphs/sls/wire/haendelse.ts'

const event = (changes: Partial<Haendelse> = {}): Haendelse => ({
  CPRnummer: '6101850011',
  Loebenummer: '001',
  Gruppe: '901',
  FastAarsagskode: '100',
  Fradato: '2026-05-04',
  Tildato: '2026-05-08',
  Timer: null,
  Minutter: null,
  ...changes,
})
const TEXTS = new Map([
  ['500', 'Ferie'],
  ['100', 'Egen sygdom'],
  ['600', 'Omsorgsdage'],
])
const hoursOf = (Timer: string | null, Minutter: string | null) =>
  absenceRecords([event({ Timer, Minutter })], TEXTS)[0]?.hoursPerDay

describe('an absence event of SLS', () => {
  it('becomes an absence', () => {
    expect(absenceRecords([event()], TEXTS)).toEqual([
      {
        kind: 'SICKNESS',
        code: '100',
        codeText: 'Egen sygdom',
        from: '2026-05-04',
        to: '2026-05-08',
        openEnded: false,
        hoursPerDay: null,
        key: ['100', '2026-05-04', '2026-05-08'],
      },
    ])
  })

  it.each([
    ['SICKNESS', '100 110 130 140 150 154 155'],
    ['WORK_INJURY', '220 225'],
    ['CHILD_SICK', '230 231'],
    ['MATERNITY', '400 405 420 440'],
    ['BEREAVEMENT', '401'],
    ['HOLIDAY', '500'],
    ['SPECIAL_HOLIDAY', '520 809'],
    ['CARE_DAY', '600 605 610 615 620'],
    ['OTHER', '790 120 999 000 constructor'],
  ])('is of the kind %s for %s', (kind, codes) => {
    for (const code of codes.split(' ')) expect(absenceKind(code)).toBe(kind)
  })

  it('keeps a code that no list holds, without a text', () => {
    expect(absenceRecords([event({ FastAarsagskode: '790' })], TEXTS)[0]).toMatchObject({
      kind: 'OTHER',
      code: '790',
      codeText: null,
    })
  })

  it.each([
    ['3', '42', '3.70'],
    ['0', '20', '0.33'],
    ['0', '10', '0.17'],
    ['0', '50', '0.83'],
    ['0', '3', '0.05'],
    ['7', '24', '7.40'],
    ['23', '59', '23.98'],
    ['2', null, '2.00'],
    [null, '30', '0.50'],
    ['0', '0', '0.00'],
    [null, null, null],
  ])('reads %s hours and %s minutes as %s', (hours, minutes, expected) => {
    expect(hoursOf(hours, minutes)).toBe(expected)
  })

  it('is listed by first day, then code', () => {
    const rows = [
      event({ FastAarsagskode: '500', Fradato: '2026-07-01', Tildato: '2026-07-10' }),
      event({ FastAarsagskode: '600', Fradato: '2026-05-04', Tildato: '2026-05-04' }),
      event({ FastAarsagskode: '230', Fradato: '2026-05-04', Tildato: '2026-05-04' }),
    ]
    expect(absenceRecords(rows, TEXTS).map(({ code }) => code)).toEqual(['230', '600', '500'])
  })

  it('has a key of its own although another has the same code and days, whatever order SLS tells them in', () => {
    const one = event({ Tildato: '2026-05-04', Timer: '1', Minutter: '0' })
    const other = event({ Tildato: '2026-05-04', Timer: '2', Minutter: '30' })
    const keys = absenceRecords([one, other], TEXTS).map(({ hoursPerDay, key }) => [hoursPerDay, ...key])
    expect(keys).toEqual([
      ['1.00', '100', '2026-05-04', '2026-05-04'],
      ['2.50', '100', '2026-05-04', '2026-05-04', '2'],
    ])
    expect(absenceRecords([other, one], TEXTS).map(({ hoursPerDay, key }) => [hoursPerDay, ...key])).toEqual(keys)
  })

  it.each([
    ['Fradato', '04-05-2026'],
    ['Tildato', '2026-13-01'],
    ['Timer', '1.5'],
    ['Minutter', '-5'],
  ])('is refused where its %s cannot be read, without repeating it', (field, value) => {
    expect(() => absenceRecords([event({ [field]: value })], TEXTS)).toThrow(
      expect.objectContaining({
        kind: 'garbled',
        operation: 'ModstSLSHaendelseList',
        detail: `${field} cannot be read`,
      }),
    )
  })
})

describe('the types of absence', () => {
  it('are the causes of the list by code, with what they count down', () => {
    expect(absenceTypes(TEXTS)).toEqual([
      {
        code: '100',
        kind: 'SICKNESS',
        text: 'Egen sygdom',
        attendance: false,
        defaultForKind: true,
        requires: 'NONE',
        partOfDay: 'HOURS',
        quotaKinds: [],
      },
      {
        code: '500',
        kind: 'HOLIDAY',
        text: 'Ferie',
        attendance: false,
        defaultForKind: true,
        requires: 'NONE',
        partOfDay: 'HOURS',
        quotaKinds: ['HOLIDAY'],
      },
      {
        code: '600',
        kind: 'CARE_DAY',
        text: 'Omsorgsdage',
        attendance: false,
        defaultForKind: false,
        requires: 'NONE',
        partOfDay: 'HOURS',
        quotaKinds: ['CARE_DAYS'],
      },
    ])
  })
})
