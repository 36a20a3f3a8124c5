import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { RegisteredInstitution, Registry } from '../access/registry.ts'
import type { Visit, VisitLog, VisitPage, VisitQuestion } from '../audit/visits.ts'
import type { Directory } from '../directory/directory.ts'
import type { About } from './visit.ts'

/** A visit with the name that the registry has for whoever made it. */
export interface NamedVisit extends Visit {
  /** Null where the registry no longer knows the subject. */
  readonly system: string | null
}

export interface NamedVisitPage {
  readonly visits: readonly NamedVisit[]
  readonly hasNextPage: boolean
}

/** The caller's own part of the trail. Reading it leaves a trail of its own. */
export interface OwnLog {
  /** Null where `after` names no visit of the institution's. */
  page(question: Omit<VisitQuestion, 'persons'>): Promise<NamedVisitPage | null>
  /**
   * Visits that name a person: by these numbers, and by every other that the directory knows the same person to have had.
   * Null where `after` names no visit of the institution's.
   */
  ofPerson(
    numbers: readonly CprNumber[],
    question: Omit<VisitQuestion, 'persons' | 'employment'>,
  ): Promise<NamedVisitPage | null>
}

export interface OwnLogParts {
  /** Bound to the institution. */
  readonly log: VisitLog
  readonly institution: RegisteredInstitution
  readonly directory: Directory
  readonly registry: Registry
  readonly open: () => Promise<void>
  readonly note: (about: About) => void
  readonly signal: AbortSignal
}

/** Entries name employees by their ids alone and are not noted one by one, else reading the log would swell it; who asks for names asks the payroll subgraph, which notes them. */
export function ownLog({ log, institution, directory, registry, open, note, signal }: OwnLogParts): OwnLog {
  const named = (page: VisitPage | null): NamedVisitPage | null =>
    page === null
      ? null
      : {
          hasNextPage: page.hasNextPage,
          visits: page.visits.map((visit) => ({ ...visit, system: registry.client(visit.subject)?.name ?? null })),
        }
  return {
    page: async (question) => {
      await open()
      if (question.employment !== null)
        note({ employments: await directory.byIds(institution.id, [question.employment]) })
      return named(await log.page({ ...question, persons: null }, signal))
    },
    ofPerson: async (numbers, question) => {
      await open()
      note({ persons: numbers })
      const persons = await directory.personHashes(institution.id, numbers)
      return named(await log.page({ ...question, employment: null, persons }, signal))
    },
  }
}
