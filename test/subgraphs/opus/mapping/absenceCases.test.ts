import { describe, expect, it } from 'vitest'
import { dateTime } from '#schema/scalars/DateTime.ts'
import { absenceReason, child, workInjuryCase } from '../../../../subgraphs/opus/mapping/absenceCases.ts'

const source = { system: 'OPUS', service: 'GetChildren', readAt: dateTime(new Date(0)), fromCache: false } as const
const told = { ChildNumber: '1', FirstName: 'Bue', LastName: null, ChildCPRNumber: '6302245001' }

describe('a child', () => {
  it('is known by two digits, and has the birthday of its number', () => {
    expect(child(told, source)).toEqual({
      number: '01',
      givenName: 'Bue',
      familyName: null,
      cprNumber: '6302245001',
      bornOn: '2024-02-03',
      source,
    })
    expect(child({ ...told, ChildCPRNumber: null }, source)).toMatchObject({ cprNumber: null, bornOn: null })
  })

  it.each([
    [{ ChildNumber: null }, 'ChildNumber is not readable'],
    [{ ChildNumber: 'A' }, 'ChildNumber is not readable'],
    [{ ChildCPRNumber: '630224' }, 'ChildCPRNumber is not readable'],
  ])('with %j is a fault that tells the field and not the value', (more, detail) => {
    expect(() => child({ ...told, ...more }, source)).toThrow(expect.objectContaining({ kind: 'garbled', detail }))
  })
})

describe('a work injury and a reason', () => {
  it('are told by their numbers, an initial date as none', () => {
    const row = { PersonnelNumber: '40017', StartDate: '0000-00-00', AccidentNumber: 'AS1', AccidentDate: '2030-11-03' }
    expect(workInjuryCase(row, source)).toEqual({ number: 'AS1', from: null, accidentOn: '2030-11-03', source })
    expect(absenceReason({ ReasonCode: 'Z9', ReasonCodeText: null }, source)).toEqual({
      code: 'Z9',
      text: null,
      source,
    })
  })

  it('without their numbers are faults', () => {
    const row = { PersonnelNumber: '40017', StartDate: null, AccidentNumber: null, AccidentDate: null }
    expect(() => workInjuryCase(row, source)).toThrow(expect.objectContaining({ kind: 'garbled' }))
    expect(() => absenceReason({ ReasonCode: null, ReasonCodeText: 'x' }, source)).toThrow(
      expect.objectContaining({ kind: 'garbled' }),
    )
  })
})
