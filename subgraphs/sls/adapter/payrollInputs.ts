import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { inddataOfEmployment } from '../client/inddataOfEmployment.ts'
import { payrollInput } from '../mapping/payrollInputs.ts'
import { recordsOf } from '../mapping/recordTable.ts'
import type { PayrollInput } from '../model/registered.ts'
import type { Inddata } from '../wire/inddata.ts'
import type { Period } from './absences.ts'
import { listVisit, loennummer } from './employmentVisit.ts'
import type { Sourced } from './records.ts'
import { type Sls, sourceOf, textsFor } from './sls.ts'

const SERVICE = 'ModstSLSInddataList'

/** What SLS has taken in on an employment in a period of days, both included, in the order in which it came. */
export async function readPayrollInputs(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  { from, to }: Period,
): Promise<readonly Sourced<PayrollInput>[]> {
  const answer = await desk.pass(
    listVisit<Inddata>(desk, sls, { service: SERVICE, employment, about: [from, to] }),
    (permit) =>
      inddataOfEmployment(permit, sls.line, {
        ...loennummer(employment),
        FraTidspunkt: from === null ? null : `${from}T00:00:00`,
        TilTidspunkt: to === null ? null : `${to}T23:59:59`,
      }),
  )
  const source = sourceOf(SERVICE, answer)
  return recordsOf(payrollInput, SERVICE, answer.rows, textsFor(sls, desk)).map((record) => ({ ...record, source }))
}
