import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { personLaes } from '../client/personLaes.ts'
import { personTexts } from '../mapping/personTexts.ts'
import type { PersonTexts } from '../model/personTexts.ts'
import { loennummer, readVisit } from './employmentVisit.ts'
import type { Sourced } from './records.ts'
import { type Sls, sourceOf } from './sls.ts'

/** What is registered of the person beside the name. */
export async function readPersonTexts(desk: Desk, sls: Sls, employment: Employment): Promise<Sourced<PersonTexts>> {
  const answer = await desk.pass(readVisit(sls, { service: 'ModstSLSPersonLaes', employment, about: [] }), (permit) =>
    personLaes(permit, sls.line, loennummer(employment)),
  )
  return { ...personTexts(answer.rows[0]), source: sourceOf('ModstSLSPersonLaes', answer) }
}
