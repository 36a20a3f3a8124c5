import { createSecureContext } from 'node:tls'
import { z } from 'zod'
import { trustSettingsMembers } from '#foundation/certificates/settings.ts'
import { certificateTrust } from '#foundation/certificates/trust.ts'
import { fileContent, secret } from '#foundation/settings/secret.ts'
import { CLIENT_CERT } from './identity/forwardedCertificate.ts'
import { proxyAddresses } from './identity/proxyAddresses.ts'
import { ManifestRefused, type PersistedOperations, readManifest } from './persistedOperations/manifest.ts'

/** A manifest is read with the settings, so that its faults are told with theirs. */
const manifest = z.string().transform((path, context): PersistedOperations => {
  try {
    return readManifest(path)
  } catch (error) {
    if (!(error instanceof ManifestRefused)) throw error
    context.addIssue({ code: 'custom', message: error.message })
    return z.NEVER
  }
})

const listenOn = (port: number) =>
  z.strictObject({ host: z.string().default('127.0.0.1'), port: z.int().min(0).max(65_535).default(port) })

/** A server's certificate with its chain, PEM, and its key. */
const serverTls = z.strictObject({ certificate: fileContent, key: secret }).superRefine(demandPair)

/** The listener for systems, which prove themselves by client certificates: to itself, or to proxies that end TLS in front of it. */
const systemsShape = z
  .strictObject({
    listen: listenOn(4443).prefault({}),
    certificate: fileContent.optional(),
    key: secret.optional(),
    ...trustSettingsMembers,
    /** Where TLS ends in front: certificates are then taken from a header, from these addresses alone. */
    proxies: z
      .strictObject({
        addresses: z
          .array(z.string())
          .min(1)
          .superRefine((entries, context) =>
            told(context, [], () => {
              proxyAddresses(entries)
            }),
          ),
        /** `Client-Cert` with `Client-Cert-Chain` (RFC 9440), or the name of one that holds PEM, percent-encoded. */
        header: z
          .string()
          .regex(/^[\w-]+$/, 'must be the name of a header')
          .toLowerCase()
          .default(CLIENT_CERT),
      })
      .optional(),
  })
  .superRefine(({ certificate, key, authorities, proxies }, context) => {
    if (certificate !== undefined && key !== undefined) demandPair({ certificate, key }, context)
    else if (certificate !== undefined || key !== undefined || proxies === undefined)
      context.addIssue({ code: 'custom', message: 'needs both certificate and key, or, behind proxies, neither' })
    told(context, ['authorities'], () => {
      const none = { version: 0, lists: [], onChange: () => undefined }
      certificateTrust({ authorities, revocationLists: none, demandRevocationLists: false })
    })
  })

/** Routers elsewhere that exchange a client's token for a statement, each by a secret, or by client certificates on the listener for systems. */
const routerShape = z
  .strictObject({
    name: z.string().regex(/^[\w.-]{1,64}$/),
    secret: secret.refine((text) => text.length >= 32, 'must have 32 characters at least').optional(),
    /** SHA-256 fingerprints, 64 hexadecimal digits in lower case. */
    certificates: z
      .array(z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case'))
      .default([]),
  })
  .refine(
    ({ secret: text, certificates }) => text !== undefined || certificates.length > 0,
    'needs a secret or certificates',
  )

/** The gateway's own configuration. Every limit has a default that suits an institution of some thousand employees. */
export const gatewaySettingsShape = z.strictObject({
  /** For browsers and for clients with tokens: nobody is asked for a certificate. */
  listen: listenOn(4000),
  /** HTTPS for that listener; without it, plain HTTP. */
  tls: serverTls.optional(),
  systems: systemsShape.optional(),
  routers: z
    .array(routerShape)
    .refine((routers) => new Set(routers.map(({ name }) => name)).size === routers.length, 'a name stands twice')
    .default([]),
  /** Who may issue tokens: each by its keys, and for whom the tokens must be meant. */
  issuers: z
    .array(
      z.strictObject({
        issuer: z.string().min(1),
        audience: z.string().min(1),
        jwks: z.url(),
        /** Whether its tokens count only where they are bound to a client certificate (RFC 8705). */
        requireBound: z.boolean().default(false),
      }),
    )
    .min(1)
    .refine(
      (issuers) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length,
      'an issuer stands twice',
    ),
  /** The most that a request may take, in milliseconds. */
  requestMs: z.int().min(100).max(600_000).default(30_000),
  limits: z
    .strictObject({
      bodyBytes: z.int().min(1_000).default(1_000_000),
      tokens: z.int().min(100).default(5_000),
      depth: z.int().min(3).default(16),
      rootFields: z.int().min(1).default(20),
      aliases: z.int().min(0).default(60),
      directives: z.int().min(0).default(60),
      /** Fields with those of fragments, counted wherever they are spread. */
      fields: z.int().min(10).default(2_000),
      /** Calls to upstreams that one operation may take by the gateway's reckoning. */
      upstreamCalls: z.int().min(1).default(1_500),
      /** For each system and institution, in each copy of the gateway. */
      requestsPerMinute: z.int().min(1).default(6_000),
      /** As reckoned before the operation starts, answers from the cache included. */
      upstreamCallsPerMinute: z.int().min(1).default(120_000),
    })
    .prefault({}),
  /** Operations that may be asked for by id. `required`: no other operation is answered. */
  persistedOperations: z.strictObject({ manifest, required: z.boolean().default(false) }).optional(),
  /** Streams of events: subscriptions over server-sent events and WebSockets. */
  subscriptions: z
    .strictObject({
      /** Streams, and as many WebSockets, for each system and institution at a time, in each copy of the gateway. */
      perSystem: z.int().min(1).default(20),
      /** How often an idle stream says that it is alive, in milliseconds. A client that takes nothing for two of them is cut off. */
      pingMs: z.int().min(100).max(60_000).default(12_000),
      /** How often a change of an access that was made in another copy is looked for while a stream is open, in milliseconds. */
      pollMs: z.int().min(10).max(60_000).default(1_000),
      /** The longest that a stream may last; a client then opens another. */
      hours: z.number().positive().max(168).default(12),
    })
    .prefault({}),
  /** Web pages of elsewhere that may ask here; others are turned away. A page of the gateway's own host needs no mention. */
  origins: z.array(z.url()).default([]),
  /** Whether clients reach this by HTTPS: browsers are then told to use nothing else. */
  https: z.boolean().default(false),
  /** GraphiQL and introspection; off in production unless asked for. */
  graphiql: z.boolean().default(false),
  introspection: z.boolean().default(false),
})

export type GatewaySettings = z.output<typeof gatewaySettingsShape>

export type SystemsSettings = NonNullable<GatewaySettings['systems']>

function demandPair(
  { certificate, key }: { readonly certificate: string; readonly key: string },
  context: z.RefinementCtx,
): void {
  try {
    createSecureContext({ cert: certificate, key })
  } catch {
    // Whatever OpenSSL says of it may repeat it.
    context.addIssue({ code: 'custom', message: 'certificate and key cannot be used together' })
  }
}

function told(context: z.RefinementCtx, path: string[], check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    context.addIssue({ code: 'custom', path, message: error.message })
  }
}
