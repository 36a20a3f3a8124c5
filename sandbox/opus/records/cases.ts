import type { AbsenceRecord, MaternityCase } from './absences.ts'

/** A work injury as Opus knows it; the interface can only read them (kmd-opus.md section 4.7 and rule F14). */
export interface AccidentCase {
  readonly number: string
  readonly date: string
}

/** The maternity cases that records refer to, each once. */
export function maternityCasesOf(records: readonly AbsenceRecord[]): readonly MaternityCase[] {
  const cases = new Map<string, MaternityCase>()
  for (const { reference } of records) if (reference?.kind === 'MATERNITY') cases.set(reference.key, reference)
  return [...cases.values()]
}

/** The work injuries that records refer to, each once. */
export function accidentCasesOf(records: readonly AbsenceRecord[]): readonly AccidentCase[] {
  const cases = new Map<string, AccidentCase>()
  for (const { reference } of records) {
    if (reference?.kind === 'INJURY') cases.set(reference.number, { number: reference.number, date: reference.date })
  }
  return [...cases.values()]
}
