import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Change, ChangeFault, PayrollUpdates, PlannedCall } from '../transactions/payroll.ts'
import { findAbsence, findWagePart } from './adapter/existingRecord.ts'
import { lookUpUpdate } from './adapter/lookUpUpdate.ts'
import { sendUpdate } from './adapter/sendUpdate.ts'
import type { SlsWriting } from './adapter/slsWriting.ts'
import { SLS_OPDATER } from './adapter/updateVisit.ts'
import { absenceCalls } from './mapping/changes/absence.ts'
import { hireCalls } from './mapping/changes/hire.ts'
import { recordLeft } from './mapping/changes/recordLeft.ts'
import { tabledChanges } from './mapping/changes/tabled.ts'
import { wagePartCalls } from './mapping/changes/wagePart.ts'
import { has, partOf, textOf } from './model/changeValues.ts'
import type { RuleContext } from './rules/rule.ts'
import { rulesOf } from './rules/rulesOf.ts'

/** SLS as changes need it. */
export interface SlsUpdates extends PayrollUpdates {
  /**
   * The change with the record that it is about under `existing`, as SLS holds it now. SLS has no ids (dossier section 5.3), so {@link plan}
   * needs it: identify, keep the result, then plan. Other changes come back as they are.
   * @returns null where no record has the id or the key.
   * @throws UpstreamFault where SLS does not answer.
   */
  identify(desk: Desk, change: Change): Promise<Change | null>
}

const PLANS: ReadonlyMap<string, (change: Change) => readonly PlannedCall[]> = new Map([
  ['registerAbsence', absenceCalls],
  ['changeAbsence', absenceCalls],
  ['deleteAbsence', absenceCalls],
  ['registerWagePart', wagePartCalls],
  ['changeWagePart', wagePartCalls],
  ['endWagePart', wagePartCalls],
  ['deleteWagePart', wagePartCalls],
  ...[...tabledChanges].map(([operation, { calls }]) => [operation, calls] as const),
  ['hireEmployee', hireCalls],
])

const OF_AN_ABSENCE: ReadonlySet<string> = new Set(['changeAbsence', 'deleteAbsence'])
const OF_A_WAGE_PART: ReadonlySet<string> = new Set(['changeWagePart', 'endWagePart', 'deleteWagePart'])

export function openSlsUpdates(sls: SlsWriting): SlsUpdates {
  const identify = async (desk: Desk, change: Change): Promise<Change | null> => {
    const { employment, operation, values } = change
    if (employment === null || has(values, 'existing')) return change
    if (!OF_AN_ABSENCE.has(operation) && !OF_A_WAGE_PART.has(operation)) return change
    const existing = OF_AN_ABSENCE.has(operation)
      ? await findAbsence(desk, sls, employment, textOf(values, 'absenceId') ?? '')
      : await findWagePart(desk, sls, employment, namedPart(change))
    return existing === null ? null : { ...change, values: { ...values, existing } }
  }
  return {
    system: 'SLS',
    supports: (operation) => PLANS.has(operation),
    interfaceOf: () => SLS_OPDATER,
    identify,
    validate: async (desk, change) => {
      if (!PLANS.has(change.operation)) return [NOT_SUPPORTED]
      const identified = await identify(desk, change)
      if (identified === null) return [RECORD_CHANGED]
      const context = contextOf(desk)
      return rulesOf(change.operation).flatMap((rule) => rule(identified, context))
    },
    plan: (change) => {
      const calls = PLANS.get(change.operation)
      if (calls === undefined) throw new RangeError(`SLS has no ${change.operation}`)
      return calls(change)
    },
    send: (desk: Desk, employment: Employment | null, call: PlannedCall, reference: string) =>
      sendUpdate(desk, sls, employment, call, reference),
    lookUp: (desk: Desk, employment: Employment | null, call: PlannedCall, reference: string) =>
      lookUpUpdate(desk, sls, employment, call, reference),
    recordsLeft: async (desk, employment, call) => {
      const left = recordLeft(call)
      return left === null ? [] : [desk.recordId(employment, left.kind, ...left.key)]
    },
  }
}

const NOT_SUPPORTED: ChangeFault = {
  code: 'NOT_SUPPORTED',
  field: null,
  text: 'SLS has no such change.',
  textDanish: 'SLS har ingen sådan ændring.',
}

const RECORD_CHANGED: ChangeFault = {
  code: 'RECORD_CHANGED',
  field: null,
  text: 'The record is not there, or has been changed since it was read. Read it again.',
  textDanish: 'Posten findes ikke eller er ændret, siden den blev læst. Læs den igen.',
}

function namedPart({ values }: Change) {
  const id = textOf(values, 'wagePartId')
  if (id !== null) return id
  const key = partOf(values, 'key')
  return {
    recurrence: textOf(key, 'recurrence'),
    code: textOf(key, 'code'),
    day: textOf(key, 'date') ?? textOf(key, 'validFrom'),
  }
}

function contextOf(desk: Desk): RuleContext {
  const { payroll } = desk.institution
  return {
    ownGroup: payroll.system === 'SLS' ? payroll.group : null,
    ownSubAccountUnits: new Set(payroll.system === 'SLS' ? payroll.subAccountUnits.map(({ code }) => code) : []),
  }
}
