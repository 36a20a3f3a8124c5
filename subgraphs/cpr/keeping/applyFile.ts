import type { Kysely } from 'kysely'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { FileHead, PersonNews } from '../model/changeFile.ts'
import type { Standing } from '../model/subscription.ts'
import type { Customer } from './customers.ts'
import type { Desks } from './desks.ts'
import type { FileBook, StagedNews } from './fileBook.ts'
import type { SubscriptionLedger } from './subscriptionLedger.ts'

/** An employment of whose person CPR has told something. */
export interface ToldEmployment {
  readonly institutionId: string
  readonly employmentId: string
}

/**
 * Lets go of what is kept of the institutions' persons, and tells those who follow their changes, in the transaction in which both take effect.
 */
export type NotePersonChanges = (within: Kysely<Tables>, told: readonly ToldEmployment[], at: Date) => Promise<void>

export interface Applying {
  readonly database: Database
  readonly book: FileBook
  readonly ledger: SubscriptionLedger
  readonly noteChanges: NotePersonChanges
  readonly log: Log
  readonly now: () => Date
}

/** Persons whose news take effect together. */
const PORTION = 50

/**
 * Applies what is left of a file that lies whole in the store, in the order of the file. The directory is told first, which may be done again at
 * will; then, in one transaction, what is kept of the persons is let go of, followers are told, the ledger of subscriptions is brought up to date,
 * and the news are gone. So whatever ends it, the next time goes on behind the last portion, and nothing is done twice.
 * @param stop ends it between two portions.
 */
export async function applyFile(
  parts: Applying,
  customer: Customer,
  desks: Desks,
  head: FileHead,
  stop: AbortSignal,
): Promise<number> {
  const { database, book, ledger, noteChanges, log, now } = parts
  const { customerNumber } = customer
  let applied = 0
  for (;;) {
    stop.throwIfAborted()
    const portion = await book.left(head, PORTION)
    if (portion.length === 0) break
    const told: ToldEmployment[] = []
    for (const { news } of portion)
      for (const institution of customer.institutions) {
        const employments = await tellDirectory(await desks.at(institution), news)
        told.push(...employments.map(({ id }) => ({ institutionId: institution.id, employmentId: id })))
      }
    await database.transaction().execute(async (transaction) => {
      if (told.length > 0) await noteChanges(transaction, told, now())
      for (const { news } of portion) await tellLedger(ledger, transaction, customerNumber, news, head, parts)
      await book.done(transaction, head, numbersOf(portion))
    })
    applied += portion.length
  }
  await book.end(head)
  log.info('cpr_change_file_applied', {
    customerNumber,
    task: head.task,
    producedOn: head.producedOn,
    persons: applied,
  })
  return applied
}

/**
 * Replaced numbers and protection, as told: the rows of the directory keep their ids. @returns the employments of the person, by any number that
 * they have or have had.
 */
async function tellDirectory(desk: Desk, news: PersonNews): Promise<readonly Employment[]> {
  const { employments } = desk
  const { cprNumber, status, replacedBy, formerNumbers, isProtected } = news
  for (const [former, now] of replacements(cprNumber, status === 'REPLACED' ? replacedBy : null, formerNumbers))
    if ((await employments.findByCprNumber(former)).some(({ keys }) => keys.cprNumber === former))
      await employments.noteReplacedCprNumber(former, now)
  const found = await employments.findByCprNumber(cprNumber)
  // What a number that was replaced is told of is no longer the person's own.
  if (status !== null && status !== 'REPLACED' && found.length > 0)
    await employments.noteProtection(cprNumber, isProtected)
  return found
}

function replacements(
  cprNumber: CprNumber,
  replacedBy: CprNumber | null,
  formerNumbers: readonly CprNumber[],
): readonly (readonly [CprNumber, CprNumber])[] {
  if (replacedBy !== null) return [[cprNumber, replacedBy]]
  return formerNumbers.filter((former) => former !== cprNumber).map((former) => [former, cprNumber] as const)
}

async function tellLedger(
  ledger: SubscriptionLedger,
  transaction: Kysely<Tables>,
  customerNumber: string,
  { cprNumber, status, statusFrom, replacedBy, formerNumbers, unsubscribedAt }: PersonNews,
  { producedOn }: FileHead,
  { log, now }: Applying,
): Promise<void> {
  const standing: Standing | null = status === null ? null : { status, from: statusFrom, toldOn: producedOn }
  await ledger.tell(transaction, customerNumber, {
    cprNumber,
    standing,
    replacedBy: status === 'REPLACED' ? replacedBy : null,
  })
  if (status !== null && status !== 'REPLACED') {
    const replaced: Standing = { status: 'REPLACED', from: null, toldOn: producedOn }
    for (const former of formerNumbers.filter((number) => number !== cprNumber))
      await ledger.tell(transaction, customerNumber, { cprNumber: former, standing: replaced, replacedBy: cprNumber })
  }
  if (unsubscribedAt === null) return
  const isOurs = await ledger.tellDeleted(transaction, customerNumber, cprNumber, unsubscribedAt, now())
  if (isOurs) log.alarm('cpr_subscription_deleted_elsewhere', { customerNumber })
}

function numbersOf(portion: readonly StagedNews[]): readonly number[] {
  return portion.map(({ number }) => number)
}
