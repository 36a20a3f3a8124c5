import { authorityFields } from './authorityFields.ts'
import { deliveryFields } from './deliveryFields.ts'
import { historyFields } from './historyFields.ts'
import { personFields } from './personFields.ts'
import { relationFields } from './relationFields.ts'

/**
 * The names of each record's fields, as the tables in `contracts/cpr/records.json` have them: what the rest of the program reads fields by.
 * The two are held against each other when the tables are read.
 */
export const fieldNames = {
  ...deliveryFields,
  ...personFields,
  ...relationFields,
  ...authorityFields,
  ...historyFields,
} as const

export type RecordName = keyof typeof fieldNames

/** One record, decoded: a field without value is the empty text, all others are as the register wrote them. */
export type RecordOf<Name extends RecordName> = {
  readonly record: Name
  readonly fields: Readonly<Record<(typeof fieldNames)[Name][number], string>>
}

export type CprRecord = { [Name in RecordName]: RecordOf<Name> }[RecordName]

/** The records that speak of a person in a lookup's reply: all but the first and the last, and those that change files alone have. */
export type PersonRecord = Exclude<CprRecord, { readonly record: '000' | '099' | '910' | '997' | '999' }>
