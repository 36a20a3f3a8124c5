import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { buildTown } from '../../../../sandbox/town/build.ts'
import { createDirectoryReader, type DirectoryReading } from '../../../../subgraphs/opus/adapter/directory.ts'
import { openOpusMessages } from '../../../recordings/opus/exchange.ts'
import { openSurroundings } from '../../../surroundings.ts'

interface Row {
  readonly number: string
  readonly user: string | null
  readonly cpr: string | null
}

/** The answer to `List`, written out as in section 8.6 of the dossier. */
const answer = (
  rows: readonly Row[],
): string => `<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Body>
<ns0:ListOutput xmlns:ns0="urn:oio:medarbejder:1.0.0" xmlns:ns1="urn:oio:sagdok:3.0.0"><ns1:StandardRetur><ns1:StatusKode>0</ns1:StatusKode></ns1:StandardRetur>
${rows
  .map(
    ({
      number,
      user,
      cpr,
    }) => `<ns0:LaesResultat><ns1:MedarbejderRef><ns1:UUIDIdentifikator/><ns1:URNIdentifikator>URN:OIO:KMD:LPE:MEDARBEJDERNR:${number}</ns1:URNIdentifikator></ns1:MedarbejderRef>
<ns0:Registrering><ns0:AttributListe><ns0:Egenskaber>
<ns0:Persondata><ns0:Gyldighedsstart>2029-08-01</ns0:Gyldighedsstart><ns0:Gyldighedsstop>9999-12-31</ns0:Gyldighedsstop>${cpr === null ? '' : `<ns0:CPR-nummer>${cpr}</ns0:CPR-nummer>`}</ns0:Persondata>
${user === null ? '' : `<ns0:Tilslutninger><ns0:Brugernummer>${user}</ns0:Brugernummer></ns0:Tilslutninger>`}
</ns0:Egenskaber></ns0:AttributListe><ns0:RelationListe/></ns0:Registrering></ns0:LaesResultat>`,
  )
  .join('\n')}
</ns0:ListOutput></SOAP:Body></SOAP:Envelope>`

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function read(rows: readonly Row[]): Promise<DirectoryReading> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'text/xml').end(answer(rows)))
  })
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const host = `http://127.0.0.1:${address.port}`
  const stage = await openSurroundings(buildTown({ seed: 7, employees: 12, today: '2026-11-22' }))
  const limits = {
    concurrent: { interactive: 1, bulk: 1 },
    waiting: 10,
    attemptMs: 5_000,
    failuresInARow: 5,
    pauseMs: 1,
    repeats: 0,
  }
  const pools = createHttpPools({ system: 'OPUS', identityOf: () => ({}), connections: 1, maxBytes: 1_000_000 })
  const reader = createDirectoryReader({
    line: {
      upstream: createUpstream('OPUS', limits),
      pools,
      host,
      paymentsBase: host,
      messages: await openOpusMessages(),
      customerOf: () => ({ clientNumber: '998', identity: 'fjordby' }),
    },
    absenceTypes: new Map(),
    wageTypesOf: () => [],
    sendingSystem: 'Personaleport',
    resendWithSameId: false,
    updateTexts: new Map(),
    communicationTexts: new Map(),
    codeTexts: () => null,
    cacheMs: { contracts: 1, absences: 1, quotas: 1, wageParts: 1, cases: 1, workSchedules: 1 },
  })
  const scope = { id: stage.institution('fjordby').id, payrollSystem: 'OPUS' } as const
  const caller = systemCaller(scope, 'a test', ['MEDARBEJDEROPLYSNINGER'], 10_000)
  try {
    return await reader(stage.doorway('opus').desk(caller, null), localDate('2031-03-15'))
  } finally {
    await pools.close()
    await stage.close()
  }
}

const ours = { number: '00040017', user: '0998', cpr: '6101019999' }

describe('a reading of the whole directory', () => {
  it('holds what is ours and knows a person, and counts those without a CPR number', async () => {
    const reading = await read([
      ours,
      { ...ours, number: '00040018', cpr: null },
      { ...ours, number: '00040019', user: '0997' },
    ])
    expect(reading.entries.map(({ number }) => number)).toEqual(['40017'])
    expect(reading.withoutCprNumber).toBe(1)
  })

  it('is empty where Opus has nobody', async () => {
    expect(await read([])).toEqual({ entries: [], withoutCprNumber: 0 })
  })

  it.each([
    ['of another customer', { ...ours, user: '0997' }],
    ['of nobody, since the brugernummer is missing', { ...ours, user: null }],
  ])('is a fault, not an empty directory, where every row is %s', async (_, row) => {
    await expect(read([row])).rejects.toMatchObject({ kind: 'foreign' })
  })
})
