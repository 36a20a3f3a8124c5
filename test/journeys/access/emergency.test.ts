import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, clientsOf } from '../../streamClients.ts'
import { type AccessTown, openAccessTown } from './accessTown.ts'

let town: AccessTown
beforeAll(async () => {
  town = await openAccessTown()
}, 60_000)
afterAll(() => town.close())

const NAMES = '{ institution { employees(first: 1) { nodes { id name } } } }'
const EMERGENCY = '$input: EmergencyCloseInput!|input: $input'

describe('an emergency closing', () => {
  it('acts on the next request, without a signature, on every access of the system', async () => {
    const { id: systemId, token } = await town.newSystem('emergency:1')
    await town.open(systemId, { interfaces: ['SLS_LAES', 'CPR_DIREKTE'] })
    expect((await town.ask(token, NAMES)).status).toBe(200)

    const closed = await town.change('emergencyClose', EMERGENCY, {
      input: { systemId, reason: 'SECURITY_INCIDENT', note: 'Indbrud hos leverandøren' },
    })
    expect(closed).toMatchObject({
      instruction: { kind: 'EMERGENCY_CLOSE', status: 'RECEIVED', signedBy: null },
      grants: [
        { state: 'CLOSED', closeReason: 'SECURITY_INCIDENT' },
        { state: 'CLOSED', closeReason: 'SECURITY_INCIDENT' },
      ],
    })
    expect((await town.ask(token, NAMES)).status).toBe(403)

    const signed = await town.change('signInstruction', '$id: ID!|instructionId: $id', { id: closed.instruction?.id })
    expect(signed.instruction).toMatchObject({ status: 'DONE', signedBy: expect.any(String) })
  })

  it('ends the streams that are open', async () => {
    const { id: systemId, token } = await town.newSystem('emergency:streams')
    await town.open(systemId)
    const { overSse, overSocket } = clientsOf(town)
    const query = 'subscription { viewerChanged { grants { state } } }'
    const streams = [overSse(token, query), overSocket(bearer(token), query)]
    for (const stream of streams) await stream.count(1)
    await town.change('emergencyClose', EMERGENCY, { input: { systemId, reason: 'SECURITY_INCIDENT' } })
    for (const stream of streams) {
      const ended = await stream.ended
      const said = JSON.stringify([
        stream.results.slice(1),
        ended ?? null,
        String((ended as CloseEvent | null)?.code ?? ''),
      ])
      expect(said).toMatch(/FORBIDDEN|4403/)
    }
  })

  it('reaches a request that was let in and has read nothing yet', async () => {
    const { id: systemId, token } = await town.newSystem('emergency:2')
    const [grant] = await town.open(systemId)
    // What the gateway does for each request, with the registry as it stood before the closing.
    const stale = town.house.registry.grant(grant.id)
    expect(stale?.state).toBe('OPEN')
    const asked = Array.from({ length: 20 }, () => town.ask(token, NAMES))
    await town.change('emergencyClose', EMERGENCY, { input: { systemId, reason: 'SECURITY_INCIDENT' } })
    const answers = await Promise.all(asked)
    // Each was answered whole before the closing, or refused; the trail tells of as many openings as answers.
    const answered = answers.filter(({ data }) => data?.institution?.employees != null)
    for (const { status, errors } of answers.filter((answer) => !answered.includes(answer)))
      expect([status, errors[0]?.extensions['code']]).toEqual([expect.any(Number), 'FORBIDDEN'])
    const rows = await town.house.store.database
      .selectFrom('trail')
      .select('kind')
      .where('subject', '=', 'emergency:2')
      .where('subgraph', '=', 'sls')
      .where('kind', '=', 'OPENED')
      .execute()
    expect(rows).toHaveLength(answered.length)
    expect((await town.ask(token, NAMES)).status).toBe(403)
  })

  it('names a reason of its own, and one thing', async () => {
    const { id: systemId } = await town.newSystem('emergency:3')
    const faultsOf = async (input: object) =>
      (await town.change('emergencyClose', EMERGENCY, { input })).faults.map(({ code }) => code)
    expect(await faultsOf({ systemId, reason: 'CONTRACT_ENDED' })).toEqual(['REASON_DOES_NOT_FIT'])
    expect(await faultsOf({ reason: 'SECURITY_INCIDENT' })).toEqual(['VALUE_NOT_POSSIBLE'])
    expect(await faultsOf({ systemId, certificateId: 'x', reason: 'SECURITY_INCIDENT' })).toEqual([
      'VALUE_NOT_POSSIBLE',
    ])
    expect(await faultsOf({ certificateId: 'x', reason: 'CERTIFICATE_COMPROMISED' })).toEqual(['UNKNOWN'])
  })

  it('may close the last administrator’s own access', async () => {
    const other = 'maaleraadet'
    const { data } = await town.administer('{ institution { externalSystems { id subject } } }', {}, other)
    const self = data.institution.externalSystems.find(
      ({ subject }: { subject: string }) => subject === 'town:maaleraadet:administrator',
    )
    await town.change('emergencyClose', EMERGENCY, { input: { systemId: self.id, reason: 'SECURITY_INCIDENT' } }, other)
    const after = await town.administer('{ viewer { name } }', {}, other)
    expect([after.status, after.errors[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN'])
  })
})
