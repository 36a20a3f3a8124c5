import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, danishDay } from '#schema/scalars/LocalDate.ts'
import { type FileTown, openFileTown, WAGE_PARTS } from './fileTown.ts'

let files: FileTown
let people: string[]
beforeAll(async () => {
  files = await openFileTown()
  people = await files.people()
}, 120_000)
afterAll(() => files.town.close())

const today = danishDay(new Date())
/** A payment that SLS takes, on another day for each number. */
const payment = (id: string | undefined, day: number, amount = '100.00') =>
  `${id},2913,ONE_OFF,${amount},${addDays(today, day)}\n`

describe('handing a file in', () => {
  it('is for those who are let in at /graphql, and in no content type that a web page can send unasked', async () => {
    expect(await files.handIn('a', 'fjordstyrelsen', { authorization: 'Bearer none' })).toMatchObject({ status: 401 })
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
      expect(await files.handIn('a', 'fjordstyrelsen', { 'content-type': type })).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { header: 'Content-Type' } }] },
      })
    const { status, body } = await files.handIn('a')
    expect(status).toBe(201)
    expect(body).toMatchObject({ id: expect.stringMatching(/^[a-z2-7]{16}$/), bytes: 1 })
  })
  it('is for its own system at its own institution: nobody else can submit it', async () => {
    const { body } = await files.handIn(WAGE_PARTS + payment(people[0], 0))
    const input = { file: body.id }
    for (const institution of ['arkivnaevnet', 'fjordby']) {
      const { file, errors } = await files.submit('a', input, institution)
      expect(file).toBeNull()
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    }
  })
})

describe('a file with a fault', () => {
  it('is rejected whole: the receipt names row, field and code of every fault, and nothing is carried out', async () => {
    const before = files.writes().length
    const { file, errors } = await files.submit(
      WAGE_PARTS +
        payment(people[0], 0) +
        `${people[1]},2913,ONE_OF,12.5,2026-02-29\n` +
        payment(people[2], 0) +
        payment('aaaaaaaaaaaaaaaa', 0),
    )
    expect(errors).toEqual([])
    expect(file).toMatchObject({ status: 'REJECTED', rows: 4, faultCount: 3, progress: { changes: 0, waiting: 0 } })
    expect(file.faults).toMatchObject([
      { row: 3, field: 'recurrence', code: 'NOT_ONE_OF' },
      { row: 3, field: 'date', code: 'BAD_VALUE' },
      { row: 5, field: 'employeeId', code: 'EMPLOYMENT_NOT_FOUND' },
    ])
    const { data } = await files.ask('{ institution { transactions { nodes { id } } } }')
    expect(data.institution.transactions.nodes).toEqual([])
    expect(files.writes()).toHaveLength(before)
  })
  it.each([
    ['a column that stands twice', `employeeId,employeeId\n`, 'COLUMN_TWICE', 1],
    ['a column that is no field', `employeeId,kode\n`, 'UNKNOWN_COLUMN', 1],
    ['another charset', Buffer.from(`${WAGE_PARTS}\xe6`, 'latin1'), 'NOT_IN_CHARACTER_SET', null],
    ['a packed file that is cut off', gzipSync(WAGE_PARTS).subarray(0, -6), 'FILE_CUT_SHORT', null],
    ['no row', '', 'FILE_EMPTY', null],
    ['quotes that do not fit', `${WAGE_PARTS}"x,2913\n`, 'CSV_QUOTES', 2],
  ])('such as %s', async (_what, content, code, row) => {
    const { file } = await files.submit(content)
    expect(file).toMatchObject({ status: 'REJECTED', faults: [{ code, row }] })
  })
  it('that packs to a thousandth of itself is refused while it is unpacked', async () => {
    const { file } = await files.submit(gzipSync(WAGE_PARTS + `${'x'.repeat(90_000)}\n`.repeat(300)))
    expect(file).toMatchObject({ status: 'REJECTED', progress: { changes: 0 } })
    expect(file.faults.at(-1)).toMatchObject({ row: null, code: 'FILE_TOO_LARGE' })
    expect(file.rows).toBeLessThan(300)
  }, 60_000)
  it('tells it in Danish to whoever submits in Danish', async () => {
    const { body } = await files.handIn('employeeId,kode\n')
    const { data } = await files.town.ask(
      files.town.token('fjordstyrelsen'),
      'mutation ($file: ID!) { submitChanges(input: {file: $file, format: CSV, operation: "registerWagePart", idempotencyKey: "dansk"}) { faults { text } } }',
      { file: body.id },
      { 'accept-language': 'da' },
    )
    expect(data.submitChanges.faults).toEqual([{ text: 'Kolonne 2 er intet felt i inputtet.' }])
  })
  it('tells two rows of one key', async () => {
    const { file } = await files.submit(
      `idempotencyKey,${WAGE_PARTS}same,${payment(people[0], 0)}same,${payment(people[1], 0)}`,
    )
    expect(file).toMatchObject({
      status: 'REJECTED',
      faults: [{ row: 3, field: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_TWICE' }],
    })
  })
})

describe('a file without a fault', () => {
  it('lands whole, each employment’s rows in their order, packed or not', async () => {
    const [one, other] = people
    const rows = Array.from({ length: 30 }, (_, index) =>
      payment(index % 3 === 0 ? other : one, index, `${100 + index}.00`),
    )
    const { file, errors } = await files.submit(gzipSync(WAGE_PARTS + rows.join('')))
    expect(errors).toEqual([])
    const { progress, status } = await files.ended(file.id)
    expect({ status, ...progress }).toMatchObject({ status: 'ENDED', changes: 30, completed: 30, waiting: 0, open: 0 })
    const { data } = await files.ask(
      'query ($id: ID!) { changeFile(id: $id) { transactions(first: 100) { nodes { status completedAt employee { id } } } } }',
      { id: file.id },
    )
    const { nodes } = data.changeFile.transactions
    expect(nodes).toHaveLength(30)
    for (const id of [one, other]) {
      const own: string[] = nodes
        .filter((node: { employee: { id: string } }) => node.employee.id === id)
        .map((node: { completedAt: string }) => node.completedAt)
      expect(own).toEqual([...own].sort())
    }
    expect(await files.payments(one ?? '', '2913')).toHaveLength(20)
    expect(await files.payments(other ?? '', '2913')).toHaveLength(10)
  }, 120_000)
  it('may name another mutation in each row, by line of JSON or by column', async () => {
    const id = people[3]
    const lines = [
      {
        operation: 'registerWagePart',
        employeeId: id,
        code: '2913',
        recurrence: 'ONE_OFF',
        amount: '7.00',
        date: today,
      },
      { operation: 'registerAbsence', employeeId: id, code: '100', from: '2027-12-06', to: '2027-12-07' },
    ]
    const { file, errors } = await files.submit(lines.map((line) => JSON.stringify(line)).join('\n'), {
      format: 'NDJSON',
      operation: null,
    })
    expect(errors).toEqual([])
    expect(file.faults).toEqual([])
    expect((await files.ended(file.id)).progress).toMatchObject({ completed: 2 })
    const mixed = await files.submit(
      `operation;employeeId;code;from;to;recurrence;amount;date\nregisterAbsence;${id};100;2027-12-08;2027-12-08;;;\nregisterWagePart;${id};2913;;;ONE_OFF;8.00;${addDays(today, 1)}\n`,
      { operation: null },
    )
    expect(mixed.file.faults).toEqual([])
    expect((await files.ended(mixed.file.id)).progress).toMatchObject({ completed: 2 })
  }, 120_000)
  it('is only checked where that was asked for, and may be submitted afterwards without being handed in again', async () => {
    const content = WAGE_PARTS + payment(people[4], 0)
    const { file, upload } = await files.submit(content, { validateOnly: true })
    expect(file).toMatchObject({ status: 'VALIDATED', progress: { changes: 1 } })
    expect(await files.payments(people[4] ?? '', '2913')).toEqual([])
    const again = await files.submit(content, { file: upload })
    expect((await files.ended(again.file.id)).status).toBe('ENDED')
    expect(await files.payments(people[4] ?? '', '2913')).toHaveLength(1)
  }, 60_000)
  it('is the same file for the same key and content, also when its bytes are gone; another is CONFLICT', async () => {
    const content = WAGE_PARTS + payment(people[5], 0)
    const { file, upload } = await files.submit(content, { idempotencyKey: 'once' })
    await files.ended(file.id)
    for (const input of [{ idempotencyKey: 'once', file: upload }, { idempotencyKey: 'once' }])
      expect((await files.submit(content, input)).file.id).toBe(file.id)
    const other = await files.submit(WAGE_PARTS + payment(people[5], 1), { idempotencyKey: 'once' })
    expect(other.errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }])
    expect(await files.payments(people[5] ?? '', '2913')).toHaveLength(1)
  }, 60_000)
})

describe('a row that the system refuses', () => {
  it('stops its employment’s remaining rows and no other’s, and the second receipt says so', async () => {
    const [one, other] = [people[6], people[7]]
    await files.ended((await files.submit(WAGE_PARTS + payment(one, 1))).file.id)
    // SLS has the second payment already.
    const content = payment(one, 0) + payment(other, 0) + payment(one, 1) + payment(one, 2) + payment(other, 1)
    const { file } = await files.submit(WAGE_PARTS + content)
    const done = await files.ended(file.id)
    expect(done).toMatchObject({ status: 'ENDED', progress: { completed: 3, rejected: 1, notSent: 1 } })
    expect(done.refusals.nodes).toMatchObject([
      { row: 4, codes: ['OT9402'], transaction: { status: 'REJECTED' } },
      { row: 5, codes: ['EARLIER_ROW_REFUSED'], transaction: null },
    ])
    expect(await files.payments(one ?? '', '2913')).toHaveLength(2)
    expect(await files.payments(other ?? '', '2913')).toHaveLength(2)
  }, 60_000)
})

describe('while the system is closed', () => {
  it('a file waits, what is submitted after it for the same employment waits behind it, and it can be taken back', async () => {
    const { payroll } = files.town.simulators.sls
    const id = people[8]
    payroll.payrollRun('closed')
    try {
      const content = payment(id, 0) + payment(id, 1) + payment(id, 2)
      const { file } = await files.submit(WAGE_PARTS + content, { waitSeconds: 0 })
      for (let tries = 0; tries < 100 && (await files.fileOf(file.id)).progress.open === 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100))
      expect(await files.fileOf(file.id)).toMatchObject({ status: 'CARRYING_OUT', progress: { open: 1, waiting: 2 } })
      const { data } = await files.ask(
        'mutation ($id: ID!) { cancelChangeFile(id: $id) { status progress { open waiting cancelled } } }',
        { id: file.id },
      )
      expect(data.cancelChangeFile).toEqual({ status: 'CANCELLED', progress: { open: 1, waiting: 0, cancelled: 2 } })
      const again = await files.ask('mutation ($id: ID!) { cancelChangeFile(id: $id) { id } }', { id: file.id })
      expect(again.errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }])
    } finally {
      payroll.payrollRun('open')
    }
  }, 60_000)
})

describe('a file', () => {
  it('is seen by whoever submitted it, and by nobody of another institution', async () => {
    const { file } = await files.submit(WAGE_PARTS + payment(people[9], 0), { validateOnly: true })
    const { data } = await files.ask('{ institution { changeFiles(first: 1) { nodes { id } } } }')
    expect(data.institution.changeFiles.nodes).toEqual([{ id: file.id }])
    const foreign = await files.ask('query ($id: ID!) { changeFile(id: $id) { id } }', { id: file.id }, 'fjordby')
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    const { data: other } = await files.ask('{ institution { changeFiles { nodes { id } } } }', {}, 'fjordby')
    expect(other.institution.changeFiles.nodes).toEqual([])
  })
})
