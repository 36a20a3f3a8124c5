import { afterEach, describe, expect, it } from 'vitest'
import { Permit } from '#foundation/tenancy/permit.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import { haendelseList } from '../../../../subgraphs/sls/client/haendelseList.ts'
import { createSlsLine, type SlsCustomer, type SlsLine } from '../../../../subgraphs/sls/client/line.ts'
import { MAINFRAME_RETURN_CODES } from '../../../../subgraphs/sls/wire/returnCode.ts'
import { startRecordedServer } from '../wire/recordedServer.ts'

const NUMBER = { CPRnummer: '6101850011', Loebenummer: '001' }
const PERIOD = { ...NUMBER, Fradato: null, Tildato: null }
const CUSTOMER: SlsCustomer = { credentials: 'test', login: { userCode: 'U', password: 'P' }, group: '901' }

const page = (cause: string, key: string | null): string =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
   <ModstSLSHaendelseListResponse xmlns="http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/">
   <SLSRetursvarStruktur><Returkode>0</Returkode><CPRnummer>6101850011</CPRnummer><Loebenummer>001</Loebenummer></SLSRetursvarStruktur>
   <SLSHaendelseSamling><Haendelse><CPRnummer>6101850011</CPRnummer><Loebenummer>001</Loebenummer><Gruppe>901</Gruppe>
   <FastAarsagskode>${cause}</FastAarsagskode><Fradato>2026-01-01</Fradato><Tildato>2026-01-01</Tildato></Haendelse></SLSHaendelseSamling>
   <FlerePoster>${key !== null}</FlerePoster>${key === null ? '' : `<FortsaetNoegle>${key}</FortsaetNoegle>`}
   </ModstSLSHaendelseListResponse></e:Body></e:Envelope>`

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function lineTo(
  bodies: readonly { readonly body: string; readonly status?: number }[],
  customer: SlsCustomer | null = CUSTOMER,
): Promise<{ line: SlsLine; permit: Permit; sent: () => readonly string[] }> {
  const server = await startRecordedServer(bodies)
  const pools = createHttpPools({ system: 'SLS', identityOf: () => ({}), connections: 2, maxBytes: 1_000_000 })
  closing.push(server.close, pools.close)
  const limits = {
    concurrent: { interactive: 2, bulk: 1 },
    waiting: 5,
    attemptMs: 2_000,
    failuresInARow: 50,
    pauseMs: 100,
    repeats: 1,
  }
  const line = createSlsLine({
    upstream: createUpstream('SLS', limits),
    pools,
    endpoint: server.endpoint,
    security: 'usernameToken',
    returnCodes: MAINFRAME_RETURN_CODES,
    customerOf: (id) => (id === 'institution-1' ? customer : null),
  })
  const caller = systemCaller({ id: 'institution-1', payrollSystem: 'SLS' }, 'a test', [], 5_000)
  return {
    line,
    permit: Permit.issue(caller, 'interactive', AbortSignal.timeout(5_000)),
    sent: () => server.received.map(({ body }) => body),
  }
}
const texts = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<sls:${name}>([^<]*)<`, 'g'))].map((match) => match[1] ?? '')

describe('the line to SLS', () => {
  it('follows a list to its last page, with the same criteria, the group and a UUID of its own each time', async () => {
    const { line, permit, sent } = await lineTo([
      { body: page('100', 'k1') },
      { body: page('500', 'k2') },
      { body: page('600', null) },
    ])
    const reply = await haendelseList(permit, line, { ...NUMBER, Fradato: '2026-01-01', Tildato: '2026-12-31' })
    expect(reply.unscreenedRows.map(({ FastAarsagskode }) => FastAarsagskode)).toEqual(['100', '500', '600'])
    expect(reply.head).toMatchObject({ CPRnummer: '6101850011', Loebenummer: '001' })
    expect(sent().map((xml) => texts(xml, 'FortsaetNoegle'))).toEqual([[], ['k1'], ['k2']])
    for (const xml of sent()) {
      expect(texts(xml, 'Gruppe')).toEqual(['901'])
      expect([texts(xml, 'Fradato'), texts(xml, 'Tildato'), texts(xml, 'MaxAntal')]).toEqual([
        ['2026-01-01'],
        ['2026-12-31'],
        ['500'],
      ])
    }
    expect(new Set(sent().flatMap((xml) => texts(xml, 'UUID'))).size).toBe(3)
  })

  it('does not follow a key in a circle', async () => {
    const { line, permit, sent } = await lineTo([
      { body: page('100', 'k1') },
      { body: page('100', 'k2') },
      { body: page('100', 'k1') },
    ])
    await expect(haendelseList(permit, line, PERIOD)).rejects.toMatchObject({
      kind: 'garbled',
      detail: 'the paging goes in a circle',
    })
    expect(sent()).toHaveLength(3)
  })

  it('asks once more after a failure that may pass, and not after a refusal', async () => {
    const fault = (code: string) =>
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:${code}</faultcode><faultstring>x</faultstring></e:Fault></e:Body></e:Envelope>`
    const passing = await lineTo([{ body: fault('Server'), status: 500 }, { body: page('100', null) }])
    expect((await haendelseList(passing.permit, passing.line, PERIOD)).unscreenedRows).toHaveLength(1)
    const refused = await lineTo([{ body: fault('Client.Authentication'), status: 500 }])
    await expect(haendelseList(refused.permit, refused.line, PERIOD)).rejects.toMatchObject({ kind: 'credentials' })
    expect(refused.sent()).toHaveLength(1)
  })

  it.each([null, { ...CUSTOMER, login: null }])(
    'sends nothing for an institution without credentials of its own: %j',
    async (customer) => {
      const { line, permit, sent } = await lineTo([{ body: page('100', null) }], customer)
      await expect(haendelseList(permit, line, PERIOD)).rejects.toMatchObject({
        kind: 'credentials',
        mayHaveArrived: false,
      })
      expect(sent()).toEqual([])
    },
  )
})
