import { describe, expect, it } from 'vitest'
import type { RegisteredGrant, Registry } from '#foundation/access/registry.ts'
import type { ChangeWord } from '#foundation/changes/changeWords.ts'
import type { Arguments } from '../../../gateway/subscriptions/feed.ts'
import { transactionChanged } from '../../../gateway/subscriptions/transactionChanged.ts'
import { callerAt } from '../../foundation/callers.ts'

const HERE = 'institution0001'
const caller = { ...callerAt(HERE), subject: 'system:mine' }
const word = (overrides: Partial<ChangeWord> & { readonly by?: string } = {}): ChangeWord => ({
  id: 'change-1',
  institutionId: HERE,
  interfaceCode: 'SLS_OPDATER',
  isBy: (subject) => subject === (overrides.by ?? 'system:other'),
  ...overrides,
})

/** What a stream with the arguments is told of, with these accesses. */
function told(
  args: Arguments,
  words: readonly (ChangeWord | null)[],
  grants: readonly Partial<RegisteredGrant>[] = [{}],
): readonly (Arguments | undefined)[] {
  const open = grants.map((grant) => ({
    institutionId: HERE,
    interfaceCode: 'SLS_OPDATER',
    withheldFields: [],
    ...grant,
  })) as unknown as RegisteredGrant[]
  const registry = { openGrants: (subject: string) => (subject === 'system:mine' ? open : []) } as unknown as Registry
  const events: (Arguments | undefined)[] = []
  const feed = transactionChanged(registry, {
    listen: (heard) => {
      for (const one of words) heard(one)
      return () => undefined
    },
  })
  feed.listen({ caller, arguments: args }, (decided) => events.push(decided))
  return events
}

describe('a stream of changes', () => {
  it('without an id begins with nothing, and each event decides which change it is', () => {
    const feed = transactionChanged({} as Registry, { listen: () => () => undefined })
    expect(feed.beginsWithState({ caller, arguments: {} })).toBe(false)
    expect(feed.beginsWithState({ caller, arguments: { id: null } })).toBe(false)
    expect(feed.beginsWithState({ caller, arguments: { id: 'change-1' } })).toBe(true)
    expect(told({}, [word(), word({ id: 'change-2' })])).toEqual([{ id: 'change-1' }, { id: 'change-2' }])
    expect(told({ id: null }, [word()])).toEqual([{ id: 'change-1' }])
  })
  it('with an id hears of that one alone, and looks again after words may have been missed', () => {
    expect(told({ id: 'change-1' }, [word({ id: 'change-2' })])).toEqual([])
    expect(told({ id: 'change-1' }, [word()])).toEqual([undefined])
    expect(told({ id: 'change-1' }, [null])).toEqual([undefined])
    expect(told({}, [null])).toEqual([])
  })
  it.each([{}, { id: 'change-1' }])('hears nothing of another institution’s, nor without the interface: %j', (args) => {
    expect(told(args, [word({ institutionId: 'institution0002' })])).toEqual([])
    expect(told(args, [word({ interfaceCode: 'OPRET_FRAVAER' })])).toEqual([])
    expect(told(args, [word()], [])).toEqual([])
    // An access elsewhere is none here.
    expect(told(args, [word()], [{ institutionId: 'institution0002' }])).toEqual([])
  })
  it('hears of the own changes alone where one of the accesses leaves fields out', () => {
    const narrowed = [{}, { interfaceCode: 'SLS_LAES', withheldFields: ['Absence.code'] }]
    expect(told({}, [word(), word({ id: 'change-2', by: 'system:mine' })], narrowed)).toEqual([{ id: 'change-2' }])
  })
})
