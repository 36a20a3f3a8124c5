import { Agent, request } from 'undici'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { readmeQuery } from '../start/readmeQuery.ts'
import { startSimulatorsApart } from '../start/simulatorsApart.ts'
import { startTown } from '../start/town.ts'

/**
 * The README's query for 50 SLS employees, side by side in one run: through Personaleport, and as the least that anybody could write by hand for
 * the same 300 calls to SLS (envelopes as texts, answers cut by pattern, no federation, no isolation, no trail, no CPR, no CVR). The simulators run in a
 * thread of their own and count for neither.
 */
const ROUNDS = 15
const EMPLOYEES = 50

const simulators = await startSimulatorsApart({ seed: 1, employees: 200, today: danishDay(new Date()) })
const town = await startTown(simulators, {
  host: '127.0.0.1',
  port: 0,
  folder: null,
  hops: 'in-process',
  log: { level: 'error' },
})
const institution = simulators.institutions[0]
if (institution?.payroll.system !== 'SLS') throw new Error('the town begins with an SLS institution')
const { group, userCode, password, subAccountUnits } = institution.payroll
const certificate = simulators.certificates.get(institution.key)
const agent = new Agent({
  connections: 8,
  connect: { ca: simulators.trust, cert: certificate?.chain ?? '', key: certificate?.key ?? '' },
})

const ask = async (query: string, headers: Record<string, string> = {}): Promise<string> => {
  const answer = await fetch(town.card.graphql, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${town.card.institutions[0]?.tokens.full ?? ''}`,
      ...headers,
    },
    body: JSON.stringify({ query }),
  })
  return answer.text()
}

const SCHEMA = 'http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/'
const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
const TEXT = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText'

async function call(service: string, structure: string, criteria: string): Promise<string> {
  const { body } = await request(`https://127.0.0.1:${simulators.ports.sls}/sls/ws/${service}`, {
    dispatcher: agent,
    method: 'POST',
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"http://rep.oio.dk/modst.dk/sls/xml/wsdl/2016/05/27/${service}"`,
    },
    body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><w:Security xmlns:w="${WSSE}"><w:UsernameToken><w:Username>${userCode}</w:Username><w:Password Type="${TEXT}">${password}</w:Password></w:UsernameToken></w:Security></s:Header><s:Body><${service}Request xmlns="${SCHEMA}"><${structure}>${criteria}</${structure}></${service}Request></s:Body></s:Envelope>`,
  })
  return body.text()
}

const values = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`, 'g'))].map((match) => match[1] ?? '')

async function byHand(numbers: readonly { readonly cpr: string; readonly sequence: string }[]): Promise<number> {
  const services = [
    ['ModstSLSOverenskomstList', 'SLSOverenskomstSoegningStruktur', 'Taeller'],
    ['ModstSLSPersonLaes', 'SLSPersonSoegningStruktur', 'StillingTekst'],
    ['ModstSLSHaendelseList', 'SLSHaendelseSoegningStruktur', 'FastAarsagskode'],
    ['ModstSLSFerieregnskabLaes', 'SLSFerieregnskabSoegningStruktur', 'Ferieaar'],
    ['ModstSLSOmsorgsregnskabLaes', 'SLSOmsorgsregnskabSoegningStruktur', 'Dage'],
    ['ModstSLSLoendelList', 'SLSLoendelSoegningStruktur', 'Loendelskode'],
  ] as const
  const counts = await Promise.all(
    numbers.flatMap(({ cpr, sequence }) =>
      services.map(async ([service, structure, field]) => {
        const criteria = `<CPRnummer>${cpr}</CPRnummer><Loebenummer>${sequence}</Loebenummer><Gruppe>${group}</Gruppe>`
        return values(await call(service, structure, criteria), field).length
      }),
    ),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Wall time, and time of this thread's processor, both in milliseconds per round. */
async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  await work()
  const processor = process.threadCpuUsage()
  const began = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) await work()
  const wall = (performance.now() - began) / ROUNDS
  const used = process.threadCpuUsage(processor)
  const line = `${name.padEnd(44)} ${wall.toFixed(0).padStart(5)} ms   ${((used.user + used.system) / 1000 / ROUNDS).toFixed(0).padStart(5)} ms CPU\n`
  process.stdout.write(line)
}

const list = await call(
  'ModstSLSAnsaettelsesforholdList',
  'SLSAnsaettelsesforholdSoegningStruktur',
  `<Gruppe>${group}</Gruppe><Delregnskab>${subAccountUnits[0]?.code ?? ''}</Delregnskab><MaxAntal>${EMPLOYEES}</MaxAntal>`,
)
const sequences = values(list, 'Loebenummer')
const numbers = values(list, 'CPRnummer').flatMap((cpr, index) => {
  const sequence = sequences[index]
  return sequence === undefined ? [] : [{ cpr, sequence }]
})
if (numbers.length !== EMPLOYEES) throw new Error(`asked for ${EMPLOYEES} employments, got ${numbers.length}`)

const slsAlone = readmeQuery
  .replace(/ person \{.*?nameAndAddressProtected \}/, '')
  .replace('company { name status } ', '')
process.stdout.write(`${ROUNDS} rounds of ${EMPLOYEES} SLS employees, 300 calls each\n`)
await measure('by hand, the least there is', () => byHand(numbers))
await measure('Personaleport, the same fields, live', () => ask(slsAlone, { 'cache-control': 'no-cache' }))
await measure('Personaleport, the whole query, live', () => ask(readmeQuery, { 'cache-control': 'no-cache' }))
await measure('Personaleport, the whole query, kept answers', () => ask(readmeQuery))

await agent.destroy()
await town.close()
await simulators.close()
