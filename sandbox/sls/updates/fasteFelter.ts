import type { CodeItem } from '../answers.ts'
import type { EmploymentRecords } from '../records/register.ts'
import type { Occurrence } from '../records/registered.ts'
import { updateService } from './update.ts'

/** Numbers from here on are SLS's own counters; the dossier names 638 as one to report. The border is invented. */
const FIRST_CLOSED = 900

/** SLS dossier section 7.12; error OT9801. */
export const fasteFelterAjrf = updateService({
  name: 'ModstSLSFasteFelterAjrf',
  object: 'FasteFelter',
  transaction: 'FAST',
  afterEnd: true,
  plan({ records, structure }) {
    const fields = structure.all('FastFelt')
    return {
      errors: fields
        .map((field) => field.one('FastFeltNummer') ?? '')
        .filter((number) => Number(number) >= FIRST_CLOSED)
        .map((nr): CodeItem => ({ code: 'OT9801', values: { nr } })),
      commit: () => {
        for (const field of fields)
          setFixedField(
            records,
            field.one('FastFeltNummer') ?? '',
            field.one('Operator') ?? '',
            field.one('Vaerdi') ?? '',
          )
      },
    }
  },
})

export function fixedField(records: EmploymentRecords, number: string): number {
  return Number(found(records, number)?.['VaerdiDetteAar'] ?? 0)
}

/** Adds, subtracts or sets, with two decimals. */
export function setFixedField(records: EmploymentRecords, number: string, operator: string, value: string): void {
  const before = fixedField(records, number)
  const after = operator === '=' ? Number(value) : operator === '+' ? before + Number(value) : before - Number(value)
  const others = records.occurrences('FasteFelter').filter(({ FastFeltNummer }) => FastFeltNummer !== number)
  const now = { ...found(records, number), FastFeltNummer: number, VaerdiDetteAar: after.toFixed(2) }
  records.reportOccurrences('FasteFelter', [...others, now])
}

function found(records: EmploymentRecords, number: string): Occurrence | undefined {
  return records.occurrences('FasteFelter').find(({ FastFeltNummer }) => FastFeltNummer === number)
}
