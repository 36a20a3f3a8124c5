import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { ansaettelsesforholdOfPerson } from '../client/ansaettelsesforholdOfPerson.ts'
import { employmentEntry } from '../mapping/employmentEntry.ts'
import type { EmploymentEntry } from '../model/employmentEntry.ts'
import { ownerOfEmployment } from '../ownership.ts'
import type { SlsWriting } from './slsWriting.ts'
import { aboutOf, SLS_OPDATER } from './updateVisit.ts'

/** The person's employments in the institution's own sub-account units, as SLS tells them now. @throws UpstreamFault */
export async function readPersonsEmployments(
  desk: Desk,
  sls: Pick<SlsWriting, 'line'>,
  cprNumber: CprNumber,
  today: LocalDate,
): Promise<readonly EmploymentEntry[]> {
  const { rows } = await desk.pass(
    {
      service: 'ModstSLSAnsaettelsesforholdList',
      interfaceCode: SLS_OPDATER,
      about: aboutOf(null, cprNumber),
      ownerOf: ownerOfEmployment,
    },
    (permit) => ansaettelsesforholdOfPerson(permit, sls.line, { CPRnummer: cprNumber }),
  )
  return rows.filter(({ CPRnummer }) => CPRnummer === cprNumber).flatMap((row) => employmentEntry(row, today) ?? [])
}

/** What is known of a hire before SLS has numbered it. */
export interface Hire {
  readonly cprNumber: CprNumber
  readonly from: LocalDate
  /** The løbenummer, where the hire itself has named one. */
  readonly sequenceNumber: string | null
}

/**
 * The employment that SLS has made of a hire: of the person's employments the one that begins on the day. Null where there is none or more than
 * one, so that nothing is ever written on a guess. SLS dossier section 6, step 1.
 * @throws UpstreamFault
 */
export async function findHired(
  desk: Desk,
  sls: SlsWriting,
  { cprNumber, from, sequenceNumber }: Hire,
  today: LocalDate,
): Promise<EmploymentEntry | null> {
  const employments = await readPersonsEmployments(desk, sls, cprNumber, today)
  const [found, ...others] = employments.filter(
    ({ number, employedFrom }) =>
      employedFrom === from && (sequenceNumber === null || number === cprNumber + sequenceNumber),
  )
  return found === undefined || others.length > 0 ? null : found
}
