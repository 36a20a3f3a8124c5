import { randomUUID } from 'node:crypto'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import type { SlsUpdates } from '../../../subgraphs/sls/updates.ts'
import type { CallOutcome, Change, ChangeFault, PlannedCall } from '../../../subgraphs/transactions/payroll.ts'
import { type Json, list, openSlsHouse, type SlsHouse, type SlsHouseOptions } from './slsHouse.ts'

export const INSTITUTION = 'fjordstyrelsen'

/** The SLS subgraph's writing side, with one employment to write about. */
export interface UpdatesHouse {
  readonly house: SlsHouse
  readonly updates: SlsUpdates
  readonly employment: Employment
  readonly town: TownEmployment
  /** 13 digits. */
  readonly number: string
  caller(overrides?: Partial<Caller>): Caller
  desk(overrides?: Partial<Caller>): Desk
  change(operation: string, values: Change['values']): Change
  faults(operation: string, values: Change['values']): Promise<readonly ChangeFault[]>
  /** Identifies, validates, plans and sends, as the ledger does. @throws Error where the change is at fault. */
  carryOut(operation: string, values: Change['values'], reference?: string): Promise<CallOutcome>
  /** What {@link carryOut} would send. */
  planned(operation: string, values: Change['values']): Promise<PlannedCall>
  absences(from?: string): Promise<readonly Json[]>
  wageParts(from: string, to?: string): Promise<readonly Json[]>
  close(): Promise<void>
}

export async function openUpdatesHouse(options: SlsHouseOptions = {}): Promise<UpdatesHouse> {
  const house = await openSlsHouse({ employees: 14, ...options })
  const { updates } = house.subgraph
  const town = house
    .staff(INSTITUTION)
    .find(({ state, to, from }) => state === 'ACTIVE' && to === null && from < '2024-01-01')
  if (town === undefined) throw new Error('nobody is active')
  const employment = await house.find(INSTITUTION, town)
  const caller = (overrides: Partial<Caller> = {}): Caller =>
    house.caller(INSTITUTION, {
      interfaces: ['SLS_LAES', 'SLS_OPDATER'],
      freshness: 'LIVE',
      language: 'da',
      ...overrides,
    })
  const doorway = house.surroundings.doorway('sls')
  const desk = (overrides?: Partial<Caller>): Desk => doorway.desk(caller(overrides), 'test')
  const change = (operation: string, values: Change['values']): Change => ({
    operation,
    values,
    employment,
    today: localDate(house.town.today),
  })
  const planned = async (operation: string, values: Change['values']): Promise<PlannedCall> => {
    const identified = await updates.identify(desk(), change(operation, values))
    if (identified === null) throw new Error('the record is not there')
    const found = await updates.validate(desk(), identified)
    if (found.length > 0) throw new Error(found.map(({ code, field }) => `${code} ${field}`).join(', '))
    const [call] = updates.plan(identified)
    if (call === undefined) throw new Error('nothing is planned')
    // As after a crash: what was kept is all that is left.
    return JSON.parse(JSON.stringify(call)) as PlannedCall
  }
  const ask = async (fields: string): Promise<Json> => {
    const { entities, errors } = await house.askEmployees(caller(), [employment.id], fields)
    if (errors.length > 0 || entities[0] === undefined) throw new Error(JSON.stringify(errors))
    return entities[0]
  }
  return {
    house,
    updates,
    employment,
    town,
    number: town.cprNumber + town.number,
    caller,
    desk,
    change,
    planned,
    faults: (operation, values) => updates.validate(desk(), change(operation, values)),
    carryOut: async (operation, values, reference = randomUUID()) =>
      updates.send(desk(), employment, await planned(operation, values), reference),
    absences: async (from = '2028-01-01') =>
      list(
        (await ask(`absences(period: { from: "${from}" }, first: 500) { nodes { id code from to hoursPerDay } }`))[
          'absences'
        ]?.['nodes'],
      ),
    wageParts: async (from, to) =>
      list(
        (
          await ask(
            `wageParts(period: { from: "${from}"${to === undefined ? '' : `, to: "${to}"`} }, first: 500) { nodes { id recurrence code amount { amount } rate { amount } units hours date validFrom validTo text textNumber creditorCode posting { subAccountUnit segments } } }`,
          )
        )['wageParts']?.['nodes'],
      ),
    close: () => house.close(),
  }
}
