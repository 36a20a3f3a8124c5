import { z } from 'zod'
import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import { parseDateTime } from '#schema/scalars/DateTime.ts'
import { parseLocalDate } from '#schema/scalars/LocalDate.ts'
import { scopes } from '../tenancy/caller.ts'
import { institutionKeysOf } from './institutionKeys.ts'

/** What kinds of systems there are. Source: Opus dossier section 11.3, ExternalSystem. */
export const systemDomains = [
  'DUTY_PLANNING',
  'CANTEEN',
  'EXPENSES',
  'RECRUITMENT',
  'TIME_REGISTRATION',
  'DAYCARE_ADMIN',
  'SCHOOL_ADMIN',
  'FACILITY',
  'ORG_MANAGEMENT',
  'SECURITY',
  'OTHER',
] as const
export type SystemDomain = (typeof systemDomains)[number]

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
      /** Interfaces that it has bought. Those that its grants below open count as bought without being named here. */
      entitlements: z
        .array(
          z.strictObject({
            interfaceCode: z.string().min(1),
            /** Fields or categories bought beyond the interface's base. */
            extraFields: z.array(z.string()).default([]),
            validFrom: day,
            validTo: day.nullable().default(null),
          }),
        )
        .exactOptional(),
    }),
  ),
  clients: z.array(
    z.strictObject({
      /** As the token's `sub` names it. */
      subject: z.string().min(1),
      name: z.string().min(1),
      kind: z.enum(['SYSTEM', 'PERSON']),
      supplier: z.strictObject({ name: z.string().min(1), cvrNumber: cvr }).exactOptional(),
      domain: z.enum(systemDomains).exactOptional(),
      /** Interfaces of the standard integration that is offered for it. */
      standardInterfaces: z.array(z.string()).exactOptional(),
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
    for (const payrollKey of institutionKeysOf(payroll))
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
