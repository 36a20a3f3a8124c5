import { type Employment, statusOn } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { ChangeFault } from '../payroll.ts'
import type { Named } from './candidates.ts'

/** The employments that rows name, in the order of the rows, each as the directory knows it now; or why there is none. */
export async function findEmployments(
  desk: Desk,
  all: readonly (Named | null)[],
): Promise<readonly (Employment | ChangeFault)[]> {
  const ids = [...new Set(all.flatMap((named) => (named?.by === 'ID' ? [named.id] : [])))]
  const found = await desk.employments.find(ids)
  const byId = new Map(ids.map((id, index) => [id, found[index] ?? null]))
  const byNumber = new Map<string, Promise<Employment | null>>()
  const byPerson = new Map<string, Promise<readonly Employment[]>>()
  return Promise.all(
    all.map(async (named): Promise<Employment | ChangeFault> => {
      if (named === null) return NOT_NAMED
      if (named.by === 'ID') return byId.get(named.id) ?? NOT_FOUND
      if (named.by === 'NUMBER') {
        const { number } = named
        const finding = byNumber.get(number) ?? desk.employments.findByNumber(number)
        byNumber.set(number, finding)
        return (await finding) ?? { ...NOT_FOUND, field: 'employeeNumber' }
      }
      const finding = byPerson.get(named.cprNumber) ?? desk.employments.findByCprNumber(named.cprNumber)
      byPerson.set(named.cprNumber, finding)
      return theOne(await finding, named.on)
    }),
  )
}

/** Of a person's employments the one that is meant: the only one, or the only one that stands on the day. Two are never chosen between. */
function theOne(all: readonly Employment[], on: Extract<Named, { by: 'PERSON' }>['on']): Employment | ChangeFault {
  const [only, ...others] = all
  if (only === undefined) return { ...NOT_FOUND, field: null }
  if (others.length === 0) return only
  const standing = on === null ? all : all.filter((one) => !OVER.has(statusOn(one, on).status))
  const [first, ...more] = standing
  return first !== undefined && more.length === 0 ? first : AMBIGUOUS
}

const OVER: ReadonlySet<string> = new Set(['LEFT', 'FUTURE'])

const NOT_NAMED: ChangeFault = {
  code: 'EMPLOYMENT_NOT_NAMED',
  field: null,
  text: 'The row does not say whose employment it is about.',
  textDanish: 'Rækken siger ikke, hvis ansættelse det drejer sig om.',
}
const NOT_FOUND: ChangeFault = {
  code: 'EMPLOYMENT_NOT_FOUND',
  field: 'employeeId',
  text: 'The employment is not known at this institution.',
  textDanish: 'Ansættelsen kendes ikke i denne institution.',
}
const AMBIGUOUS: ChangeFault = {
  code: 'EMPLOYMENT_AMBIGUOUS',
  field: null,
  text: 'The person has several employments that could be meant. Submit the change for one of them by its id.',
  textDanish: 'Personen har flere ansættelser, der kan være tale om. Indsend ændringen for én af dem med dens id.',
}
