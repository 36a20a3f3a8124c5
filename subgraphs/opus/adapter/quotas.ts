import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { getAbsenceQuotas } from '../client/absenceQuotas.ts'
import { quotaAccount } from '../mapping/quotas.ts'
import type { ReadQuota } from '../model/quota.ts'
import { ownerOfQuota } from '../ownership.ts'
import { INTERFACES, type OpusSystem, sourceOf } from './system.ts'

/** Quotas of up to a hundred employees on a day, in the order asked; a fault for each whom Opus refuses alone. @throws UpstreamFault */
export async function readQuotas(
  system: OpusSystem,
  desk: Desk,
  employments: readonly Employment[],
  asOf: LocalDate,
): Promise<readonly (readonly ReadQuota[] | Error)[]> {
  const numbers = employments.map(({ keys }) => keys.number)
  const answer = await desk.pass(
    {
      service: 'GetAbsenceQuotas',
      interfaceCode: INTERFACES.quotas,
      about: { employments },
      ownerOf: ownerOfQuota,
      cache: { question: [asOf, ...numbers], ttlMs: system.cacheMs.quotas },
    },
    (permit) => getAbsenceQuotas(system.line, permit, { KeyDate: asOf, PersonnelNumber: numbers }),
  )
  const source = sourceOf('GetAbsenceQuotas', answer)
  const byNumber = Map.groupBy(answer.rows, ({ Key }) => Key.PersonnelNumber)
  const refused = new Map(
    answer.head.refused.map(({ PersonnelNumber, upstreamCode }) => [PersonnelNumber, upstreamCode]),
  )
  return numbers.map((number) => {
    const upstreamCode = refused.get(number)
    if (upstreamCode !== undefined) {
      return new UpstreamFault({
        kind: 'rejected',
        system: 'OPUS',
        operation: 'GetAbsenceQuotas',
        mayHaveArrived: true,
        upstreamCode,
      })
    }
    return (byNumber.get(number) ?? []).map((row) => ({ ...quotaAccount(row), source }))
  })
}
