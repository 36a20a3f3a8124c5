import { createHash, timingSafeEqual } from 'node:crypto'
import type { GatewaySettings } from '../settings.ts'
import type { CertificateCredential } from './credential.ts'

type RouterSettings = GatewaySettings['routers'][number]

/** Tells which router elsewhere asks. */
export interface RouterVerifier {
  /**
   * By `Authorization: Basic` (RFC 6749 section 2.3.1) where there is such a header, else by the certificate that the connection has proved.
   * @returns the router's name; null where it is none.
   */
  nameOf(authorization: string | undefined, certificate: CertificateCredential | null): string | null
}

export function routerVerifier(routers: readonly RouterSettings[]): RouterVerifier {
  const digests = new Map(
    routers.flatMap(({ name, secret }) => (secret === undefined ? [] : [[name, digestOf(secret)] as const])),
  )
  const nobody = digestOf('')
  return {
    nameOf: (authorization, certificate) => {
      if (authorization === undefined) {
        if (certificate === null) return null
        return routers.find(({ certificates }) => certificates.includes(certificate.fingerprint))?.name ?? null
      }
      const login = loginOf(authorization)
      // An unknown name takes as long as a known one.
      const isRight = timingSafeEqual(digestOf(login?.secret ?? ''), digests.get(login?.name ?? '') ?? nobody)
      return isRight && login !== null && digests.has(login.name) ? login.name : null
    },
  }
}

/** Of equal length, whatever the secret's. */
function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

function loginOf(authorization: string): { readonly name: string; readonly secret: string } | null {
  const base64 = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1]
  const [, name, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(base64 ?? '', 'base64').toString('utf8')) ?? []
  if (name === undefined || secret === undefined) return null
  try {
    return { name: formDecoded(name), secret: formDecoded(secret) }
  } catch {
    return null
  }
}

/** Both halves are form-encoded before they are joined. */
function formDecoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
