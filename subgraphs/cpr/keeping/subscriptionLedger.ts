import type { Kysely } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import type { CprSubscriptionTable } from '#foundation/store/cprTables.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import { keyedHash } from '#foundation/tenancy/keyedHash.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { type DateTime, dateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { PersonStatus } from '../model/person.ts'
import type { KeptSubscription, Standing, SubscriptionReason, SubscriptionState } from '../model/subscription.ts'

/** What is written of one number. What is left out stays as it was. */
export interface LedgerEntry {
  readonly state: SubscriptionState
  readonly reason: SubscriptionReason | null
  readonly standing?: Standing
  readonly successorHash?: string
  readonly FEJLNR?: string | null
}

/** Our own list of subscriptions, since CPR has no operation that lists them. Numbers are encrypted and found by keyed hash. */
export interface SubscriptionLedger {
  hashOf(customerNumber: string, cprNumber: CprNumber): string
  /** All of a customer's, by hash. */
  all(customerNumber: string): Promise<ReadonlyMap<string, KeptSubscription>>
  put(customerNumber: string, cprNumber: CprNumber, entry: LedgerEntry, now: Date): Promise<void>
  /** It was tried and could not be done: the state stays. */
  noteTried(kept: KeptSubscription, FEJLNR: string | null, now: Date): Promise<void>
  forget(customerNumber: string, personHash: string): Promise<void>
  /** What a change file tells, where the ledger has the number. Told again, it changes nothing. */
  tell(
    within: Kysely<Tables>,
    customerNumber: string,
    told: { readonly cprNumber: CprNumber; readonly standing: Standing | null; readonly replacedBy: CprNumber | null },
  ): Promise<void>
  /** A receipt tells that CPR deleted the subscription. @returns whether it was ours still, and is to be created again. */
  tellDeleted(
    within: Kysely<Tables>,
    customerNumber: string,
    cprNumber: CprNumber,
    at: string,
    now: Date,
  ): Promise<boolean>
}

export interface LedgerKeys {
  readonly hashKey: Uint8Array
  readonly seal: Seal
}

export function openSubscriptionLedger(database: Database, { hashKey, seal }: LedgerKeys): SubscriptionLedger {
  const hashOf = (customerNumber: string, cprNumber: CprNumber): string =>
    keyedHash(hashKey, 'CPR subscription', customerNumber, cprNumber).toString('base64url')

  const put: SubscriptionLedger['put'] = async (customerNumber, cprNumber, entry, now) => {
    const person_hash = hashOf(customerNumber, cprNumber)
    const known = await database
      .selectFrom('cpr_subscription')
      .select(['state', 'at'])
      .where('customer_number', '=', customerNumber)
      .where('person_hash', '=', person_hash)
      .executeTakeFirst()
    const at = known !== undefined && known.state === entry.state ? known.at : dateTime(now)
    const columns = {
      state: entry.state,
      at,
      tried_at: dateTime(now),
      reason: entry.reason,
      ...(entry.FEJLNR === undefined ? {} : { fejlnr: entry.FEJLNR }),
      ...(entry.standing === undefined ? {} : standingColumns(entry.standing)),
      ...(entry.successorHash === undefined ? {} : { successor_hash: entry.successorHash }),
    }
    await database
      .insertInto('cpr_subscription')
      .values({
        customer_number: customerNumber,
        person_hash,
        sealed: seal.close(cprNumber),
        fejlnr: null,
        status: null,
        status_from: null,
        status_at: null,
        successor_hash: null,
        ...columns,
      })
      .onConflict((conflict) => conflict.columns(['customer_number', 'person_hash']).doUpdateSet(columns))
      .execute()
  }

  return {
    hashOf,
    put,
    all: async (customerNumber) => {
      const rows = await database
        .selectFrom('cpr_subscription')
        .selectAll()
        .where('customer_number', '=', customerNumber)
        .execute()
      return new Map(rows.map((row) => [row.person_hash, keptOf(row, seal)]))
    },
    noteTried: async ({ customerNumber, personHash }, FEJLNR, now) => {
      await database
        .updateTable('cpr_subscription')
        .set({ tried_at: dateTime(now), fejlnr: FEJLNR })
        .where('customer_number', '=', customerNumber)
        .where('person_hash', '=', personHash)
        .execute()
    },
    forget: async (customerNumber, personHash) => {
      await database
        .deleteFrom('cpr_subscription')
        .where('customer_number', '=', customerNumber)
        .where('person_hash', '=', personHash)
        .execute()
    },
    tell: async (within, customerNumber, { cprNumber, standing, replacedBy }) => {
      const columns = {
        ...(standing === null ? {} : standingColumns(standing)),
        ...(replacedBy === null ? {} : { successor_hash: hashOf(customerNumber, replacedBy) }),
      }
      if (Object.keys(columns).length === 0) return
      await within
        .updateTable('cpr_subscription')
        .set(columns)
        .where('customer_number', '=', customerNumber)
        .where('person_hash', '=', hashOf(customerNumber, cprNumber))
        .execute()
    },
    tellDeleted: async (within, customerNumber, cprNumber, at, now) => {
      const row = await within
        .selectFrom('cpr_subscription')
        .select(['state', 'at'])
        .where('customer_number', '=', customerNumber)
        .where('person_hash', '=', hashOf(customerNumber, cprNumber))
        .executeTakeFirst()
      // One that was created again since is another subscription than the one that the receipt is about.
      if (row?.state !== 'SUBSCRIBED' || danishMinute(row.at) > at) return false
      await within
        .updateTable('cpr_subscription')
        .set({ state: 'WANTED', reason: 'DELETED_AT_CPR', at: dateTime(now) })
        .where('customer_number', '=', customerNumber)
        .where('person_hash', '=', hashOf(customerNumber, cprNumber))
        .execute()
      return true
    },
  }
}

function standingColumns({ status, from, toldOn }: Standing) {
  return { status, status_from: from, status_at: toldOn }
}

function keptOf(row: CprSubscriptionTable, seal: Seal): KeptSubscription {
  return {
    customerNumber: row.customer_number,
    personHash: row.person_hash,
    state: row.state as SubscriptionState,
    at: row.at as DateTime,
    triedAt: row.tried_at as DateTime,
    reason: row.reason as SubscriptionReason | null,
    standing:
      row.status === null || row.status_at === null
        ? null
        : {
            status: row.status as PersonStatus,
            from: row.status_from as LocalDate | null,
            toldOn: row.status_at as LocalDate,
          },
    successorHash: row.successor_hash,
    cprNumber: () => seal.open(row.sealed) as CprNumber,
  }
}

/** As the register writes moments: to the minute, by the Danish clock. */
function danishMinute(at: string): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
