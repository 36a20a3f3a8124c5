import { constants, randomUUID } from 'node:crypto'
import type { Server, ServerOptions } from 'node:https'
import fastify, { type FastifyInstance } from 'fastify'
import type { CertificateTrust } from '#foundation/certificates/trust.ts'
import type { Log } from '#foundation/log/log.ts'
import { type CertificateReader, chainVerifier, connectionCertificate } from './identity/certificate.ts'
import { forwardedCertificate } from './identity/forwardedCertificate.ts'
import { proxyAddresses } from './identity/proxyAddresses.ts'
import type { GatewaySettings, SystemsSettings } from './settings.ts'

/** A place where the gateway listens: a server of its own, on which the same routes stand. */
export interface Listener {
  readonly http: FastifyInstance
  readonly listen: { readonly host: string; readonly port: number }
  /** How it learns of client certificates; null where it asks nobody for one. */
  readonly certificates: CertificateReader | null
  /** Whether people come here: the page to try the API stands on no other. */
  readonly isForBrowsers: boolean
  readonly isHttps: boolean
}

/** The listener for browsers and tokens, and, where settings have it, the one for systems. Nothing listens yet. */
export interface Listeners {
  readonly browsers: Listener
  readonly systems: Listener | null
}

type ListenerSettings = Pick<GatewaySettings, 'listen' | 'tls' | 'systems' | 'limits'>

/** @param trust whose client certificates count; required where settings have a listener for systems. */
export function openListeners(settings: ListenerSettings, trust: CertificateTrust | null, log: Log): Listeners {
  const { tls, systems } = settings
  const https = tls === undefined ? null : { cert: tls.certificate, key: tls.key, ...USUAL_TLS }
  const browsers = {
    http: server(settings, https),
    listen: settings.listen,
    certificates: null,
    isForBrowsers: true,
    isHttps: https !== null,
  }
  if (systems === undefined) return { browsers, systems: null }
  if (trust === null) throw new TypeError('a listener for systems needs authorities to trust')
  return { browsers, systems: systemsListener(settings, systems, trust, log) }
}

/** @returns the origin, `http://127.0.0.1:4000`. @throws the listener's error where the port cannot be had. */
export async function listen({ http, listen: place, isHttps }: Listener): Promise<string> {
  await http.listen({ host: place.host, port: place.port })
  const address = http.server.address()
  if (address === null || typeof address === 'string') throw new Error('the gateway listens nowhere')
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `${isHttps ? 'https' : 'http'}://${host}:${address.port}`
}

const USUAL_TLS = {
  minVersion: 'TLSv1.2',
  // Who does not finish the handshake is not waited for.
  handshakeTimeout: 10_000,
} as const

function systemsListener(
  settings: ListenerSettings,
  systems: SystemsSettings,
  trust: CertificateTrust,
  log: Log,
): Listener {
  const { certificate: cert, key, proxies } = systems
  const verify = chainVerifier(trust)
  const common = { listen: systems.listen, isForBrowsers: false }
  if (proxies !== undefined) {
    const https = cert === undefined || key === undefined ? null : { cert, key, ...USUAL_TLS }
    const certificates = forwardedCertificate(verify, proxyAddresses(proxies.addresses), proxies.header)
    return { ...common, http: server(settings, https), certificates, isHttps: https !== null }
  }
  const context = () => ({
    cert,
    key,
    minVersion: USUAL_TLS.minVersion,
    ca: [...trust.authorities],
    // A session that is resumed would bring a certificate without its chain, and skip the checks of the handshake.
    secureOptions: constants.SSL_OP_NO_TICKET,
    // OpenSSL given one list demands a valid one of every authority: given none, it asks for none.
    ...(trust.demandsRevocationLists ? { crl: [...trust.revocationListsAt(new Date())] } : {}),
  })
  const http = server(settings, {
    ...USUAL_TLS,
    ...context(),
    requestCert: true,
    rejectUnauthorized: true,
  })
  const secure = http.server as unknown as Server
  secure.on('tlsClientError', (error) =>
    log.warn('handshake_refused', { code: 'code' in error ? String(error.code) : error.name }),
  )
  trust.onListsReplaced(() => {
    try {
      secure.setSecureContext(context())
    } catch (error) {
      // Requests are judged by the new lists all the same.
      log.error('listener_keeps_old_lists', {}, error)
    }
  })
  return { ...common, http, certificates: connectionCertificate(verify), isHttps: true }
}

function server({ limits }: ListenerSettings, https: ServerOptions | null): FastifyInstance {
  const options = {
    logger: false,
    // Not the client's: it stands in our log and nobody else may choose it.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  } as const
  // The routes do not care which; the types of the two servers differ.
  return https === null ? fastify(options) : (fastify({ ...options, https }) as unknown as FastifyInstance)
}
