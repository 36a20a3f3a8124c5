import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createRegistry, type RegisteredGrant, type Registry } from '#foundation/access/registry.ts'
import { buildTown } from '../../../../sandbox/town/build.ts'
import { townRegistry } from '../../../../start/townRegistry.ts'
import type { ToldStatus } from '../../../../subgraphs/transactions/model/delivery.ts'
import { isSeen, sightOf } from '../../../../subgraphs/transactions/webhooks/sight.ts'

const SYSTEM = 'town:fjordby:full'
const town = buildTown({ seed: 1, employees: 12, today: '2026-11-22' })
const registry = createRegistry(townRegistry(town), randomBytes(32), () => town.today)
const institutionId = registry.institutions.find(({ key }) => key === 'fjordby')?.id ?? ''
const elsewhere = registry.institutions.find(({ key }) => key === 'fjordstyrelsen')?.id ?? ''

/** The registry with every access changed. */
const changed = (by: (grant: RegisteredGrant) => Partial<RegisteredGrant>): Registry => ({
  ...registry,
  openGrants: (...question) => registry.openGrants(...question).map((grant) => ({ ...grant, ...by(grant) })),
})
const told = (overrides: Partial<ToldStatus> = {}): ToldStatus => ({
  transactionId: 'change-1',
  employmentId: 'employment-1',
  operation: 'registerAbsence',
  interfaceCode: 'OPRET_FRAVAER',
  subject: 'town:fjordby:noCpr',
  idempotencyKey: 'key-1',
  status: 'COMPLETED',
  messages: [],
  ...overrides,
})

describe('what a system may be told', () => {
  it('is what its open accesses at the institution let it see', () => {
    const sight = sightOf(registry, institutionId, SYSTEM)
    expect(isSeen(sight, told())).toBe(true)
    expect(isSeen(sight, told({ interfaceCode: 'SLS_OPDATER' }))).toBe(false)
    expect(sightOf(registry, elsewhere, SYSTEM)).toBeNull()
    expect(isSeen(null, told())).toBe(false)
  })
  it('is its own alone where one of them leaves fields out', () => {
    const narrowed = changed(({ interfaceCode }) =>
      interfaceCode === 'CPR_DIREKTE' ? { withheldFields: ['Absence.code'] } : {},
    )
    const sight = sightOf(narrowed, institutionId, SYSTEM)
    expect([isSeen(sight, told()), isSeen(sight, told({ subject: SYSTEM }))]).toEqual([false, true])
  })
  it('leaves out what tells the reason of an absence, where none has the scope for it', () => {
    const sight = sightOf(
      changed(() => ({ scopes: [] })),
      institutionId,
      SYSTEM,
    )
    const maternity = told({ operation: 'createMaternityCase', subject: SYSTEM })
    expect([isSeen(sight, maternity), isSeen(sight, told())]).toEqual([false, true])
    expect(isSeen(sightOf(registry, institutionId, SYSTEM), maternity)).toBe(true)
  })
  it('is what accesses by certificate let it see, while a certificate is good', () => {
    const byCertificate = (isGood: boolean): Registry => {
      const grants = registry.grantsOf(institutionId).map((grant) => ({ ...grant, certificates: ['ab'] }))
      return {
        ...registry,
        grantsOf: () => grants,
        certificates: () =>
          isGood ? [{ fingerprint: 'ab', institutionId, subject: SYSTEM, ownerCvrNumber: '99010101' }] : [],
        openGrants: (subject, _today, certificate) =>
          certificate === 'ab' ? grants.filter((grant) => grant.subject === subject) : [],
      }
    }
    expect(isSeen(sightOf(byCertificate(true), institutionId, SYSTEM), told())).toBe(true)
    expect(sightOf(byCertificate(false), institutionId, SYSTEM)).toBeNull()
  })
})
