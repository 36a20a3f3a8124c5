import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { afgang } from '../../../../subgraphs/sls/wire/afgang.ts'
import { ansaettelsesforhold } from '../../../../subgraphs/sls/wire/ansaettelsesforhold.ts'
import { erindring } from '../../../../subgraphs/sls/wire/erindring.ts'
import { askSls } from '../../../../subgraphs/sls/wire/exchange.ts'
import { fasteFelter } from '../../../../subgraphs/sls/wire/fasteFelter.ts'
import { ferieregnskab } from '../../../../subgraphs/sls/wire/ferieregnskab.ts'
import { haendelse } from '../../../../subgraphs/sls/wire/haendelse.ts'
import { haendelseLog } from '../../../../subgraphs/sls/wire/haendelseLog.ts'
import { inddata } from '../../../../subgraphs/sls/wire/inddata.ts'
import { afvigendeKontering, kontering, loendelskontering } from '../../../../subgraphs/sls/wire/kontering.ts'
import { loendel } from '../../../../subgraphs/sls/wire/loendel.ts'
import { omsorgsregnskab } from '../../../../subgraphs/sls/wire/omsorgsregnskab.ts'
import { type Indhold, opdateringer } from '../../../../subgraphs/sls/wire/opdatering.ts'
import { oprykning } from '../../../../subgraphs/sls/wire/oprykning.ts'
import { overenskomst } from '../../../../subgraphs/sls/wire/overenskomst.ts'
import { pensab } from '../../../../subgraphs/sls/wire/pensab.ts'
import { person } from '../../../../subgraphs/sls/wire/person.ts'
import { type Hoved, reportToSls } from '../../../../subgraphs/sls/wire/report.ts'
import { MAINFRAME_RETURN_CODES } from '../../../../subgraphs/sls/wire/returnCode.ts'
import { securityOf } from '../../../../subgraphs/sls/wire/security.ts'
import type { Kriterier, Service } from '../../../../subgraphs/sls/wire/service.ts'
import { skat } from '../../../../subgraphs/sls/wire/skat.ts'
import { statistik } from '../../../../subgraphs/sls/wire/statistik.ts'
import { timebank } from '../../../../subgraphs/sls/wire/timebank.ts'
import { startRecordedServer } from './recordedServer.ts'
import { xmlMeaning } from './xmlMeaning.ts'

const FOLDER = new URL('../../../recordings/sls/', import.meta.url)
const SERVICES: readonly Service<unknown>[] = [
  afgang,
  afvigendeKontering,
  erindring,
  fasteFelter,
  kontering,
  loendelskontering,
  oprykning,
  pensab,
  skat,
  statistik,
  timebank,
  ansaettelsesforhold,
  ferieregnskab,
  haendelse,
  haendelseLog,
  inddata,
  loendel,
  omsorgsregnskab,
  overenskomst,
  person,
]

interface Expected {
  readonly uuid: string
  readonly ask?: Kriterier
  /** Of an update instead. */
  readonly report?: { readonly hoved: Hoved; readonly indhold: Indhold }
  readonly status?: number
  readonly answer?: unknown
  readonly fault?: { readonly kind: string; readonly upstreamCode: string | null; readonly detail: string }
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const recordings = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe('a recorded exchange with SLS', () => {
  it.each(recordings)('%s', async (name) => {
    const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
    const expected = JSON.parse(read('expected.json')) as Expected
    const service = SERVICES.find((one) => name.startsWith(`${one.name}__`))
    const update = opdateringer.get(name.split('__')[0] ?? '')
    const server = await startRecordedServer([
      { body: read('answer.xml'), ...(expected.status === undefined ? {} : { status: expected.status }) },
    ])
    const pools = createHttpPools({ system: 'SLS', identityOf: () => ({}), connections: 1, maxBytes: 1_000_000 })
    closing.push(server.close, pools.close)

    const parts = {
      pools,
      identity: 'test',
      endpoint: server.endpoint,
      security: securityOf('usernameToken', { userCode: 'TESTWS01', password: 'ikke-et-kodeord' }),
      returnCodes: MAINFRAME_RETURN_CODES,
      uuid: expected.uuid,
      signal: AbortSignal.timeout(5_000),
    }
    const { ask, report } = expected
    const asked =
      service !== undefined && ask !== undefined
        ? askSls(service, ask, parts)
        : update !== undefined && report !== undefined
          ? reportToSls(update, report.hoved, report.indhold, parts)
          : Promise.reject(new Error('a recording of no service'))
    if (expected.fault === undefined) expect(await asked).toEqual(expected.answer)
    else {
      const fault: unknown = await asked.catch((thrown: unknown) => thrown)
      expect(fault).toBeInstanceOf(UpstreamFault)
      expect(fault).toMatchObject(expected.fault)
      expect(JSON.stringify([fault, (fault as Error).message])).not.toMatch(/6101850011|610185-0011|Tekst/)
    }

    const [request] = server.received
    const operation = name.split('__')[0]
    expect(request?.path).toBe(`/sls/ws/${operation}`)
    expect(request?.headers).toMatchObject({
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"http://rep.oio.dk/modst.dk/sls/xml/wsdl/2016/05/27/${operation}"`,
    })
    expect(xmlMeaning(request?.body ?? '')).toEqual(xmlMeaning(read('request.xml')))
  })
})
