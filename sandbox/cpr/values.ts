import type { TownAddress } from '../town/model.ts'
import type { RecordValues } from './layout.ts'

/** The codes that 002, 003 and 023 share. House number, floor and door in CPR's own form: `012A`, `02`, `  th`. */
export function placeValues(address: TownAddress): RecordValues {
  const [, number = '', letter = ''] = /^([0-9]+)([A-Z]?)$/.exec(address.houseNumber) ?? []
  return {
    KOMKOD: address.municipalityCode,
    VEJKOD: address.roadCode,
    HUSNR: number === '' ? '' : `${number.padStart(3, '0')}${letter}`,
    ETAGE: numberOrWord(address.floor, 2),
    SIDEDOER: numberOrWord(address.door, 4),
    BNR: address.buildingNumber ?? '',
  }
}

function numberOrWord(value: string | null, length: number): string {
  if (value === null) return ''
  return /^[0-9]+$/.test(value) ? value.padStart(length, '0') : value
}

/** Lines in fields that are numbered from 1: `ADR1-SUPLADR`. */
export function numbered(before: string, behind: string, lines: readonly string[]): RecordValues {
  return Object.fromEntries(lines.map((line, index) => [`${before}${index + 1}${behind}`, cut(line, 34)]))
}

/** D12 with the time 0000; empty (which becomes zeros) for no day. */
export function moment(day: string | null): string {
  return day === null ? '' : `${compact(day)}0000`
}

export function compact(day: string): string {
  return day.replaceAll('-', '')
}

export function cut(text: string, length: number): string {
  return text.slice(0, length).trimEnd()
}
