import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openRevocationFiles, type RevocationFiles } from '#foundation/certificates/revocationFiles.ts'
import { createLog } from '#foundation/log/log.ts'
import { createPki } from '../../../sandbox/kit/pki.ts'

describe('files with revocation lists', () => {
  let folder: string
  let files: RevocationFiles | undefined
  let lines: string[]
  const log = createLog({ level: 'info', sink: { write: (line) => void lines.push(line) } })
  const path = (name: string): string => join(folder, name)
  const open = (...names: string[]): RevocationFiles => {
    files = openRevocationFiles(names.map(path), { log, everyMs: 20 })
    return files
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'personaleport-lists-'))
    lines = []
  })
  afterEach(() => {
    files?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('may hold one list or several, as PEM or as bytes', async () => {
    const pki = await createPki()
    const both = await pki.revocationLists(['0102'])
    writeFileSync(path('both.pem'), both)
    const der = Buffer.from((await pki.root.revocationList()).replace(/-----[^-]+-----|\s/g, ''), 'base64')
    writeFileSync(path('root.crl'), der)
    const { lists } = open('both.pem', 'root.crl')
    expect(lists).toHaveLength(3)
    expect(lists.map(({ revoked }) => [...revoked])).toEqual([['102'], ['102'], []])
  })

  it('are read again when they are replaced, without anybody asking', async () => {
    const { issuing } = await createPki()
    writeFileSync(path('a.crl'), await issuing.revocationList())
    const opened = open('a.crl')
    const { version } = opened
    expect([...(opened.lists[0]?.revoked ?? [])]).toEqual([])
    writeFileSync(path('new'), await issuing.revocationList({ revoked: ['7a'] }))
    renameSync(path('new'), path('a.crl'))
    await vi.waitFor(() => expect(opened.version).toBeGreaterThan(version))
    expect([...(opened.lists[0]?.revoked ?? [])]).toEqual(['7a'])
    opened.refresh()
    expect(opened.version).toBe(version + 1)
  })

  it('keep what they held when a new one cannot be used, and say so once', async () => {
    const { issuing } = await createPki()
    writeFileSync(path('a.crl'), await issuing.revocationList({ revoked: ['7a'] }))
    const opened = open('a.crl')
    const { version } = opened
    for (const broken of ['', 'rubbish', '-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n']) {
      lines.length = 0
      writeFileSync(path('a.crl'), broken)
      opened.refresh()
      opened.refresh()
      expect(lines.filter((line) => line.includes('revocation_list_unusable'))).toHaveLength(1)
    }
    rmSync(path('a.crl'))
    opened.refresh()
    expect([opened.version, [...(opened.lists[0]?.revoked ?? [])]]).toEqual([version, ['7a']])
    writeFileSync(path('a.crl'), await issuing.revocationList({ revoked: ['7b'] }))
    opened.refresh()
    expect([...(opened.lists[0]?.revoked ?? [])]).toEqual(['7b'])
  })

  it('that are not there yet are read when they come', async () => {
    const opened = open('later.crl')
    expect(opened.lists).toEqual([])
    writeFileSync(path('later.crl'), await (await createPki()).root.revocationList())
    await vi.waitFor(() => expect(opened.lists).toHaveLength(1))
  })
})
