import { expect, it } from 'vitest'
import { asAdministrator } from '../store.ts'
import { databaseName, dropLeftDatabases } from './postgresRun.ts'

const HOUR_MS = 3_600_000

it('a database that a killed run left is taken away after some hours, and no other', async () => {
  const now = new Date()
  const left = databaseName(new Date(now.getTime() - 4 * HOUR_MS))
  const recent = databaseName(new Date(now.getTime() - HOUR_MS))
  for (const name of [left, recent]) await asAdministrator(`create database ${name}`)
  try {
    const dropped = await dropLeftDatabases(now)
    expect(dropped).toContain(left)
    expect(dropped).not.toContain(recent)
    expect(dropped).not.toContain(new URL(String(process.env['PERSONALEPORT_TEST_DATABASE'])).pathname.slice(1))
    expect(await dropLeftDatabases(now)).not.toContain(left)
  } finally {
    for (const name of [left, recent]) await asAdministrator(`drop database if exists ${name}`)
  }
})
