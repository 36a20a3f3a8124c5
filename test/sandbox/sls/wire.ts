import { Agent, type RequestOptions, request } from 'node:https'
import { fileURLToPath } from 'node:url'
import { XmlDocument, XsdValidator, xmlCleanupInputProvider } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import type { Simulator } from '../../../sandbox/kit/control.ts'
import { type Credential, createPki } from '../../../sandbox/kit/pki.ts'
import { type SlsSimulator, startSlsSimulator } from '../../../sandbox/sls/server.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import type { SlsPayroll, Town, TownInstitution } from '../../../sandbox/town/model.ts'

const WSDL = 'http://rep.oio.dk/modst.dk/sls/xml/wsdl/2016/05/27/'
const CONTRACTS = fileURLToPath(new URL('../../../contracts/sls/', import.meta.url))

/** A simulator with a small town, and one institution's way to call it. */
export interface Sandbox {
  readonly town: Town
  readonly simulator: SlsSimulator
  readonly caller: Caller
  /** Another SLS institution of the same group, and its way. */
  readonly neighbour: Caller
  /** All SLS institutions of the town. */
  readonly callers: readonly Caller[]
  /** A client certificate of another authority. */
  readonly stranger: { readonly trust: string; readonly credential: Credential }
  close(): Promise<void>
}

export interface Caller {
  readonly institution: TownInstitution
  readonly payroll: SlsPayroll
  readonly trust: string
  readonly credential: Credential
}

export async function openSandbox(
  options: { employees?: number; acceptBasicAuthentication?: boolean } = {},
): Promise<Sandbox> {
  const town = buildTown({ seed: 7, employees: options.employees ?? 60, today: '2026-11-22' })
  const pki = await createPki()
  const otherPki = await createPki()
  const simulator = await startSlsSimulator({
    town,
    pki,
    acceptBasicAuthentication: options.acceptBasicAuthentication ?? false,
  })
  const callerOf = async (key: string): Promise<Caller> => {
    const institution = town.institutions.find((candidate) => candidate.key === key)
    if (institution?.payroll.system !== 'SLS') throw new Error(`${key} is not on SLS`)
    const subject = { cvrNumber: institution.cvrNumber, organisation: institution.name, systemName: 'Test' }
    return {
      institution,
      payroll: institution.payroll,
      trust: pki.trust,
      credential: await pki.clientCertificate(subject),
    }
  }
  const caller = await callerOf('fjordstyrelsen')
  const neighbour = await callerOf('arkivnaevnet')
  return {
    town,
    simulator,
    caller,
    neighbour,
    callers: [caller, neighbour, await callerOf('maaleraadet')],
    stranger: {
      trust: pki.trust,
      credential: await otherPki.clientCertificate({
        cvrNumber: caller.institution.cvrNumber,
        organisation: caller.institution.name,
        systemName: 'Test',
      }),
    },
    close: () => simulator.close(),
  }
}

export interface RawReply {
  readonly status: number
  readonly text: string
}

export interface RawRequest {
  readonly path: string
  readonly method?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

const connections = new WeakMap<object, Agent>()

/** One request as bytes, on a connection kept for the identity. */
export function send(
  simulator: Simulator,
  identity: { readonly trust: string; readonly credential: Credential | null },
  { path, method = 'POST', body = '', headers = {} }: RawRequest,
): Promise<RawReply> {
  const options: RequestOptions = {
    host: simulator.host,
    port: simulator.port,
    path,
    method,
    ca: identity.trust,
    ...(identity.credential === null ? {} : { cert: identity.credential.chain, key: identity.credential.key }),
    headers: { 'content-length': Buffer.byteLength(body), ...headers },
    agent: agentOf(identity),
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (incoming) => {
      const pieces: Buffer[] = []
      incoming.on('data', (piece: Buffer) => pieces.push(piece))
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }),
      )
      incoming.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function agentOf(identity: object): Agent {
  const agent = connections.get(identity) ?? new Agent({ keepAlive: true })
  connections.set(identity, agent)
  return agent
}

/** The envelope of the dossier's section 14 with other credentials and body. */
export function envelope(body: string, user: { readonly userCode: string; readonly password: string }): string {
  return `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                  xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
                  xmlns:sls="http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/">
  <soapenv:Header>
    <wsse:Security>
      <wsse:UsernameToken>
        <wsse:Username>${user.userCode}</wsse:Username>
        <wsse:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">${user.password}</wsse:Password>
      </wsse:UsernameToken>
    </wsse:Security>
  </soapenv:Header>
  <soapenv:Body>${body}</soapenv:Body>
</soapenv:Envelope>`
}

/** Calls a service as an institution, with the search criteria written out as XML. */
export function call(
  sandbox: Sandbox,
  service: string,
  criteria: string,
  as: Caller = sandbox.caller,
): Promise<RawReply> {
  const object = service.replace(/^ModstSLS/, '').replace(/(List|Laes)$/, '')
  return send(sandbox.simulator, as, {
    path: `/sls/ws/${service}`,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${WSDL}${service}"` },
    body: envelope(
      `<sls:${service}Request><sls:UUID>2c9be1b4-0f5f-4a0c-a7b1-3d5c7e9f1b22</sls:UUID>` +
        `<sls:SLS${object}SoegningStruktur>${criteria}</sls:SLS${object}SoegningStruktur></sls:${service}Request>`,
      as.payroll,
    ),
  })
}

/** Texts of all elements of a name, in order. */
export function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}>([^<]*)</`, 'g'))].map((match) => match[1] ?? '')
}

/** Inner XML of all elements of a name, in order. */
export function parts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<sls:${name}>(.*?)</sls:${name}>`, 'gs'))].map((match) => match[1] ?? '')
}

const validators = new Map<string, XsdValidator>()

/** Throws unless the payload of the envelope is valid by the object's schema file, with the files it includes. */
export function validate(xml: string, object: string): void {
  const document = XmlDocument.fromString(xml)
  try {
    const payload = document.get('/e:Envelope/e:Body/*', { e: 'http://schemas.xmlsoap.org/soap/envelope/' })
    if (payload === null || !('firstChild' in payload)) throw new Error('no payload')
    validatorOf(object).validate(payload as typeof document.root)
  } finally {
    document.dispose()
  }
}

function validatorOf(object: string): XsdValidator {
  const known = validators.get(object)
  if (known !== undefined) return known
  xmlRegisterFsInputProviders()
  const url = `${CONTRACTS}xsd/SLS${object}.xsd`
  const schema = XmlDocument.fromString(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/" schemaLocation="${url}"/></xs:schema>`)
  const validator = XsdValidator.fromDoc(schema)
  schema.dispose()
  xmlCleanupInputProvider()
  validators.set(object, validator)
  return validator
}

export const UUID = '2c9be1b4-0f5f-4a0c-a7b1-3d5c7e9f1b22'

/** Calls an update service about a lønnummer, with the content of its structure written out as XML. */
export function report(
  sandbox: Sandbox,
  service: string,
  payrollNumber: string,
  content: string,
  options: { readonly uuid?: string; readonly as?: Caller; readonly structure?: string } = {},
): Promise<RawReply> {
  const as = options.as ?? sandbox.caller
  const object = service.replace(/^ModstSLS/, '').replace(/(Opret|Ajrf|Slet)$/, '')
  const structure = options.structure ?? `SLS${object}Struktur`
  return send(sandbox.simulator, as, {
    path: `/sls/ws/${service}`,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${WSDL}${service}"` },
    body: envelope(
      `<sls:${service}Request><sls:UUID>${options.uuid ?? UUID}</sls:UUID>` +
        `<sls:CPRnummer>${payrollNumber.slice(0, 10)}</sls:CPRnummer><sls:Loebenummer>${payrollNumber.slice(10)}</sls:Loebenummer>` +
        `${structure === '' ? '' : `<sls:${structure}>${content}</sls:${structure}>`}</sls:${service}Request>`,
      as.payroll,
    ),
  })
}
