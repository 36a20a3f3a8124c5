import { describe, expect, it } from 'vitest'
import { absenceLogEntry } from '../../../../subgraphs/sls/mapping/absenceLog.ts'
import { recordsOf } from '../../../../subgraphs/sls/mapping/recordTable.ts'
import { readCodeTexts } from '../../../../subgraphs/sls/wire/codeTexts.ts'
import type { HaendelseLog } from '../../../../subgraphs/sls/wire/haendelseLog.ts'

const line = (changes: Partial<HaendelseLog> = {}): HaendelseLog => ({
  CPRnummer: '6101850011',
  Loebenummer: '001',
  Gruppe: '901',
  FastAarsagskode: '155',
  Fradato: '2026-05-04',
  Tildato: '2026-05-15',
  Timer: '3',
  Minutter: '42',
  Haendelsestype: 'A',
  Aendringstidspunkt: '2026-05-04T08:12:31',
  ...changes,
})
const read = (changes: Partial<HaendelseLog> = {}, language: 'da' | 'en' = 'da') =>
  recordsOf(absenceLogEntry, 'ModstSLSHaendelseLogList', [line(changes)], readCodeTexts(language))[0]

describe('a line of the event log', () => {
  it('is what became of an absence, and when, by the clock in Denmark', () => {
    expect(read()).toEqual({
      change: 'CHANGED',
      changeCode: 'A',
      changedAt: '2026-05-04T08:12:31+02:00',
      kind: 'SICKNESS',
      code: '155',
      codeText: 'Delvis sygdom',
      from: '2026-05-04',
      to: '2026-05-15',
      hoursPerDay: '3.70',
    })
  })

  it.each([
    ['O', 'CREATED'],
    ['S', 'DELETED'],
    ['Q', 'OTHER'],
    ['', 'OTHER'],
  ])('with Haendelsestype %j is %s, with the code beside', (Haendelsestype, change) => {
    expect(read({ Haendelsestype })).toMatchObject({ change, changeCode: Haendelsestype })
  })

  it('of a cause that no list has is of the kind OTHER, without a text', () => {
    expect(read({ FastAarsagskode: '790' })).toMatchObject({ kind: 'OTHER', code: '790', codeText: null })
  })

  it('has its text in the language that is asked for', () => {
    expect(read({}, 'en')?.codeText).toBe('Partial illness')
  })

  it.each([
    ['Fradato', '2026-02-30'],
    ['Tildato', '15.05.2026'],
    ['Timer', 'tre'],
    ['Aendringstidspunkt', 'i går'],
    ['Aendringstidspunkt', '2026-13-01T08:00:00'],
  ] as const)('whose %s is %j is garbled, and the message does not repeat it', (element, value) => {
    expect(() => read({ [element]: value })).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: `${element} cannot be read` }),
    )
  })
})
