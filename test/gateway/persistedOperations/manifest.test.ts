import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ManifestRefused, readManifest } from '../../../gateway/persistedOperations/manifest.ts'

describe('a manifest of persisted operations', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'personaleport-manifest-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const operation = { id: 'a1', name: 'Who', type: 'query', body: 'query Who { viewer { name } }' }
  const written = (content: unknown): string => {
    const path = join(folder, 'manifest.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  const manifest = (operations: readonly unknown[]): unknown => ({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations,
  })

  it('gives texts by their ids, and knows them to the letter', () => {
    const operations = readManifest(written(manifest([operation])))
    expect(operations.text('a1')).toBe(operation.body)
    expect(operations.text('a2')).toBeNull()
    expect(operations.text('__proto__')).toBeNull()
    expect(operations.isListed(operation.body)).toBe(true)
    expect(operations.isListed(`${operation.body} `)).toBe(false)
  })

  it.each([
    ['no JSON', '{', /cannot be read as JSON/],
    ['another format', { format: 'relay', version: 1, operations: [] }, /format/],
    ['a later version', { ...(manifest([]) as object), version: 2 }, /version/],
    ['an operation without an id', manifest([{ ...operation, id: '' }]), /operations\.0\.id/],
    ['an id twice', manifest([operation, operation]), /operations\.1: its id stands twice/],
    ['a body that is not GraphQL', manifest([{ ...operation, body: 'query secretName {' }]), /operations\.0: its body/],
  ])('with %s is refused, and says where', (_what, content, message) => {
    expect(() => readManifest(written(content))).toThrow(ManifestRefused)
    expect(() => readManifest(written(content))).toThrow(message)
    expect(() => readManifest(written(content))).not.toThrow(/secretName/)
  })

  it('that is not there is refused', () => {
    expect(() => readManifest(join(folder, 'none.json'))).toThrow(ManifestRefused)
  })
})
