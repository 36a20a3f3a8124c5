import { describe, expect, it } from 'vitest'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import type { PersonStatus } from '../../../../subgraphs/cpr/model/person.ts'
import type { SubscriptionState } from '../../../../subgraphs/cpr/model/subscription.ts'
import { mayBeSubscribed } from '../../../../subgraphs/cpr/rules/mayBeSubscribed.ts'
import { nextStep, type Step } from '../../../../subgraphs/cpr/rules/nextStep.ts'

const policy = { abroad: true, disappearedDays: 30, againAfterDays: 7 }
const on = localDate('2026-03-02')
const now = new Date('2026-03-02T12:00:00Z')

describe('who may be subscribed to', () => {
  const standing = (status: PersonStatus, from: string | null = null) => ({
    status,
    from: from === null ? null : localDate(from),
    toldOn: localDate('2026-02-10'),
  })

  it.each<[PersonStatus, boolean]>([
    ['ACTIVE', true],
    ['NO_FIXED_ADDRESS', true],
    ['IN_GREENLAND', true],
    ['MOVED_ABROAD', true],
    ['TAX_NUMBER_ONLY', true],
    ['DEAD', false],
    ['CANCELLED', false],
    ['REPLACED', false],
    ['OTHER', false],
  ])('%s: %s', (status, may) => {
    expect(mayBeSubscribed(standing(status), on, policy)).toBe(may)
  })

  it('leaves those abroad out where the settings say so', () => {
    expect(mayBeSubscribed(standing('MOVED_ABROAD'), on, { ...policy, abroad: false })).toBe(false)
    expect(mayBeSubscribed(standing('ACTIVE'), on, { ...policy, abroad: false })).toBe(true)
  })

  it('keeps somebody who has disappeared for so many days, counted from the day told where the register has none', () => {
    expect(mayBeSubscribed(standing('DISAPPEARED', '2026-02-01'), on, policy)).toBe(true)
    expect(mayBeSubscribed(standing('DISAPPEARED', '2026-01-31'), on, policy)).toBe(false)
    expect(mayBeSubscribed(standing('DISAPPEARED'), on, policy)).toBe(true)
    expect(mayBeSubscribed(standing('DISAPPEARED'), localDate('2026-03-12'), policy)).toBe(false)
  })
})

describe('the next step', () => {
  const step = (state: SubscriptionState | null, isActive: boolean, more: object = {}): Step =>
    nextStep(
      {
        isActive,
        kept:
          state === null ? null : { state, standing: null, triedAt: '2026-03-02T10:00:00.000Z' as DateTime, ...more },
        successorIsDue: false,
        on,
        now,
      },
      policy,
    )
  const dead = { standing: { status: 'DEAD', from: null, toldOn: on } }

  it.each<[SubscriptionState | null, Step, Step]>([
    [null, 'SUBSCRIBE', 'NOTHING'],
    ['WANTED', 'SUBSCRIBE', 'FORGET'],
    ['CREATING', 'SUBSCRIBE', 'UNSUBSCRIBE'],
    ['SUBSCRIBED', 'NOTHING', 'UNSUBSCRIBE'],
    ['DELETING', 'SUBSCRIBE', 'UNSUBSCRIBE'],
    ['FAILED', 'NOTHING', 'FORGET'],
    ['ABSENT', 'NOTHING', 'FORGET'],
  ])('of %s is %s where the person is active, and %s where not', (state, active, gone) => {
    expect(step(state, true)).toBe(active)
    expect(step(state, false)).toBe(gone)
  })

  it('of somebody active who has died is to unsubscribe, and then nothing', () => {
    expect(step('SUBSCRIBED', true, dead)).toBe('UNSUBSCRIBE')
    expect(step('DELETING', true, dead)).toBe('UNSUBSCRIBE')
    expect(step('CREATING', true, dead)).toBe('UNSUBSCRIBE')
    expect(step('ABSENT', true, dead)).toBe('NOTHING')
  })

  it('after a while is to look again', () => {
    const triedAt = '2026-02-23T11:00:00.000Z' as DateTime
    expect(step('ABSENT', true, { ...dead, triedAt })).toBe('SUBSCRIBE')
    expect(step('FAILED', true, { triedAt })).toBe('SUBSCRIBE')
    expect(step('FAILED', false, { triedAt })).toBe('FORGET')
  })

  it('of a replaced number waits for its successor', () => {
    const kept = {
      state: 'SUBSCRIBED',
      standing: { status: 'REPLACED', from: null, toldOn: on },
      triedAt: '2026-03-02T10:00:00.000Z' as DateTime,
    } as const
    const situation = { isActive: false, kept, on, now }
    expect(nextStep({ ...situation, successorIsDue: true }, policy)).toBe('UNSUBSCRIBE_AFTER_SUCCESSOR')
    expect(nextStep({ ...situation, successorIsDue: false }, policy)).toBe('UNSUBSCRIBE')
  })
})
