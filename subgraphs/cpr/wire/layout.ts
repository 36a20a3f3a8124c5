import { isInSet } from './charset.ts'

/** How one field lies in its record, and how its content is written. Source: CPR dossier sections 8.1 and 8.6. */
export interface FieldLayout {
  readonly name: string
  /** 0-based. */
  readonly start: number
  readonly length: number
  /** A: left-aligned, blank-padded. N: right-aligned, zero-padded. */
  readonly type: 'A' | 'N'
  /** Kind of content; decides what counts as no value. */
  readonly format: string
  /** SIDEDOER: of type A, yet right-aligned in practice. */
  readonly rightAligned: boolean
}

export interface RecordLayout {
  /** `001`, `002A`: the number, with the variant where there are two. */
  readonly record: string
  /** The three digits that stand in the record. */
  readonly number: string
  readonly length: number
  readonly fields: readonly FieldLayout[]
}

/** Formats whose zeros (and bare hyphens of an empty date) mean no value. */
const ZERO_IS_NOTHING: ReadonlySet<string> = new Set(['PNR', 'CODE', 'D8', 'D10', 'D12', 'LINK'])

/**
 * Reads the tables of `contracts/cpr/records.json`.
 * @throws Error where a table is not gapless or does not add up to its length: then every field behind the gap would be wrong.
 */
export function readLayouts(tables: unknown): readonly RecordLayout[] {
  return list(member(tables, 'records')).map((table) => {
    const record = text(member(table, 'record'))
    const length = number(member(table, 'length'))
    const fields = list(member(table, 'fields')).map(
      (field): FieldLayout => ({
        name: text(member(field, 'name')),
        start: number(member(field, 'from')) - 1,
        length: number(member(field, 'length')),
        type: text(member(field, 'type')) === 'N' ? 'N' : 'A',
        format: text(member(field, 'format')),
        rightAligned: member(field, 'align') === 'right',
      }),
    )
    let position = 0
    for (const field of fields) {
      if (field.start !== position) throw new Error(`record ${record}: ${field.name} does not begin where it should`)
      position += field.length
    }
    if (position !== length) throw new Error(`record ${record}: the fields do not add up to its length`)
    return { record, number: text(member(table, 'number')), length, fields }
  })
}

/** Why a field's text cannot be. */
export class FieldRefused extends Error {
  readonly field: string
  constructor(field: string, reason: string) {
    super(`${field} ${reason}`)
    this.name = 'FieldRefused'
    this.field = field
  }
}

/**
 * The content of a field; empty where it has no value: blanks, and zeros where zero is no value. Both are met in N fields
 * (CPR dossier section 8.1). @throws FieldRefused where the bytes cannot be what the table says.
 */
export function readField(field: FieldLayout, record: string): string {
  const raw = record.slice(field.start, field.start + field.length)
  const trimmed = field.rightAligned || field.type === 'N' ? withoutBlanks(raw) : withoutBlanksBehind(raw)
  if (ZERO_IS_NOTHING.has(field.format) && /^[0-]*$/.test(trimmed)) return ''
  if (field.type === 'N' && !/^\d*$/.test(trimmed)) throw new FieldRefused(field.name, 'is not a number')
  if (!isInSet(trimmed)) throw new FieldRefused(field.name, 'is not in ISO-8859-1')
  if (field.format === 'PNR' && !/^\d{10}$/.test(trimmed)) throw new FieldRefused(field.name, 'is not a CPR number')
  return field.type === 'N' && trimmed !== '' ? trimmed.padStart(field.length, '0') : trimmed
}

/** The reverse of {@link readField}: empty becomes blanks (A) or zeros (N). @throws FieldRefused where the content does not fit. */
export function writeField(field: FieldLayout, content: string): string {
  if (content.length > field.length) throw new FieldRefused(field.name, 'is too long')
  if (field.type === 'N') {
    if (!/^\d*$/.test(content)) throw new FieldRefused(field.name, 'is not a number')
    return content.padStart(field.length, '0')
  }
  return field.rightAligned ? content.padStart(field.length) : content.padEnd(field.length)
}

/** Blanks only: a hard blank (0xA0) is content. */
function withoutBlanksBehind(raw: string): string {
  return raw.replace(/ +$/, '')
}

function withoutBlanks(raw: string): string {
  return withoutBlanksBehind(raw).replace(/^ +/, '')
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('the tables of the CPR records lack a list')
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('the tables of the CPR records lack a name')
  return value
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error('the tables of the CPR records lack a position')
  return value
}
