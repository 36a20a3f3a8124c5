import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importRegistry } from '#foundation/access/registryImport.ts'
import { keepRegistry } from '#foundation/access/upkeep.ts'
import { createLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import type { CertificateTable } from '#foundation/store/tables.ts'
import { openTestStore } from '../../store.ts'
import { client, grant, seed } from '../seed.ts'

const key = Buffer.alloc(32, 1)
let store: Store
let lines: string[]
const keep = (day: string) =>
  keepRegistry(
    store.database,
    new Date(`${day}T04:00:00Z`),
    createLog({ level: 'info', sink: { write: (line) => lines.push(line) } }),
  )
const events = async (kind: string) =>
  (
    await store.database.selectFrom('access_event').selectAll().where('event', '=', kind).orderBy('sequence').execute()
  ).map(({ at, detail }) => ({
    day: at.slice(0, 10),
    daysBefore: (JSON.parse(detail) as { daysBefore?: number }).daysBefore,
  }))

beforeEach(async () => {
  lines = []
  store = await openTestStore()
})
afterEach(() => store.close())

async function certificateOf(institutionKey: string, overrides: Partial<CertificateTable> = {}): Promise<void> {
  const { id } = await store.database
    .selectFrom('institution')
    .select('id')
    .where('key', '=', institutionKey)
    .executeTakeFirstOrThrow()
  await store.database
    .insertInto('certificate')
    .values({
      id: 'one',
      institution_id: id,
      system_id: 'system',
      owner_kind: 'CUSTOMER',
      owner_cvr: '99010509',
      subject_dn: 'CN=x',
      subject_serial: 'x',
      issuer_dn: 'CN=CA',
      serial_hex: '01',
      fingerprint: 'ab'.repeat(32),
      not_before: '2024-01-01T00:00:00.000Z',
      not_after: '2027-03-31T10:00:00.000Z',
      generation: 'OCES3',
      pki: 'PROD',
      chain_pem: '',
      received_at: '2024-01-01T00:00:00.000Z',
      received_from: 'x',
      container: 'PEM',
      status: 'INSTALLED',
      replaces_id: null,
      ...overrides,
    })
    .execute()
}

describe('an access', () => {
  it('is closed when its last day has passed, and once', async () => {
    await importRegistry(
      store.database,
      seed([
        client('roster', [
          grant('fjord', { validUntil: '2026-11-21' }),
          grant('arkiv', { validUntil: '2026-11-22' }),
          grant('by', { validUntil: '2026-11-21', environment: 'PRODUCTION', state: 'SUSPENDED' }),
        ]),
      ]),
      key,
      new Date(),
    )
    expect(await keep('2026-11-22')).toMatchObject({ closedGrants: 2 })
    const grants = await store.database.selectFrom('access_grant').selectAll().execute()
    expect(grants.map(({ state, close_reason }) => `${state} ${close_reason}`).sort()).toEqual([
      'CLOSED CONTRACT_ENDED',
      'CLOSED TEST_PERIOD_ENDED',
      'OPEN null',
    ])
    expect(await keep('2026-11-22')).toMatchObject({ closedGrants: 0 })
    expect(await events('CLOSED')).toHaveLength(2)
  })
})

describe('a certificate', () => {
  beforeEach(() => importRegistry(store.database, seed([]), key, new Date()))

  it('is reminded of 90, 60, 30 and 7 days before the day by which KMD must have its successor', async () => {
    await certificateOf('by')
    let day = Temporal.PlainDate.from('2026-11-01')
    while (day.toString() < '2027-03-15') {
      await keep(day.toString())
      day = day.add({ days: 1 })
    }
    // The deadline is 2027-03-01: thirty days before the end.
    expect(await events('CERT_REMINDER')).toEqual([
      { day: '2026-12-01', daysBefore: 90 },
      { day: '2026-12-31', daysBefore: 60 },
      { day: '2027-01-30', daysBefore: 30 },
      { day: '2027-02-22', daysBefore: 7 },
    ])
    expect(lines.filter((line) => line.includes('certificate_reminder'))).toHaveLength(4)
  })

  it('is, after an outage, reminded of once, with what counts now', async () => {
    await certificateOf('fjord')
    await keep('2027-03-20')
    await keep('2027-03-21')
    expect(await events('CERT_REMINDER')).toEqual([{ day: '2027-03-20', daysBefore: 30 }])
  })

  it('needs no reminder once its successor is here', async () => {
    await certificateOf('by')
    await certificateOf('by', {
      id: 'two',
      fingerprint: 'cd'.repeat(32),
      not_after: '2030-03-31T10:00:00.000Z',
      replaces_id: 'one',
    })
    expect(await keep('2027-02-22')).toMatchObject({ reminders: 0 })
  })

  it('that has ended leaves the accesses that used it: superseded, or expired where nothing took its place', async () => {
    await certificateOf('by')
    await certificateOf('fjord', { id: 'alone' })
    await certificateOf('by', {
      id: 'two',
      fingerprint: 'cd'.repeat(32),
      not_after: '2030-03-31T10:00:00.000Z',
      replaces_id: 'one',
    })
    expect(await keep('2027-04-01')).toMatchObject({ endedCertificates: 2 })
    const rows = await store.database.selectFrom('certificate').select(['id', 'status']).orderBy('id').execute()
    expect(rows).toEqual([
      { id: 'alone', status: 'EXPIRED' },
      { id: 'one', status: 'SUPERSEDED' },
      { id: 'two', status: 'INSTALLED' },
    ])
    expect(await keep('2027-04-01')).toMatchObject({ endedCertificates: 0 })
  })
})
