import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import { parse } from 'yaml'
import { z } from 'zod'
import { type RegistrySeed, registrySeedShape } from '#foundation/access/registrySeed.ts'
import { trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { trustSettingsMembers } from '#foundation/certificates/settings.ts'
import { exportSettingsShape } from '#foundation/exports/settings.ts'
import { followSettingsShape } from '#foundation/follow/settings.ts'
import { fileContent, secret } from '#foundation/settings/secret.ts'
import { storePlaceShape } from '#foundation/store/place.ts'
import { uploadSettingsShape } from '#foundation/uploads/settings.ts'
import { type SubgraphName, subgraphNames } from '#schema/subgraphSchemas.ts'
import { gatewaySettingsShape } from '../gateway/settings.ts'
import { subgraphSettingsShapes } from '../subgraphs/roster.ts'
import { retentionShape } from './retention.ts'

/** Parts that a process may run. */
export const partNames = ['gateway', ...subgraphNames] as const
export type PartName = (typeof partNames)[number]

const key = secret.transform((text, context) => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.byteLength === 32) return new Uint8Array(bytes)
  context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64' })
  return z.NEVER
})

const jwk = secret.transform((text, context) => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a JSON Web Key' })
    return z.NEVER
  }
})

const trailKey = (check: (key: JWK) => unknown) =>
  jwk.transform((key, context): JWK => {
    try {
      check(key)
      return key
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof TypeError ? error.message : 'cannot be used' })
      return z.NEVER
    }
  })

/** Where the store lies: all that `access:block` reads of the settings. */
export const storeSettingsShape = z.object({ store: storePlaceShape })

/** Where the trail lies and which keys sign and have signed it: all that `audit:verify` reads of the settings. */
export const trailSettingsShape = z.object({
  ...storeSettingsShape.shape,
  trail: z.strictObject({
    /** Secret Ed25519 key of the heads. */
    signingKey: trailKey(trailSigner),
    /** Keys that signed before; their public halves are enough. */
    formerKeys: z.array(trailKey((key) => trailVerifier([key]))).default([]),
  }),
})

const registry = z.string().transform((path, context): RegistrySeed => {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch {
    context.addIssue({ code: 'custom', message: `the file ${path} cannot be read as YAML` })
    return z.NEVER
  }
  const seed = registrySeedShape.safeParse(content)
  if (seed.success) return seed.data
  for (const { path: place, message } of seed.error.issues)
    context.addIssue({ code: 'custom', message: `${path}: ${place.join('.')}: ${message}` })
  return z.NEVER
})

/** Keys and institutions, as every process that opens a house has them. */
export const houseSettingsShape = z.object({ keys: z.strictObject({ id: key, hash: key, seal: key }), registry })

/** The settings file as a whole. What is required follows from what the process runs, so that one reading tells all that is missing. */
export function settingsShape(parts: readonly PartName[]) {
  const run = new Set<string>(parts)
  const hasGateway = run.has('gateway')
  const elsewhere = subgraphNames.filter((name) => !run.has(name))
  const signs = hasGateway && elsewhere.length > 0
  const url = (name: SubgraphName) => demandedIf(signs && elsewhere.includes(name), z.url())
  /** A certificate with its chain and its key, and whose certificates are trusted on the other side. */
  const bothWays = z.strictObject({ certificate: fileContent, key: secret, ca: fileContent })
  const listener = z.strictObject({
    host: z.string().min(1),
    port: z.int().min(0).max(65_535),
    /** Gateways prove themselves by a certificate then, besides the statement of each request. */
    tls: bothWays.optional(),
  })
  return z.strictObject({
    ...trailSettingsShape.shape,
    ...houseSettingsShape.shape,
    log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
    cacheEntries: z.int().min(0).default(20_000),
    retention: retentionShape,
    uploads: uploadSettingsShape,
    exports: exportSettingsShape,
    follow: followSettingsShape,
    gateway: demandedIf(run.has('gateway'), gatewaySettingsShape),
    /** Whose client certificates institutions may hand in, where this process has no listener for systems that says so. */
    certificates: z.strictObject(trustSettingsMembers).optional(),
    /** The key pair of the gateway's statements: gateways sign, subgraphs on other machines verify. */
    statement: z
      .strictObject({
        privateKey: demandedIf(signs, jwk),
        publicKey: demandedIf(!hasGateway, jwk),
      })
      .prefault({}),
    /** Where the subgraphs of this process listen for gateways elsewhere. */
    subgraphListener: demandedIf(!hasGateway, listener),
    /** How the gateway proves itself to subgraphs elsewhere, where their addresses are of `https`. */
    hopTls: bothWays.optional(),
    /** Where the subgraphs are that this process does not run. */
    subgraphUrls: z
      .strictObject({
        institutions: url('institutions'),
        sls: url('sls'),
        opus: url('opus'),
        cpr: url('cpr'),
        cvr: url('cvr'),
        transactions: url('transactions'),
      })
      .prefault({}),
    // Changes reach the payroll systems, too.
    sls: demandedIf(run.has('sls') || run.has('transactions'), subgraphSettingsShapes.sls),
    opus: demandedIf(run.has('opus') || run.has('transactions'), subgraphSettingsShapes.opus),
    cpr: demandedIf(run.has('cpr'), subgraphSettingsShapes.cpr),
    cvr: demandedIf(run.has('cvr'), subgraphSettingsShapes.cvr),
    /** How outcomes of changes are told to webhooks. */
    webhooks: subgraphSettingsShapes.webhooks,
  })
}

/** Typed as optional in both cases: what is demanded differs from process to process. */
function demandedIf<Shape extends z.ZodType>(isDemanded: boolean, shape: Shape): z.ZodOptional<Shape> {
  return isDemanded ? (shape as unknown as z.ZodOptional<Shape>) : shape.optional()
}

export type Settings = z.output<ReturnType<typeof settingsShape>>

/** The parts named by `--only`, or all. @throws Error naming a part that there is not. */
export function partsNamed(only: string | undefined): readonly PartName[] {
  if (only === undefined) return partNames
  return only.split(',').map((name) => {
    const part = partNames.find((one) => one === name.trim())
    if (part === undefined) throw new Error(`--only knows ${partNames.join(', ')}`)
    return part
  })
}

export function subgraphsAmong(parts: readonly PartName[]): readonly SubgraphName[] {
  return subgraphNames.filter((name) => parts.includes(name))
}
