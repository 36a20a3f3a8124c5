import type { PersonRecord } from '../../../../subgraphs/cpr/wire/records/fields.ts'

export const PNR = '6101800006'

export type Fields = Readonly<Record<string, string>>

/** Records with only the fields that an example is about; all others are without value. */
export function records(given: Readonly<Record<string, Fields | readonly Fields[]>>): readonly PersonRecord[] {
  return Object.entries({ '001': { STATUS: '01' }, ...given }).flatMap(([record, fields]) =>
    (Array.isArray(fields) ? (fields as readonly Fields[]) : [fields as Fields]).map(
      (each) =>
        ({
          record,
          fields: new Proxy({ PNR, ...each }, { get: (all, name) => Reflect.get(all, name) ?? '' }),
        }) as never,
    ),
  )
}
