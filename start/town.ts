import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Registry } from '#foundation/access/registry.ts'
import { openTrust } from '#foundation/certificates/openTrust.ts'
import type { TrustSettings } from '#foundation/certificates/settings.ts'
import type { Checks } from '#foundation/doorway/doorway.ts'
import { type ExportSettings, exportSettingsShape } from '#foundation/exports/settings.ts'
import { type FollowSettings, followSettingsShape } from '#foundation/follow/settings.ts'
import { createLog, type LogSettings } from '#foundation/log/log.ts'
import { listenForSubgraphs } from '#foundation/server/subgraphListener.ts'
import { MEMORY, type StorePlace } from '#foundation/store/place.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import {
  newStatementKeys,
  type StatementSigner,
  statementSigner,
  statementVerifier,
} from '#foundation/tenancy/statement.ts'
import { type UploadSettings, uploadSettingsShape } from '#foundation/uploads/settings.ts'
import { subgraphNames } from '#schema/subgraphSchemas.ts'
import type { Hop } from '../gateway/federation/hop.ts'
import { requestStatements } from '../gateway/httpHop.ts'
import { tokenVerifier } from '../gateway/identity/token.ts'
import { type Gateway, startGateway } from '../gateway/server.ts'
import { type GatewaySettings, gatewaySettingsShape } from '../gateway/settings.ts'
import type { SubgraphSettings } from '../subgraphs/roster.ts'
import { type Following, followFeeds } from './followFeeds.ts'
import { inProcessHop, remoteHops } from './hops.ts'
import { type House, openHouse } from './house.ts'
import { keepCompared } from './keepCompared.ts'
import { type LocalIssuer, localIssuer } from './localIssuer.ts'
import { readinessOf } from './readiness.ts'
import { retentionShape } from './retention.ts'
import { sandboxKeys, sandboxTrailKey } from './sandboxKeys.ts'
import type { SimulatorFacts } from './simulators.ts'
import { SUPPLIER, type TownRights, townRegistry, townScopes, townSubject } from './townRegistry.ts'
import { townSettings } from './townSettings.ts'

export interface TownOptions {
  readonly host: string
  readonly port: number
  /** Where keys, the store, the log and `town.json` go. Null: nothing is written, the store is in memory. */
  readonly folder: string | null
  /** Another place for the store, for tests. */
  readonly store?: StorePlace
  /** How the gateway reaches the subgraphs: by a call, or over HTTP with the signed statement as between machines. */
  readonly hops: 'in-process' | 'http'
  readonly log?: Pick<LogSettings, 'level' | 'sink'>
  /** Changes of the subgraphs' settings, for tests. */
  readonly adjust?: (settings: SubgraphSettings) => SubgraphSettings
  /** The gateway's limits, for tests. */
  readonly limits?: Partial<GatewaySettings['limits']>
  /** Others of the gateway's settings, for tests. */
  readonly gateway?: Partial<
    Pick<
      GatewaySettings,
      'https' | 'persistedOperations' | 'introspection' | 'tls' | 'systems' | 'routers' | 'subscriptions' | 'origins'
    >
  >
  readonly requestMs?: number
  /** How contents of documents are taken in, for tests. */
  readonly uploads?: Partial<UploadSettings>
  /** How changes in the systems are followed, for tests. */
  readonly follow?: Partial<FollowSettings>
  /** False: feeds of changes are read when a test says so, and so it knows who calls. */
  readonly readsFeeds?: boolean
  /** How employees are exported, for tests. */
  readonly exports?: Partial<ExportSettings>
  /** Wraps a hop, for tests that make a subgraph fail or forge a statement. */
  readonly wrapHop?: (name: string, hop: Hop<Caller>) => Hop<Caller>
  readonly checks?: Partial<Checks>
  /** For tests alone: a registry that changes as if by another copy, or breaks. */
  readonly wrapRegistry?: (registry: Registry) => Registry
  /** Where the control surfaces listen, for `town.json`. */
  readonly control?: string
}

/** What `town.json` tells: where the API is, and a token for each institution. */
export interface TownCard {
  readonly graphql: string
  readonly institutions: readonly {
    readonly cvrNumber: string
    readonly name: string
    readonly payrollSystem: 'SLS' | 'OPUS'
    readonly tokens: Readonly<Record<TownRights, string>>
  }[]
  /** Where the control surfaces of the town's systems listen: latency, faults, journals. Null where a test holds them itself. */
  readonly control: string | null
  /** A supplier's system that serves two of them and must choose by `X-Institution`. */
  readonly supplier: { readonly token: string; readonly serves: readonly string[] }
}

/** Gateway and subgraphs over the invented town's systems, in one process. */
export interface RunningTown {
  readonly card: TownCard
  readonly gateway: Gateway
  readonly store: StorePlace
  readonly house: House
  readonly following: Following
  readonly issuer: LocalIssuer
  /** Origin at which the subgraphs listen, with hops over HTTP. */
  readonly subgraphsOrigin: string | null
  close(): Promise<void>
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/** @param simulators the town's systems, running; they are whoever started them's to end. */
export async function startTown(simulators: SimulatorFacts, options: TownOptions): Promise<RunningTown> {
  const { folder } = options
  if (folder !== null) mkdirSync(folder, { recursive: true })
  const store = options.store ?? { path: folder === null ? MEMORY : ownStore(folder) }
  const log = createLog({
    level: options.log?.level ?? 'info',
    ...(options.log?.sink === undefined ? {} : { sink: options.log.sink }),
  })
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const issuer = await localIssuer()
    const settings = townSettings(simulators)
    const systems = options.gateway?.systems
    const opened = openTrust(systems ?? townTrust(simulators), log)
    closers.push(async () => opened.close())
    const exportSettings = exportSettingsShape.parse(options.exports)
    const house = await openHouse({
      store,
      trust: opened.trust,
      keys: sandboxKeys(folder),
      trailKey: sandboxTrailKey(folder),
      registrySeed: townRegistry(simulators),
      subgraphs: subgraphNames,
      settings: options.adjust?.(settings) ?? settings,
      log,
      cacheEntries: 20_000,
      retention: retentionShape.parse(undefined),
      uploads: uploadSettingsShape.parse(options.uploads),
      follow: followSettingsShape.parse(options.follow),
      exports: exportSettings,
      ...(options.checks === undefined ? {} : { checks: options.checks }),
      ...(options.wrapRegistry === undefined ? {} : { wrapRegistry: options.wrapRegistry }),
    })
    closers.push(() => house.close())
    const kept = keepCompared(house)
    closers.push(async () => kept.stop())

    const { hops, subgraphsOrigin, signer } = await openHops(house, options, log, closers)
    const defaults = gatewaySettingsShape
      .omit({ issuers: true })
      .parse({ listen: { host: options.host, port: options.port } })
    const gateway = await startGateway({
      settings: {
        ...defaults,
        limits: { ...defaults.limits, ...options.limits },
        requestMs: options.requestMs ?? defaults.requestMs,
        graphiql: true,
        introspection: true,
        ...options.gateway,
      },
      supergraph: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
      hops,
      tokens: tokenVerifier([issuer.trusted]),
      trust: systems === undefined ? null : opened.trust,
      signer,
      registry: house.registry,
      changeWords: house.changeWords,
      followed: house.followed,
      changeCursors: house.changeCursors,
      uploads: house.uploads,
      exports: { store: house.exports, settings: exportSettings, quiet: (ms) => house.traffic.quiet(ms) },
      log,
      readiness: () => readinessOf(house),
      // Whoever reaches the address could take them.
      sandboxTokens: LOOPBACK.has(options.host) ? () => card : null,
    })
    closers.push(() => gateway.close())
    const card = { ...(await townCard(gateway.origin, simulators, issuer)), control: options.control ?? null }
    await kept.triedOnce
    const following = followFeeds({
      store: house.store,
      followed: house.keptInstitutions.map((institution) => ({
        institution,
        feeds: house.feedsOf(institution),
        isKept: options.readsFeeds ?? true,
      })),
      log,
    })
    closers.push(() => following.stop())
    if (folder !== null) writeFileSync(join(folder, 'town.json'), `${JSON.stringify(card, null, 2)}\n`, { mode: 0o600 })
    return { card, gateway, store, house, following, issuer, subgraphsOrigin, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Certificates of the town's own authority, which gives out no revocation lists. */
function townTrust({ trust }: SimulatorFacts): TrustSettings {
  return {
    authorities: [{ pki: 'TEST', roots: trust }],
    revocationLists: [],
    demandRevocationLists: false,
    rereadSeconds: 3_600,
  }
}

async function openHops(
  house: House,
  options: TownOptions,
  log: ReturnType<typeof createLog>,
  closers: (() => Promise<void>)[],
): Promise<{
  readonly hops: ReadonlyMap<string, Hop<Caller>>
  readonly subgraphsOrigin: string | null
  /** Null where no statements are needed. */
  readonly signer: StatementSigner | null
}> {
  const servers = [...house.subgraphs].map(([name, { server }]) => [name, server] as const)
  const wrapped = (hops: Iterable<readonly [string, Hop<Caller>]>): ReadonlyMap<string, Hop<Caller>> =>
    new Map([...hops].map(([name, hop]) => [name, options.wrapHop?.(name, hop) ?? hop]))
  if (options.hops === 'in-process') {
    const hops = wrapped(servers.map(([name, server]) => [name, inProcessHop(server)]))
    return { hops, subgraphsOrigin: null, signer: null }
  }
  const keys = await newStatementKeys()
  const listener = await listenForSubgraphs(
    servers.map(([, server]) => server),
    await statementVerifier(keys.publicJwk),
    { host: '127.0.0.1', port: 0 },
    log,
  )
  closers.push(() => listener.close())
  const signer = await statementSigner(keys.privateJwk)
  const remote = remoteHops(
    new Map(servers.map(([name]) => [name, `${listener.origin}/${name}/graphql`])),
    requestStatements(signer),
  )
  closers.push(() => remote.close())
  return { hops: wrapped(remote.hops), subgraphsOrigin: listener.origin, signer }
}

async function townCard(
  origin: string,
  { institutions: served }: SimulatorFacts,
  issuer: LocalIssuer,
): Promise<Omit<TownCard, 'control'>> {
  const institutions = await Promise.all(
    served.map(async ({ key, cvrNumber, name, payroll }) => ({
      cvrNumber,
      name,
      payrollSystem: payroll.system,
      tokens: {
        full: await issuer.token(townSubject(key, 'full'), townScopes.full),
        noCpr: await issuer.token(townSubject(key, 'noCpr'), townScopes.noCpr),
        administrator: await issuer.token(townSubject(key, 'administrator'), townScopes.administrator),
        caseworker: await issuer.token(townSubject(key, 'caseworker'), townScopes.caseworker),
        approver: await issuer.token(townSubject(key, 'approver'), townScopes.approver),
      },
    })),
  )
  const first = (system: 'SLS' | 'OPUS'): string[] =>
    institutions
      .filter(({ payrollSystem }) => payrollSystem === system)
      .slice(0, 1)
      .map(({ cvrNumber }) => cvrNumber)
  return {
    graphql: `${origin}/graphql`,
    institutions,
    supplier: { token: await issuer.token(SUPPLIER, townScopes.full), serves: [...first('SLS'), ...first('OPUS')] },
  }
}

/**
 * The town is new at each start, so its store is too. Each process has its own, so that a second start in the folder takes nothing from the first;
 * it stays, for `audit:verify`, until another start finds that its process has ended.
 */
function ownStore(folder: string): string {
  for (const file of readdirSync(folder)) {
    const owner = /^store-(\d+)\.sqlite/.exec(file)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, file), { force: true })
  }
  return join(folder, `store-${process.pid}.sqlite`)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
