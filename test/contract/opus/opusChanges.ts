import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import type {
  CallOutcome,
  Change,
  ChangeFault,
  LookedUp,
  PlannedCall,
} from '../../../subgraphs/transactions/payroll.ts'
import { AS_FJORDBY, type OpusHouse, type OpusHouseOptions, openOpusHouse } from './opusHouse.ts'

const INTERFACES = [
  'MEDARBEJDEROPLYSNINGER',
  'OPRET_FRAVAER',
  'ENGANGSYDELSE',
  'FASTE_TILLAEG',
  'MOEDETIDSPLANER',
  'PERSONALEMAPPE',
]

/** What a test does with the port that changes use. */
export interface OpusChanges {
  desk(interfaces?: readonly string[]): Desk
  employment(of: TownEmployment): Promise<Employment>
  change(operation: string, employment: Employment, values: Readonly<Record<string, unknown>>): Change
  faults(change: Change): Promise<readonly ChangeFault[]>
  /** Validated without a fault, planned, written down and read again as a ledger does, and sent. */
  carryOut(change: Change): Promise<readonly CallOutcome[]>
  planned(change: Change): readonly PlannedCall[]
  /** @throws where the change takes none or several. */
  onlyCall(change: Change): PlannedCall
  send(change: Change, call: PlannedCall, reference?: string): Promise<CallOutcome>
  lookUp(change: Change, call: PlannedCall, reference?: string): Promise<LookedUp>
}

export const REFERENCE = 'c0ffee00-1234-4abc-8def-0123456789ab'

/** A house with the port, and somebody of Fjordby who has been employed for years and goes on. */
export async function openOpusChanges(
  options: OpusHouseOptions = {},
): Promise<{ readonly house: OpusHouse; readonly changes: OpusChanges; readonly employment: Employment }> {
  const house = await openOpusHouse(options)
  const changes = opusChanges(house)
  const steady = house.town.employments.find(
    ({ institution, state, to, from }) =>
      institution === AS_FJORDBY && state === 'ACTIVE' && to === null && from < '2022-01-01',
  )
  if (steady === undefined) throw new Error('nobody is employed throughout')
  return { house, changes, employment: await changes.employment(steady) }
}

export function opusChanges(house: OpusHouse): OpusChanges {
  const { updates } = house.subgraph
  const doorway = house.stage.doorway('opus')
  const desk = (interfaces: readonly string[] = INTERFACES): Desk =>
    doorway.desk(house.stage.caller('fjordby', { interfaces: [...interfaces] }), 'change')
  const planned = (change: Change): readonly PlannedCall[] =>
    JSON.parse(JSON.stringify(updates.plan(change))) as readonly PlannedCall[]
  const send: OpusChanges['send'] = (change, call, reference = crypto.randomUUID()) =>
    updates.send(desk(), change.employment, call, reference)
  return {
    desk,
    planned,
    onlyCall: (change) => {
      const [call, ...more] = planned(change)
      if (call === undefined || more.length > 0) throw new Error('not one call')
      return call
    },
    send,
    employment: async ({ number }) => {
      const found = await desk().employments.findByNumber(number)
      if (found === null) throw new Error('the directory does not hold the employment')
      return found
    },
    change: (operation, employment, values) => ({
      operation,
      employment,
      values,
      today: localDate(house.town.today),
    }),
    faults: (change) => updates.validate(desk(), change),
    carryOut: async (change) => {
      const faults = await updates.validate(desk(), change)
      if (faults.length > 0) throw new Error(`not valid: ${faults.map(({ code }) => code).join()}`)
      const outcomes: CallOutcome[] = []
      for (const call of planned(change)) outcomes.push(await send(change, call))
      return outcomes
    },
    lookUp: (change, call, reference = REFERENCE) => updates.lookUp(desk(), change.employment, call, reference),
  }
}
