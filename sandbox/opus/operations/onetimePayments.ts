import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import type { OnetimePayment } from '../records/payments.ts'

export interface PaymentQuery {
  readonly number: string
  /** Instants `yyyy-MM-ddTHH:mm:ss…Z`; empty for no limit. */
  readonly from: string
  readonly to: string
}

export const NOT_FOUND_TEXT = 'Data ikke fundet.'
/** Escaped already, as it comes in reality (kmd-opus.md section 2.5). */
export const TECHNICAL_TEXT =
  'Error while sending message to module processor: &lt;com.sap.engine.interfaces.messaging.api.exception.MessagingException&gt;'

/** The answer to read-onetime-payments as an object (kmd-opus.md section 9.2). */
export function findPayments(desk: Desk, customer: Customer, query: PaymentQuery): Readonly<Record<string, unknown>> {
  const number = String(Number(query.number))
  const own = customer.byNumber.get(number)
  if (own === undefined) return empty('Medarbejderen findes ikke.')
  const other = desk.controller.foreign ? foreignOf(desk, customer, number) : undefined
  const [owner, employment] = other ?? ([customer, own] as const)
  const found = desk.archives(owner, employment).payments().filter(within(query))
  if (found.length === 0) return empty(NOT_FOUND_TEXT)
  return {
    Header: { Status: 0, Tekst: null },
    Medarbejder: { Medarbejdernummer: employment.number },
    Engangsydelser: found.map((payment) => ({
      Startdato: payment.date,
      Objekt_id: payment.objectId,
      Loenart: payment.wageType,
      Loebenummer: payment.runningNumber,
      Beloeb: payment.amount,
      Antal: payment.quantity,
      Afv_Timeloen: 0,
      Afv_PSP_Element: null,
      Indv_Bemaerkning_1: payment.sendingSystem,
      Indv_Bemaerkning_2: payment.remark,
    })),
  }
}

function empty(text: string): Readonly<Record<string, unknown>> {
  return { Header: { Status: 1, Tekst: text }, Medarbejder: null, Engangsydelser: null }
}

/** A payment stands on a day; the filter's bounds are instants, compared to the second. */
function within({ from, to }: PaymentQuery): (payment: OnetimePayment) => boolean {
  return ({ date }) => {
    const instant = `${date}T00:00:00`
    return (from === '' || from.slice(0, 19) <= instant) && (to === '' || instant <= to.slice(0, 19))
  }
}

/** Somebody else, of another customer, who has payments under another number. */
function foreignOf(desk: Desk, customer: Customer, number: string) {
  const other = desk.customers.otherThan(customer)
  const employment = other?.employments.find(
    (candidate) => candidate.number !== number && desk.archives(other, candidate).payments().length > 0,
  )
  return other === undefined || employment === undefined ? undefined : ([other, employment] as const)
}
