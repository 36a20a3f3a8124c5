import { createHash, type Hash } from 'node:crypto'
import { brokenReply } from '../brokenReply.ts'
import { FieldRefused } from '../layout.ts'
import type { CprRecord, RecordOf } from '../records/fields.ts'
import { decodeRecord } from '../records/record.ts'
import { cutRecords } from './cut.ts'

/** What stands between the start record and the end record. */
export type FileRecord = Exclude<CprRecord, { readonly record: '000' | '999' }>

/** Whoever takes a file in, while it arrives. */
export interface FileReader {
  /** First of all. What it throws ends the reading, so that a file that is not wanted need not be fetched whole. */
  start(record: RecordOf<'000'>): Promise<void> | void
  record(record: FileRecord): Promise<void> | void
}

/** What a whole file was. */
export interface FileEnd {
  /** Records between the first and the last, those of unknown types included. */
  readonly records: number
  /** Types that no table has, which were counted and skipped. */
  readonly unknownTypes: readonly string[]
  /** SHA-256 of all bytes, by which a file that comes again is known. */
  readonly digest: string
}

const OPERATION = 'changeFile'

/**
 * Reads a change file as it arrives. Until this resolves nothing that was handed over may count: whether the file is whole is known at its end.
 * Source: CPR dossier sections 8.5 and 13.2.
 * @throws UpstreamFault garbled: 000 not first, 999 missing or not last, another number of records than 999 says, a field that cannot be.
 */
export async function readChangeFile(bytes: AsyncIterable<Uint8Array>, reader: FileReader): Promise<FileEnd> {
  let isStarted = false
  let records = 0
  let end: RecordOf<'999'> | null = null
  const unknownTypes = new Set<string>()
  const hash = createHash('sha256')
  for await (const { layout, text } of cutRecords(hashed(bytes, hash))) {
    if (end !== null) throw brokenReply(OPERATION, 'something stands behind record 999')
    if (!isStarted) {
      const first = layout === null ? null : decoded(layout, text)
      if (first?.record !== '000') throw brokenReply(OPERATION, 'record 000 is not first')
      isStarted = true
      await reader.start(first)
      continue
    }
    if (layout === null) {
      records += 1
      unknownTypes.add(text.slice(0, 3))
      continue
    }
    const record = decoded(layout, text)
    if (record.record === '000') throw brokenReply(OPERATION, 'record 000 stands twice')
    if (record.record === '999') {
      end = record
      continue
    }
    records += 1
    await reader.record(record)
  }
  if (end === null) throw brokenReply(OPERATION, 'record 999 is not last')
  if (end.fields.TAELLER === '' || Number(end.fields.TAELLER) !== records)
    throw brokenReply(OPERATION, 'record 999 counts another number of records')
  return { records, unknownTypes: [...unknownTypes].sort(), digest: hash.digest('hex') }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
}

function decoded(layout: Parameters<typeof decodeRecord>[0], text: string): CprRecord {
  try {
    return decodeRecord(layout, text)
  } catch (error) {
    if (error instanceof FieldRefused) throw brokenReply(OPERATION, `record ${layout.record}: ${error.message}`)
    throw error
  }
}
