import type { TownEmployment } from './model.ts'
import type { PersonWish } from './people.ts'

/** People whom every town has, whatever its size, and where they are employed (an institution twice: two employments). */
export interface Special {
  readonly key: string
  readonly at: readonly string[]
  readonly wish?: PersonWish
  /** Statuses of the numbers that the person had before the valid one; employments keep the oldest. */
  readonly formerNumbers?: readonly string[]
  readonly state?: TownEmployment['state']
  /** Opus: the first employment was a cancelled hire, taken over by the second. */
  readonly cancelledHire?: true
}

const INSTITUTION_KEYS = ['fjordstyrelsen', 'arkivnaevnet', 'maaleraadet', 'fjordby', 'engholm'] as const

const ordinary: PersonWish = { status: '01', protection: 'none' }
const eventful: PersonWish = { status: '01', protection: 'in force', eventful: true }

export const SPECIALS: readonly Special[] = [
  { key: 'replaced', at: ['fjordstyrelsen'], formerNumbers: ['60'], state: 'ACTIVE' },
  { key: 'two-hops', at: ['maaleraadet'], formerNumbers: ['60', '60'], state: 'ACTIVE' },
  { key: 'merged', at: ['arkivnaevnet'], formerNumbers: ['50'], state: 'ACTIVE' },
  { key: 'protected-state', at: ['fjordstyrelsen'], wish: { status: '01', protection: 'in force' }, state: 'ACTIVE' },
  { key: 'protected-municipal', at: ['fjordby'], wish: { status: '01', protection: 'in force' }, state: 'ACTIVE' },
  { key: 'lapsed-state', at: ['arkivnaevnet'], wish: { status: '01', protection: 'lapsed' }, state: 'ACTIVE' },
  { key: 'lapsed-municipal', at: ['engholm'], wish: { status: '01', protection: 'lapsed' }, state: 'ACTIVE' },
  { key: 'dead', at: ['fjordstyrelsen'], wish: { status: '90', protection: 'none' }, state: 'LEFT' },
  { key: 'emigrated', at: ['fjordby'], wish: { status: '80', protection: 'none' }, state: 'ACTIVE' },
  { key: 'disappeared', at: ['arkivnaevnet'], wish: { status: '70', protection: 'none' }, state: 'LEFT' },
  { key: 'annulled', at: ['maaleraadet'], wish: { status: '30', protection: 'none' }, state: 'LEFT' },
  { key: 'tax-only', at: ['maaleraadet'], wish: { status: '20', protection: 'none' }, state: 'ACTIVE' },
  { key: 'no-abode', at: ['fjordby'], wish: { status: '03', protection: 'none' }, state: 'ACTIVE' },
  { key: 'greenlandic', at: ['engholm'], wish: { status: '05', protection: 'none' }, state: 'ACTIVE' },
  { key: 'greenlandic-no-abode', at: ['engholm'], wish: { status: '07', protection: 'none' }, state: 'ACTIVE' },
  { key: 'long-name', at: ['fjordstyrelsen'], wish: { ...ordinary, longName: true }, state: 'ACTIVE' },
  { key: 'odd-number', at: ['fjordstyrelsen'], wish: { ...ordinary, modulus11: 'fails' }, state: 'ACTIVE' },
  { key: 'twice-state', at: ['fjordstyrelsen', 'fjordstyrelsen'], wish: ordinary, state: 'ACTIVE' },
  { key: 'twice-municipal', at: ['fjordby', 'fjordby'], wish: ordinary, state: 'ACTIVE' },
  { key: 'shared-group', at: ['fjordstyrelsen', 'arkivnaevnet'], wish: ordinary, state: 'ACTIVE' },
  { key: 'state-and-municipal', at: ['fjordstyrelsen', 'fjordby'], wish: ordinary, state: 'ACTIVE' },
  { key: 'two-municipalities', at: ['fjordby', 'engholm'], wish: ordinary, state: 'ACTIVE' },
  { key: 'cancelled-hire', at: ['fjordby', 'fjordby'], wish: ordinary, state: 'ACTIVE', cancelledHire: true },
  { key: 'eventful-state', at: ['maaleraadet'], wish: { ...eventful, civilStatus: 'F' }, state: 'ACTIVE' },
  { key: 'eventful-municipal', at: ['engholm'], wish: { ...eventful, civilStatus: 'L' }, state: 'ACTIVE' },
  ...INSTITUTION_KEYS.flatMap((at) =>
    [1, 2].map((number) => ({
      key: `unknown-${at}-${number}`,
      at: [at],
      wish: { ...ordinary, unknownToCpr: true },
      state: 'ACTIVE' as const,
    })),
  ),
]
