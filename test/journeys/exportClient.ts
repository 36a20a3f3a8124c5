import { randomUUID } from 'node:crypto'
import type { ClientAnswer, Json, TestTown } from '../town.ts'

/** Orders exports and fetches their files, as a client does. */
export interface ExportClient {
  order(token: string, input: Record<string, unknown>, headers?: Record<string, string>): Promise<ClientAnswer>
  until(token: string, id: string, isThere: (told: Json) => boolean): Promise<Json>
  /** Orders, and waits for the end. */
  whole(token: string, input: Record<string, unknown>): Promise<Json>
  fetched(
    token: string | null,
    path: string,
    headers?: Record<string, string>,
  ): Promise<{ readonly response: Response; readonly text: string }>
}

const FIELDS =
  'id status format rows totalRows bytes faultCount submittedAt startedAt endedAt expiresAt resumesAt fault { code message } path'

export function exportClient(town: Pick<TestTown, 'ask' | 'card'>): ExportClient {
  const order: ExportClient['order'] = (token, input, headers = {}) =>
    town.ask(
      token,
      `mutation ($input: ExportEmployeesInput!) { exportEmployees(input: $input) { ${FIELDS} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      headers,
    )
  const until = async (token: string, id: string, isThere: (told: Json) => boolean): Promise<Json> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const { data } = await town.ask(token, `query ($id: ID!) { employeeExport(id: $id) { ${FIELDS} } }`, { id })
      if (isThere(data.employeeExport)) return data.employeeExport
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the export did not come so far')
  }
  return {
    order,
    until,
    whole: async (token, input) => {
      const { data, errors } = await order(token, input)
      if (data?.exportEmployees == null) throw new Error(JSON.stringify(errors))
      return until(token, data.exportEmployees.id, ({ endedAt }) => endedAt !== null)
    },
    fetched: async (token, path, headers = {}) => {
      const response = await fetch(new URL(path, town.card.graphql), {
        headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      })
      return { response, text: await response.text() }
    },
  }
}
