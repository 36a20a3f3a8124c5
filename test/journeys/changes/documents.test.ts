import { createHash, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpusJourney, openOpusJourney } from './opusJourney.ts'

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(700_000)])
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
const DOCUMENT = {
  documentTypeKey: 'ANS-KONTRAKT-01',
  title: 'Ansættelsesbrev',
  fileName: 'brev.pdf',
  mimeType: 'application/pdf',
  documentDate: '2026-11-01',
  externalId: 'R-1',
}

/** A scanner that says what the test wants; null: nothing at all. */
async function scanner(verdict: () => string | null): Promise<{ port: number; scanned: () => number; server: Server }> {
  let scanned = 0
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    let tail = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      scanned += bytes.byteLength
      tail = Buffer.concat([tail, bytes]).subarray(-4)
      const answer = verdict()
      if (tail.equals(Buffer.alloc(4)) && answer !== null) socket.end(`${answer}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, scanned: () => scanned, server }
}

let journey: OpusJourney
let clamd: Awaited<ReturnType<typeof scanner>>
let verdict: string | null
let employeeId: string
beforeAll(async () => {
  clamd = await scanner(() => verdict)
  journey = await openOpusJourney({
    uploads: { clamd: { host: '127.0.0.1', port: clamd.port, timeoutMs: 1_000 }, waitingPerSystem: 1_000 },
    hops: 'http',
  })
  ;[employeeId = ''] = await journey.steady()
}, 60_000)
beforeEach(() => {
  verdict = 'stream: OK'
  journey.town.simulators.opus.control.clearJournal()
})
afterAll(async () => {
  await journey.town.close()
  clamd.server.close()
})

const uploaded = async (content: Buffer = PDF): Promise<string> => (await journey.upload(content)).body.id
const placed = () =>
  journey.town.simulators.opus.control
    .journal()
    .filter(({ operation }) => operation === 'upload-personnel-document')
    .map(({ detail }) => detail)
const kept = async () =>
  (await journey.town.house.store.database.selectFrom('upload').select('id').execute()).map(({ id }) => id)

describe('a document for an employee’s file', () => {
  it('is sent up in pieces, placed byte by byte as it was, and then kept no more', async () => {
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let at = 0; at < PDF.length; at += 50_021) controller.enqueue(PDF.subarray(at, at + 50_021))
        controller.close()
      },
    })
    const { status, body } = await journey.upload(pieces)
    expect([status, body]).toEqual([
      201,
      { id: expect.stringMatching(/^[a-z2-7]{16}$/), bytes: PDF.length, keptUntil: expect.stringMatching(/Z$/) },
    ])
    const transaction = await journey.transaction('uploadDocument', { employeeId, ...DOCUMENT, file: body.id })
    expect(transaction).toMatchObject({
      status: 'COMPLETED',
      steps: [{ operation: 'upload-personnel-document', status: 'COMPLETED' }],
    })
    expect(placed()).toMatchObject([
      { Dokumenttype_Noegle: 'ANS-KONTRAKT-01', bytes: String(PDF.length), digest: digest(PDF) },
    ])
    expect(clamd.scanned()).toBeGreaterThan(PDF.length)
    expect(await journey.town.house.uploads.forget(new Date())).toBe(1)
    expect(await kept()).toEqual([])
  })

  it('is one change for one key, and another for another content', async () => {
    const input = { employeeId, ...DOCUMENT, externalId: 'R-2', idempotencyKey: 'document' }
    const [one, other] = [await uploaded(), await uploaded()]
    const first = await journey.transaction('uploadDocument', { ...input, file: one })
    expect((await journey.transaction('uploadDocument', { ...input, file: one })).id).toBe(first.id)
    expect(placed()).toHaveLength(1)
    const { errors } = await journey.change('uploadDocument', { ...input, file: other })
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }])
  })

  it.each([
    [{ mimeType: 'image/png' }, 'DOCUMENT_TYPE_REFUSED'],
    [{ mimeType: 'text/html' }, 'DOCUMENT_TYPE_REFUSED'],
    [{ title: 'x'.repeat(121) }, 'FIELD_MISSING_OR_TOO_LONG'],
    [{ file: 'aaaaaaaaaaaaaaaa' }, 'UPLOAD_UNKNOWN'],
  ])('that does not fit is refused and stays for another attempt: %o', async (wrong, code) => {
    const file = await uploaded()
    const refused = await journey.transaction('uploadDocument', { employeeId, ...DOCUMENT, file, ...wrong })
    expect(refused).toMatchObject({ status: 'REJECTED', steps: [], messages: [{ severity: 'ERROR', code }] })
    expect(placed()).toEqual([])
    await journey.town.house.uploads.forget(new Date())
    expect(await kept()).toContain(file)
  })

  it('under a key that was not agreed is refused by Opus', async () => {
    const input = { employeeId, ...DOCUMENT, documentTypeKey: 'ANDEN', file: await uploaded() }
    expect(await journey.transaction('uploadDocument', input)).toMatchObject({
      status: 'REJECTED',
      messages: [{ code: '160' }],
    })
  })

  it('that waits for Opus is kept past its day, until the change is taken back', async () => {
    const { control } = journey.town.simulators.opus
    const file = await uploaded()
    control.failNext('closed', 1, ({ operation }) => operation === 'upload-personnel-document')
    const waiting = await journey.transaction('uploadDocument', {
      employeeId,
      ...DOCUMENT,
      externalId: 'R-3',
      file,
      waitSeconds: 1,
    })
    expect(waiting).toMatchObject({ status: 'QUEUED' })
    await journey.town.house.uploads.forget(new Date(Date.now() + 25 * 60 * 60_000))
    expect(await kept()).toEqual([file])
    const { data } = await journey.town.ask(
      journey.town.token('fjordby'),
      'mutation ($id: ID!) { cancelTransaction(id: $id) { status } }',
      { id: waiting.id },
    )
    // What was turned away at the door was never sent.
    expect(data.cancelTransaction.status).toBe('CANCELLED')
    expect(await journey.town.house.uploads.forget(new Date(Date.now() + 25 * 60 * 60_000))).toBe(1)
  })

  it('of somebody else’s upload is refused like one that is not there', async () => {
    const file = await uploaded()
    const others = await journey.town.token('fjordby', 'noCpr')
    const { data } = await journey.change('uploadDocument', { employeeId, ...DOCUMENT, file }, others)
    expect(data.result.transaction).toMatchObject({ status: 'REJECTED', messages: [{ code: 'UPLOAD_UNKNOWN' }] })
  })

  it('is not SLS’s to place', async () => {
    const [other = ''] = await journey.steady('fjordstyrelsen')
    const input = { employeeId: other, ...DOCUMENT, file: await uploaded() }
    const { data, errors } = await journey.change('uploadDocument', input, journey.town.token('fjordstyrelsen'))
    expect(data).toEqual({ result: null })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', system: 'SLS' } }])
  })
})

describe('the virus scanner', () => {
  it('refuses a document, and nothing is sent', async () => {
    verdict = 'stream: Eicar-Test-Signature FOUND'
    const refused = await journey.transaction('uploadDocument', { employeeId, ...DOCUMENT, file: await uploaded() })
    expect(refused).toMatchObject({ status: 'REJECTED', messages: [{ code: 'DOCUMENT_INFECTED' }] })
    expect(placed()).toEqual([])
  })

  it('that does not answer lets nothing be taken in, and the same change may come again', async () => {
    verdict = null
    const input = { employeeId, ...DOCUMENT, externalId: 'R-4', file: await uploaded(), idempotencyKey: 'silent' }
    const { data, errors } = await journey.change('uploadDocument', input)
    expect(data).toEqual({ result: null })
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 30 } }])
    verdict = 'stream: OK'
    expect(await journey.transaction('uploadDocument', input)).toMatchObject({ status: 'COMPLETED' })
  })
})

describe('the upload address', () => {
  const upload = (headers: Record<string, string> = {}, token?: string | null) =>
    journey.upload(Buffer.from('%PDF-'), headers, token)
  const codeOf = ({ body }: { readonly body: { readonly errors: readonly { readonly extensions: object }[] } }) =>
    body.errors[0]?.extensions

  it('is for those alone who show who they are and whose access may send documents on', async () => {
    const stranger = await upload({}, null)
    expect([stranger.status, codeOf(stranger)]).toMatchObject([401, { code: 'UNAUTHENTICATED' }])
    const sls = await upload({}, journey.town.token('fjordstyrelsen'))
    expect([sls.status, codeOf(sls)]).toMatchObject([403, { code: 'FORBIDDEN', interfaceCode: 'PERSONALEMAPPE' }])
    const administrator = await upload({}, journey.town.token('fjordby', 'administrator'))
    expect(administrator.status).toBe(403)
  })

  it.each(['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded', 'application/json'])(
    'takes no content that a page of elsewhere could send unasked, or that is meant otherwise: %s',
    async (type) => {
      const before = await kept()
      const answer = await upload({ 'content-type': type })
      expect([answer.status, codeOf(answer)]).toMatchObject([400, { code: 'BAD_USER_INPUT', header: 'Content-Type' }])
      expect(await kept()).toEqual(before)
    },
  )

  it('takes no content that is too large, told or not, and answers all the same', async () => {
    const greatest = 10 * 1024 * 1024
    expect((await journey.upload(Buffer.alloc(greatest + 1))).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
        if (sent > 4 * greatest) controller.close()
      },
    })
    const cut = await journey.upload(endless).then(
      ({ status }) => status,
      // The connection may be closed while the client still sends.
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(cut)
    expect(sent).toBeLessThan(3 * greatest)
    const longest = await journey.upload(Buffer.alloc(greatest))
    expect(longest.status).toBe(201)
    const { database } = journey.town.house.store
    const rows = await database.selectFrom('upload').selectAll().where('bytes', 'is', null).execute()
    expect(rows).toEqual([])
    expect(await kept()).toContain(longest.body.id)
  })

  it('leaves one line in the log, which tells nothing of the content', async () => {
    const { body } = await upload()
    const lines = journey.town.logLines.filter((line) => line.includes('"upload"'))
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ msg: 'upload', bytes: 5 })
    expect(lines.join()).not.toContain(body.id)
  })
})

describe('a document that a second person approves', () => {
  const ask = (rights: 'administrator' | 'approver', query: string, variables: Record<string, unknown> = {}) =>
    journey.town.ask(journey.town.token('fjordby', rights), query, variables)

  it('is still there for its submitter, though it was never the approver’s', async () => {
    const policy = await ask(
      'administrator',
      'mutation { setApprovalPolicy(input: { operation: "uploadDocument", submitters: [SYSTEM] }) { id } }',
    )
    expect(policy.errors).toEqual([])
    const file = await uploaded()
    const waiting = await journey.transaction('uploadDocument', { employeeId, ...DOCUMENT, externalId: 'R-9', file })
    expect(waiting.status).toBe('AWAITING_APPROVAL')
    await journey.town.house.uploads.forget(new Date(Date.now() + 25 * 60 * 60_000))
    expect(placed()).toEqual([])
    const { data, errors } = await ask(
      'approver',
      'mutation ($id: ID!) { approveTransaction(id: $id) { status messages { code } } }',
      { id: waiting.id },
    )
    expect(errors).toEqual([])
    expect(data.approveTransaction.messages).toEqual([])
    await expect.poll(() => placed().length, { timeout: 10_000 }).toBe(1)
  })
})
