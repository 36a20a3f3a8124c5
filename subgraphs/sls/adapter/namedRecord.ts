import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Change } from '../../transactions/payroll.ts'
import { keyOfElements, tabledChanges } from '../mapping/changes/tabled.ts'
import { dayOf, has, textOf } from '../model/changeValues.ts'
import { amongAll, amongHeld, type FindElements } from './existingRecord.ts'
import * as kinds from './registeredKinds.ts'
import type { SlsWriting } from './slsWriting.ts'

/** By what the changes call them. Individual pensions have no ids, since nothing reads them. */
const FINDING: ReadonlyMap<string, FindElements> = new Map([
  ['Posting', amongAll(kinds.POSTING)],
  ['DeviatingPosting', amongAll(kinds.DEVIATING_POSTING)],
  ['PayElementPosting', amongAll(kinds.PAY_ELEMENT_POSTING)],
  ['Contract', amongAll(kinds.PLACEMENT)],
  ['Statistics', amongAll(kinds.STATISTICS)],
  ['Departure', amongAll(kinds.DEPARTURE)],
  ['Reminder', amongAll(kinds.REMINDER)],
  ['TaxPayElement', amongHeld(kinds.TAX_PAY_ELEMENT)],
])

/**
 * The change with its record's natural key in place of its id, as SLS has it now. A change that does not name its record by an id alone comes
 * back as it is. @returns null where no record has the id. @throws UpstreamFault where SLS does not answer.
 */
export async function namedByKey(desk: Desk, sls: SlsWriting, change: Change): Promise<Change | null> {
  const { employment, operation, values, today } = change
  const existing = tabledChanges.get(operation)?.existing ?? null
  if (employment === null || existing === null || !has(values, 'recordId') || has(values, 'key')) return change
  const find = FINDING.get(existing.noun)
  if (find === undefined) return null
  const elements = await find(desk, sls, employment, textOf(values, 'recordId') ?? '', dayOf(values, 'asOf') ?? today)
  if (elements === null) return null
  const { recordId: _id, asOf: _on, ...rest } = values
  return { ...change, values: { ...rest, key: keyOfElements(existing, elements) } }
}
