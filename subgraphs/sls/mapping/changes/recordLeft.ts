import type { PlannedCall } from '../../../transactions/payroll.ts'
import { type ChangeValues, partOf, textOf } from '../../model/changeValues.ts'
import { departure } from '../departures.ts'
import { placement } from '../placements.ts'
import { deviatingPosting, payElementPosting, posting } from '../postings.ts'
import { keyOf, type NaturalKey } from '../recordTable.ts'
import { reminder } from '../reminders.ts'
import { statistics } from '../statistics.ts'
import { taxPayElement } from '../taxPayElements.ts'

/** A record by what its id is made of. */
export interface RecordName {
  readonly kind: string
  /** As the reading side makes it of the record that is read. */
  readonly key: readonly string[]
}

/** The record that stands once the call has been carried out; null where none does, or where none is read that has an id. */
export function recordLeft({ body }: PlannedCall): RecordName | null {
  if ('HaendelseTil' in body) return { kind: 'absence', key: absenceKey(partOf(body, 'HaendelseTil')) }
  if ('EngangsloendelTil' in body) return { kind: 'wagePart', key: wagePartKey('E', partOf(body, 'EngangsloendelTil')) }
  if ('LoebendeLoendelTil' in body)
    return { kind: 'wagePart', key: wagePartKey('L', partOf(body, 'LoebendeLoendelTil')) }
  for (const [part, { noun, key }] of TABLED) {
    if (!(part in body)) continue
    const til = partOf(body, part)
    return { kind: noun, key: keyOf({ key }, (name) => textOf(til, name)) }
  }
  return null
}

interface Named {
  readonly noun: string
  readonly key: NaturalKey<string>
}

/** What each object's table of reading says of its key, by the part of the call that tells the record as it shall be. */
const TABLED: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['KonteringTil', posting],
  ['AfvigendeKonteringTil', deviatingPosting],
  ['LoendelskonteringTil', payElementPosting],
  ['OverenskomstTil', placement],
  ['StatistikTil', statistics],
  ['AfgangTil', departure],
  ['ErindringTil', reminder],
  ['SkatteloendelTil', taxPayElement],
])

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
