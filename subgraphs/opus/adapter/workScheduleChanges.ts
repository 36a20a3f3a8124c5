import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CallOutcome, LookedUp } from '../../transactions/payroll.ts'
import { setWorkingTimes } from '../client/workingTimes.ts'
import { changeValues } from '../mapping/changeValues.ts'
import {
  outcomeOfWorkingTimes,
  scheduledTime,
  standingOne,
  standsAsWanted,
  workingTimeWrite,
} from '../mapping/workSchedules.ts'
import type { ScheduledTime, SchedulePlan } from '../model/workSchedule.ts'
import { faultsOf } from '../rules/fault.ts'
import { scheduledTimesAreWhole } from '../rules/scheduledTimesAreWhole.ts'
import { scheduleIsAllNewOrAllKnown } from '../rules/scheduleIsAllNewOrAllKnown.ts'
import type { ChangeHandling, ServiceHandling } from './changeHandling.ts'
import { outcomeOfFailure, sent } from './sending.ts'
import { INTERFACES, type OpusSystem } from './system.ts'
import { readWorkSchedule } from './workSchedules.ts'

function handling(operation: SchedulePlan['operation']): ChangeHandling {
  const occurrencesIn = (values: Readonly<Record<string, unknown>>): readonly (ScheduledTime | null)[] =>
    changeValues(values).list('occurrences').map(scheduledTime)
  const planOf = (values: Readonly<Record<string, unknown>>): SchedulePlan => ({
    operation,
    occurrences: occurrencesIn(values).filter((one) => one !== null),
  })
  return {
    interfaceOf: () => INTERFACES.schedules,
    validate: async (system, desk, employment, { values }) => {
      const first = faultsOf([scheduledTimesAreWhole], { operation, occurrences: occurrencesIn(values) })
      if (first.length > 0) return first
      const plan = planOf(values)
      const standing = await readStanding(system, desk, employment, plan)
      return faultsOf([scheduleIsAllNewOrAllKnown], { ...plan, standing })
    },
    plan: (_system, { values }) => [{ service: 'SetWorkingTimes', body: { ...planOf(values) } }],
  }
}

export const SET_WORK_SCHEDULE = handling('SET')
export const DELETE_WORK_SCHEDULE = handling('DELETE')

export const SET_WORKING_TIMES: ServiceHandling = {
  send: (system, desk, employment, body) => send(system, desk, employment, read(body)),
  lookUp: (system, desk, employment, body) => lookUp(system, desk, employment, read(body)),
}

/** Occurrences that stand are changed, others created: which of the two is read first. Opus carries out all or none. */
async function send(system: OpusSystem, desk: Desk, employment: Employment, plan: SchedulePlan): Promise<CallOutcome> {
  let isStanding: boolean
  try {
    const standing = await readStanding(system, desk, employment, plan)
    isStanding = plan.occurrences.some((one) => standingOne(one, standing) !== undefined)
  } catch (cause) {
    // Only a read was under way: the write never left.
    const outcome = outcomeOfFailure(cause, false)
    return outcome.kind === 'UNKNOWN' ? { kind: 'LATER', reason: 'UNREACHABLE' } : outcome
  }
  const order = {
    PersonnelNumber: employment.keys.number,
    Operation: plan.operation === 'DELETE' ? 'DEL' : isStanding ? 'MOD' : 'INS',
    occurrences: plan.occurrences.map(workingTimeWrite),
  } as const
  return sent(desk, {
    service: 'SetWorkingTimes',
    interfaceCode: INTERFACES.schedules,
    employment,
    call: (permit) => setWorkingTimes(system.line, permit, order),
    outcomeOf: outcomeOfWorkingTimes,
  })
}

/** All or none are carried out, so that some alone decide nothing. @throws UpstreamFault */
async function lookUp(system: OpusSystem, desk: Desk, employment: Employment, plan: SchedulePlan): Promise<LookedUp> {
  const standing = await readStanding(system, desk, employment, plan)
  const done = plan.occurrences.filter((one) =>
    plan.operation === 'SET' ? standsAsWanted(one, standing) : standingOne(one, standing) === undefined,
  )
  if (done.length === plan.occurrences.length) return { kind: 'COMPLETED', messages: [] }
  return done.length === 0 ? { kind: 'NOT_ARRIVED' } : { kind: 'UNDECIDED' }
}

async function readStanding(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  { occurrences }: SchedulePlan,
): Promise<readonly ScheduledTime[]> {
  const from = occurrences.map((one) => one.from).sort()[0] ?? null
  const to =
    occurrences
      .map((one) => one.to)
      .sort()
      .at(-1) ?? null
  const read = await readWorkSchedule(system, desk, employment, { from, to }, 'FRESH')
  // What the rule of the agreed hours tells is no occurrence (section 6.2, Source).
  return read.filter(({ basis }) => basis !== 'RULE')
}

/** What `plan` wrote. */
function read(body: Readonly<Record<string, unknown>>): SchedulePlan {
  return body as unknown as SchedulePlan
}
