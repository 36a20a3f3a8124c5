import { setImmediate } from 'node:timers/promises'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { RegisteredInstitution } from '../access/registry.ts'
import type { Directory, Page, PageQuestion } from '../directory/directory.ts'
import type { DirectoryEntry, Employment } from '../directory/employment.ts'
import { notFound, refusal } from '../tenancy/refusal.ts'
import type { Checks } from './doorway.ts'
import type { About } from './visit.ts'

/** The caller's own part of the directory. What it hands out is named in the trail. */
export interface OwnEmployments {
  page(question: PageQuestion): Promise<Page>
  count(question: PageQuestion): Promise<number>
  /** @throws GraphQLError NOT_FOUND where the id is not the institution's. */
  get(id: string): Promise<Employment>
  /** In the order asked; null where the id is not the institution's. */
  find(ids: readonly string[]): Promise<(Employment | null)[]>
  findByNumber(number: string): Promise<Employment | null>
  /** Each number that is known here, with its employment. However many are asked for, nobody else waits long meanwhile. */
  findByNumbers(numbers: readonly string[]): Promise<ReadonlyMap<string, Employment>>
  findByCprNumber(cprNumber: CprNumber): Promise<Employment[]>
  others(employment: Employment): Promise<Employment[]>
  /** Takes up an employment that the payroll system has just made. */
  takeUp(entry: DirectoryEntry): Promise<Employment>
  /** The keyed hash by which the trail and the queue of changes name a person at this institution. */
  personHash(cprNumber: CprNumber): string
  noteProtection(cprNumber: CprNumber, isProtected: boolean): Promise<void>
  noteReplacedCprNumber(former: CprNumber, now: CprNumber): Promise<void>
  /** When the directory was last compared whole. @throws GraphQLError UPSTREAM_UNAVAILABLE while the first fill runs. */
  filledAt(): Promise<DateTime>
}

/** Numbers of one question: it takes about a millisecond, in which nothing else is done. */
const NUMBERS_AT_ONCE = 50

export interface OwnEmploymentsParts {
  readonly directory: Directory
  readonly institution: RegisteredInstitution
  readonly open: () => Promise<void>
  readonly note: (about: About) => void
  readonly checks: Checks
}

export function ownEmployments({ directory, institution, open, note, checks }: OwnEmploymentsParts): OwnEmployments {
  const enter = async (): Promise<DateTime> => {
    const filledAt = await directory.filledAt(institution.id)
    if (filledAt === null) {
      throw refusal(
        'UPSTREAM_UNAVAILABLE',
        'The list of employees is being read for the first time. Please try again shortly.',
        {
          system: institution.payroll.system,
          retryAfterSeconds: 10,
        },
      )
    }
    await open()
    return filledAt
  }
  const shown = <Shown extends Employment | readonly Employment[] | null>(found: Shown): Shown => {
    const employments: readonly Employment[] = found === null ? [] : 'id' in found ? [found] : found
    note({ employments })
    return found
  }
  const find = async (ids: readonly string[]): Promise<(Employment | null)[]> => {
    await enter()
    const institutionIds = checks.directory ? [institution.id] : await directory.everyInstitution()
    const found = (await Promise.all(institutionIds.map((id) => directory.byIds(id, ids)))).flat()
    const byId = new Map(shown(found).map((employment) => [employment.id, employment]))
    return ids.map((id) => byId.get(id) ?? null)
  }
  return {
    find,
    get: async (id) => {
      const [employment = null] = await find([id])
      if (employment === null) throw notFound('The employee')
      return employment
    },
    page: async (question) => {
      await enter()
      const page = await directory.page(institution.id, question)
      shown(page.items.map(({ employment }) => employment))
      return page
    },
    count: async (question) => {
      await enter()
      return directory.count(institution.id, question)
    },
    findByNumber: async (number) => {
      await enter()
      return shown(await directory.byNumber(institution.id, number))
    },
    findByNumbers: async (numbers) => {
      await enter()
      const found = new Map<string, Employment>()
      for (let start = 0; start < numbers.length; start += NUMBERS_AT_ONCE) {
        const known = await directory.byNumbers(institution.id, numbers.slice(start, start + NUMBERS_AT_ONCE))
        shown([...known.values()])
        for (const [number, employment] of known) found.set(number, employment)
        await setImmediate()
      }
      return found
    },
    findByCprNumber: async (cprNumber) => {
      await enter()
      return shown(await directory.byCprNumber(institution.id, cprNumber))
    },
    others: async (employment) => {
      await enter()
      return shown(await directory.others(employment))
    },
    takeUp: async (entry) => {
      await enter()
      return shown(await directory.takeUp(institution.id, institution.payroll.system, entry))
    },
    personHash: (cprNumber) => directory.personHash(institution.id, cprNumber),
    noteProtection: (cprNumber, isProtected) => directory.noteProtection(institution.id, cprNumber, isProtected),
    noteReplacedCprNumber: (former, now) => directory.noteReplacedCprNumber(institution.id, former, now),
    filledAt: enter,
  }
}
