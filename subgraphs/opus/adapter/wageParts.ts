import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { readOnetimePayments } from '../client/onetimePayments.ts'
import { oneOffPayment } from '../mapping/onetimePayments.ts'
import { type Period, touches } from '../model/period.ts'
import type { WagePart } from '../model/wagePart.ts'
import { ownerOfPayment, ownerOfPayments } from '../ownership.ts'
import { INTERFACES, type OpusSystem, sourceOf } from './system.ts'

/** One-off payments and deductions of one employee whose day lies in a period. @param age FRESH asks Opus whatever is kept. @throws UpstreamFault */
export async function readWageParts(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  period: Period,
  age: 'KEPT' | 'FRESH' = 'KEPT',
): Promise<readonly WagePart[]> {
  const question = {
    Medarbejdernummer: employment.keys.number,
    FraDatoTid: period.from === null ? '' : `${period.from}T00:00:00Z`,
    TilDatoTid: period.to === null ? '' : `${period.to}T23:59:59Z`,
  }
  const answer = await desk.pass(
    {
      service: 'read-onetime-payments',
      interfaceCode: INTERFACES.payments,
      about: { employments: [employment] },
      ownerOf: ownerOfPayment,
      headOwnerOf: ownerOfPayments,
      ...(age === 'KEPT' ? { cache: { question: Object.values(question), ttlMs: system.cacheMs.wageParts } } : {}),
    },
    (permit) => readOnetimePayments(system.line, permit, question),
  )
  const source = sourceOf('read-onetime-payments', answer)
  const wageTypes = system.wageTypesOf(desk.institution.id)
  const seen = new Map<string, number>()
  return answer.rows
    .map((row) => oneOffPayment(row, wageTypes, system.sendingSystem))
    .filter(({ date }) => touches(period, date, date))
    .map((payment) => {
      const key = payment.naturalKey.join('|')
      const earlier = seen.get(key) ?? 0
      seen.set(key, earlier + 1)
      const again = earlier === 0 ? [] : [String(earlier)]
      return { ...payment, id: desk.recordId(employment, 'wagePart', ...payment.naturalKey, ...again), source }
    })
}
