import type { IncomingMessage } from 'node:http'
import { certificatesOfPem } from '#foundation/certificates/pem.ts'
import { CertificateRefused } from '#foundation/certificates/refused.ts'
import type { CertificateReader, ChainVerifier } from './certificate.ts'
import type { ProxyAddresses } from './proxyAddresses.ts'

/** Header of RFC 9440; any other name holds one certificate as PEM, percent-encoded, as nginx writes `$ssl_client_escaped_cert`. */
export const CLIENT_CERT = 'client-cert'
const CLIENT_CERT_CHAIN = 'client-cert-chain'

/** Characters of one header: a chain of ten usual certificates has as many. */
const LONGEST = 32_768

/**
 * The certificate that a proxy which ends TLS has verified possession of and hands on. Believed only from the proxies' own addresses, as the
 * socket tells them; from elsewhere the headers are as if absent. The whole chain is verified here again. The proxy must remove what clients
 * send under these names: one that stands twice is refused.
 * @param headerName in lower case.
 */
export function forwardedCertificate(
  verify: ChainVerifier,
  proxies: ProxyAddresses,
  headerName: string = CLIENT_CERT,
): CertificateReader {
  return {
    read: async (request) => {
      if (!proxies.includes(request.socket.remoteAddress)) return null
      const value = onlyHeader(request, headerName)
      if (value === null) return null
      return verify(headerName === CLIENT_CERT ? [byteSequence(value), ...chainOf(request)] : escapedPem(value))
    },
  }
}

function chainOf(request: IncomingMessage): readonly Uint8Array[] {
  const value = onlyHeader(request, CLIENT_CERT_CHAIN)
  return value === null ? [] : value.split(',').map((item) => byteSequence(item.trim()))
}

/** Null where it is absent or empty, as a proxy sends it that was shown no certificate. */
function onlyHeader(request: IncomingMessage, name: string): string | null {
  const [value, ...more] = request.headersDistinct[name] ?? []
  if (more.length > 0) throw malformed('A header with a certificate stands twice.')
  if (value === undefined || value.trim() === '') return null
  if (value.length > LONGEST) throw malformed('A header with a certificate is too long.')
  return value.trim()
}

/** RFC 8941 section 3.3.5: base64 between colons. */
function byteSequence(text: string): Uint8Array {
  const base64 = /^:([A-Za-z0-9+/]+={0,2}):$/.exec(text)?.[1]
  if (base64 === undefined) throw malformed('A header with a certificate cannot be read.')
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

function escapedPem(text: string): readonly Uint8Array[] {
  let pem: string
  try {
    pem = decodeURIComponent(text)
  } catch {
    throw malformed('A header with a certificate cannot be read.')
  }
  const certificates = certificatesOfPem(pem)
  if (certificates.length === 0) throw malformed('A header with a certificate cannot be read.')
  return certificates
}

function malformed(what: string): CertificateRefused {
  return new CertificateRefused('MALFORMED', what)
}
