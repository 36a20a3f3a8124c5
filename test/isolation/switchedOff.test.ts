import { decodeJwt } from 'jose'
import { afterEach, describe, expect, it } from 'vitest'
import { silentLog } from '#foundation/log/log.ts'
import { listenForSubgraphs } from '#foundation/server/subgraphListener.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import {
  newStatementKeys,
  type StatementVerifier,
  statementSigner,
  statementVerifier,
} from '#foundation/tenancy/statement.ts'
import type { TownOptions } from '../../start/town.ts'
import { openTown, type TestTown } from '../town.ts'
import { collectSecrets, marksIn, type Secrets } from './secrets.ts'
import { tellsMore } from './tellsMore.ts'

/**
 * Each of the three checks is switched off alone, and the test of it then sees a leak: so the tests would notice if a check were lost.
 * Switching off is no setting: only a program can do it.
 */
let town: TestTown | undefined
afterEach(async () => {
  await town?.close()
  town = undefined
})

const open = async (options: Partial<TownOptions>): Promise<TestTown> => {
  town = await openTown({ employees: 14, ...options })
  return town
}

describe('the check of what is asked (employment directory)', () => {
  const leaks = async (opened: TestTown): Promise<readonly string[]> => {
    const [victim, intruder] = (await collectSecrets(opened)) as readonly [Secrets, Secrets]
    const id = victim.employeeIds[0]
    const answer = await opened.ask(
      opened.token(intruder.key),
      'query ($id: ID!) { employee(id: $id) { id name contracts { positionTitle } absences(first: 3) { nodes { id from } } } }',
      { id },
    )
    return [...marksIn(answer.text, victim, [String(id)]), ...(answer.data?.['employee'] === null ? [] : ['employee'])]
  }

  /** Whether somebody has a change of a stranger's employee checked. */
  const isTaken = async (opened: TestTown): Promise<boolean> => {
    const [victim, intruder] = (await collectSecrets(opened)) as readonly [Secrets, Secrets]
    const answer = await opened.ask(
      opened.token(intruder.key),
      'mutation ($input: RegisterAbsenceInput!) { registerAbsence(input: $input) { transaction { status } } }',
      {
        input: {
          employeeId: victim.employeeIds[0],
          code: '100',
          from: '2026-12-07',
          idempotencyKey: 'foreign',
          validateOnly: true,
        },
      },
    )
    return answer.data?.registerAbsence?.transaction != null
  }

  it('keeps a stranger’s employee away', async () => {
    expect(await leaks(await open({}))).toEqual([])
    expect(await isTaken(town as TestTown)).toBe(false)
  }, 60_000)

  it('is missed when it is switched off', async () => {
    expect(await leaks(await open({ checks: { directory: false } }))).not.toEqual([])
    expect(await isTaken(town as TestTown)).toBe(true)
  }, 60_000)
})

describe('the check of what comes back (screening)', () => {
  const QUERY = `{ institution { employees(first: 12) { nodes { id name contracts { validFrom validTo positionCode agreementCode payClass weeklyHours }
    absences(period: {from: "2025-01-01"}, first: 100) { nodes { code from to } } quotas { kind code earned used remaining validFrom childNumber }
    wageParts(period: {from: "2025-01-01"}, first: 100) { nodes { code date validFrom amount { amount } } }
    person { name { given family } address { street postalCode } status } } } } }`

  /** Records that are shown only when the systems answer with foreign rows. */
  const inventions = async (opened: TestTown): Promise<readonly string[]> => {
    const { sls, opus, cpr } = opened.simulators
    const found: string[] = []
    for (const { key } of opened.simulators.town.institutions) {
      const ask = () => opened.ask(opened.token(key), QUERY, {}, { 'cache-control': 'no-cache' })
      const honest = await ask()
      expect(honest.data?.['institution']?.['employees']?.['nodes']?.length).toBeGreaterThan(10)
      for (const { control } of [sls, opus, cpr]) control.foreignRows(true)
      const mixed = await ask()
      for (const { control } of [sls, opus, cpr]) control.foreignRows(false)
      found.push(...tellsMore(honest.data, mixed.data, key))
    }
    return found
  }

  it('shows nothing that is not the institution’s own, whatever the systems answer', async () => {
    const opened = await open({})
    expect(await inventions(opened)).toEqual([])
    expect(opened.logLines.some((line) => line.includes('foreign_r'))).toBe(true)
  }, 120_000)

  it('is missed when it is switched off', async () => {
    expect(await inventions(await open({ checks: { replies: false } }))).not.toEqual([])
  }, 120_000)
})

describe('the check of who asks (the hop’s statement)', () => {
  const QUERY = '{ institution { id name ... on SlsInstitution { accessGrants { system } } } }'

  const answered = async (
    verifierOf: (publicJwk: Parameters<typeof statementVerifier>[0]) => Promise<StatementVerifier>,
  ): Promise<readonly number[]> => {
    const opened = await open({})
    const [known, stranger] = await Promise.all([newStatementKeys(), newStatementKeys()])
    const servers = [...opened.house.subgraphs.values()].map(({ server }) => server)
    const listener = await listenForSubgraphs(
      servers,
      await verifierOf(known.publicJwk),
      { host: '127.0.0.1', port: 0 },
      silentLog,
    )
    try {
      const institution = opened.house.registry.institutions[0]
      const caller = forgedCaller(institution?.id ?? '')
      const forged = await (await statementSigner(stranger.privateJwk)).sign(caller)
      const unsigned = `${btoa('{"alg":"none"}')}.${forged.split('.')[1]}.`
      const statuses: number[] = []
      for (const statement of [null, forged, unsigned, 'rubbish']) {
        for (const query of [
          QUERY,
          '{ _service { sdl } }',
          `{ _entities(representations: [{__typename: "SlsInstitution", id: "${institution?.id}"}]) { __typename } }`,
        ]) {
          const response = await fetch(`${listener.origin}/institutions/graphql`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              ...(statement === null ? {} : { authorization: `Statement ${statement}` }),
            },
            body: JSON.stringify({ query }),
          })
          statuses.push(response.status)
        }
      }
      return statuses
    } finally {
      await listener.close()
    }
  }

  it('refuses whoever comes without it or with a forged one, whatever is asked', async () => {
    expect(new Set(await answered(statementVerifier))).toEqual(new Set([401]))
  }, 60_000)

  it('is missed when it is switched off', async () => {
    const trusting = async (): Promise<StatementVerifier> => ({
      verify: async (statement) => decodeJwt<{ caller: Caller }>(statement ?? '').caller,
    })
    expect(await answered(trusting)).toContain(200)
  }, 60_000)
})

function forgedCaller(institutionId: string): Caller {
  return {
    subject: 'nobody',
    name: 'Nobody',
    kind: 'SYSTEM',
    institution: { id: institutionId, payrollSystem: 'SLS' },
    scopes: [],
    interfaces: ['SLS_LAES'],
    certificate: null,
    grants: ['forged'],
    withheldFields: [],
    purpose: null,
    language: 'en',
    freshness: 'CACHED',
    requestId: 'forged',
    deadline: Date.now() + 60_000,
    traceparent: null,
  }
}
