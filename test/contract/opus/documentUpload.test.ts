import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import { type OpusChanges, openOpusChanges, REFERENCE } from './opusChanges.ts'
import { type OpusHouse, openOpusHouse } from './opusHouse.ts'

const PDF = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(100_001, 7)])
const FILES: Readonly<Record<string, Buffer>> = {
  letter: PDF,
  infected: PDF,
  empty: Buffer.alloc(0),
  huge: Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]),
  text: Buffer.from('not a PDF'),
}
const opened: string[] = []

let house: OpusHouse
let changes: OpusChanges
let employment: Employment
beforeAll(async () => {
  ;({ house, changes, employment } = await openOpusChanges({
    employees: 20,
    files: {
      has: (owner, file) =>
        file === 'unreachable'
          ? Promise.reject(new Error('down'))
          : Promise.resolve(owner.subject === 'test:fjordby' && file in FILES),
      open: async function* (_owner, file) {
        opened.push(file)
        const content = FILES[file] ?? Buffer.alloc(0)
        // Pieces of an odd size: base64 must not break between them.
        for (let at = 0; at < content.length; at += 10_007) yield content.subarray(at, at + 10_007)
      },
      isClean: () => Promise.resolve(opened.at(-1) !== 'infected'),
    },
  }))
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const upload = (values: object = {}) =>
  changes.change('uploadDocument', employment, {
    documentTypeKey: 'ANS-KONTRAKT-01',
    title: 'Ansættelsesbrev',
    fileName: 'brev.pdf',
    mimeType: 'application/pdf',
    documentDate: '2026-11-01',
    externalId: 'R-1',
    file: 'letter',
    ...values,
  })

describe('a document', () => {
  it('arrives byte by byte as it was, in pieces', async () => {
    expect(await changes.carryOut(upload())).toEqual([{ kind: 'COMPLETED', messages: [] }])
    expect(house.simulator.control.journal()).toMatchObject([
      {
        operation: 'upload-personnel-document',
        subjects: [employment.keys.number],
        detail: {
          bytes: String(PDF.length),
          digest: createHash('sha256').update(PDF).digest('hex').slice(0, 16),
        },
      },
    ])
  })

  it.each([
    [{ file: 'infected' }, ['DOCUMENT_INFECTED']],
    [{ file: 'huge' }, ['DOCUMENT_TOO_LARGE']],
    [{ file: 'empty' }, ['DOCUMENT_TYPE_REFUSED', 'DOCUMENT_EMPTY']],
    [{ file: 'text' }, ['DOCUMENT_TYPE_REFUSED']],
    [{ file: 'nothing', title: 'x'.repeat(121) }, ['title', 'UPLOAD_UNKNOWN']],
    [{ mimeType: 'text/html' }, ['DOCUMENT_TYPE_REFUSED']],
    [{ title: null, fileName: 'brev', documentDate: null }, ['title', 'documentDate', 'fileName']],
  ])('is held against the rules: %o', async (values, expected) => {
    const faults = await changes.faults(upload(values))
    expect(faults.map(({ code, field }) => (code === 'FIELD_MISSING_OR_TOO_LONG' ? field : code))).toEqual(expected)
    expect(house.calls()).toEqual([])
  })

  it('that is kept no more when its turn comes is refused, and where nobody knows it waits', async () => {
    const call = changes.onlyCall(upload())
    const gone = { ...call, body: { ...call.body, file: 'nothing' } }
    expect(await changes.send(upload(), gone)).toMatchObject({
      kind: 'REJECTED',
      messages: [{ code: 'UPLOAD_UNKNOWN' }],
    })
    const unknown = { ...call, body: { ...call.body, file: 'unreachable' } }
    expect(await changes.send(upload(), unknown)).toEqual({ kind: 'LATER', reason: 'UNREACHABLE' })
    expect(house.calls()).toEqual([])
  })

  it('under a key that was not agreed is refused', async () => {
    const [outcome] = await changes.carryOut(upload({ documentTypeKey: 'ANDEN' }))
    expect(outcome).toMatchObject({ kind: 'REJECTED', messages: [{ code: '160' }] })
  })

  it('whose answer was lost stays undecided', async () => {
    house.simulator.control.loseReply(1)
    const call = changes.onlyCall(upload())
    expect(await changes.send(upload(), call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
    expect(await changes.lookUp(upload(), call)).toEqual({ kind: 'UNDECIDED' })
  })

  it('cannot be uploaded where there is no place for files', async () => {
    const other = await openOpusHouse({ employees: 10, fill: false })
    expect([other, house].map(({ subgraph }) => subgraph.updates.supports('uploadDocument'))).toEqual([false, true])
    await other.close()
  })
})
