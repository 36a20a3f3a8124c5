import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Loennummer } from '../wire/service.ts'
import { type Named, readOccurrences } from './records.ts'
import type { ListedKind } from './registeredKinds.ts'
import type { Sls } from './sls.ts'
import { unitName } from './unitName.ts'

/** A posting with the name of its sub-account unit. */
export type NamedPosting<Record> = Named<Record> & { readonly subAccountUnitName: string | null }

/** All postings of a kind through time, oldest first. */
export async function readPostings<Row extends Loennummer, Record extends { readonly subAccountUnit: string | null }>(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  kind: ListedKind<Row, Record>,
): Promise<readonly NamedPosting<Record>[]> {
  const postings = await readOccurrences(desk, sls, employment, kind)
  return postings.map((one) => ({ ...one, subAccountUnitName: unitName(desk, one.subAccountUnit) }))
}
