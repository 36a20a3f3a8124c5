import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import type { RegisteredGrant, Registry } from '#foundation/access/registry.ts'
import { type Caller, scopes } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { Credential } from './credential.ts'

/** The request's headers that say how it wants to be answered; names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * What every credential becomes: the caller, for exactly one institution.
 * @throws GraphQLError UNAUTHENTICATED for a subject that the registry does not know, FORBIDDEN for an institution that is not granted,
 * BAD_USER_INPUT where several are and none is named.
 */
export function callerOf(
  credential: Credential,
  headers: RequestHeaders,
  registry: Registry,
  now: Date,
  requestMs: number,
  requestId: string = randomUUID(),
): Caller {
  const open = openGrantsOf(credential, registry, danishDay(now))
  const institutionId = chosenInstitution(open, header(headers, 'x-institution'), registry)
  const institution = registry.institution(institutionId)
  const grants = open.filter((grant) => grant.institutionId === institutionId)
  // At one institution a credential is one client's.
  const client = registry.client(grants[0]?.subject ?? '')
  if (institution === null || client === null)
    throw refusal('FORBIDDEN', 'There is no open access to this institution.')
  const proven = credential.kind === 'TOKEN' ? credential.certificate : credential.fingerprint
  return {
    subject: client.subject,
    name: client.name,
    kind: client.kind,
    institution: { id: institution.id, payrollSystem: institution.payroll.system },
    // What a token was not issued for is not had by it, whatever the grants say; a certificate stands for the system as a whole.
    scopes: (credential.kind === 'TOKEN' ? credential.scopes : scopes).filter((scope) =>
      grants.some((grant) => grant.scopes.includes(scope)),
    ),
    interfaces: [...new Set(grants.map(({ interfaceCode }) => interfaceCode))],
    certificate: proven,
    grants: grants.map(({ id }) => id),
    withheldFields: [...new Set(grants.flatMap(({ withheldFields }) => withheldFields))],
    purpose: bounded(header(headers, 'x-purpose')) ?? purposeOf(grants),
    language: /^\s*da\b/i.test(header(headers, 'accept-language') ?? '') ? 'da' : 'en',
    freshness: /\bno-cache\b/i.test(header(headers, 'cache-control') ?? '') ? 'LIVE' : 'CACHED',
    requestId,
    deadline: now.getTime() + requestMs,
    traceparent: TRACEPARENT.exec(header(headers, 'traceparent') ?? '')?.[0] ?? null,
    ...transactionOf(headers),
  }
}

/**
 * A token's subject is one client everywhere. A certificate is at each institution whose that institution registered it for; one that names
 * another organisation than was registered is nobody's.
 * @throws GraphQLError UNAUTHENTICATED where it is nobody's at all.
 */
function openGrantsOf(credential: Credential, registry: Registry, today: string): readonly RegisteredGrant[] {
  if (credential.kind === 'TOKEN') {
    if (registry.client(credential.subject) === null)
      throw refusal('UNAUTHENTICATED', 'The request carries no valid token.')
    return registry.openGrants(credential.subject, today, credential.certificate)
  }
  const { fingerprint, cvrNumber } = credential
  const registered = registry.certificates(fingerprint).filter(({ ownerCvrNumber }) => ownerCvrNumber === cvrNumber)
  if (registered.length === 0) throw refusal('UNAUTHENTICATED', 'The client certificate is not registered here.')
  return registered.flatMap(({ subject, institutionId }) =>
    registry
      .openGrants(subject, today, fingerprint)
      .filter((grant) => grant.institutionId === institutionId && grant.certificates.includes(fingerprint)),
  )
}

/** What the accesses are for, as they were ordered. */
function purposeOf(grants: readonly RegisteredGrant[]): string | null {
  const purposes = [...new Set(grants.flatMap(({ purpose }) => (purpose === null ? [] : [purpose])))]
  return purposes.length === 0 ? null : bounded(purposes.join('; '))
}

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/

/** The headers by which Danish public services follow a transaction across systems; what has another form is passed over, since it is logged. */
function transactionOf(headers: RequestHeaders): Pick<Caller, 'transactionId' | 'transactionTime'> {
  const id = header(headers, 'x-transaktionsid')
  const time = header(headers, 'x-transaktionstid')
  return {
    ...(id !== null && UUID.test(id) ? { transactionId: id.toLowerCase() } : {}),
    ...(time !== null && DATE_TIME.test(time) && !Number.isNaN(Date.parse(time)) ? { transactionTime: time } : {}),
  }
}

/** `X-Institution` is a choice among those granted, never a claim. */
function chosenInstitution(open: readonly RegisteredGrant[], named: string | null, registry: Registry): string {
  const ids = [...new Set(open.map(({ institutionId }) => institutionId))]
  if (named !== null) {
    const chosen = ids.find((id) => registry.institution(id)?.cvrNumber === named)
    if (chosen === undefined)
      throw refusal('FORBIDDEN', 'There is no open access to the institution that X-Institution names.', {
        header: 'X-Institution',
      })
    return chosen
  }
  const [only, ...others] = ids
  if (only === undefined) throw refusal('FORBIDDEN', 'There is no open access to any institution.')
  if (others.length > 0) {
    throw refusal(
      'BAD_USER_INPUT',
      'This system has access to several institutions. Send the CVR number of one in the header X-Institution.',
      {
        header: 'X-Institution',
      },
    )
  }
  return only
}

function header(headers: RequestHeaders, name: string): string | null {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A purpose is a few words; longer ones are cut, since they are kept for years. */
function bounded(purpose: string | null): string | null {
  return purpose === null ? null : asWritten(purpose).slice(0, 200)
}

/** A header's bytes come as Latin-1; whoever wrote UTF-8 meant UTF-8. */
function asWritten(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : header
}
