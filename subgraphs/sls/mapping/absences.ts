import { type Decimal, fromScaled } from '#schema/scalars/Decimal.ts'
import type { AbsenceKind, AbsenceRecord, AbsenceType } from '../model/absence.ts'
import type { Haendelse } from '../wire/haendelse.ts'
import { type TextReader, textReader } from './reading.ts'
import { numbered } from './recordKey.ts'

/** SLS dossier section 7.14. Code 500 is inferred, all others are documented as members of their group. */
const KINDS: ReadonlyMap<string, AbsenceKind> = new Map(
  (
    [
      ['SICKNESS', ['100', '110', '130', '140', '150', '154', '155']],
      ['WORK_INJURY', ['220', '225']],
      ['CHILD_SICK', ['230', '231']],
      ['MATERNITY', ['400', '405', '420', '440']],
      ['BEREAVEMENT', ['401']],
      ['HOLIDAY', ['500']],
      ['SPECIAL_HOLIDAY', ['520', '809']],
      ['CARE_DAY', ['600', '605', '610', '615', '620']],
    ] as const
  ).flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)),
)

/** The cause that a registration by kind alone means, where one stands out: the plain one of its group, or the only one. */
const DEFAULTS: ReadonlySet<string> = new Set(['100', '401', '500'])

const QUOTAS: Readonly<Partial<Record<AbsenceKind, AbsenceType['quotaKinds'][number]>>> = {
  HOLIDAY: 'HOLIDAY',
  SPECIAL_HOLIDAY: 'SPECIAL_HOLIDAY',
  CARE_DAY: 'CARE_DAYS',
}

/** The kind of a cause; OTHER for one that is not on the list. */
export function absenceKind(code: string): AbsenceKind {
  return KINDS.get(code) ?? 'OTHER'
}

/** The cause that a registration by kind alone means; null where none stands out. */
export function defaultCause(kind: string): string | null {
  return [...DEFAULTS].find((code) => KINDS.get(code) === kind) ?? null
}

/**
 * By first day, then code, then last day.
 * @throws UpstreamFault garbled, where a day or a time cannot be read.
 */
export function absenceRecords(
  events: readonly Haendelse[],
  texts: ReadonlyMap<string, string>,
): readonly AbsenceRecord[] {
  const read = textReader('ModstSLSHaendelseList')
  const records = events.map((event) => {
    const from = read.day(event.Fradato, 'Fradato')
    const to = read.day(event.Tildato, 'Tildato')
    return {
      kind: absenceKind(event.FastAarsagskode),
      code: event.FastAarsagskode,
      codeText: texts.get(event.FastAarsagskode) ?? null,
      from,
      to,
      openEnded: false,
      hoursPerDay: hoursPerDay(event, read),
      key: [event.FastAarsagskode, from, to],
    }
  })
  // Equal keys fall on the same days, so that any period holds all of them or none: numbers follow the hours.
  const order = (record: AbsenceRecord): string => [record.from, record.code, record.to, record.hoursPerDay].join()
  return numbered(records.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)))
}

/** Hours and minutes as hours with two decimals, halves rounded up: 3 h 42 min are 3.70, 20 min are 0.33. Null for whole days. */
export function hoursPerDay(
  { Timer, Minutter }: Pick<Haendelse, 'Timer' | 'Minutter'>,
  read: TextReader,
): Decimal | null {
  if (Timer === null && Minutter === null) return null
  const count = (text: string | null, element: string): number => {
    if (text !== null && !/^\d{1,3}$/.test(text)) throw read.unreadable(element)
    return Number(text ?? 0)
  }
  const minutes = count(Timer, 'Timer') * 60 + count(Minutter, 'Minutter')
  return fromScaled(BigInt(Math.floor((minutes * 100 + 30) / 60)), 2)
}

/** What may be registered: the causes of the list, by code. SLS asks for no reference, and takes parts of a day as hours. */
export function absenceTypes(texts: ReadonlyMap<string, string>): readonly AbsenceType[] {
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, text]) => {
      const kind = absenceKind(code)
      const quota = QUOTAS[kind]
      return {
        code,
        kind,
        text,
        attendance: false,
        defaultForKind: DEFAULTS.has(code),
        requires: 'NONE',
        partOfDay: 'HOURS',
        quotaKinds: quota === undefined ? [] : [quota],
      }
    })
}
