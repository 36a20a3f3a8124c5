import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Visit } from '#foundation/doorway/visit.ts'
import { ownerByHead, ownerOfHead, ownerOfRecord } from '../ownership.ts'
import type { Sls } from './sls.ts'

/** The interface that opens SLS's read and list services. */
export const SLS_LAES = 'SLS_LAES'

/** The number of an employment as SLS takes it apart. */
export function loennummer({ keys }: Employment): { readonly CPRnummer: string; readonly Loebenummer: string } {
  return { CPRnummer: keys.number.slice(0, 10), Loebenummer: keys.number.slice(10) }
}

interface Head {
  readonly CPRnummer: string | null
  readonly Loebenummer: string | null
}

interface Question {
  readonly service: string
  readonly employment: Employment
  /** What decides the answer beside the employment: dates, kinds. */
  readonly about: readonly (string | null)[]
}

/** A visit to a list service about one employment, whose rows repeat the number and the group. */
export function listVisit<
  Row extends { readonly CPRnummer: string; readonly Loebenummer: string; readonly Gruppe: string },
>(desk: Desk, sls: Sls, question: Question): Visit<Row, Head> {
  return { ...visit(sls, question), ownerOf: ownerOfRecord(desk.institution.institutionKeys), headOwnerOf: ownerOfHead }
}

/** A visit to a read service about one employment, whose answer names the number in its head alone. */
export function readVisit<Row>(sls: Sls, question: Question): Visit<Row, Head> {
  return { ...visit(sls, question), ownerOf: ownerByHead, headOwnerOf: ownerOfHead }
}

function visit(
  sls: Sls,
  { service, employment, about }: Question,
): Omit<Visit<unknown, Head>, 'ownerOf' | 'headOwnerOf'> {
  return {
    service,
    interfaceCode: SLS_LAES,
    about: { employments: [employment] },
    cache: { question: [employment.keys.number, ...about.map((part) => part ?? '')], ttlMs: sls.cacheMs },
  }
}
