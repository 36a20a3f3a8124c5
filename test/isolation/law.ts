import { concreteFields } from '#foundation/server/withheldFields.ts'
import { payrollOf } from './history.ts'
import type { Answered, Question } from './questions.ts'
import { countTry, keysOf, type Stage } from './stage.ts'
import { tellsMore } from './tellsMore.ts'
import { withheldButShown } from './withheld.ts'

/**
 * What of an answer is against the law: anything of another institution, in data, errors or extensions; anything at all where no access is
 * open; a field that the access leaves out; a CPR number without the right to it; a fault of ours.
 * @param raced whether the registry was changed while the question was under way: then it may be answered as before the change.
 */
export function againstTheLaw(stage: Stage, question: Question, answered: Answered, raced: boolean): readonly string[] {
  const { asker, what, name } = question
  const { institution } = asker
  const asked = `${question.text} ${JSON.stringify(question.variables)}`
  const told = (found: readonly string[]): readonly string[] => found.map((one) => `${what} ${name}: ${one}`)
  const codes = answered.errors.map(({ extensions }) => extensions?.['code'])
  const found: string[] = codes.includes('INTERNAL') ? ['INTERNAL'] : []

  if (institution === null) {
    // After a race nobody can say here which institution it was answered for: its own words can still be held against it.
    if (raced) return told(found)
    countTry(stage, 'refused')
    const isRefused = answered.data === null && (answered.status === 403 || answered.status === 401)
    return told([...found, ...(isRefused ? [] : ['answered although no access is open'])])
  }
  found.push(...stage.marks.foreignIn(answered.text, institution, asked))
  if (what === 'entities') {
    const entities: readonly unknown[] = answered.data?.['_entities'] ?? []
    return told([...found, ...(entities.every((entity) => entity === null) ? [] : ['another’s entity'])])
  }
  if (answered.data === null) {
    if (!raced && answered.status !== 200 && answered.status !== 400) found.push(`refused with ${answered.status}`)
    return told(found)
  }
  countTry(stage, 'answered')
  if (!raced) found.push(...beyondTheAccess(stage, question, answered, asked))
  if (what === 'book') found.push(...beyondTheTruth(stage, institution, answered))
  return told(found)
}

function beyondTheAccess(stage: Stage, question: Question, answered: Answered, asked: string): readonly string[] {
  const { accesses, institution, rights } = question.asker
  const found: string[] = []
  const mayReadCpr = accesses === null ? rights === 'full' : accesses.some(({ scopes }) => scopes.includes('cpr:read'))
  if (!mayReadCpr && stage.marks.holdsCprNumber(answered.text, asked))
    found.push('a CPR number without the right to it')
  if (accesses === null || institution === null) return found
  const interfaces = new Set(accesses.map(({ interfaceCode }) => interfaceCode))
  const withheld = [...new Set(accesses.flatMap((access) => access.withheld.flatMap(concreteFields)))]
  if (withheld.length > 0) countTry(stage, 'answered with fields left out')
  const prefix = payrollOf(stage, institution) === 'SLS' ? 'Sls' : 'Opus'
  const schema = stage.town.gateway.federation.apiSchema
  for (const path of withheldButShown(schema, question.text, answered.data, withheld, prefix))
    found.push(`left out of the access, and shown at ${path.replaceAll(/\.\w*:/g, '.')}`)
  if (question.what === 'book') {
    const employees = (answered.data.employees ?? []).filter((employee: unknown) => employee !== null)
    if (!interfaces.has('SLS_LAES') && !interfaces.has('MEDARBEJDEROPLYSNINGER') && employees.length > 0)
      found.push('employees without access to the payroll system')
    if (!interfaces.has('CPR_DIREKTE') && employees.some(({ person }: { person: unknown }) => person !== null))
      found.push('a person without access to CPR')
  }
  return found
}

/** Each employee is one of the institution's own, and nothing of it is told otherwise than its systems told it. */
function beyondTheTruth(stage: Stage, institution: string, { data }: Answered): readonly string[] {
  const own = new Set(keysOf(stage, institution).employeeIds)
  return (data.employees ?? []).flatMap((employee: { readonly id: string } | null) => {
    if (employee === null) return []
    countTry(stage, 'employees')
    if (!own.has(employee.id)) return ['another’s employee']
    const more = tellsMore(stage.truth.get(institution)?.get(employee.id), employee, 'employee')
    return more.map((path) => `told otherwise at ${path}`)
  })
}
