import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import type { CareDayAccount, HolidayAccount } from '../model/registered.ts'
import type { Ferieregnskab } from '../wire/ferieregnskab.ts'
import type { Omsorgsregnskab } from '../wire/omsorgsregnskab.ts'
import { text } from './columns.ts'
import { figures } from './quotas.ts'
import type { TextReader } from './reading.ts'
import type { RecordTable } from './recordTable.ts'

/** Ferietype, SLS dossier section 7.15 (codes inferred). */
const TYPES: ReadonlyMap<string, HolidayAccount['type']> = new Map([
  ['F', 'HOLIDAY'],
  ['S', 'SPECIAL_HOLIDAY'],
])

/** Optjeningsform, SLS dossier section 7.17 (content documented, codes inferred). */
const BASES: ReadonlyMap<string, CareDayAccount['basis']> = new Map([
  ['K', 'CONVERTED'],
  ['T', 'ALLOTTED'],
])

type Figure = keyof ReturnType<typeof figures>

/** A figure as both kinds of account have it. */
const figure =
  <Name extends Figure>(name: Name) =>
  (row: Parameters<typeof figures>[0], read: TextReader): ReturnType<typeof figures>[Name] =>
    figures(row, read)[name]

const FIGURES = {
  unit: figure('unit'),
  earned: figure('earned'),
  used: figure('used'),
  remaining: figure('remaining'),
  takeFrom: figure('takeFrom'),
  takeTo: figure('takeTo'),
  lastRegistration: figure('lastRegistration'),
}

/** SLS dossier section 7.15. */
export const holidayAccount: RecordTable<Ferieregnskab, HolidayAccount> = {
  columns: {
    year: ({ Ferieaar }, read) => yearOf(Ferieaar, 'Ferieaar', read),
    type: ({ Ferietype }) => TYPES.get(Ferietype) ?? null,
    typeCode: text('Ferietype'),
    ...FIGURES,
  },
}

/** SLS dossier section 7.17. */
export const careDayAccount: RecordTable<Omsorgsregnskab, CareDayAccount> = {
  columns: {
    basis: ({ Optjeningsform }) => BASES.get(Optjeningsform) ?? null,
    basisCode: text('Optjeningsform'),
    year: ({ Optjeningsaar }, read) => (Optjeningsaar === null ? null : yearOf(Optjeningsaar, 'Optjeningsaar', read)),
    child: ({ Barn }, read) => {
      const number = Barn === null ? null : parseCprNumber(Barn)
      if (Barn !== null && number === null) throw read.unreadable('Barn')
      return number
    },
    ...FIGURES,
  },
}

function yearOf(written: string, element: string, read: TextReader): number {
  if (!/^\d{4}$/.test(written)) throw read.unreadable(element)
  return Number(written)
}
