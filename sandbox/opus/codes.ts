import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface AbsenceType {
  readonly code: string
  readonly text: string
  readonly attendance: boolean
  readonly quotaTypes: readonly string[]
  readonly additionalDataKind: 'NONE' | 'CHILD' | 'MATERNITY_CASE' | 'ACCIDENT_CASE' | 'REASON'
  readonly additionalDataRequired: boolean
}

/** A message with `&` where values go. */
export interface CatalogueMessage {
  readonly code: string
  readonly type: 'I' | 'W' | 'E'
  readonly text: string
}

export interface WageType {
  readonly code: string
  readonly runningNumber: number
  readonly measure: 'QUANTITY' | 'AMOUNT'
}

export interface CodeLists {
  readonly absenceTypes: ReadonlyMap<string, AbsenceType>
  readonly quotaTexts: ReadonlyMap<string, string>
  readonly wageTypes: readonly WageType[]
  readonly leaveReasons: ReadonlyMap<string, string>
  readonly maternityTypes: ReadonlyMap<string, string>
  readonly workingTimeTypes: ReadonlyMap<string, string>
  readonly returnTexts: ReadonlyMap<string, string>
  readonly absenceMessages: ReadonlyMap<string, CatalogueMessage>
  readonly documentTypes: ReadonlyMap<string, string>
  readonly updateMessages: ReadonlyMap<string, CatalogueMessage>
}

/** Reads the code lists of `contracts/opus/codes`. Throws where a file is missing: the sandbox cannot speak without them. */
export function readCodeLists(contractsFolder: string): CodeLists {
  const codes = <Row>(list: string): readonly Row[] => {
    const file: { readonly codes: readonly Row[] } = JSON.parse(
      readFileSync(join(contractsFolder, 'codes', `${list}.json`), 'utf8'),
    )
    return file.codes
  }
  const texts = (list: string): ReadonlyMap<string, string> =>
    new Map(codes<{ readonly code: string; readonly text: string }>(list).map(({ code, text }) => [code, text]))
  const messages = (list: string): ReadonlyMap<string, CatalogueMessage> =>
    new Map(codes<CatalogueMessage>(list).map((message) => [message.code, message]))
  return {
    absenceTypes: new Map(codes<AbsenceType>('absence-types').map((type) => [type.code, type])),
    quotaTexts: texts('quota-types'),
    wageTypes: codes<WageType>('wage-types'),
    leaveReasons: texts('leave-reasons'),
    maternityTypes: texts('maternity-types'),
    workingTimeTypes: texts('working-time-types'),
    returnTexts: texts('return-status'),
    absenceMessages: messages('absence-messages'),
    documentTypes: texts('document-types'),
    updateMessages: messages('update-messages'),
  }
}
