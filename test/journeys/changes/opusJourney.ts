import { type ClientAnswer, type Json, openTown, type TestTown } from '../../town.ts'

/** The town as Fjordby's own system changes and reads it, all through the front door. */
export interface OpusJourney {
  readonly town: TestTown
  /** Sends the mutation and waits for what becomes of it. The input's type has the mutation's name. */
  change(mutation: string, input: Record<string, unknown>, token?: string): Promise<ClientAnswer>
  /** The transaction of a change that was taken in. @throws where it was not. */
  transaction(mutation: string, input: Record<string, unknown>): Promise<Json>
  /** Fields of the employee, after whatever was changed. @throws where the answer has errors. */
  read(employeeId: string, fields: string): Promise<Json>
  /** Employees of an institution who have been employed for years and go on. */
  steady(institution?: string): Promise<readonly string[]>
  /** Sends a content to the upload address. */
  upload(
    content: Uint8Array | ReadableStream<Uint8Array>,
    headers?: Record<string, string>,
    token?: string | null,
  ): Promise<UploadAnswer>
  key(): string
}

export interface UploadAnswer {
  readonly status: number
  readonly body: Json
  readonly headers: Headers
}

const RESULT = `{
  transaction { id status operation messages { severity code text field } steps { operation status messages { code } } changes { field to } }
  employee { id }
}`

export async function openOpusJourney(options: Parameters<typeof openTown>[0] = {}): Promise<OpusJourney> {
  const town = await openTown({ employees: 60, ...options })
  const own = town.token('fjordby')
  let keys = 0
  const key = (): string => {
    keys += 1
    return `opus-${keys}`
  }
  const change: OpusJourney['change'] = (mutation, input, token = own) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
    return town.ask(token, `mutation ($input: ${type}!) { result: ${mutation}(input: $input) ${RESULT} }`, {
      input: { idempotencyKey: key(), waitSeconds: 10, ...input },
    })
  }
  return {
    town,
    key,
    change,
    transaction: async (mutation, input) => {
      const { data, errors } = await change(mutation, input)
      if (data?.result == null) throw new Error(`not taken in: ${JSON.stringify(errors)}`)
      return data.result.transaction
    },
    read: async (id, fields) => {
      const { data, errors } = await town.ask(
        own,
        `query ($id: ID!) { employee(id: $id) { ... on OpusEmployee { ${fields} } } }`,
        { id },
      )
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return data.employee
    },
    steady: async (institution = 'fjordby') => {
      const { data } = await town.ask(
        town.token(institution),
        '{ institution { employees(first: 100, filter: {active: true}) { nodes { id employedFrom employedTo } } } }',
      )
      return data.institution.employees.nodes
        .filter(({ employedFrom, employedTo }: Json) => employedFrom < '2022-01-01' && employedTo === null)
        .map(({ id }: Json) => id)
    },
    upload: async (content, headers = {}, token = own) => {
      const response = await fetch(town.card.graphql.replace('/graphql', '/uploads'), {
        method: 'POST',
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          'content-type': 'application/octet-stream',
          ...headers,
        },
        body: content,
        duplex: 'half',
      })
      return { status: response.status, body: JSON.parse(await response.text()) as Json, headers: response.headers }
    },
  }
}
