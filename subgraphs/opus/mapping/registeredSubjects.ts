import type { ChangeSubject } from '#foundation/follow/employeeChange.ts'

/** What a record of each category tells of an employee. kmd-opus.md section 8.2. */
const SUBJECTS: ReadonlyMap<string, ChangeSubject> = new Map([
  ['Aktiviteter', 'EMPLOYMENT'],
  ['Organisation', 'CONTRACT'],
  ['Persondata', 'PERSON'],
  ['Adresse', 'PERSON'],
  ['Arbejdstid', 'CONTRACT'],
  ['Kontraktindhold', 'CONTRACT'],
  ['Loenindplacering', 'CONTRACT'],
  ['Pensionsordninger', 'CONTRACT'],
  ['Fravaer-Naervaer', 'ABSENCE'],
])

/** Of the categories that are named as changed, what has changed; an unknown one is something else. */
export function registeredSubjects(categories: readonly string[]): readonly ChangeSubject[] {
  return [...new Set(categories.map((category) => SUBJECTS.get(category) ?? 'OTHER'))]
}
