import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DirectoryEntry } from '#foundation/directory/employment.ts'
import { forgetEnded } from '#foundation/directory/forget.ts'
import { type HeldAbsences, openHeldAbsences } from '#foundation/directory/heldAbsences.ts'
import { sealWith } from '#foundation/directory/seal.ts'
import { type DateTime, parseDateTime } from '#schema/scalars/DateTime.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { openStanding, type Standing } from '../standing.ts'
import { entry } from './entries.ts'

const EVERYTHING = { from: null, to: null, unit: null, after: null, limit: 100 }
const absence = (from: string, to: string, content = 'sealed reason') => ({
  from: localDate(from),
  to: localDate(to),
  content,
})
const at = (text: string): DateTime => {
  const moment = parseDateTime(text)
  if (moment === null) throw new Error('no moment')
  return moment
}

let standing: Standing
let held: HeldAbsences
let institution: string
let other: string
let first: string
let second: string
beforeEach(async () => {
  standing = await openStanding()
  held = openHeldAbsences(standing.store.database, sealWith(randomBytes(32)))
  institution = standing.institution('fjord').id
  other = standing.institution('by').id
  await standing.fill('fjord', [entry('1'), entry('2', { unit: '99990099' })])
  await standing.fill('by', [entry('1')])
  first = (await standing.directory.byNumber(institution, '1'))?.id ?? ''
  second = (await standing.directory.byNumber(institution, '2'))?.id ?? ''
})
afterEach(() => standing.close())

describe('held absence', () => {
  it('begins once, is followed, and is filled once', async () => {
    expect(await held.state(institution)).toBeNull()
    await held.begin(institution, 'a')
    await held.begin(institution, 'b')
    expect(await held.state(institution)).toMatchObject({ cursor: 'a', filledAt: null })
    await held.follow(institution, 'c', at('2026-12-01T10:00:00Z'))
    await held.filled(institution)
    const state = await held.state(institution)
    expect(state).toMatchObject({ cursor: 'c', checkedAt: '2026-12-01T10:00:00Z' })
    expect(state?.filledAt).not.toBeNull()
    await held.filled(institution)
    expect(await held.state(institution)).toEqual(state)
    expect(await held.state(other)).toBeNull()
  })

  it('knows who has not been read', async () => {
    expect(await held.unread(institution, 10)).toEqual([first, second])
    expect(await held.unread(institution, 1)).toEqual([first])
    await held.hold(institution, first, at('2026-12-01T10:00:00Z'), [])
    expect(await held.unread(institution, 10)).toEqual([second])
    expect(await held.readBefore(institution, at('2026-12-01T10:00:01Z'), 10)).toEqual([first])
    expect(await held.readBefore(institution, at('2026-12-01T10:00:00Z'), 10)).toEqual([])
  })

  it('is put in the place of what was held, whole, and says whether it differed', async () => {
    const told = [absence('2026-01-01', '2026-01-02'), absence('2026-02-01', '2026-02-01')]
    expect(await held.hold(institution, first, at('2026-12-01T10:00:00Z'), told)).toBe(true)
    expect(await held.hold(institution, first, at('2026-12-01T10:00:01Z'), told)).toBe(false)
    expect(await held.hold(institution, first, at('2026-12-01T10:00:02Z'), [absence('2026-02-01', '2026-02-01')])).toBe(
      true,
    )
    expect(await held.touching(institution, EVERYTHING)).toMatchObject([
      { employmentId: first, from: '2026-02-01', content: 'sealed reason' },
    ])
  })

  it('is not changed by an answer that was asked for before the one that is held', async () => {
    await held.hold(institution, first, at('2026-12-01T10:00:05Z'), [absence('2026-02-01', '2026-02-01')])
    expect(await held.hold(institution, first, at('2026-12-01T10:00:04Z'), [])).toBe(false)
    expect(await held.touching(institution, EVERYTHING)).toHaveLength(1)
  })

  it('is found by day, unit and place, in the order of the directory, and at its own institution alone', async () => {
    const moment = at('2026-12-01T10:00:00Z')
    await held.hold(institution, second, moment, [absence('2026-01-01', '2026-01-31')])
    await held.hold(institution, first, moment, [
      absence('2026-01-31', '2026-02-02'),
      absence('2026-03-01', '2026-03-01'),
    ])
    const found = async (question: Partial<typeof EVERYTHING> | object) =>
      (await held.touching(institution, { ...EVERYTHING, ...question })).map(({ from }) => from)
    expect(await found({})).toEqual(['2026-01-31', '2026-03-01', '2026-01-01'])
    expect(await found({ from: localDate('2026-01-31'), to: localDate('2026-01-31') })).toEqual([
      '2026-01-31',
      '2026-01-01',
    ])
    expect(await found({ from: localDate('2026-02-03') })).toEqual(['2026-03-01'])
    expect(await found({ unit: '99990099' })).toEqual(['2026-01-01'])
    const [place = null] = await held.touching(institution, { ...EVERYTHING, limit: 1 })
    expect(await found({ after: place })).toEqual(['2026-03-01', '2026-01-01'])
    expect(await held.touching(other, EVERYTHING)).toEqual([])
  })

  it('of an employment opens in no other row', async () => {
    await held.hold(institution, first, at('2026-12-01T10:00:00Z'), [absence('2026-02-01', '2026-02-01')])
    await standing.store.database.updateTable('held_absence').set({ employment_id: second }).execute()
    await expect(held.touching(institution, EVERYTHING)).rejects.toThrow()
  })

  it('is forgotten with the employment', async () => {
    const ended: Partial<DirectoryEntry> = {
      employedTo: localDate('2010-01-01'),
      statuses: [{ from: localDate('2001-01-01'), to: localDate('2010-01-01'), status: 'ACTIVE', code: '1' }],
    }
    await standing.fill('fjord', [entry('1', ended), entry('2')])
    await held.hold(institution, first, at('2026-12-01T10:00:00Z'), [absence('2010-01-01', '2010-01-01')])
    await held.hold(institution, second, at('2026-12-01T10:00:00Z'), [absence('2026-02-01', '2026-02-01')])
    expect(await forgetEnded(standing.store.database, localDate('2021-01-01'), [])).toBe(1)
    const rows = await standing.store.database.selectFrom('held_absence').select('employment_id').execute()
    expect(rows).toEqual([{ employment_id: second }])
    expect(await held.readBefore(institution, at('2030-01-01T00:00:00Z'), 10)).toEqual([second])
  })
})
