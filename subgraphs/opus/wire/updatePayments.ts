import { sendUpdate, type UpdateCall, type UpdateReceipt } from './familyL.ts'

/** A line of `POST lpe/update-onetime-payments` (kmd-opus.md section 9.3; documented from a public client; `Beloeb` inferred). */
export interface EngangsydelseLine {
  /** `2031-03-31T00:00:00Z`. */
  readonly Startdato: string
  readonly Loenart: string
  readonly Loebenummer: number
  readonly Antal?: string
  readonly Beloeb?: string
  readonly Afv_Omkostningssted?: string
  readonly Afv_PSP_Element?: string
  readonly Afsendelses_System: string
  readonly Indv_Bemaerkning?: string
}

/** A line of `POST lpe/update-recurring-payments` (section 9.7; inferred as a whole). */
export interface FastTillaegLine {
  readonly Operation: 'OPRET' | 'RET' | 'AFSLUT'
  readonly Startdato: string
  readonly Slutdato?: string
  readonly Loenart: string
  readonly Loebenummer: number
  readonly Beloeb?: string
  readonly Aarligt_Grundbeloeb?: string
  readonly Antal?: string
  readonly Procent?: string
  readonly Pensionsgivende?: boolean
  readonly Foerste_Betaling?: string
  readonly Betalingsinterval?: string
  readonly Afv_Omkostningssted?: string
  readonly Afv_PSP_Element?: string
  readonly Afsendelses_System: string
}

export const UPDATE_ONETIME_OPERATION = 'update-onetime-payments'
export const UPDATE_RECURRING_OPERATION = 'update-recurring-payments'

/** All lines are stored or none (section 9.4, inferred). @param lines 1 to 999: messages number them with three digits (section 9.4). @throws UpstreamFault */
export function sendOnetimePayments(call: UpdateCall, lines: readonly EngangsydelseLine[]): Promise<UpdateReceipt> {
  return sendUpdate(UPDATE_ONETIME_OPERATION, call, {
    Engangsydelser: lines.map((line, index) => ({ ...line, Sekvensnummer: String(index) })),
  })
}

/** @throws UpstreamFault */
export function sendRecurringPayment(call: UpdateCall, line: FastTillaegLine): Promise<UpdateReceipt> {
  return sendUpdate(UPDATE_RECURRING_OPERATION, call, { Faste_Tillaeg: [{ ...line, Sekvensnummer: '0' }] })
}
