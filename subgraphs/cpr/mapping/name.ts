import type { PersonName } from '../model/person.ts'
import type { RecordOf } from '../wire/records/fields.ts'

/** The name of record 008, with the addressing name of 003 (else 008). Null where neither tells one. */
export function nameOf(
  current: RecordOf<'008'> | undefined,
  clearText: RecordOf<'003'> | undefined,
): PersonName | null {
  const name = {
    given: current?.fields.FORNVN || null,
    middle: current?.fields.MELNVN || null,
    family: current?.fields.EFTERNVN || null,
    addressing: onLetters(clearText?.fields.ADRNVN || current?.fields.ADRNVN || ''),
  }
  return Object.values(name).every((part) => part === null) ? null : name
}

/** `Eksempel,Anna` and `Anna Eksempel` are both met, by a parameter of the task (CPR dossier section 17); letters have the latter. */
function onLetters(ADRNVN: string): string | null {
  const [, family, given] = /^([^,]+),([^,]+)$/.exec(ADRNVN) ?? []
  if (family === undefined || given === undefined) return ADRNVN || null
  return `${given.trim()} ${family.trim()}`
}
