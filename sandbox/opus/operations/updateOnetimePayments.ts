import type { CodeLists } from '../codes.ts'
import type { UpdateMessage, UpdateOperation, UpdateRequest } from '../families/updates.ts'
import { yearOf } from '../records/calendar.ts'
import { statusOn } from '../records/career.ts'
import type { OnetimePayment } from '../records/payments.ts'

interface Line {
  readonly Startdato: string
  readonly Loenart: string
  readonly Loebenummer: number
  readonly Sekvensnummer: string
  readonly Antal?: string
  readonly Beloeb?: string
  readonly Afv_Omkostningssted?: string
  readonly Afv_PSP_Element?: string
  readonly Afsendelses_System: string
  readonly Indv_Bemaerkning?: string
}

interface OnetimeRequest extends UpdateRequest {
  readonly Engangsydelser: readonly Line[]
}

/** What a unit pays: indirect valuation (rule E4); ours. */
const RATE = 125

/** Registers one-off payments (kmd-opus.md sections 9.3 to 9.5). */
export const UPDATE_ONETIME_PAYMENTS: UpdateOperation<OnetimeRequest> = {
  path: 'lpe/update-onetime-payments',
  schemaFile: 'payments/update-onetime-payments.request.schema.json',
  lineName: 'Engangsydelse',
  subjects: ({ Medarbejder }) => [Medarbejder.Medarbejdernummer ?? ''],
  detail: ({ Engangsydelser }) => ({ lines: String(Engangsydelser.length) }),
  judge: (desk, customer, employment, { Engangsydelser }) => {
    const archive = desk.archives(customer, employment)
    const { career } = archive.subject()
    const { today } = desk.controller
    const messages = Engangsydelser.flatMap((line): UpdateMessage[] => {
      const date = line.Startdato.slice(0, 10)
      const status = statusOn(career, date)
      const codes = [
        ...(status === '3' || status === '1' ? [] : ['102']),
        ...wageTypeFaults(desk.codes(), line),
        ...(date < `${yearOf(today) - 2}-01-01` ? ['114'] : date < `${today.slice(0, 7)}-01` ? ['115'] : []),
        ...accountFaults(line),
      ]
      return codes.map((code) => ({ code, line: line.Sekvensnummer }))
    })
    return {
      messages,
      commit: () => {
        const standing = archive.payments()
        const made = Engangsydelser.map(
          (line, index): OnetimePayment => ({
            date: line.Startdato.slice(0, 10),
            objectId: String(99_000_000 + standing.length + index).padStart(8, '0'),
            wageType: line.Loenart,
            runningNumber: line.Loebenummer,
            amount: line.Beloeb === undefined ? Number(line.Antal) * RATE : Number(line.Beloeb),
            quantity: Number(line.Antal ?? 0),
            sendingSystem: line.Afsendelses_System,
            remark: line.Indv_Bemaerkning ?? null,
          }),
        )
        archive.keepPayments([...standing, ...made])
        return {}
      },
    }
  },
}

function wageTypeFaults({ wageTypes }: CodeLists, { Loenart, Loebenummer, Antal, Beloeb }: Line): readonly string[] {
  const named = wageTypes.filter(({ code }) => code === Loenart)
  if (named.length === 0) return ['110']
  const type = named.find(({ runningNumber }) => runningNumber === Loebenummer)
  if (type === undefined) return ['111']
  return (type.measure === 'QUANTITY' ? Antal : Beloeb) === undefined ? ['112'] : []
}

/** Cost centres have ten digits here, WBS elements begin with two letters and a hyphen; both are ours. */
export function accountFaults(line: {
  readonly Afv_Omkostningssted?: string
  readonly Afv_PSP_Element?: string
}): readonly string[] {
  const { Afv_Omkostningssted, Afv_PSP_Element } = line
  if (Afv_Omkostningssted !== undefined && Afv_PSP_Element !== undefined) return ['167']
  if (Afv_Omkostningssted !== undefined && !/^\d{10}$/.test(Afv_Omkostningssted)) return ['119']
  return Afv_PSP_Element !== undefined && !/^[A-Z]{2}-/.test(Afv_PSP_Element) ? ['151'] : []
}
