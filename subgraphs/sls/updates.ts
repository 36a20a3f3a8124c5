import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import type { Advice, Change, ChangeFault, ChangeScope, PayrollUpdates, PlannedCall } from '../transactions/payroll.ts'
import { findAbsence, findWagePart } from './adapter/existingRecord.ts'
import { lookUpUpdate } from './adapter/lookUpUpdate.ts'
import { namedByKey } from './adapter/namedRecord.ts'
import { findHired, readPersonsEmployments } from './adapter/personsEmployments.ts'
import { sendUpdate } from './adapter/sendUpdate.ts'
import type { SlsWriting } from './adapter/slsWriting.ts'
import { SLS_OPDATER } from './adapter/updateVisit.ts'
import { absenceCalls } from './mapping/changes/absence.ts'
import { hireCalls } from './mapping/changes/hire.ts'
import { recordLeft } from './mapping/changes/recordLeft.ts'
import { tabledChanges } from './mapping/changes/tabled.ts'
import { wagePartCalls } from './mapping/changes/wagePart.ts'
import { dayOf, has, partOf, textOf } from './model/changeValues.ts'
import { fieldsFit } from './rules/fieldsFit.ts'
import type { RuleContext } from './rules/rule.ts'
import { rulesOf } from './rules/rulesOf.ts'

/** SLS as changes need it. */
export interface SlsUpdates extends PayrollUpdates {
  /**
   * The change with the record that it is about, as SLS holds it now: an absence or a wage part under `existing`, any other that was named by
   * its id by its natural key under `key`. SLS has no ids (dossier section 5.3), so {@link plan} needs it: identify, keep the result, then
   * plan. Other changes come back as they are.
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
    if (!OF_AN_ABSENCE.has(operation) && !OF_A_WAGE_PART.has(operation)) return namedByKey(desk, sls, change)
    const existing = OF_AN_ABSENCE.has(operation)
      ? await findAbsence(desk, sls, employment, textOf(values, 'absenceId') ?? '')
      : await findWagePart(desk, sls, employment, namedPart(change))
    return existing === null ? null : { ...change, values: { ...values, existing } }
  }
  return {
    system: 'SLS',
    supports: (operation) => PLANS.has(operation),
    interfaceOf: () => SLS_OPDATER,
    scopeOf,
    identify,
    validate: async (desk, change) => {
      if (!PLANS.has(change.operation)) return [NOT_SUPPORTED]
      const context = contextOf(desk)
      let identified: Change | null
      try {
        identified = await identify(desk, change)
      } catch (error) {
        // A field that SLS could not take is told also where it cannot be asked: the change could not be planned later.
        const misfits = fieldsFit(change, context)
        if (misfits.length === 0) throw error
        return misfits
      }
      if (identified === null) return [RECORD_CHANGED]
      return rulesOf(change.operation).flatMap((rule) => rule(identified, context))
    },
    plan: (change) => {
      const calls = PLANS.get(change.operation)
      if (calls === undefined) throw new RangeError(`SLS has no ${change.operation}`)
      return calls(change)
    },
    hired: async (desk, { operation, values, today }) => {
      const [cprNumber, from] = [parseCprNumber(textOf(values, 'cprNumber') ?? ''), dayOf(values, 'from')]
      if (operation !== 'hireEmployee' || cprNumber === null || from === null) return null
      return findHired(desk, sls, { cprNumber, from, sequenceNumber: textOf(values, 'sequenceNumber') }, today)
    },
    employmentsAfter: async (desk, { operation, employment, today }) =>
      employment !== null && OF_THE_DIRECTORY.test(operation)
        ? readPersonsEmployments(desk, sls, employment.keys.cprNumber, today)
        : [],
    adviceOn: ({ operation }, carriedOut) =>
      operation === 'hireEmployee'
        ? AFTER_A_HIRE
        : carriedOut.some(({ service }) => service === 'ModstSLSFasteFelterAjrf')
          ? AFTER_A_FIXED_FIELD
          : null,
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

/**
 * A name is one per person within a group, so that a change of it is a change of the person's other employments too (SLS dossier section 10, R9),
 * and a hire must find the name as they have it.
 */
function scopeOf({ operation, employment, values }: Change): ChangeScope {
  if (operation === 'changeIdentity' && employment !== null)
    return { of: 'PERSON', cprNumber: employment.keys.cprNumber }
  if (employment !== null) return { of: 'EMPLOYMENT' }
  const cprNumber = parseCprNumber(textOf(values, 'cprNumber') ?? '')
  return operation === 'hireEmployee' && cprNumber !== null ? { of: 'PERSON', cprNumber } : { of: 'INSTITUTION' }
}

/** Changes of what the directory keeps: names, sub-account unit, pay action, first and last day; whatever was pending may have been any of these. */
const OF_THE_DIRECTORY =
  /^(changeIdentity|hireEmployee|discardPendingInput|(create|change|delete)Posting|(register|change|delete)Departure)$/

/** SLS dossier section 6: complete forward, or undo while no payroll run has happened. Which of the two is for a person to say. */
const AFTER_A_HIRE: Advice = {
  text: 'The employment is there, without what was refused and what was to follow. Once the change is cancelled, the rest can be reported by changes of its own, or deleteHire takes the employment back while no payroll run has taken it in.',
  textDanish:
    'Ansættelsen findes, uden det afviste og det følgende. Når ændringen er annulleret, kan resten indberettes som selvstændige ændringer, eller deleteHire kan slette ansættelsen, så længe den ikke har indgået i en lønkørsel.',
}

/** SLS dossier section 7.11: what the field says of this departure it would say of the next one. */
const AFTER_A_FIXED_FIELD: Advice = {
  text: 'Fixed field 638 is set to 1. Where the departure is given up, setFixedFields sets it back once the change is cancelled.',
  textDanish:
    'Fast felt 638 er sat til 1. Hvis afgangen opgives, kan setFixedFields sætte det tilbage, når ændringen er annulleret.',
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
