import type { ChangeSubject } from './employeeChange.ts'
import type { NotedChange } from './readEmployeeChanges.ts'

/** What decides which changes somebody may learn of. */
export interface ChangeRights {
  readonly system: 'SLS' | 'OPUS'
  /** Interfaces of open accesses. */
  readonly interfaces: readonly string[]
  /** Fields that an access leaves out. */
  readonly withheldFields: readonly string[]
}

const CPR = 'CPR_DIREKTE'

/** By which interfaces a subject is read: whoever has none of them does not learn that it has changed. */
const OPENED_BY: Readonly<Record<'SLS' | 'OPUS', Readonly<Record<ChangeSubject, readonly string[]>>>> = {
  SLS: {
    EMPLOYMENT: ['SLS_LAES'],
    ABSENCE: ['SLS_LAES'],
    WAGE_PART: ['SLS_LAES'],
    QUOTA: ['SLS_LAES'],
    CONTRACT: ['SLS_LAES'],
    PERSON: ['SLS_LAES'],
    OTHER: ['SLS_LAES'],
  },
  OPUS: {
    EMPLOYMENT: ['MEDARBEJDEROPLYSNINGER'],
    ABSENCE: ['OPRET_FRAVAER'],
    WAGE_PART: ['ENGANGSYDELSE', 'FASTE_TILLAEG'],
    QUOTA: ['HENT_FRAVAERSKVOTER'],
    CONTRACT: ['MEDARBEJDEROPLYSNINGER'],
    PERSON: ['MEDARBEJDEROPLYSNINGER'],
    OTHER: ['MEDARBEJDEROPLYSNINGER'],
  },
}

/** The field of an employee by which a subject is read: whoever has it left out does not learn that it has changed. */
const READ_BY: Readonly<Partial<Record<ChangeSubject, string>>> = {
  ABSENCE: 'absences',
  WAGE_PART: 'wageParts',
  QUOTA: 'quotas',
  CONTRACT: 'contracts',
  PERSON: 'person',
}

/** The change as somebody may learn of it; null where they may not at all. */
export function seenBy(rights: ChangeRights, change: NotedChange): NotedChange | null {
  const subjects = change.subjects.filter((subject) => isSeen(rights, subject, change))
  return subjects.length === 0 ? null : { ...change, subjects }
}

function isSeen(
  { system, interfaces, withheldFields }: ChangeRights,
  subject: ChangeSubject,
  { feed, interfaceCode }: NotedChange,
): boolean {
  const opening = openedBy(system, subject, feed === 'CPR_CHANGES', interfaceCode)
  if (!opening.some((code) => interfaces.includes(code))) return false
  const field = READ_BY[subject]
  const type = system === 'SLS' ? 'SlsEmployee' : 'OpusEmployee'
  return field === undefined || ![`Employee.${field}`, `${type}.${field}`].some((one) => withheldFields.includes(one))
}

function openedBy(
  system: 'SLS' | 'OPUS',
  subject: ChangeSubject,
  isToldByCpr: boolean,
  interfaceCode: string | null,
): readonly string[] {
  if (isToldByCpr) return [CPR]
  // What has no subject of its own is as different as its interfaces: documents and working time are not for whoever reads names.
  if (system === 'OPUS' && subject === 'OTHER' && interfaceCode !== null) return [interfaceCode]
  return OPENED_BY[system][subject]
}
