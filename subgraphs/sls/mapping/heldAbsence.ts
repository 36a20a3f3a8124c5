import { type Decimal, parseDecimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { AbsenceRecord } from '../model/absence.ts'
import { absenceKind } from './absences.ts'

/** What is held of an absence beside its days: codes, never texts, which are made when somebody asks. */
export function heldContent({ code, hoursPerDay, key }: AbsenceRecord): string {
  return JSON.stringify([code, hoursPerDay, key])
}

/** The record that {@link heldContent} was made of. @throws TypeError for a text that it did not make. */
export function heldRecord(content: string, from: LocalDate, to: LocalDate): Omit<AbsenceRecord, 'codeText'> {
  const parts: unknown = JSON.parse(content)
  if (!Array.isArray(parts)) throw new TypeError('not what is held of an absence')
  const [code, hoursPerDay, key] = parts as readonly unknown[]
  if (typeof code !== 'string' || !Array.isArray(key) || !key.every((part) => typeof part === 'string'))
    throw new TypeError('not what is held of an absence')
  return { kind: absenceKind(code), code, from, to, openEnded: false, hoursPerDay: hoursOf(hoursPerDay), key }
}

function hoursOf(held: unknown): Decimal | null {
  return typeof held === 'string' ? parseDecimal(held) : null
}
