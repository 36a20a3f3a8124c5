import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { newTrailKey, trailSigner } from '#foundation/audit/trailKey.ts'
import type { HouseKeys } from './house.ts'

/** The sandbox's keys: made once and kept in its folder, so that ids stay the same from start to start. Null: fresh ones, kept nowhere. */
export function sandboxKeys(folder: string | null): HouseKeys {
  const keys: HouseKeys = { id: randomBytes(32), hash: randomBytes(32), seal: randomBytes(32) }
  if (folder === null) return keys
  const path = join(folder, 'keys.json')
  const kept = readKept(path)
  if (kept !== null) return kept
  mkdirSync(folder, { recursive: true })
  const text = Object.fromEntries(
    Object.entries(keys).map(([name, bytes]) => [name, Buffer.from(bytes as Uint8Array).toString('base64')]),
  )
  writeFileSync(path, `${JSON.stringify(text, null, 2)}\n`, { mode: 0o600 })
  return keys
}

/** The key of the sandbox's trail, in a file of its own that `audit:verify --key` reads. */
export function sandboxTrailKey(folder: string | null): JWK {
  if (folder === null) return newTrailKey()
  const path = join(folder, 'trail.jwk')
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as JWK
    trailSigner(kept)
    return kept
  } catch {
    const key = newTrailKey()
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, `${JSON.stringify(key)}\n`, { mode: 0o600 })
    return key
  }
}

function readKept(path: string): HouseKeys | null {
  try {
    const text = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
    const read = (name: string): Uint8Array => Buffer.from(text[name] ?? '', 'base64')
    const keys = { id: read('id'), hash: read('hash'), seal: read('seal') }
    return Object.values(keys).every(({ byteLength }) => byteLength === 32) ? keys : null
  } catch {
    return null
  }
}
