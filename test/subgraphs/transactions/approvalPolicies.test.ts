import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#foundation/store/store.ts'
import {
  type NewApprovalEvent,
  openPolicyBook,
  type PolicyBook,
} from '../../../subgraphs/transactions/store/approvalPolicies.ts'
import { openTestStore } from '../../store.ts'
import { terms } from './rules/policies.ts'

let store: Store
let book: PolicyBook
beforeEach(async () => {
  store = await openTestStore()
  book = openPolicyBook(store.database)
})
afterEach(() => store.close())

const NOW = new Date('2026-11-22T08:00:00.000Z')
const event = (overrides: Partial<NewApprovalEvent> = {}): NewApprovalEvent => ({
  actor: 'anna',
  actorName: 'Anna',
  event: 'SET',
  policyId: 'p',
  proposalId: null,
  terms: terms(),
  ...overrides,
})
const say = (overrides: Partial<NewApprovalEvent> = {}, institutionId = 'institution-1') =>
  book.append(institutionId, () => [event(overrides)], NOW)

describe('the book of an institution’s policies', () => {
  it('is another institution’s in no part', async () => {
    await say()
    await say({ policyId: 'q' }, 'institution-2')
    expect((await book.policies('institution-1')).map(({ id }) => id)).toEqual(['p'])
  })

  it('is never rewritten and never shortened, by the database’s own word', async () => {
    await say()
    const { database } = store
    await expect(database.updateTable('approval_event').set({ actor: 'bo' }).execute()).rejects.toThrow()
    await expect(database.deleteFrom('approval_event').execute()).rejects.toThrow()
    expect(await book.policies('institution-1')).toMatchObject([{ setBy: 'Anna', setAt: NOW.toISOString() }])
  })

  it('numbers what many say at once one after the other', async () => {
    await Promise.all(Array.from({ length: 20 }, (_none, index) => say({ policyId: `p${index}` })))
    const policies = await book.policies('institution-1')
    const numbers = policies.flatMap(({ events }) => events.map(({ number }) => number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_none, index) => index + 1))
  })

  it('has nothing of what was refused', async () => {
    const refusing = book.append(
      'institution-1',
      () => {
        throw new Error('no')
      },
      NOW,
    )
    await expect(refusing).rejects.toThrow('no')
    expect(await book.policies('institution-1')).toEqual([])
  })

  it('holds a weaker policy back until it is confirmed, and only as it was proposed', async () => {
    const weaker = terms({ operation: 'endWagePart' })
    await say()
    await say({ event: 'PROPOSED', proposalId: 'x', terms: weaker })
    const [proposed] = await say({ event: 'CONFIRMED', proposalId: 'y', actor: 'bo', actorName: 'Bo' })
    expect(proposed).toMatchObject({ operation: null, proposal: { id: 'x', proposer: 'anna' } })
    const [confirmed] = await say({ event: 'CONFIRMED', proposalId: 'x', actor: 'bo', actorName: 'Bo' })
    expect(confirmed).toMatchObject({ operation: 'endWagePart', proposal: null })
    expect(confirmed?.events.map((one) => [one.event, one.actor])).toEqual([
      ['SET', 'anna'],
      ['PROPOSED', 'anna'],
      ['CONFIRMED', 'bo'],
      ['CONFIRMED', 'bo'],
    ])
  })

  it('forgets a proposal when the policy is set as it is', async () => {
    await say()
    await say({ event: 'PROPOSED', proposalId: 'x', terms: null })
    const [set] = await say()
    expect(set).toMatchObject({ proposal: null, removedAt: null })
  })
})
