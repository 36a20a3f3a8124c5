import type { Departure, FormerDisappearance, StayAbroad } from '../model/abroad.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { RecordOf } from '../wire/records/fields.ts'
import { certainDay } from './dates.ts'
import { correctionOf, historyOf } from './history.ts'
import { linesOf } from './place.ts'

/** Record 005. */
export function departureOf(record: RecordOf<'005'> | undefined, texts: CodeTexts): Departure | null {
  return record === undefined ? null : left(record.fields, texts)
}

/** Records 024. */
export function staysAbroadOf(records: readonly RecordOf<'024'>[], texts: CodeTexts): readonly StayAbroad[] {
  return historyOf(
    records.map(({ fields }) => ({
      ANNKOR: fields.ANNKOR,
      from: fields.UDRDTO,
      to: fields.INDRDTO,
      row: {
        ...left(fields, texts),
        returnedFromCountryCode: fields.INDR_LANDEKOD || null,
        returnedFromCountryText: texts.countries.get(fields.INDR_LANDEKOD) ?? null,
        returnedOn: certainDay(fields.INDRDTO, fields.INDRDTO_UMRK),
        correction: correctionOf(fields.ANNKOR, texts),
      },
    })),
  )
}

/** Records 025. */
export function disappearancesOf(
  records: readonly RecordOf<'025'>[],
  texts: CodeTexts,
): readonly FormerDisappearance[] {
  return historyOf(
    records.map(({ fields }) => ({
      ANNKOR: fields.ANNKOR,
      from: fields.FORSVINDDTO,
      to: fields.GENFINDDTO,
      row: {
        disappearedOn: certainDay(fields.FORSVINDDTO, fields.FORSVINDDTO_UMRK),
        foundOn: certainDay(fields.GENFINDDTO, fields.GENFINDDTO_UMRK),
        correction: correctionOf(fields.ANNKOR, texts),
      },
    })),
  )
}

function left(fields: (RecordOf<'005'> | RecordOf<'024'>)['fields'], texts: CodeTexts): Departure {
  return {
    countryCode: fields.UDR_LANDEKOD || null,
    countryText: texts.countries.get(fields.UDR_LANDEKOD) ?? null,
    departedOn: certainDay(fields.UDRDTO, fields.UDRDTO_UMRK),
    addressLines: linesOf(
      fields.UDLANDADR1,
      fields.UDLANDADR2,
      fields.UDLANDADR3,
      fields.UDLANDADR4,
      fields.UDLANDADR5,
    ),
  }
}
