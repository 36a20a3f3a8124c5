import type { Json, TestTown } from '../town.ts'

/** What is one institution's own and may never be seen by another. */
export interface Secrets {
  readonly key: string
  /** Ids of employees and of their records, as the institution itself was given them. */
  readonly employeeIds: readonly string[]
  readonly recordIds: readonly string[]
  readonly institutionId: string
  /** CPR numbers and payroll numbers of people whom no other institution employs. */
  readonly cprNumbers: readonly string[]
  readonly employeeNumbers: readonly string[]
  /** Texts that may stand in no other institution's answer: all ids and CPR numbers, and the full names of those people. */
  readonly marks: readonly string[]
}

const COLLECT = `{ institution { id accessGrants { id } transactions(first: 5) { nodes { id } }
  webhooks { id deliveries(first: 5) { nodes { id } } } employees(first: 500) { nodes { id name
  absences(first: 5) { nodes { id } } wageParts(first: 5) { nodes { id } } person { id } } } } }`

/** Asks each institution for its own, and compares with the town to tell what is its alone. */
export async function collectSecrets(town: TestTown): Promise<readonly Secrets[]> {
  const { institutions, employments, people } = town.simulators.town
  const personOf = new Map(people.map((person) => [person.cprNumber, person]))
  const employers = new Map<string, Set<string>>()
  for (const { cprNumber, institution } of employments)
    employers.set(cprNumber, (employers.get(cprNumber) ?? new Set()).add(institution))
  const names = new Map<string, number>()
  for (const { givenName, familyName } of people)
    names.set(`${givenName} ${familyName}`, (names.get(`${givenName} ${familyName}`) ?? 0) + 1)

  return Promise.all(
    institutions.map(async ({ key, payroll }) => {
      const { data, errors } = await town.ask(town.token(key), COLLECT)
      if (data === null) throw new Error(`nothing was answered to ${key}: ${JSON.stringify(errors)}`)
      const nodes = data['institution']?.['employees']?.['nodes'] ?? []
      const own = employments.filter(
        ({ institution, cprNumber }) => institution === key && employers.get(cprNumber)?.size === 1,
      )
      const employeeIds = nodes.map((node: Json) => String(node['id']))
      const idsIn = (list: Json): string[] => (list ?? []).map(({ id }: Json) => String(id))
      const { accessGrants, transactions, webhooks } = data['institution'] ?? {}
      const deliveries = (webhooks ?? []).flatMap((webhook: Json) => idsIn(webhook['deliveries']?.['nodes']))
      const recordIds = [
        ...idsIn(accessGrants),
        ...idsIn(transactions?.nodes),
        ...idsIn(webhooks),
        ...deliveries,
      ].concat(
        nodes.flatMap((node: Json) => [
          ...idsIn(node['absences']?.['nodes']),
          ...idsIn(node['wageParts']?.['nodes']),
          ...(node['person']?.['id'] === undefined ? [] : [String(node['person']['id'])]),
        ]),
      )
      const cprNumbers = own.map(({ cprNumber }) => cprNumber)
      const uniqueNames = own.flatMap(({ cprNumber }) => {
        const person = personOf.get(cprNumber)
        const name = person === undefined ? '' : `${person.givenName} ${person.familyName}`
        return names.get(name) === 1 ? [name] : []
      })
      const institutionId = String(data['institution']?.['id'])
      return {
        key,
        employeeIds,
        recordIds,
        institutionId,
        cprNumbers,
        employeeNumbers: own.map(({ cprNumber, number }) =>
          payroll.system === 'SLS' ? `${cprNumber}${number}` : number,
        ),
        marks: [...employeeIds, ...recordIds, institutionId, ...cprNumbers, ...uniqueNames],
      }
    }),
  )
}

/** Marks of the victim that stand in a text. Ids that the question itself held do not count. */
export function marksIn(text: string, victim: Secrets, asked: readonly string[]): readonly string[] {
  return victim.marks.filter((mark) => !asked.includes(mark) && text.includes(mark))
}
