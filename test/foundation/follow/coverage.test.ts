import { describe, expect, it } from 'vitest'
import { coverageOf, delaySecondsOf } from '#foundation/follow/coverage.ts'
import { changeSubjects, feedNames } from '#foundation/follow/employeeChange.ts'
import { followSettingsShape } from '#foundation/follow/settings.ts'

describe.each(['SLS', 'OPUS'] as const)('what is followed at %s', (system) => {
  const rows = coverageOf(system)

  it('names every kind of data, and for each what tells of it, our own changes among it', () => {
    for (const subject of changeSubjects) {
      const feeds = rows.filter((row) => row.subject === subject).map(({ feed }) => feed)
      expect([subject, feeds.includes('OWN_CHANGES')]).toEqual([subject, true])
      expect([subject, feeds.length > 1]).toEqual([subject, true])
    }
  })

  it('names every feed that the system has, and none of the other', () => {
    const named = new Set(rows.flatMap(({ feed }) => feed ?? []))
    const other = system === 'SLS' ? 'OPUS_' : 'SLS_'
    expect([...named].toSorted()).toEqual(feedNames.filter((name) => !name.startsWith(other)).toSorted())
  })

  it('says each thing once, in words', () => {
    expect(new Set(rows.map(({ subject, feed, what }) => `${subject} ${feed} ${what}`)).size).toBe(rows.length)
    expect(rows.every(({ what }) => /^[A-Z].{10,}\.$/.test(what))).toBe(true)
  })
})

describe('what is not followed', () => {
  it('is nothing at SLS; at Opus quotas, allowances and payments, cases and documents', () => {
    expect(coverageOf('SLS').filter(({ feed }) => feed === null)).toEqual([])
    const unfollowed = coverageOf('OPUS').filter(({ feed }) => feed === null)
    expect(unfollowed.map(({ subject }) => subject)).toEqual(['QUOTA', 'WAGE_PART', 'ABSENCE', 'OTHER'])
  })
})

describe('how soon a change is known', () => {
  it('follows from the settings', () => {
    const settings = followSettingsShape.parse({ everySeconds: { slsEventLog: 30 } })
    expect(Object.fromEntries(feedNames.map((name) => [name, delaySecondsOf(name, settings)]))).toEqual({
      SLS_EVENT_LOG: 30,
      SLS_INPUTS: 60,
      SLS_PAYROLL_RUN: 600,
      OPUS_REGISTRATIONS: 300,
      CPR_CHANGES: 86_400,
      OWN_CHANGES: 0,
    })
    expect(followSettingsShape.safeParse({ everySeconds: { slsEventLog: 1 } }).success).toBe(false)
    expect(followSettingsShape.safeParse({ everySecond: {} }).success).toBe(false)
  })
})
