import { describe, expect, it } from 'vitest'
import { asAdministrator } from '../store.ts'
import { databaseName, dropLeftDatabases, isLeft } from './postgresRun.ts'

const HOUR_MS = 3_600_000

describe('a database that a killed run left', () => {
  const now = new Date()
  const left = databaseName(new Date(now.getTime() - 4 * HOUR_MS))

  it('is known by its name, some hours later', () => {
    expect(isLeft(left, now)).toBe(true)
    expect(isLeft(databaseName(new Date(now.getTime() - HOUR_MS)), now)).toBe(false)
    for (const name of ['postgres', 'personaleport', 'personaleport_test_0123456789ab', `${left}_kept`])
      expect(isLeft(name, now), name).toBe(false)
  })

  it('is taken away by the next run', async () => {
    await asAdministrator(`create database ${left}`)
    try {
      expect(await dropLeftDatabases(now)).toContain(left)
      expect(await dropLeftDatabases(now)).not.toContain(left)
    } finally {
      await asAdministrator(`drop database if exists ${left}`)
    }
    // The server brings all of its files to disk first.
  }, 60_000)
})
