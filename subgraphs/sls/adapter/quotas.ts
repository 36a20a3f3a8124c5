import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { ferieregnskabLaes } from '../client/ferieregnskabLaes.ts'
import { omsorgsregnskabLaes } from '../client/omsorgsregnskabLaes.ts'
import { careDayQuotas, holidayQuotas } from '../mapping/quotas.ts'
import type { Quota } from '../model/quota.ts'
import { loennummer, readVisit } from './employmentVisit.ts'
import { type Sls, sourceOf } from './sls.ts'

const HOLIDAY = 'ModstSLSFerieregnskabLaes'
const CARE_DAYS = 'ModstSLSOmsorgsregnskabLaes'

/** The holiday accounts of a day, ordinary and special. */
export async function readHolidayQuotas(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  on: LocalDate,
): Promise<readonly Quota[]> {
  const answer = await desk.pass(readVisit(sls, { service: HOLIDAY, employment, about: [on] }), (permit) =>
    ferieregnskabLaes(permit, sls.line, { ...loennummer(employment), Skaeringsdato: on }),
  )
  const source = sourceOf(HOLIDAY, answer)
  return holidayQuotas(answer.rows, desk.caller.language).map((record) => ({ ...record, source }))
}

/** The care-day accounts of a day. */
export async function readCareDayQuotas(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  on: LocalDate,
): Promise<readonly Quota[]> {
  const answer = await desk.pass(readVisit(sls, { service: CARE_DAYS, employment, about: [on] }), (permit) =>
    omsorgsregnskabLaes(permit, sls.line, { ...loennummer(employment), Skaeringsdato: on }),
  )
  const source = sourceOf(CARE_DAYS, answer)
  return careDayQuotas(answer.rows, desk.caller.language).map((record) => ({ ...record, source }))
}
