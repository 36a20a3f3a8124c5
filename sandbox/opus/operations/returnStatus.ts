import { element, group } from '../xml.ts'

const MESSAGE_CLASS = 'ZLPT_VACAB'

/** Texts of the sandbox's message class; inferred as a whole (kmd-opus.md section 4.10). */
const TEXTS: Readonly<Record<string, string>> = {
  '000': '',
  '001': 'Medarbejdernummer & findes ikke.',
  '002': 'Medarbejderen er ikke ansat i hele perioden.',
  '003': 'Arbejdstidstype & er ikke gyldig.',
  '005': 'Operation & er ukendt.',
  '006': 'Den oprindelige registrering blev ikke fundet.',
  '007': 'Perioden overlapper en anden mødetid.',
  '016': 'Datoen ligger før tidligste tilbageregning &.',
  '017': 'Fravær i perioden er beregnet på ny.',
  '025': 'En mødetid er højst 24 timer.',
  '004': 'Slutdato ligger før startdato.',
  '015': 'Medarbejderen er låst. Prøv igen senere.',
  '020': 'Ugyldigt datoformat i &.',
}

export interface Message {
  readonly type: 'S' | 'E' | 'W' | 'I' | 'A'
  readonly number: string
  readonly value?: string
  readonly text?: string
  readonly personnelNumber?: string
  readonly sequenceNumber?: string
}

/** One `item` of a `ReturnStatus` list: with class and number, as GetAbsenceAttendanceByPeriod alone has it (section 4.5). */
export function statusItem({ type, number, value, text, personnelNumber, sequenceNumber }: Message): string {
  const spoken = text ?? (TEXTS[number] ?? 'Fejl &.').replace('&', value ?? number)
  return group(
    'item',
    element('StatusType', type) +
      element('MessageClass', MESSAGE_CLASS) +
      element('MessageNumber', number) +
      element('MessageText', spoken) +
      element('PersonnelNumber', personnelNumber ?? null) +
      element('SequenceNumber', sequenceNumber ?? null),
  )
}

export function returnStatus(items: readonly string[]): string {
  return group('ReturnStatus', items.join(''))
}

/** PERNR as SAP writes it: eight digits. */
export function personnelNumber(number: string): string {
  return number.padStart(8, '0')
}
