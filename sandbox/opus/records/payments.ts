import type { TownEmployment } from '../../town/model.ts'
import { randomFor } from '../../town/random.ts'
import type { WageType } from '../codes.ts'
import { addDays, OPEN_END, yearOf } from './calendar.ts'

/** One record of infotype 0015 as family L shows it (kmd-opus.md section 9.2). */
export interface OnetimePayment {
  readonly date: string
  readonly objectId: string
  readonly wageType: string
  readonly runningNumber: number
  readonly amount: number
  readonly quantity: number
  readonly sendingSystem: string
  readonly remark: string | null
}

const SENDERS = ['FjordKantine', 'VikarNet', 'KørselPlus', 'Opus Personale'] as const

/** Payments of last year and this, on the last day of their month; at least one this year for an active employee. */
export function paymentsOf(
  employment: TownEmployment,
  wageTypes: readonly WageType[],
  today: string,
  seed: number,
): readonly OnetimePayment[] {
  const random = randomFor(seed, 'opus.payments', employment.institution, employment.number)
  const payments: OnetimePayment[] = []
  const pay = (date: string): void => {
    const type = random.pick(wageTypes)
    const sender = random.pick(SENDERS)
    const quantity = type.measure === 'QUANTITY' ? random.between(2, 60) / 2 : 0
    const rate = random.between(40, 320)
    payments.push({
      date,
      objectId: String(random.between(1, 99_999_999)).padStart(8, '0'),
      wageType: type.code,
      runningNumber: type.runningNumber,
      amount: type.measure === 'QUANTITY' ? quantity * rate : random.between(100, 20_000) / 4,
      quantity,
      sendingSystem: sender,
      remark:
        sender === 'Opus Personale'
          ? null
          : `${sender[0]}-${date.replaceAll('-', '')}-${String(random.between(1, 9999)).padStart(4, '0')}`,
    })
  }
  for (const year of [yearOf(today) - 1, yearOf(today)]) {
    for (let month = 1; month <= 12; month += 1) {
      const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
      const last = addDays(next, -1)
      const employed = employment.from <= last && last <= (employment.to ?? OPEN_END)
      if (last <= today && employed && random.chance(0.25)) pay(last)
    }
  }
  const newYear = `${yearOf(today)}-01-01`
  if (employment.state === 'ACTIVE' && employment.from <= today && !payments.some(({ date }) => date >= newYear)) {
    pay(today)
  }
  return payments
}
