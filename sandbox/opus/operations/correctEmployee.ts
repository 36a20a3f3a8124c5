import type { Refusal } from '../../kit/https.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import { child, childText, type RequestElement } from '../families/requestDocument.ts'
import { isCalendarDay } from '../records/calendar.ts'
import { element } from '../xml.ts'
import { readSelection } from './addressing.ts'

const NAMESPACE = 'urn:oio:medarbejder:1.0.0'
const SAGDOK = 'urn:oio:sagdok:3.0.0'

/** `Ret`: creates, changes or deletes communication data of one employee (kmd-opus.md section 8.4). */
export function correctEmployee(desk: Desk, customer: Customer, root: RequestElement): string {
  return output(desk, carryOut(desk, customer, root), [])
}

/** A status from the control surface. 3 means that KMD handles the message later: here it is carried out at once, and told so. */
export function refuseCorrection(
  desk: Desk,
  customer: Customer,
  root: RequestElement,
  refusal: Refusal,
): string | null {
  if (refusal === 'closed') return output(desk, '3', [])
  if (refusal === 'unavailable' || !/^\d+$/.test(refusal.code)) return null
  const code = String(Number(refusal.code))
  if (code === '3') carryOut(desk, customer, root)
  return output(desk, code, ['4711'], refusal.text)
}

/** Employee numbers as they were sent. */
export function correctedNumbers(root: RequestElement): readonly string[] {
  const reference = child(root, 'MedarbejderRef')
  return readSelection(reference === undefined ? [] : [childText(reference, 'URNIdentifikator') ?? '']).parts
}

function carryOut(desk: Desk, customer: Customer, root: RequestElement): string {
  const number = String(Number(correctedNumbers(root)[0]))
  const employment = customer.byNumber.get(number)
  if (employment === undefined) return '100'
  const properties = child(child(root, 'AttributListe') ?? root, 'Egenskaber')
  const records = (properties?.children ?? []).filter(({ name }) => name === 'Kommunikation')
  if (records.length === 0) return '100'
  const archive = desk.archives(customer, employment)
  let standing = archive.communications()
  for (const record of records) {
    const from = childText(record, 'Gyldighedsstart') ?? ''
    const to = childText(record, 'Gyldighedsstop') ?? ''
    const sequence = childText(record, 'Sekvensnummer') ?? ''
    const type = childText(record, 'Kommunikationsart') ?? ''
    const value = childText(record, 'KommunikationsID')
    if (!isCalendarDay(from) || !isCalendarDay(to) || to < from || !/^\d{3}$/.test(sequence)) return '100'
    if (!/^\d{4}$/.test(type) || (value?.length ?? 0) > 241) return '101'
    const own = (one: (typeof standing)[number]): boolean => one.type === type && one.sequence === sequence
    if (value === null) {
      // Blank beside its key: the record goes.
      const left = standing.filter((one) => !(own(one) && one.from === from && one.to === to))
      if (left.length === standing.length) return '101'
      standing = left
    } else {
      const others = standing.filter((one) => !(own(one) && one.from <= to && from <= one.to))
      standing = [
        ...others,
        { from, to, sequence, type, value, registered: Date.parse(`${desk.controller.today}T12:00:00Z`) },
      ]
    }
  }
  archive.keepCommunications(standing)
  return '0'
}

function output(desk: Desk, code: string, values: readonly string[], text?: string): string {
  const known = desk.codes().returnTexts.get(code)
  const spoken = text ?? (code === '0' || known === undefined ? null : known.replace('&', values[0] ?? ''))
  const status = `<ns1:StandardRetur xmlns:ns1="${SAGDOK}">${element('ns1:StatusKode', code)}${element('ns1:FejlbeskedTekst', spoken)}</ns1:StandardRetur>`
  return `<ns0:RetOutput xmlns:ns0="${NAMESPACE}">${status}</ns0:RetOutput>`
}
