import { describe, expect, it } from 'vitest'
import { accessInterfaces } from '#foundation/access/interfaces.ts'
import { type ChangeSubject, changeSubjects, type FeedName } from '#foundation/follow/employeeChange.ts'
import type { NotedChange } from '#foundation/follow/readEmployeeChanges.ts'
import { seenBy } from '#foundation/follow/sightOfChanges.ts'

const change = (
  subjects: readonly ChangeSubject[],
  feed: FeedName = 'OWN_CHANGES',
  interfaceCode: string | null = null,
): NotedChange => ({
  institutionId: 'institution00001',
  employmentId: 'employment000001',
  number: 1,
  observedAt: '2026-11-20T08:00:00.000Z',
  subjects,
  feed,
  interfaceCode,
})
const seen = (
  system: 'SLS' | 'OPUS',
  interfaces: readonly string[],
  noted: NotedChange,
  withheldFields: readonly string[] = [],
): readonly ChangeSubject[] | null => seenBy({ system, interfaces, withheldFields }, noted)?.subjects ?? null

describe('who learns of a change', () => {
  it.each<['OPUS' | 'SLS', string, readonly ChangeSubject[] | null]>([
    ['OPUS', 'MEDARBEJDEROPLYSNINGER', ['EMPLOYMENT', 'CONTRACT', 'PERSON', 'OTHER']],
    ['OPUS', 'OPRET_FRAVAER', ['ABSENCE']],
    ['OPUS', 'HENT_FRAVAERSKVOTER', ['QUOTA']],
    ['OPUS', 'ENGANGSYDELSE', ['WAGE_PART']],
    ['OPUS', 'FASTE_TILLAEG', ['WAGE_PART']],
    ['OPUS', 'MOEDETIDSPLANER', null],
    ['OPUS', 'SLS_LAES', null],
    ['SLS', 'SLS_LAES', [...changeSubjects]],
    ['SLS', 'SLS_OPDATER', null],
    ['SLS', 'CPR_DIREKTE', null],
  ])('at %s with %s: %j', (system, code, subjects) => {
    expect(seen(system, [code], change(changeSubjects))).toEqual(subjects)
  })

  it('nobody without an access, and everything with all of them', () => {
    for (const system of ['SLS', 'OPUS'] as const) {
      expect(seen(system, [], change(changeSubjects))).toBeNull()
      const all = accessInterfaces.map(({ code }) => code)
      expect(seen(system, all, change(changeSubjects))).toEqual(changeSubjects)
    }
  })

  it('of what CPR tells, whoever may ask CPR', () => {
    for (const system of ['SLS', 'OPUS'] as const) {
      expect(seen(system, ['CPR_DIREKTE'], change(['PERSON'], 'CPR_CHANGES'))).toEqual(['PERSON'])
      expect(seen(system, ['SLS_LAES', 'MEDARBEJDEROPLYSNINGER'], change(['PERSON'], 'CPR_CHANGES'))).toBeNull()
    }
  })

  it('of documents and working time in Opus, whoever may use their interface', () => {
    const schedule = change(['OTHER'], 'OWN_CHANGES', 'MOEDETIDSPLANER')
    expect(seen('OPUS', ['MOEDETIDSPLANER'], schedule)).toEqual(['OTHER'])
    expect(seen('OPUS', ['MEDARBEJDEROPLYSNINGER'], schedule)).toBeNull()
    // Another's absence is seen by who reads absences, whichever interface it was reported by.
    expect(seen('OPUS', ['OPRET_FRAVAER'], change(['ABSENCE'], 'OWN_CHANGES', 'FERIE'))).toEqual(['ABSENCE'])
  })

  it.each([
    ['ABSENCE', 'absences'],
    ['WAGE_PART', 'wageParts'],
    ['QUOTA', 'quotas'],
    ['CONTRACT', 'contracts'],
    ['PERSON', 'person'],
  ] as const)('of %s nobody whose access leaves %s out', (subject, field) => {
    for (const type of ['Employee', 'SlsEmployee'])
      expect(seen('SLS', ['SLS_LAES'], change([subject, 'OTHER']), [`${type}.${field}`])).toEqual(['OTHER'])
    expect(seen('SLS', ['SLS_LAES'], change([subject]), [`OpusEmployee.${field}`])).toEqual([subject])
  })
})
