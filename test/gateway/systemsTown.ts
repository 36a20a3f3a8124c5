import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import type { GatewaySettings, SystemsSettings } from '../../gateway/settings.ts'
import { type Credential, createPki, type SandboxPki } from '../../sandbox/kit/pki.ts'
import { type Json, openTown, type TestTown } from '../town.ts'
import { type CertifiedRegistry, certifiedRegistry, demandCertificate } from './identity/certifiedRegistry.ts'

/** What came back, or how the connection failed. */
export interface Heard {
  readonly status: number
  /** Parsed, where it is JSON. */
  readonly body: Json
  readonly headers: Readonly<Record<string, unknown>>
}

/** A town whose gateway has the listener for systems, with the authority that gives out their certificates. */
export interface SystemsTown {
  readonly town: TestTown
  readonly pki: SandboxPki
  readonly registry: CertifiedRegistry
  /** Of the listener for systems. */
  readonly origin: string
  /** Replaces the file with the revocation lists. */
  publish(lists: string): void
  /** A client that keeps its connection. */
  client(
    credential: Pick<Credential, 'chain' | 'key'> | null,
    options?: { readonly localAddress?: string; readonly [name: string]: unknown },
  ): SystemsClient
  close(): Promise<void>
}

export interface SystemsClient {
  ask(query: string, headers?: Record<string, string | string[]>): Promise<Heard>
  send(
    path: string,
    options: { readonly method?: string; readonly headers?: object; readonly body?: string },
  ): Promise<Heard>
}

export const FJORDBY = '99010509'

export async function openSystemsTown(
  options: {
    readonly systems?: Partial<SystemsSettings>
    readonly routers?: GatewaySettings['routers']
    readonly hops?: 'in-process' | 'http'
    readonly requestMs?: number
    readonly limits?: Partial<GatewaySettings['limits']>
    readonly certificateOnly?: readonly string[]
    /** Whether the listener itself speaks TLS. */
    readonly tls?: boolean
  } = {},
): Promise<SystemsTown> {
  const folder = mkdtempSync(join(tmpdir(), 'personaleport-systems-'))
  const pki = await createPki()
  const file = join(folder, 'lists.pem')
  const publish = (lists: string): void => writeFileSync(file, lists)
  publish(await pki.revocationLists())
  const own = options.tls === false ? {} : { certificate: pki.server.chain, key: pki.server.key }
  const town = await openTown({
    employees: 12,
    hops: options.hops ?? 'in-process',
    ...(options.requestMs === undefined ? {} : { requestMs: options.requestMs }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    gateway: {
      systems: {
        listen: { host: '127.0.0.1', port: 0 },
        ...own,
        authorities: [{ pki: 'TEST', roots: pki.trust }],
        revocationLists: [file],
        demandRevocationLists: true,
        rereadSeconds: 1,
        ...options.systems,
      },
      routers: options.routers ?? [],
    },
  })
  const registry = certifiedRegistry(town.house.store.database)
  for (const subject of options.certificateOnly ?? []) await demandCertificate(town.house.store.database, subject)
  const origin = town.gateway.systemsOrigin ?? ''
  const agents: Agent[] = []
  return {
    town,
    pki,
    registry,
    origin,
    publish,
    client: (credential, { localAddress, ...more } = {}) => {
      const agent = new Agent({
        connections: 1,
        ...(localAddress === undefined ? {} : { localAddress }),
        connect: {
          ca: pki.trust,
          ...(credential === null ? {} : { cert: credential.chain, key: credential.key }),
          ...more,
        },
      })
      agents.push(agent)
      const send: SystemsClient['send'] = async (path, { method = 'POST', headers = {}, body }) => {
        const answer = await request(`${origin}${path}`, {
          dispatcher: agent,
          method: method as 'POST',
          headers: headers as Record<string, string>,
          body: body ?? null,
        })
        const text = await answer.body.text()
        const isJson = String(answer.headers['content-type']).includes('json')
        return { status: answer.statusCode, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
      }
      return {
        send,
        ask: (query, headers = {}) =>
          send('/graphql', {
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify({ query }),
          }),
      }
    },
    close: async () => {
      await Promise.all(agents.map((agent) => agent.destroy()))
      await town.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
