import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { fileURLToPath } from 'node:url'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import type { Simulator } from '../../../sandbox/kit/control.ts'
import { type Credential, createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import { type OpusSimulatorOptions, startOpusSimulator } from '../../../sandbox/opus/server.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import type { Town, TownInstitution } from '../../../sandbox/town/model.ts'

export const CONTRACTS = fileURLToPath(new URL('../../../contracts/opus/', import.meta.url))

export interface Reply {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

export interface OpusWire {
  readonly simulator: Simulator
  readonly town: Town
  readonly pki: SandboxPki
  readonly credentialOf: (institution: string) => Credential
  /** Posts with the certificate of an institution. */
  post(path: string, body: string, as?: string, headers?: Readonly<Record<string, string>>): Promise<Reply>
  employees(body: string, clientNumber?: string, as?: string): Promise<Reply>
  absence(body: string, clientNumber?: string): Promise<Reply>
  quotas(body: string, clientNumber?: string): Promise<Reply>
  payments(body: unknown, as?: string): Promise<Reply>
  close(): Promise<void>
}

export const EMPLOYEE_PATH = (clientNumber: string): string =>
  `/XISOAPAdapter/MessageServlet?senderParty=&senderService=LPE_Employee_KOM_${clientNumber}&receiverParty=&receiverService=&interface=Employee_Provide_Out&interfaceNamespace=urn:kmd.dk:LPE:EMPLOYEE:external`
export const ABSENCE_PATH = (clientNumber: string): string =>
  `/XISOAPAdapter/MessageServlet?senderService=KMD_LPT_VACAB_Service_${clientNumber}&interface=GetAbsenceAttendanceByPeriod_OS_SI&interfaceNamespace=urn:kmd.dk:LPT:VACAB:external`
const QUOTA_PATH = (clientNumber: string): string =>
  `/XISOAPAdapter/MessageServlet?senderService=KMD_LPT_QUOTA_Service_${clientNumber}&interface=GetAbsenceQuotas_OS_SI&interfaceNamespace=urn:kmd.dk:LPT:QUOTA:external`

export const SOAP_HEADERS = {
  'content-type': 'text/xml; charset=utf-8',
  soapaction: '"http://sap.com/xi/WebService/soap1.1"',
}

export const soap = (content: string): string =>
  `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:v="urn:kmd.dk:LPT:VACAB:external" xmlns:q="urn:kmd.dk:LPT:QUOTA:external" xmlns:urn="urn:oio:medarbejder:1.0.0" xmlns:sd="urn:oio:sagdok:3.0.0"><soapenv:Header/><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`

/** A simulator of its own, with a town of a hundred employees in each institution; Fjordby (998) and Engholm (997) use Opus. */
export async function startWire(
  settings: Partial<OpusSimulatorOptions> = {},
  employees = 100,
  pki?: SandboxPki,
): Promise<OpusWire> {
  const authority = pki ?? (await createPki())
  const town = buildTown({ seed: 7, employees, today: '2026-11-22' })
  const simulator = await startOpusSimulator({ town, pki: authority, ...settings })
  const credentials = new Map<string, Credential>()
  for (const { key, cvrNumber, name } of town.institutions) {
    credentials.set(
      key,
      await authority.clientCertificate({ cvrNumber, organisation: name, systemName: 'Personaleport' }),
    )
  }
  const credentialOf = (institution: string): Credential => {
    const credential = credentials.get(institution)
    if (credential === undefined) throw new Error(`no institution ${institution}`)
    return credential
  }
  const agents = new Map<string, Agent>()
  const agentOf = (institution: string): Agent => {
    const known = agents.get(institution)
    if (known !== undefined) return known
    const { chain, key } = credentialOf(institution)
    const made = new Agent({ keepAlive: true, ca: authority.trust, cert: chain, key })
    agents.set(institution, made)
    return made
  }
  const post: OpusWire['post'] = (path, body, as = 'fjordby', headers = SOAP_HEADERS) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: simulator.host,
          port: simulator.port,
          path,
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          agent: agentOf(as),
        },
        (incoming) => {
          const pieces: Buffer[] = []
          incoming.on('data', (piece: Buffer) => pieces.push(piece))
          incoming.on('error', reject)
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              contentType: incoming.headers['content-type'] ?? '',
              body: Buffer.concat(pieces).toString('utf8'),
            }),
          )
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return {
    simulator,
    town,
    pki: authority,
    credentialOf,
    post,
    employees: (body, clientNumber = '998', as = 'fjordby') => post(EMPLOYEE_PATH(clientNumber), soap(body), as),
    absence: (body, clientNumber = '998') => post(ABSENCE_PATH(clientNumber), soap(body)),
    quotas: (body, clientNumber = '998') => post(QUOTA_PATH(clientNumber), soap(body)),
    payments: (body, as = 'fjordby') =>
      post('/api/lpe/read-onetime-payments', JSON.stringify(body), as, { 'content-type': 'application/json' }),
    close: () => {
      for (const agent of agents.values()) agent.destroy()
      return simulator.close()
    },
  }
}

export function institutionOf(town: Town, key: string): TownInstitution {
  const found = town.institutions.find((institution) => institution.key === key)
  if (found === undefined) throw new Error(`no institution ${key}`)
  return found
}

/** Throws where the element in the SOAP body breaks the schema. */
export function validateBody(body: string, schemaFile: string): void {
  xmlRegisterFsInputProviders()
  const url = `${CONTRACTS}${schemaFile}`
  using schema = XmlDocument.fromBuffer(readFileSync(url), { url })
  using validator = XsdValidator.fromDoc(schema)
  using document = XmlDocument.fromString(body)
  const payload = document.get('/soap:Envelope/soap:Body/*', { soap: 'http://schemas.xmlsoap.org/soap/envelope/' })
  if (payload === null) throw new Error('no payload')
  validator.validate(payload as Parameters<XsdValidator['validate']>[0] & { readonly name: string })
}

/** All texts of an element, in order, whatever its prefix. */
export function texts(body: string, name: string): string[] {
  return [...body.matchAll(new RegExp(`<(?:\\w+:)?${name}>([^<]*)</`, 'g'))].map((match) => match[1] ?? '')
}

/** The contents of each element of that name, in order; not for elements inside one of their own name. */
export function blocks(body: string, name: string): string[] {
  return [...body.matchAll(new RegExp(`<(?:\\w+:)?${name}>(.*?)</(?:\\w+:)?${name}>`, 'gs'))].map(
    (match) => match[1] ?? '',
  )
}

export function list(numbers: readonly string[], categories: readonly string[], filters = ''): string {
  const references = numbers
    .map(
      (number) =>
        `<sd:MedarbejderRef><sd:UUIDIdentifikator/><sd:URNIdentifikator>urn:oio:kmd:lpe:medarbejder:${number}</sd:URNIdentifikator></sd:MedarbejderRef>`,
    )
    .join('')
  const asked = categories.map((category) => `<urn:Datakategori>${category}</urn:Datakategori>`).join('')
  return `<urn:ListInput><sd:ModtagerRef><sd:UUIDIdentifikator/><sd:URNIdentifikator>urn:oio:kmd:lpe:modtager:998</sd:URNIdentifikator></sd:ModtagerRef>${references}${filters}${asked}</urn:ListInput>`
}

export function laes(number: string, categories: readonly string[], filters = ''): string {
  return list([number], categories, filters).replaceAll('ListInput', 'LaesInput')
}
