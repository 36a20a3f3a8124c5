import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { EmploymentKeyTable, EmploymentStatusTable, EmploymentTable } from '../store/tables.ts'
import type { DirectoryEntry } from './employment.ts'
import { hadEndedBefore } from './ended.ts'
import type { Seal } from './seal.ts'
import { searchable } from './searchable.ts'

/** What the directory knows of an institution. */
export interface Known {
  /** The place that the next new employment is given. */
  readonly nextPosition: number
  readonly rows: ReadonlyMap<string, EmploymentTable>
  /** Ids by the keyed hash of every number that an employment has or has had. */
  readonly idOfNumber: ReadonlyMap<string, string>
  /** Keyed hashes of every CPR number that an employment's person has or has had, by id. */
  readonly personsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** The status through time by id, as one text to compare by. */
  readonly statusText: ReadonlyMap<string, string>
}

/** What is to be written. */
export interface Judgement {
  readonly added: readonly EmploymentTable[]
  readonly changed: readonly EmploymentTable[]
  readonly unchanged: number
  /** Of those added and changed: all spans, which take the place of the former ones. */
  readonly spans: readonly EmploymentStatusTable[]
  readonly newKeys: readonly EmploymentKeyTable[]
  /** Employments whose person turned out to be another: the former person's keys no longer lead to them. */
  readonly ofAnotherPerson: readonly string[]
  readonly nextPosition: number
  readonly now: DateTime
}

/** How keys, ids and sealed values are made, and for whom. */
export interface JudgementTerms {
  readonly institutionId: string
  readonly system: 'SLS' | 'OPUS'
  readonly now: DateTime
  readonly hash: (kind: 'number' | 'person', value: string) => string
  /** The id of an employment first known by this number. */
  readonly idOf: (number: string) => string
  readonly seal: Seal
  /** Whoever had left before this day is not taken up anew; null: everybody is. */
  readonly keepsFrom: LocalDate | null
}

/** Holds what is told against what is known. Reads and writes nothing. */
export function judge(known: Known, entries: Iterable<DirectoryEntry>, terms: JudgementTerms): Judgement {
  const { institutionId, hash, now } = terms
  const entryOf = new Map<string, DirectoryEntry>()
  for (const entry of entries) {
    entryOf.set(known.idOfNumber.get(hash('number', entry.number)) ?? terms.idOf(entry.number), entry)
  }

  const added: EmploymentTable[] = []
  const changed: EmploymentTable[] = []
  const spans: EmploymentStatusTable[] = []
  const newKeys: EmploymentKeyTable[] = []
  const ofAnotherPerson: string[] = []
  let unchanged = 0
  const addKey = (id: string, kind: 'number' | 'person', key_hash: string): void => {
    newKeys.push({ institution_id: institutionId, kind, key_hash, id, since: now })
  }
  const present = personsPresent(entryOf.values(), terms.keepsFrom)
  for (const [id, entry] of entryOf) {
    if (!known.rows.has(id) && present !== null && !present.has(entry.cprNumber)) continue
    const told = { entry, number: hash('number', entry.number), person: hash('person', entry.cprNumber) }
    const entrySpans = spansOf(institutionId, id, entry)
    const before = known.rows.get(id)
    if (before === undefined) {
      added.push(newRow(id, known.nextPosition + added.length, told, terms))
      addKey(id, 'number', told.number)
      addKey(id, 'person', told.person)
      spans.push(...entrySpans)
      continue
    }
    const isFormerPerson = before.person_hash !== told.person && (known.personsOf.get(id)?.has(told.person) ?? false)
    const samePerson = before.person_hash === told.person || isFormerPerson
    const sameNumber = before.number_hash === told.number
    const sameStatus = (known.statusText.get(id) ?? '') === statusText(entrySpans)
    if (samePerson && sameNumber && sameStatus && sameFacts(before, factsOf(entry))) {
      unchanged += 1
      continue
    }
    changed.push(changedRow(before, told, { samePerson, isFormerPerson }, terms))
    if (!samePerson) {
      ofAnotherPerson.push(id)
      addKey(id, 'person', told.person)
    }
    if (!sameNumber) addKey(id, 'number', told.number)
    spans.push(...entrySpans)
  }
  const nextPosition = known.nextPosition + added.length
  return { added, changed, unchanged, spans, newKeys, ofAnotherPerson, nextPosition, now }
}

/** Those of whom an employment is told that had not ended before the day; null where everybody is kept. */
function personsPresent(entries: Iterable<DirectoryEntry>, keepsFrom: LocalDate | null): ReadonlySet<string> | null {
  if (keepsFrom === null) return null
  const present = new Set<string>()
  for (const entry of entries) if (!hadEndedBefore(entry, keepsFrom)) present.add(entry.cprNumber)
  return present
}

/** An entry with the keyed hashes of its numbers. */
interface Told {
  readonly entry: DirectoryEntry
  readonly number: string
  readonly person: string
}

type Facts = ReturnType<typeof factsOf>

function factsOf(entry: DirectoryEntry) {
  return {
    given_name: entry.givenName,
    family_name: entry.familyName,
    search_name: searchable(`${entry.givenName} ${entry.familyName}`),
    unit: entry.unit,
    status_code: entry.statusCode,
    employed_from: entry.employedFrom,
    employed_to: entry.employedTo,
  }
}

function sameFacts(before: EmploymentTable, facts: Facts): boolean {
  return Object.entries(facts).every(([column, value]) => before[column as keyof Facts] === value)
}

function newRow(id: string, position: number, { entry, number, person }: Told, terms: JudgementTerms): EmploymentTable {
  return {
    institution_id: terms.institutionId,
    id,
    position,
    system: terms.system,
    number_hash: number,
    person_hash: person,
    sealed: terms.seal.close(`${entry.number}|${entry.cprNumber}`),
    ...factsOf(entry),
    protected: null,
    changed_at: terms.now,
  }
}

function changedRow(
  before: EmploymentTable,
  { entry, number, person }: Told,
  { samePerson, isFormerPerson }: { readonly samePerson: boolean; readonly isFormerPerson: boolean },
  { seal, now }: JudgementTerms,
): EmploymentTable {
  // A payroll system that still tells a replaced CPR number does not bring it back.
  const cprNumber = isFormerPerson ? (seal.open(before.sealed).split('|')[1] ?? '') : entry.cprNumber
  return {
    ...before,
    ...factsOf(entry),
    // The number is the one that the payroll system tells now, since it must be asked by it.
    number_hash: number,
    sealed: seal.close(`${entry.number}|${cprNumber}`),
    ...(samePerson ? {} : { person_hash: person, protected: null }),
    changed_at: now,
  }
}

function spansOf(institutionId: string, id: string, { statuses }: DirectoryEntry): readonly EmploymentStatusTable[] {
  return statuses.map(({ from, to, status, code }) => ({
    institution_id: institutionId,
    id,
    valid_from: from,
    valid_to: to,
    status,
    code,
  }))
}

/** Spans, oldest first, as one text to compare by. */
export function statusText(spans: readonly EmploymentStatusTable[]): string {
  return spans.map((span) => `${span.valid_from}/${span.valid_to}/${span.status}/${span.code ?? ''};`).join('')
}
