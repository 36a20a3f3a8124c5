import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { type StorePlace, storePlaceShape } from '#foundation/store/place.ts'
import { type ProcessTorture, tortureProcesses } from './killedProcesses.ts'

/**
 * `npm run torture`: a thousand faults of the line and the system and more, while the process that carries changes out is killed again and again, on an
 * embedded store; with `-- --postgres postgres://user@host/database` three processes on PostgreSQL, in a schema that is taken away again. Prints one line
 * of JSON. Exit code 0: nothing lost, doubled, out of order or undue, and outcomes unknown only where look-ups were cut off.
 */
const { values } = parseArgs({
  options: {
    postgres: { type: 'string' },
    seed: { type: 'string' },
    changes: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '40' },
    faults: { type: 'string', default: '1000' },
  },
})

const common = {
  seed: Number(values.seed ?? Math.floor(Math.random() * 2 ** 31)),
  changes: Number(values.changes),
  kills: Number(values.kills),
  faults: Number(values.faults),
  employments: 60,
}

/** @returns whether all held. */
async function tortured(torture: ProcessTorture): Promise<boolean> {
  const { seed, processes } = torture
  const result = await tortureProcesses(torture)
  process.stdout.write(`${JSON.stringify({ seed, processes, ...result })}\n`)
  const { lost, doubled, reordered, undue, open, acknowledged, unknownShare, cutOffShare } = result
  return (
    lost + doubled + reordered + undue + open === 0 && acknowledged === torture.changes && unknownShare <= cutOffShare
  )
}

async function embedded(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'))
  const place: StorePlace = { path: join(folder, 'store.sqlite') }
  try {
    return await tortured({ ...common, place, processes: 1, slower: 1 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function served(url: string): Promise<boolean> {
  const schema = `torture_${process.pid}`
  const place = storePlaceShape.parse({ postgres: { url, schema, poolSize: 6 } })
  try {
    return await tortured({ ...common, place, processes: 3, slower: 4 })
  } finally {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(`drop schema if exists ${schema} cascade`)
    await client.end()
  }
}

const isGood = values.postgres === undefined ? await embedded() : await served(values.postgres)
process.exitCode = isGood ? 0 : 1
