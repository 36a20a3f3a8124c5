import { dateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { serialise } from '../store/serialise.ts'
import type { Database } from '../store/store.ts'
import { keyedHash, shortId } from '../tenancy/keyedHash.ts'
import type { DirectoryKeys } from './directory.ts'
import type { DirectoryEntry } from './employment.ts'
import { type JudgementTerms, judge } from './judgement.ts'
import { readKnown, writeJudgement } from './known.ts'
import { directoryOf } from './turn.ts'

/** What a whole comparison did. */
export interface ComparisonResult {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

export interface ComparisonKeys extends DirectoryKeys {
  /** Keys the ids of employments: the same in every process, and never changed. */
  readonly idKey: Uint8Array
  /** Employments that had ended before this day are not taken up, since they would be removed again; left out: all are. */
  readonly keepsFrom?: () => LocalDate
}

/**
 * Compares the directory with all that a payroll system tells of an institution: adds what is new in the order told, brings up to date what
 * changed, and keeps what is no longer told (it may be asked for within the retention period). A number replaced by CPR stays
 * replaced although the payroll system still tells the former one. Where an employment is told twice, the last word counts.
 */
export async function compareWhole(
  database: Database,
  keys: ComparisonKeys,
  institutionId: string,
  system: 'SLS' | 'OPUS',
  entries: Iterable<DirectoryEntry>,
): Promise<ComparisonResult> {
  return database.transaction().execute(async (transaction) => {
    await serialise(transaction, directoryOf(institutionId))
    const terms = termsOf(keys, institutionId, system)
    const judgement = judge(await readKnown(transaction, institutionId), entries, terms)
    await writeJudgement(transaction, institutionId, judgement, true)
    return { added: judgement.added.length, changed: judgement.changed.length, unchanged: judgement.unchanged }
  })
}

/**
 * Takes up one employment that the payroll system has just made, without waiting for the next comparison. One that is known is brought up to
 * date.
 * @returns its id.
 */
export async function takeUp(
  database: Database,
  keys: ComparisonKeys,
  institutionId: string,
  system: 'SLS' | 'OPUS',
  entry: DirectoryEntry,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    await serialise(transaction, directoryOf(institutionId))
    const terms = { ...termsOf(keys, institutionId, system), keepsFrom: null }
    const known = await transaction
      .selectFrom('employment_key')
      .select('id')
      .where('institution_id', '=', institutionId)
      .where('kind', '=', 'number')
      .where('key_hash', '=', terms.hash('number', entry.number))
      .executeTakeFirst()
    const id = known?.id ?? terms.idOf(entry.number)
    const judgement = judge(await readKnown(transaction, institutionId, [id]), [entry], terms)
    await writeJudgement(transaction, institutionId, judgement, false)
    return id
  })
}

function termsOf(
  { hashKey, idKey, seal, keepsFrom }: ComparisonKeys,
  institutionId: string,
  system: 'SLS' | 'OPUS',
): JudgementTerms {
  return {
    institutionId,
    system,
    now: dateTime(new Date()),
    hash: (kind, value) => keyedHash(hashKey, institutionId, kind, value).toString('base64url'),
    idOf: (number) => shortId(idKey, institutionId, 'employment', number),
    seal,
    keepsFrom: keepsFrom?.() ?? null,
  }
}
