import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { importRegistry } from '#foundation/access/registryImport.ts'
import { openRegistry } from '#foundation/access/storedRegistry.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { blockAccess } from '../../start/accessBlock.ts'
import { client, grant, seed } from '../foundation/seed.ts'
import { certifiedRegistry } from '../gateway/identity/certifiedRegistry.ts'
import { freshFile } from '../storeFile.ts'

const FINGERPRINT = 'ab'.repeat(32)
const place = freshFile()
let folder: string
let settings: string
let told: string[]
const print = (text: string): void => void told.push(text)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'block-'))
  settings = join(folder, 'settings.yaml')
  told = []
  writeFileSync(settings, stringify({ store: { path: place.place.path } }))
  const store = await openStore(place.place, silentLog)
  await importRegistry(store.database, seed([client('roster', [grant('fjord')])]), Buffer.alloc(32, 1), new Date())
  await certifiedRegistry(store.database).register({
    fingerprint: FINGERPRINT,
    subject: 'roster',
    ownerCvrNumber: '99010207',
  })
  await store.close()
})
afterEach(async () => {
  await place.clear()
  rmSync(folder, { recursive: true, force: true })
})

it('a certificate that the operator blocks lets nobody in, and the history says why', async () => {
  // As tools print it, with colons and capitals.
  const printed = FINGERPRINT.toUpperCase().replace(/..(?=.)/g, '$&:')
  expect(await blockAccess({ settings, certificate: printed, note: 'Lækket nøgle' }, print)).toBe(0)
  expect(told.join('')).toContain('Blocked at 1 institution')
  const store = await openStore(place.place, silentLog)
  const registry = await openRegistry(store.database, () => '2026-11-22')
  expect(registry.certificates(FINGERPRINT)).toEqual([])
  const events = await store.database
    .selectFrom('access_event')
    .selectAll()
    .where('event', '=', 'CERT_BLOCKED')
    .execute()
  expect(events.map(({ actor, detail }) => [actor, JSON.parse(detail)])).toEqual([
    ['operator', { note: 'Lækket nøgle' }],
  ])
  await store.close()
  expect(await blockAccess({ settings, certificate: FINGERPRINT }, print)).toBe(1)
})

it('what is no fingerprint, or no settings, is refused before anything is opened', async () => {
  await expect(blockAccess({ settings, certificate: 'abc' }, print)).rejects.toThrow('64 hexadecimal digits')
  await expect(blockAccess({ certificate: FINGERPRINT }, print)).rejects.toThrow('--settings')
})
