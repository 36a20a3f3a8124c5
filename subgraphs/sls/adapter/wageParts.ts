import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { loendelList } from '../client/loendelList.ts'
import { wagePartRecords } from '../mapping/wageParts.ts'
import type { Recurrence, WagePart } from '../model/wagePart.ts'
import type { Period } from './absences.ts'
import { listVisit, loennummer } from './employmentVisit.ts'
import { type Sls, sourceOf, textsFor } from './sls.ts'

const SERVICE = 'ModstSLSLoendelList'
const TYPES = { RECURRING: 'L', ONE_OFF: 'E' } as const

/**
 * The wage parts that touch a period, by day, then code: recurring ones in force on a day of it, one-off ones dated in it.
 * @param recurrence null: both.
 */
export async function readWageParts(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  { from, to }: Period,
  recurrence: Recurrence | null,
): Promise<readonly WagePart[]> {
  const Loendelstype = recurrence === null ? 'B' : TYPES[recurrence]
  // A day is asked for as a period of one day: with Skaeringsdato SLS would add the one-off ones of the whole month.
  const answer = await desk.pass(
    listVisit(desk, sls, { service: SERVICE, employment, about: [from, to, Loendelstype] }),
    (permit) => loendelList(permit, sls.line, { ...loennummer(employment), Fradato: from, Tildato: to, Loendelstype }),
  )
  const source = sourceOf(SERVICE, answer)
  return wagePartRecords(answer.rows, textsFor(sls, desk)).map((record) => ({
    ...record,
    id: desk.recordId(employment, 'wagePart', ...record.key),
    source,
  }))
}
