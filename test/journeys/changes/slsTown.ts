import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { type ClientAnswer, type Json, openTown, type TestTown } from '../../town.ts'

export const INSTITUTION = 'fjordstyrelsen'

export type Values = Readonly<Record<string, unknown>>

/** One active employee of the town's first SLS institution. */
export interface Somebody {
  readonly id: string
  /** 13 digits. */
  readonly number: string
  readonly unit: string
}

/** The town, for changes of employees in SLS. */
export interface SlsTown {
  readonly town: TestTown
  ask(query: string, variables?: Values, token?: string, headers?: Record<string, string>): Promise<ClientAnswer>
  /** Whoever is active for good, by place. */
  somebody(place?: number): Promise<Somebody>
  /** Asks for a change and returns its transaction. @throws Error where there are errors. */
  change(operation: string, input: Values, token?: string): Promise<Json>
  /** What a field of an employee shows; a field of every employee's, or of SLS's. @throws Error where there are errors. */
  read(id: string, field: string): Promise<Json>
  close(): Promise<void>
}

export const TOLD = `transaction { id status operation attempts recordIds employee { id }
    messages { severity code text field transactionCode transactionName followOn }
    changes { field from to } steps { operation status messages { code text } } }
  employee { id employeeNumber }`

export async function openSlsTown(): Promise<SlsTown> {
  const town = await openTown({ employees: 30 })
  let keys = 0
  const ask: SlsTown['ask'] = (query, variables = {}, token = town.token(INSTITUTION), headers = {}) =>
    town.ask(token, query, variables, headers)
  const staff = (): readonly TownEmployment[] =>
    town.simulators.town.employments.filter(
      ({ institution, state, to, from }) =>
        institution === INSTITUTION && state === 'ACTIVE' && to === null && from < '2024-01-01',
    )
  return {
    town,
    ask,
    somebody: async (place = 0) => {
      const one = staff()[place]
      if (one === undefined) throw new Error('nobody is active')
      const number = one.cprNumber + one.number
      const { data } = await ask(
        'query ($n: String!) { institution { employeeByNumber(employeeNumber: $n) { id } } }',
        {
          n: number,
        },
      )
      return { id: data.institution.employeeByNumber.id, number, unit: one.unit }
    },
    change: async (operation, input, token) => {
      keys += 1
      const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`
      const { data, errors } = await ask(
        `mutation ($input: ${type}!) { result: ${operation}(input: $input) { ${TOLD} } }`,
        { input: { idempotencyKey: `${operation}-${keys}`, waitSeconds: 8, ...input } },
        token,
      )
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return data.result
    },
    read: async (id, field) => {
      const { data, errors } = await ask(
        `query ($id: ID!) { employee(id: $id) { ... on SlsEmployee { read: ${field} } } }`,
        { id },
      )
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return data.employee.read
    },
    close: () => town.close(),
  }
}
