import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { headOf, joined, noNews, subjectOf, withRecord } from '../../../../subgraphs/cpr/mapping/personNews.ts'
import type { FileRecord } from '../../../../subgraphs/cpr/wire/changeFile/read.ts'
import type { RecordOf } from '../../../../subgraphs/cpr/wire/records/fields.ts'
import { type Fields, PNR } from './records.ts'

/** With only the fields that an example is about; all others are without value. */
function record(number: string, fields: Fields): FileRecord {
  return { record: number, fields: new Proxy(fields, { get: (all, name) => Reflect.get(all, name) ?? '' }) } as never
}
const head = (fields: Fields) => headOf(record('000', fields) as unknown as RecordOf<'000'>)
const OTHER = '6101800014'
const ON = localDate('2026-11-22')

describe('the head of a change file', () => {
  it('tells its task, its day, and the day of the one before', () => {
    expect(head({ OPGAVENR: '012345', PRODDTO: '20261122', PRODDTOFORRIG: '20261121' })).toEqual({
      task: '012345',
      producedOn: '2026-11-22',
      previousOn: '2026-11-21',
    })
    expect(head({ OPGAVENR: '012345', PRODDTO: '20261122', PRODDTOFORRIG: '00000000' }).previousOn).toBeNull()
  })
  it.each([
    { OPGAVENR: '012345', PRODDTO: '20261332' },
    { OPGAVENR: '12345', PRODDTO: '20261122' },
  ])('that names no task or no day is refused: %o', (fields) => {
    expect(() => head(fields)).toThrow(expect.objectContaining({ detail: 'record 000 names no task or no day' }))
  })
})

describe('whom a record speaks of', () => {
  it.each([
    ['001', { PNR }, PNR],
    ['022', { PNR: OTHER, PNRGAELD: PNR }, PNR],
    ['910', { PNR }, null],
  ] as const)('%s %o', (number, fields, subject) => {
    expect(subjectOf(record(number, fields))).toBe(subject)
  })
  it.each([
    ['001', {}],
    ['022', { PNR: OTHER }],
  ])('%s without a number is refused', (number, fields) => {
    expect(() => subjectOf(record(number, fields))).toThrow(
      expect.objectContaining({ detail: `record ${number} names no CPR number` }),
    )
  })
})

describe('what is known of a person', () => {
  const news = noNews(PNR as never)
  const told = (number: string, fields: Fields) => withRecord(news, record(number, fields), ON)

  it.each([
    ['001', { STATUS: '90', STATUSHAENSTART: '202611210900' }, { status: 'DEAD', statusFrom: '2026-11-21' }],
    ['001', { STATUS: '60', PNRGAELD: OTHER }, { status: 'REPLACED', replacedBy: OTHER, statusFrom: null }],
    ['004', { BESKYTTYPE: '0001', START_MKBESKYT: '' }, {}],
    ['022', { PNR: OTHER }, { formerNumbers: [OTHER] }],
    ['022', { PNR: '' }, { formerNumbers: [] }],
    ['997', { TIMESTAMPU: '202611211430' }, { unsubscribedAt: '2026-11-21T14:30' }],
    ['997', { TIMESTAMPU: '202611212530' }, { unsubscribedAt: '2026-11-22T23:59' }],
    ['997', { TIMESTAMPU: '202611211460' }, { unsubscribedAt: '2026-11-22T23:59' }],
    ['997', { TIMESTAMPU: '' }, { unsubscribedAt: '2026-11-22T23:59' }],
    ['008', { FORNVN: 'Anna' }, {}],
  ] as const)('after record %s %o', (number, fields, expected) => {
    expect(told(number, fields)).toMatchObject(expected)
  })
  it('names a former number once, however often it is told', () => {
    const twice = withRecord(told('022', { PNR: OTHER }), record('022', { PNR: OTHER }), ON)
    expect(twice.formerNumbers).toEqual([OTHER])
  })
  it('in two places is the later word where there is one, and all that both have told', () => {
    const first = { ...told('001', { STATUS: '01' }), isProtected: true, unsubscribedAt: '2026-11-21T10:00' }
    const former = told('022', { PNR: OTHER })
    expect(joined(first, former)).toMatchObject({
      status: 'ACTIVE',
      formerNumbers: [OTHER],
      isProtected: true,
      unsubscribedAt: '2026-11-21T10:00',
    })
    const dead = { ...told('001', { STATUS: '90' }), unsubscribedAt: '2026-11-22T10:00' }
    expect(joined(first, dead)).toMatchObject({ status: 'DEAD', unsubscribedAt: '2026-11-22T10:00' })
    expect(joined(former, dead)).toMatchObject({ isProtected: false, formerNumbers: [OTHER] })
  })
})
