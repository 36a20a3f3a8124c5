import { z } from 'zod'
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

/** The gateway's own configuration. Every limit has a default that suits an institution of some thousand employees. */
export const gatewaySettingsShape = z.strictObject({
  listen: z.strictObject({ host: z.string().default('127.0.0.1'), port: z.int().min(0).max(65_535).default(4000) }),
  /** Who may issue tokens: each by its keys, and for whom the tokens must be meant. */
  issuers: z.array(z.strictObject({ issuer: z.string().min(1), audience: z.string().min(1), jwks: z.url() })).min(1),
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
      /** Origins of web pages that may open one, besides that of the API itself: `https://app.example.dk`. */
      origins: z.array(z.url()).default([]),
    })
    .prefault({}),
  /** Whether clients reach this by HTTPS: browsers are then told to use nothing else. */
  https: z.boolean().default(false),
  /** GraphiQL and introspection; off in production unless asked for. */
  graphiql: z.boolean().default(false),
  introspection: z.boolean().default(false),
})

export type GatewaySettings = z.output<typeof gatewaySettingsShape>
