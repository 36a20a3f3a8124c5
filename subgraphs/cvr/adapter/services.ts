import type { Answer } from '#foundation/doorway/visit.ts'
import type { CvrSource } from '../model/enterpriseUnit.ts'

/** CVR's two services, as `Source` and the trail name them. */
export const COMPANY_SEARCH = 'virksomhed/_search'
export const UNIT_SEARCH = 'produktionsenhed/_search'

export function sourceOf(
  service: string,
  { readAt, fromCache }: Pick<Answer<unknown>, 'readAt' | 'fromCache'>,
): CvrSource {
  return { system: 'CVR', service, readAt, fromCache }
}
