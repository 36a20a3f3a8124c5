import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Log } from '#foundation/log/log.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ChangeFileReading, NamedFile } from '../adapter/changeFiles.ts'
import type { FileHead, PersonNews } from '../model/changeFile.ts'
import type { FileBook, NotedFile } from './fileBook.ts'
import type { SubscriptionLedger } from './subscriptionLedger.ts'

export interface TakingIn {
  readonly reading: ChangeFileReading
  readonly book: FileBook
  readonly ledger: Pick<SubscriptionLedger, 'hashOf'>
  readonly log: Log
  readonly now: () => Date
}

/** Whose files they are, and from where the chain of them begins. */
export interface Series {
  readonly customerNumber: string
  readonly task: string
  /** A file of this day is taken whatever came before it: for an operator who gives up on one that is missing. */
  readonly chainFrom: LocalDate | null
}

/** `staged`: whole in the store. `repeated`: its day was applied before. `missing`: one before it was not delivered; nothing behind it may be applied. */
export type TakenIn = 'staged' | 'repeated' | 'missing' | 'foreign'

/** Why a file is not read to its end. */
class NotWanted extends Error {
  readonly why: Exclude<TakenIn, 'staged'>
  constructor(why: Exclude<TakenIn, 'staged'>) {
    super(why)
    this.why = why
  }
}

/** Persons that are put into the store together. */
const PORTION = 200

/**
 * Takes a file in while it arrives. What it tells lies encrypted in the store then, and counts only when the whole has been read and found whole; a
 * kill before leaves a file that was never there. Memory does not grow with the file.
 * @throws UpstreamFault where it cannot be read, or is not whole.
 */
export async function takeInFile(parts: TakingIn, series: Series, desk: Desk, file: NamedFile): Promise<TakenIn> {
  const { reading, book, ledger, log, now } = parts
  const known = await book.ofTask(series.task)
  const facts = { customerNumber: series.customerNumber, task: series.task, file: file.name }
  let head: FileHead | null = null
  let isRepeated = false
  let held: { readonly personHash: string; readonly news: PersonNews }[] = []
  const flush = async (): Promise<void> => {
    const staged = held
    held = []
    if (head !== null && staged.length > 0) await book.stage(head, staged)
  }
  try {
    const read = await reading.read(desk, file.name, {
      head: async (told) => {
        head = told
        const judged = judge(told, series, known)
        if (judged === 'repeated') isRepeated = true
        else if (judged !== 'next') throw new NotWanted(judged)
        else await book.beginStaging(told)
      },
      news: async (news) => {
        if (isRepeated) return
        held.push({ personHash: ledger.hashOf(series.customerNumber, news.cprNumber), news })
        if (held.length >= PORTION) await flush()
      },
    })
    await flush()
    if (head === null) throw new TypeError('a file was read without its head')
    const noted: NotedFile = {
      ...(head as FileHead),
      name: file.name,
      bytes: file.bytes,
      digest: read.digest,
      records: read.records,
      state: isRepeated ? 'REPEATED' : 'STAGED',
    }
    if (isRepeated) {
      noteRepeated(noted, known, facts, log)
      // A day that was applied stays noted as it was, under the name that it came by.
      if (!known.some(({ name }) => name === file.name)) await book.note(noted, now())
      else await book.noteBytes(noted)
      return 'repeated'
    }
    await book.note(noted, now())
    log.info('cpr_change_file_taken_in', { ...facts, records: read.records })
    if (read.unknownTypes.length > 0) log.warn('cpr_record_types_unknown', { ...facts, types: read.unknownTypes })
    if (Object.keys(read.inputErrors).length > 0) log.warn('cpr_input_refused', { ...facts, errors: read.inputErrors })
    return 'staged'
  } catch (error) {
    if (!(error instanceof NotWanted)) throw error
    const last = lastApplied(known)?.producedOn ?? null
    const told = head as FileHead | null
    if (error.why === 'missing')
      log.alarm('cpr_change_file_missing', {
        ...facts,
        lastApplied: last,
        producedOn: told?.producedOn,
        follows: told?.previousOn,
      })
    else log.alarm('cpr_change_file_foreign', facts)
    return error.why
  }
}

/** Whether a file may be applied now: the one that follows the last, by its own word (CPR dossier section 13.2). */
export function judge(
  head: FileHead,
  series: Series,
  known: readonly NotedFile[],
): 'next' | Exclude<TakenIn, 'staged'> {
  if (head.task !== series.task) return 'foreign'
  if (known.some(({ producedOn, state }) => state !== 'REPEATED' && producedOn === head.producedOn)) return 'repeated'
  const last = lastApplied(known)
  if (last === null || head.producedOn === series.chainFrom) return 'next'
  if (head.producedOn < last.producedOn) return 'repeated'
  return head.previousOn === last.producedOn ? 'next' : 'missing'
}

export function lastApplied(known: readonly NotedFile[]): NotedFile | null {
  return known.filter(({ state }) => state !== 'REPEATED').at(-1) ?? null
}

function noteRepeated(file: NotedFile, known: readonly NotedFile[], facts: object, log: Log): void {
  const before = known.find(({ producedOn, state }) => state !== 'REPEATED' && producedOn === file.producedOn)
  if (before?.digest === file.digest) log.warn('cpr_change_file_repeated', { ...facts, producedOn: file.producedOn })
  // The same day with another content, or a day that lies before all: nothing of it is applied, and somebody must look.
  else log.alarm('cpr_change_file_differs', { ...facts, producedOn: file.producedOn })
}
