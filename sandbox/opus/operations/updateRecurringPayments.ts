import type { UpdateMessage, UpdateOperation, UpdateRequest } from '../families/updates.ts'
import type { Allowance } from '../records/allowances.ts'
import { addDays, OPEN_END } from '../records/calendar.ts'
import { statusOn } from '../records/career.ts'
import { accountFaults } from './updateOnetimePayments.ts'

interface Line {
  readonly Operation?: 'OPRET' | 'RET' | 'AFSLUT'
  readonly Startdato: string
  readonly Slutdato?: string
  readonly Loenart: string
  readonly Loebenummer: number
  readonly Sekvensnummer: string
  readonly Beloeb?: string
  readonly Aarligt_Grundbeloeb?: string
  readonly Antal?: string
  readonly Procent?: string
  readonly Afv_Omkostningssted?: string
  readonly Afv_PSP_Element?: string
}

interface RecurringRequest extends UpdateRequest {
  readonly Faste_Tillaeg: readonly Line[]
}

/** Registers recurring allowances, which no interface reads (kmd-opus.md section 9.7; inferred). */
export const UPDATE_RECURRING_PAYMENTS: UpdateOperation<RecurringRequest> = {
  path: 'lpe/update-recurring-payments',
  schemaFile: 'payments/update-recurring-payments.request.schema.json',
  lineName: 'Fast tillæg',
  subjects: ({ Medarbejder }) => [Medarbejder.Medarbejdernummer ?? ''],
  // What a test sees of it, as there is no read: a line's operation, wage type, days and value.
  detail: ({ Faste_Tillaeg }) =>
    Object.fromEntries(
      Faste_Tillaeg.map((line) => [
        `line ${line.Sekvensnummer}`,
        [line.Operation ?? 'OPRET', line.Loenart, line.Loebenummer, line.Startdato, line.Slutdato ?? '', valuesOf(line)]
          .join(' ')
          .trim(),
      ]),
    ),
  judge: (desk, customer, employment, { Faste_Tillaeg }) => {
    const archive = desk.archives(customer, employment)
    const { career } = archive.subject()
    const paid = `${desk.controller.today.slice(0, 7)}-01`
    const standing = archive.allowances()
    const messages = Faste_Tillaeg.flatMap((line): UpdateMessage[] => {
      const status = statusOn(career, line.Startdato)
      const isNew = (line.Operation ?? 'OPRET') === 'OPRET'
      const named = desk.codes().wageTypes.filter(({ code }) => code === line.Loenart)
      const codes = [
        ...(status === '3' || status === '1' ? [] : ['102']),
        ...(named.length === 0 ? ['110'] : []),
        ...(isNew && valuesOf(line).split(' ').filter(Boolean).length !== 1 ? ['112'] : []),
        ...(isNew || findOne(standing, line) !== undefined ? [] : ['170']),
        ...accountFaults(line),
        ...(line.Operation === 'AFSLUT' && (line.Slutdato ?? OPEN_END) < paid ? ['115'] : []),
      ]
      return codes.map((code) => ({ code, line: line.Sekvensnummer }))
    })
    return {
      messages,
      commit: () => {
        archive.keepAllowances(Faste_Tillaeg.reduce(after, standing))
        return {}
      },
    }
  },
}

function valuesOf({ Beloeb, Aarligt_Grundbeloeb, Antal, Procent }: Line): string {
  return [Beloeb, Aarligt_Grundbeloeb, Antal, Procent].filter((value) => value !== undefined).join(' ')
}

function findOne(standing: readonly Allowance[], line: Line): Allowance | undefined {
  return standing.find(
    ({ wageType, runningNumber, from }) =>
      wageType === line.Loenart && runningNumber === line.Loebenummer && from === line.Startdato,
  )
}

/** A second allowance of the same wage type and number ends the first the day before. */
function after(standing: readonly Allowance[], line: Line): readonly Allowance[] {
  const found = findOne(standing, line)
  const to = line.Slutdato ?? found?.to ?? OPEN_END
  const made = {
    wageType: line.Loenart,
    runningNumber: line.Loebenummer,
    from: line.Startdato,
    to,
    value: valuesOf(line) || (found?.value ?? ''),
  }
  const others = standing
    .filter((other) => other !== found)
    .map((other) =>
      other.wageType === made.wageType &&
      other.runningNumber === made.runningNumber &&
      other.from < made.from &&
      made.from <= other.to
        ? { ...other, to: addDays(made.from, -1) }
        : other,
    )
  return [...others, made]
}
