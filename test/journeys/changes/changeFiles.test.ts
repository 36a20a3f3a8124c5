import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openTown, type TestTown } from '../../town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown({ employees: 40, limits: { requestsPerMinute: 100_000 } })
}, 60_000)
afterAll(() => town.close())

const FILE = `fragment F on ChangeFile { id status format operation rows faultCount endedAt idempotencyKey
  faults { row field code text }
  progress { changes waiting open completed completedWithWarnings rejected cancelled notSent }
  refusals(first: 20) { nodes { row codes transaction { id status } } } }`
const ask = (query: string, variables: Json = {}, institution = 'fjordstyrelsen', rights?: 'administrator') =>
  town.ask(town.token(institution, rights), query, variables)
const handIn = async (content: string | Buffer, institution = 'fjordstyrelsen', type = 'text/csv') => {
  const response = await fetch(town.card.graphql.replace('/graphql', '/change-files'), {
    method: 'POST',
    headers: { authorization: `Bearer ${town.token(institution)}`, 'content-type': type },
    body: content,
  })
  return { status: response.status, body: (await response.json()) as Json }
}
let keys = 0
const submit = async (content: string | Buffer, input: Json = {}, institution = 'fjordstyrelsen') => {
  const { body } = await handIn(content, institution)
  keys += 1
  const { data, errors } = await ask(
    `mutation ($input: SubmitChangesInput!) { file: submitChanges(input: $input) { ...F } } ${FILE}`,
    {
      input: {
        file: body.file,
        format: 'CSV',
        operation: 'registerWagePart',
        idempotencyKey: `file-${keys}`,
        waitSeconds: 20,
        ...input,
      },
    },
    institution,
  )
  return { file: data?.file as Json, errors, upload: body.file as string }
}
const fileOf = async (id: string, institution?: string) =>
  (await ask(`query ($id: ID!) { file: changeFile(id: $id) { ...F } } ${FILE}`, { id }, institution)).data?.file as Json
const ended = async (id: string, institution?: string): Promise<Json> => {
  for (let tries = 0; tries < 600; tries += 1) {
    const file = await fileOf(id, institution)
    if (['ENDED', 'REJECTED', 'CANCELLED'].includes(file.status) && file.progress.open === 0) return file
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the file has not ended')
}
async function people(institution = 'fjordstyrelsen'): Promise<string[]> {
  const { data } = await ask(
    '{ institution { employees(first: 40, filter: {active: true}) { nodes { id } } } }',
    {},
    institution,
  )
  return data.institution.employees.nodes.map(({ id }: Json) => id)
}
const writes = () => town.simulators.sls.control.journal().filter(({ operation }) => /Opret|Ajrf|Slet/.test(operation))

describe('smoke', () => {
  it('lands', async () => {
    const [a, b] = await people()
    const rows = [a, b, a, a, b].map((id, index) => `${id},0420,ONE_OFF,${100 + index}.00,2026-12-0${index + 1}`)
    const { file, errors } = await submit(`employeeId,code,recurrence,amount,date\n${rows.join('\n')}\n`)
    console.log(JSON.stringify(errors), JSON.stringify(file, null, 1))
    console.log(await submit(Buffer.from(gzipSync(`employeeId,code,recurrence,amount,date\n${rows.join('\n')}\n`))))
    console.log(writes().length, await ended(file.id).then((x) => x.status))
    console.log(
      town.logLines
        .filter((l) => /file|not_/.test(l))
        .slice(-20)
        .join('\n'),
    )
  }, 60_000)
})
