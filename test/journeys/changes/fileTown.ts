import { type Json, openTown, type TestTown } from '../../town.ts'

/** A town with a client that hands in files of changes. */
export interface FileTown {
  readonly town: TestTown
  ask(
    query: string,
    variables?: Json,
    institution?: string,
    rights?: 'administrator',
  ): Promise<{ data: Json; errors: Json }>
  handIn(
    content: string | Uint8Array,
    institution?: string,
    headers?: Record<string, string>,
  ): Promise<{ readonly status: number; readonly body: Json }>
  /** Hands a file in and submits it; CSV of wage parts unless the input says otherwise. */
  submit(
    content: string | Uint8Array,
    input?: Json,
    institution?: string,
  ): Promise<{ readonly file: Json; readonly errors: Json; readonly upload: string }>
  fileOf(id: string, institution?: string): Promise<Json>
  /** The file when nothing of it is under way any more. */
  ended(id: string, institution?: string): Promise<Json>
  /** Ids of active employments. */
  people(institution?: string): Promise<string[]>
  /** Calls by which SLS was changed. */
  writes(): readonly { readonly operation: string }[]
  /** Days and amounts of one-off payments, as the system has them. */
  payments(
    id: string,
    code: string,
    institution?: string,
  ): Promise<readonly { readonly date: string; readonly amount: string }[]>
}

const FILE = `fragment F on ChangeFile { id status format operation rows faultCount endedAt idempotencyKey
  faults { row field code text }
  progress { changes waiting open completed completedWithWarnings rejected cancelled notSent }
  refusals(first: 20) { nodes { row codes transaction { id status } } } }`

export const WAGE_PARTS = 'employeeId,code,recurrence,amount,date\n'

export async function openFileTown(options: Parameters<typeof openTown>[0] = {}): Promise<FileTown> {
  const town = await openTown({ employees: 40, limits: { requestsPerMinute: 100_000 }, ...options })
  const ask: FileTown['ask'] = (query, variables = {}, institution = 'fjordstyrelsen', rights) =>
    town.ask(town.token(institution, rights), query, variables)
  const handIn: FileTown['handIn'] = async (content, institution = 'fjordstyrelsen', headers = {}) => {
    const response = await fetch(town.card.graphql.replace('/graphql', '/change-files'), {
      method: 'POST',
      headers: { authorization: `Bearer ${town.token(institution)}`, 'content-type': 'text/csv', ...headers },
      body: typeof content === 'string' ? content : new Uint8Array(content),
    })
    return { status: response.status, body: (await response.json()) as Json }
  }
  let keys = 0
  const fileOf: FileTown['fileOf'] = async (id, institution) =>
    (await ask(`query ($id: ID!) { file: changeFile(id: $id) { ...F } } ${FILE}`, { id }, institution)).data?.file
  return {
    town,
    ask,
    handIn,
    fileOf,
    submit: async (content, input = {}, institution = 'fjordstyrelsen') => {
      const { body } = await handIn(content, institution)
      keys += 1
      const { data, errors } = await ask(
        `mutation ($input: SubmitChangesInput!) { file: submitChanges(input: $input) { ...F } } ${FILE}`,
        {
          input: {
            file: body.id,
            format: 'CSV',
            operation: 'registerWagePart',
            idempotencyKey: `file-${keys}`,
            waitSeconds: 20,
            ...input,
          },
        },
        institution,
      )
      return { file: data?.file, errors, upload: body.id }
    },
    ended: async (id, institution) => {
      for (let tries = 0; tries < 600; tries += 1) {
        const file = await fileOf(id, institution)
        if (['ENDED', 'REJECTED', 'CANCELLED'].includes(file.status) && file.progress.open === 0) return file
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error('the file has not ended')
    },
    people: async (institution) => {
      const { data } = await ask(
        '{ institution { employees(first: 40, filter: {active: true}) { nodes { id } } } }',
        {},
        institution,
      )
      return data.institution.employees.nodes.map(({ id }: Json) => id)
    },
    writes: () => town.simulators.sls.control.journal().filter(({ operation }) => /Opret|Ajrf|Slet/.test(operation)),
    payments: async (id, code, institution) => {
      const { data } = await ask(
        'query ($id: ID!) { employee(id: $id) { wageParts(first: 500, period: {from: "2026-01-01", to: "2039-12-31"}) { nodes { code date amount { amount } } } } }',
        { id },
        institution,
      )
      return data.employee.wageParts.nodes
        .filter((part: Json) => part.code === code)
        .map((part: Json) => ({ date: part.date, amount: part.amount?.amount }))
    },
  }
}
