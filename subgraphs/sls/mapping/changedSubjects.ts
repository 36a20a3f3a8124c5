import type { ChangeSubject } from '#foundation/follow/employeeChange.ts'

/** What each transaction alters of an employment, by its code. SLS dossier section 11.3 (codes inferred): an unknown one alters something else. */
const SUBJECTS: ReadonlyMap<string, readonly ChangeSubject[]> = new Map(
  Object.entries({
    NYAN: ['EMPLOYMENT', 'CONTRACT', 'PERSON'],
    NYSL: ['EMPLOYMENT', 'CONTRACT'],
    SLET: ['EMPLOYMENT', 'ABSENCE', 'WAGE_PART', 'QUOTA', 'CONTRACT', 'PERSON', 'OTHER'],
    PERS: ['PERSON', 'CONTRACT'],
    CPRO: ['PERSON'],
    AFGO: ['EMPLOYMENT', 'CONTRACT'],
    AFGA: ['EMPLOYMENT', 'CONTRACT'],
    AFGS: ['EMPLOYMENT', 'CONTRACT'],
    AKKO: ['EMPLOYMENT', 'CONTRACT'],
    // The unit of a posting is the unit of the contract, and of the directory.
    KONO: ['CONTRACT', 'EMPLOYMENT'],
    KONA: ['CONTRACT', 'EMPLOYMENT'],
    KONS: ['CONTRACT', 'EMPLOYMENT'],
    AFKO: ['CONTRACT'],
    AFKA: ['CONTRACT'],
    AFKS: ['CONTRACT'],
    OVEO: ['CONTRACT'],
    OVEA: ['CONTRACT'],
    OVES: ['CONTRACT'],
    OPRY: ['CONTRACT'],
    PENS: ['CONTRACT'],
    IAPO: ['CONTRACT', 'WAGE_PART'],
    IAPA: ['CONTRACT', 'WAGE_PART'],
    IAPS: ['CONTRACT', 'WAGE_PART'],
    ENGO: ['WAGE_PART'],
    ENGA: ['WAGE_PART'],
    ENGS: ['WAGE_PART'],
    LOBO: ['WAGE_PART'],
    LOBA: ['WAGE_PART'],
    LOBS: ['WAGE_PART'],
    LDKO: ['WAGE_PART'],
    LDKA: ['WAGE_PART'],
    LDKS: ['WAGE_PART'],
    SKLO: ['WAGE_PART'],
    SKLA: ['WAGE_PART'],
    SKLS: ['WAGE_PART'],
    FRET: ['QUOTA'],
    FKOR: ['QUOTA'],
    OMSR: ['QUOTA'],
    TIMB: ['QUOTA'],
    // Absence is the event log's to tell, and counts against quotas.
    HAEO: ['QUOTA'],
    HAEA: ['QUOTA'],
    HAES: ['QUOTA'],
  } satisfies Record<string, readonly ChangeSubject[]>),
)

export function changedSubjects(Transaktionskode: string): readonly ChangeSubject[] {
  return SUBJECTS.get(Transaktionskode) ?? ['OTHER']
}

/** What the directory holds, too: names, status, unit. */
export function touchesDirectory(subjects: readonly ChangeSubject[]): boolean {
  return subjects.includes('EMPLOYMENT') || subjects.includes('PERSON')
}

/** After a payroll run. SLS dossier section 9.3: what was pending is history then, and payments, accounts and advancements have moved. */
export const CHANGED_BY_RUN: readonly ChangeSubject[] = [
  'EMPLOYMENT',
  'ABSENCE',
  'WAGE_PART',
  'QUOTA',
  'CONTRACT',
  'OTHER',
]
