import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { overenskomstList } from '../client/overenskomstList.ts'
import { contractSpans } from '../mapping/contracts.ts'
import { type Contract, spanOn } from '../model/contract.ts'
import { listVisit, loennummer } from './employmentVisit.ts'
import { type Sls, sourceOf, textsFor } from './sls.ts'
import { unitName } from './unitName.ts'

const SERVICE = 'ModstSLSOverenskomstList'

/**
 * All of an employment's contract through time, in one question whatever days are asked about.
 * @param today the sub-account unit, which the directory knows for today alone, stands on the span that holds it.
 */
export async function readContracts(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  today: LocalDate,
): Promise<readonly Contract[]> {
  const answer = await desk.pass(listVisit(desk, sls, { service: SERVICE, employment, about: [] }), (permit) =>
    overenskomstList(permit, sls.line, loennummer(employment)),
  )
  const source = sourceOf(SERVICE, answer)
  const spans = contractSpans(answer.rows, textsFor(sls, desk))
  const current = spanOn(spans, today)
  return spans.map((span) => ({
    ...span,
    holdsToday: span === current,
    organisationUnit: span === current ? employment.unit : null,
    organisationUnitName: span === current ? unitName(desk, employment.unit) : null,
    source,
  }))
}
