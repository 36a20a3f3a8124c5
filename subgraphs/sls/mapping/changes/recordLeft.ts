import type { PlannedCall } from '../../../transactions/payroll.ts'
import { type ChangeValues, partOf, textOf } from '../../model/changeValues.ts'

/** A record by what its id is made of. */
export interface RecordName {
  readonly kind: 'absence' | 'wagePart'
  /** As the reading side makes it of the record that is read. */
  readonly key: readonly string[]
}

/** The record that stands once the call has been carried out; null where none does, or where none is read that has an id. */
export function recordLeft({ body }: PlannedCall): RecordName | null {
  if ('HaendelseTil' in body) return { kind: 'absence', key: absenceKey(partOf(body, 'HaendelseTil')) }
  if ('EngangsloendelTil' in body) return { kind: 'wagePart', key: wagePartKey('E', partOf(body, 'EngangsloendelTil')) }
  if ('LoebendeLoendelTil' in body)
    return { kind: 'wagePart', key: wagePartKey('L', partOf(body, 'LoebendeLoendelTil')) }
  return null
}

function absenceKey(til: ChangeValues): readonly string[] {
  return [textOf(til, 'FastAarsagskode') ?? '', textOf(til, 'Fradato') ?? '', textOf(til, 'Tildato') ?? '']
}

function wagePartKey(type: 'E' | 'L', til: ChangeValues): readonly string[] {
  return [
    type,
    textOf(til, 'Loendelskode') ?? '',
    textOf(til, type === 'E' ? 'Dato' : 'Fradato') ?? '',
    textOf(til, 'Tildato') ?? '',
    textOf(til, 'Kreditor') ?? '',
    textOf(til, 'Tekstnummer') ?? '',
  ]
}
