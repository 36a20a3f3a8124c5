import { z } from 'zod'
import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import { parseDateTime } from '#schema/scalars/DateTime.ts'
import { danishDay, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import { type Scope, scopes } from '../tenancy/caller.ts'
import { shortId } from '../tenancy/keyedHash.ts'
import type { InstitutionKeys } from '../tenancy/screening.ts'

const day = z.string().refine((text) => parseLocalDate(text) !== null, 'must be a calendar day')
const moment = z.string().refine((text) => parseDateTime(text) !== null, 'must be a moment with its offset')
const cvr = z.string().refine((text) => parseCvrNumber(text) !== null, 'must be a CVR number')

/** The seed of the registry as it is written, before its rows are held against each other. */
const seedRows = z.strictObject({
  institutions: z.array(
    z.strictObject({
      /** Lasting short name; the institution's id is made of it. */
      key: z.string().regex(/^[a-z0-9-]{1,40}$/),
      name: z.string().min(1),
      /** Dated, since ministries are reorganised; the newest that has begun counts. */
      cvrNumbers: z.array(z.strictObject({ cvrNumber: cvr, from: day })).min(1),
      payroll: z.discriminatedUnion('system', [
        z.strictObject({
          system: z.literal('SLS'),
          group: z.string().regex(/^\d{3}$/),
          subAccountUnits: z.array(z.strictObject({ code: z.string().regex(/^\d{8}$/), name: z.string() })).min(1),
        }),
        z.strictObject({
          system: z.literal('OPUS'),
          clientNumber: z.string().regex(/^\d{3}$/),
          /** Categories of employee data that the customer has bought beyond the base package, e.g. `FVNV`. */
          boughtCategories: z.array(z.string()),
        }),
      ]),
      /** Name of the institution's own credentials in the settings. */
      credentials: z.string().min(1),
    }),
  ),
  clients: z.array(
    z.strictObject({
      /** As the token's `sub` names it. */
      subject: z.string().min(1),
      name: z.string().min(1),
      kind: z.enum(['SYSTEM', 'PERSON']),
      grants: z.array(
        z.strictObject({
          institution: z.string(),
          interfaceCode: z.string().min(1),
          scopes: z.array(z.enum(scopes)),
          state: z.enum(['OPEN', 'SUSPENDED', 'CLOSED']),
          openedAt: moment,
          closedAt: moment.nullable(),
          closeReason: z.string().nullable(),
          environment: z.enum(['EXTERNAL_TEST', 'PRODUCTION']),
          validUntil: day.nullable(),
          /** What the access is for, in a few words: stands in the trail wherever a request names no purpose of its own. */
          purpose: z.string().min(1).max(200).nullable().exactOptional(),
          /** TOKEN: an issuer that is trusted vouches for the system. CERTIFICATE: only one of its own registered certificates does. */
          authentication: z.enum(['TOKEN', 'CERTIFICATE']).exactOptional(),
          /** `Type.field` or `Interface.field`: left out of what this access shows. */
          withheldFields: z.array(z.string()).exactOptional(),
          /** Whether only operations of the manifest are answered. */
          persistedOperationsOnly: z.boolean().exactOptional(),
        }),
      ),
    }),
  ),
})

/**
 * The seed of the registry: who the institutions are, and who may act for them. Two institutions that shared a key at their payroll system
 * would be shown each other's records, so that is refused.
 */
export const registrySeedShape = seedRows.superRefine(({ institutions, clients }, context) => {
  const refuse = (place: (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path: place, message })
  const once = (seen: Map<string, number>, text: string, index: number): boolean =>
    (seen.get(text) ?? index) === index && seen.set(text, index) !== undefined
  const keys = new Map<string, number>()
  const payrollKeys = new Map<string, number>()
  const cvrNumbersSeen = new Map<string, number>()
  for (const [index, { key, payroll, cvrNumbers }] of institutions.entries()) {
    if (!once(keys, key, index)) refuse(['institutions', index, 'key'], 'stands twice')
    for (const [place, { cvrNumber }] of cvrNumbers.entries())
      if (!once(cvrNumbersSeen, cvrNumber, index))
        refuse(['institutions', index, 'cvrNumbers', place], 'another institution has this number too')
    for (const payrollKey of keysOf(payroll))
      if (!once(payrollKeys, payrollKey, index))
        refuse(['institutions', index, 'payroll'], `another institution has ${payrollKey} too`)
  }
  const subjects = new Map<string, number>()
  for (const [index, { subject, grants }] of clients.entries()) {
    if (!once(subjects, subject, index)) refuse(['clients', index, 'subject'], 'stands twice')
    for (const [place, { institution }] of grants.entries())
      if (!keys.has(institution))
        refuse(['clients', index, 'grants', place, 'institution'], `there is no institution ${institution}`)
  }
})
export type RegistrySeed = z.infer<typeof registrySeedShape>

export interface RegisteredInstitution {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly cvrNumber: string
  readonly payroll: RegistrySeed['institutions'][number]['payroll']
  /** Name of its own upstream credentials in the settings. */
  readonly credentials: string
  /** What its records name it by at its payroll system. */
  readonly institutionKeys: InstitutionKeys
}

export interface RegisteredGrant {
  readonly id: string
  readonly subject: string
  readonly clientName: string
  readonly institutionId: string
  readonly interfaceCode: string
  readonly scopes: readonly Scope[]
  readonly state: 'OPEN' | 'SUSPENDED' | 'CLOSED'
  readonly openedAt: string
  readonly closedAt: string | null
  readonly closeReason: string | null
  readonly environment: 'EXTERNAL_TEST' | 'PRODUCTION'
  readonly validUntil: string | null
  readonly purpose: string | null
  readonly authentication: 'TOKEN' | 'CERTIFICATE'
  /** SHA-256 fingerprints, lower case, of the certificates that may use it now. */
  readonly certificates: readonly string[]
  readonly withheldFields: readonly string[]
  readonly persistedOperationsOnly: boolean
}

/** A verified certificate of a system. */
export interface RegisteredCertificate {
  /** SHA-256, lower case hexadecimal. */
  readonly fingerprint: string
  /** Whose it is, as tokens name it too. */
  readonly subject: string
  /** CVR number of the organisation that the certificate names. */
  readonly ownerCvrNumber: string
}

export interface RegisteredClient {
  readonly subject: string
  readonly name: string
  readonly kind: 'SYSTEM' | 'PERSON'
}

/** The reading side of the access registry, as it stood when it was last refreshed. */
export interface Registry {
  /** Reads what has changed in the store since; cheap where nothing has. The gateway waits for it at each request, so that what was closed stays out. */
  refresh(): Promise<void>
  /** Calls the listener after each refresh that found changes, of whomever's access. @returns stops it. */
  onChange(listener: () => void): () => void
  readonly institutions: readonly RegisteredInstitution[]
  institution(id: string): RegisteredInstitution | null
  client(subject: string): RegisteredClient | null
  /** A certificate that is verified and neither revoked nor blocked; null for any other. */
  certificate(fingerprint: string): RegisteredCertificate | null
  /**
   * Grants that let the client in today, all institutions.
   * @param certificate fingerprint of the certificate by which the client has proved itself; null: by a token alone.
   */
  openGrants(subject: string, today: string, certificate: string | null): readonly RegisteredGrant[]
  /** Every grant ever, for an institution, open ones first. */
  grantsOf(institutionId: string): readonly RegisteredGrant[]
}

/**
 * @param idKey keys the institutions' ids; the same in every process.
 * @param today decides, each time it is asked for, which of an institution's CVR numbers counts.
 */
export function createRegistry(seed: RegistrySeed, idKey: Uint8Array, today: () => string): Registry {
  const institutions = seed.institutions.map((row): RegisteredInstitution => {
    const inOrder = row.cvrNumbers.toSorted((a, b) => a.from.localeCompare(b.from))
    return {
      id: shortId(idKey, 'institution', row.key),
      key: row.key,
      name: row.name,
      get cvrNumber() {
        const now = today()
        return (inOrder.findLast(({ from }) => from <= now) ?? inOrder[0])?.cvrNumber ?? ''
      },
      payroll: row.payroll,
      credentials: row.credentials,
      institutionKeys: keysOf(row.payroll),
    }
  })
  const idOfKey = new Map(institutions.map(({ key, id }) => [key, id]))
  const byId = new Map(institutions.map((institution) => [institution.id, institution]))
  const clients = new Map(seed.clients.map(({ subject, name, kind }) => [subject, { subject, name, kind }]))
  const grants = seed.clients.flatMap((client) =>
    client.grants.flatMap((grant): RegisteredGrant[] => {
      const institutionId = idOfKey.get(grant.institution)
      if (institutionId === undefined)
        throw new Error(`the registry grants access to an institution it does not hold: ${grant.institution}`)
      return [
        {
          ...grant,
          purpose: grant.purpose ?? null,
          authentication: grant.authentication ?? 'TOKEN',
          withheldFields: grant.withheldFields ?? [],
          persistedOperationsOnly: grant.persistedOperationsOnly ?? false,
          id: shortId(idKey, 'grant', client.subject, grant.institution, grant.interfaceCode, grant.openedAt),
          subject: client.subject,
          clientName: client.name,
          institutionId,
          certificates: [],
        },
      ]
    }),
  )
  const listeners = new Set<() => void>()
  return {
    institutions,
    institution: (id) => byId.get(id) ?? null,
    client: (subject) => clients.get(subject) ?? null,
    refresh: async () => undefined,
    // What is held in memory stays as it is.
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    certificate: () => null,
    openGrants: (subject, day, certificate) =>
      grants.filter(
        (grant) =>
          grant.subject === subject &&
          grant.state === 'OPEN' &&
          (grant.authentication === 'TOKEN' || (certificate !== null && grant.certificates.includes(certificate))) &&
          danishDay(new Date(grant.openedAt)) <= day &&
          (grant.validUntil === null || grant.validUntil >= day),
      ),
    grantsOf: (institutionId) =>
      grants
        .filter((grant) => grant.institutionId === institutionId)
        .sort((a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state] || b.openedAt.localeCompare(a.openedAt)),
  }
}

const STATE_ORDER = { OPEN: 0, SUSPENDED: 1, CLOSED: 2 } as const

/** SLS records name gruppe and delregnskab, Opus's the four-digit brugernummer. */
function keysOf(payroll: RegisteredInstitution['payroll']): InstitutionKeys {
  if (payroll.system === 'OPUS') return new Set([`0${payroll.clientNumber}`])
  return new Set(payroll.subAccountUnits.map(({ code }) => `${payroll.group}/${code}`))
}
