import { describe, expect, it } from 'vitest'
import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'
import {
  outcomeOfFault,
  outcomeOfReceipt,
  outcomeOfRetur,
  outcomeOfStatus,
} from '../../../../subgraphs/opus/mapping/outcomes.ts'

const faultOf = (kind: FaultKind, mayHaveArrived: boolean) =>
  new UpstreamFault({ kind, system: 'OPUS', operation: 'SetAbsenceAttendance', mayHaveArrived })

describe('a failure of technology behind a write', () => {
  it.each([
    ['unavailable', false, { kind: 'LATER', reason: 'UNREACHABLE' }],
    ['timeout', false, { kind: 'LATER', reason: 'UNREACHABLE' }],
    ['credentials', true, { kind: 'LATER', reason: 'UNREACHABLE' }],
    ['closed', false, { kind: 'LATER', reason: 'CLOSED' }],
    ['unavailable', true, { kind: 'UNKNOWN' }],
    ['timeout', true, { kind: 'UNKNOWN' }],
    ['garbled', true, { kind: 'UNKNOWN' }],
    ['oversized', true, { kind: 'UNKNOWN' }],
    ['foreign', true, { kind: 'UNKNOWN' }],
  ] as const)('%s, arrived perhaps: %s', (kind, mayHaveArrived, outcome) => {
    expect(outcomeOfFault(faultOf(kind, mayHaveArrived))).toEqual(outcome)
  })
})

describe('what Opus says of a write', () => {
  it.each([
    [null, 'COMPLETED'],
    ['S', 'COMPLETED'],
    ['W', 'COMPLETED_WITH_WARNINGS'],
    ['I', 'COMPLETED_WITH_WARNINGS'],
    ['E', 'REJECTED'],
    ['A', 'REJECTED'],
    ['X', 'UNKNOWN'],
  ])('in family V with %s is %s', (StatusType, kind) => {
    expect(outcomeOfStatus({ StatusType, MessageText: null }).kind).toBe(kind)
  })

  it.each([
    ['0', 'COMPLETED'],
    ['1', 'REJECTED'],
    ['2', 'UNKNOWN'],
    ['3', 'UNKNOWN'],
    ['99', 'PARKED'],
    ['100', 'REJECTED'],
    ['101', 'REJECTED'],
    ['102', 'REJECTED'],
    ['103', 'UNKNOWN'],
  ])('in family M with %s is %s', (StatusKode, kind) => {
    expect(outcomeOfRetur({ StatusKode, FejlbeskedTekst: null, erstattetAf: [] }).kind).toBe(kind)
  })

  it.each([
    ['OK', [], 'COMPLETED'],
    ['OK', [{ Kode: '115', Type: 'W', Tekst: '' }], 'COMPLETED_WITH_WARNINGS'],
    ['Error', [{ Kode: '119', Type: 'E', Tekst: '' }], 'REJECTED'],
    ['Error', [], 'REJECTED'],
    ['Error', [{ Kode: '138', Type: 'E', Tekst: '' }], 'LATER'],
  ] as const)('in family L with %s and %o is %s', (Status, Meddelelse, kind) => {
    expect(outcomeOfReceipt({ Status, Medarbejdernummer: null, Meddelelse }).kind).toBe(kind)
  })
})
