import type { Correction } from '../model/correction.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'

/** ANNKOR of a row that counts as never having been (CPR dossier section 9.9). */
const ANNULLED = 'A'

const KINDS: ReadonlyMap<string, Correction['kind']> = new Map([
  ['K', 'CORRECTED'],
  ['Æ', 'TECHNICAL'],
])

/** A row of a history as its record has it: from when until when, in the register's own writing. */
interface HistoryRow<Row> {
  readonly row: Row
  readonly ANNKOR: string
  readonly from: string
  readonly to: string
}

/** The rows of a history, without those annulled, the latest first; a row without any date is the oldest. */
export function historyOf<Row>(rows: readonly HistoryRow<Row>[]): readonly Row[] {
  const order = ({ from, to }: HistoryRow<Row>): string => `${to || from} ${from}`
  return rows
    .filter(({ ANNKOR }) => ANNKOR !== ANNULLED)
    .sort((a, b) => (order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : 0))
    .map(({ row }) => row)
}

/** Null: the row was not touched. A marker that is on no list keeps its code. */
export function correctionOf(ANNKOR: string, texts: CodeTexts): Correction | null {
  if (ANNKOR === '') return null
  return { kind: KINDS.get(ANNKOR) ?? 'OTHER', code: ANNKOR, text: texts.corrections.get(ANNKOR) ?? null }
}
