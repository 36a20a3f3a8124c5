import type { Directory } from '#foundation/directory/directory.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Customer } from './customers.ts'
import type { SubscriptionLedger } from './subscriptionLedger.ts'

/** Somebody who is active at an institution of a customer's today. */
export interface ActivePerson {
  readonly cprNumber: CprNumber
  /** One at which they are: by its credentials CPR is asked. */
  readonly institutionId: string
  readonly employmentIds: readonly string[]
}

const PAGE = 500

/**
 * Everybody whose employment has the status ACTIVE today at any of the customer's institutions, each once, by the hash of the ledger.
 * @returns null while an institution's directory is being filled for the first time: then nobody knows yet who is not.
 */
export async function activePersons(
  directory: Directory,
  ledger: Pick<SubscriptionLedger, 'hashOf'>,
  { customerNumber, institutions }: Customer,
  on: LocalDate,
): Promise<ReadonlyMap<string, ActivePerson> | null> {
  const persons = new Map<string, ActivePerson>()
  for (const { id } of institutions) {
    if ((await directory.filledAt(id)) === null) return null
    for (let after: number | null = null; ; ) {
      const question = { first: PAGE, after, active: true, nameContains: null, unit: null, on }
      const page = await directory.page(id, question)
      for (const { employment, position } of page.items) {
        after = position
        const { cprNumber } = employment.keys
        const hash = ledger.hashOf(customerNumber, cprNumber)
        const known = persons.get(hash)
        persons.set(hash, {
          cprNumber,
          institutionId: known?.institutionId ?? id,
          employmentIds: [...(known?.employmentIds ?? []), employment.id],
        })
      }
      if (!page.hasNextPage) break
    }
  }
  return persons
}
