import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headOf, joined, noNews, subjectOf, withRecord } from '../../../subgraphs/cpr/mapping/personNews.ts'
import type { PersonNews } from '../../../subgraphs/cpr/model/changeFile.ts'
import { readChangeFile } from '../../../subgraphs/cpr/wire/changeFile/read.ts'

interface Expected {
  readonly source: string
  readonly fault?: string
  readonly head?: unknown
  readonly records?: number
  readonly unknownTypes?: readonly string[]
  readonly news?: unknown
}

const folder = new URL('.', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.startsWith('changeFile__'))
  .map(({ name }) => name)

describe('the recordings of change files', () => {
  it('are of both published forms', () => {
    expect(names).toEqual(expect.arrayContaining(['changeFile__lines', 'changeFile__stream']))
  })

  // However the bytes arrive: whole, one by one, and cut where records do not end.
  it.each(names.flatMap((name) => [Number.POSITIVE_INFINITY, 1, 7, 100].map((size) => [name, size] as const)))(
    '%s in pieces of %d bytes is read as expected',
    async (name, size) => {
      const expected = JSON.parse(read(name, 'expected.json').toString('utf8')) as Expected
      const told = tellAll(pieces(read(name, 'file.txt'), size))
      if (expected.fault !== undefined) {
        await expect(told).rejects.toMatchObject({ kind: 'garbled', detail: expected.fault })
        return
      }
      expect(await told).toEqual({
        head: expected.head,
        records: expected.records,
        unknownTypes: expected.unknownTypes ?? [],
        news: expected.news,
      })
    },
  )
})

async function tellAll(bytes: AsyncIterable<Uint8Array>): Promise<unknown> {
  const persons = new Map<string, PersonNews>()
  let head: ReturnType<typeof headOf> | null = null
  const { records, unknownTypes } = await readChangeFile(bytes, {
    start: (record) => {
      head = headOf(record)
    },
    record: (record) => {
      const subject = subjectOf(record)
      if (subject === null || head === null) return
      const news = withRecord(noNews(subject), record, head.producedOn)
      const known = persons.get(subject)
      persons.set(subject, known === undefined ? news : joined(known, news))
    },
  })
  return { head, records, unknownTypes, news: [...persons.values()] }
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, Math.min(at + size, bytes.length))
}

function read(name: string, file: string): Buffer {
  return readFileSync(new URL(`${name}/${file}`, folder))
}
