import type { ClientCertificate, HttpRequest } from '../kit/https.ts'
import type { Customer, Register } from './records/register.ts'
import type { UserCode } from './soapRequest.ts'

/**
 * The customer whose user code, password and certificate agree, or null: a certificate of another organisation does not open a
 * user code, whoever knows the password. SLS dossier section 3.3 (inferred).
 */
export function customerOf(
  register: Register,
  credentials: UserCode | null,
  certificate: ClientCertificate | null,
): Customer | null {
  if (credentials === null || certificate === null) return null
  return (
    register.customers.find(
      ({ institution, payroll }) =>
        payroll.userCode === credentials.userCode &&
        payroll.password === credentials.password &&
        institution.cvrNumber === certificate.cvrNumber,
    ) ?? null
  )
}

/** User code and password of HTTP Basic, or null. */
export function basicCredentials(request: HttpRequest): UserCode | null {
  const [scheme, value] = (request.headers['authorization'] ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic' || value === undefined) return null
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? null : { userCode: text.slice(0, colon), password: text.slice(colon + 1) }
}
