import type { Desk } from '#foundation/doorway/doorway.ts'
import { ansaettelsesforholdOfPerson } from '../client/ansaettelsesforholdOfPerson.ts'
import { ownerOfEmployment } from '../ownership.ts'
import type { SlsWriting } from './slsWriting.ts'
import { aboutOf, SLS_OPDATER } from './updateVisit.ts'

/**
 * The løbenummer that SLS has given to a hire: of the person's employments in the institution's own sub-account units the one that begins on the
 * day. Null where there is none or more than one, so that nothing is ever written on a guess. SLS dossier section 6, step 1.
 * @throws UpstreamFault
 */
export async function findHiredNumber(
  desk: Desk,
  sls: SlsWriting,
  cprNumber: string,
  from: string,
): Promise<string | null> {
  const { rows } = await desk.pass(
    {
      service: 'ModstSLSAnsaettelsesforholdList',
      interfaceCode: SLS_OPDATER,
      about: aboutOf(null),
      ownerOf: ownerOfEmployment,
    },
    (permit) => ansaettelsesforholdOfPerson(permit, sls.line, { CPRnummer: cprNumber }),
  )
  const [found, ...others] = rows.filter(({ CPRnummer, Fradato }) => CPRnummer === cprNumber && Fradato === from)
  return found === undefined || others.length > 0 ? null : found.Loebenummer
}
