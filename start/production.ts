import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import { trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { openTrust } from '#foundation/certificates/openTrust.ts'
import { createLog } from '#foundation/log/log.ts'
import { listenForSubgraphs } from '#foundation/server/subgraphListener.ts'
import { readSettings, SettingsRefused } from '#foundation/settings/settings.ts'
import { statementSigner, statementVerifier } from '#foundation/tenancy/statement.ts'
import { requestStatements } from '../gateway/httpHop.ts'
import { tokenVerifier } from '../gateway/identity/token.ts'
import { startGateway } from '../gateway/server.ts'
import type { SubgraphSettings } from '../subgraphs/roster.ts'
import { followFeeds } from './followFeeds.ts'
import { inProcessHop, remoteHops } from './hops.ts'
import { openHouse } from './house.ts'
import { ACCESS, jobs } from './jobs.ts'
import { keepCompared } from './keepCompared.ts'
import { readinessOf } from './readiness.ts'
import { references } from './retention.ts'
import { schedule } from './schedule.ts'
import { type PartName, partNames, settingsShape, subgraphsAmong } from './settings.ts'
import { leaderBy } from './storeLeader.ts'

/** A process that runs, and how to end it. */
export interface RunningProcess {
  /** Where it listens. */
  readonly origins: readonly string[]
  close(): Promise<void>
}

/**
 * Runs the parts named, with the settings of a file; nothing of the sandbox is loaded.
 * @throws SettingsRefused with every fault, before anything listens.
 */
export async function startProduction(settingsPath: string, parts: readonly PartName[]): Promise<RunningProcess> {
  const settings = readSettings(settingsPath, settingsShape(parts))
  // Each would have an access registry of its own, and an access that is closed in one would be open in the other.
  if ('path' in settings.store && parts.length < partNames.length)
    throw new SettingsRefused([
      'store: parts in several processes (--only) share the access registry, which takes PostgreSQL: store.postgres. A file is for one process with all parts',
    ])
  const log = createLog({ level: settings.log.level })
  const trusted = settings.gateway?.systems ?? settings.certificates
  const opened = trusted === undefined ? null : openTrust(trusted, log)
  const house = await openHouse({
    trust: opened?.trust ?? null,
    store: settings.store,
    keys: settings.keys,
    trailKey: settings.trail.signingKey,
    registrySeed: settings.registry,
    subgraphs: subgraphsAmong(parts),
    // The shape has made sure that what runs has its settings.
    settings: settings as unknown as SubgraphSettings,
    log,
    cacheEntries: settings.cacheEntries,
    retention: settings.retention,
    uploads: settings.uploads,
    exports: settings.exports,
    follow: settings.follow,
  })
  const origins: string[] = []
  const closers: (() => Promise<void>)[] = [() => house.close(), async () => opened?.close()]
  try {
    if (settings.subgraphListener !== undefined) {
      if (settings.statement.publicKey === undefined) {
        throw new SettingsRefused(['statement.publicKey: is required where subgraphListener is set'])
      }
      const verifier = await statementVerifier(settings.statement.publicKey as JWK)
      const listener = await listenForSubgraphs(
        [...house.subgraphs.values()].map(({ server }) => server),
        verifier,
        settings.subgraphListener,
        log,
      )
      origins.push(listener.origin)
      closers.unshift(() => listener.close())
    }
    if (settings.gateway !== undefined && parts.includes('gateway')) {
      const local = new Map([...house.subgraphs].map(([name, { server }]) => [name as string, inProcessHop(server)]))
      const elsewhere = new Map(
        Object.entries(settings.subgraphUrls).flatMap(([name, url]) =>
          url === undefined || local.has(name) ? [] : [[name, url] as const],
        ),
      )
      const { privateKey } = settings.statement
      const { routers } = settings.gateway
      if (privateKey === undefined && routers.length > 0)
        throw new SettingsRefused(['statement.privateKey: is required where gateway.routers is set'])
      const signer = privateKey === undefined ? null : await statementSigner(privateKey as JWK)
      const remote = signer === null ? null : remoteHops(elsewhere, requestStatements(signer), settings.hopTls)
      closers.unshift(async () => remote?.close())
      const gateway = await startGateway({
        settings: settings.gateway,
        supergraph: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
        hops: new Map([...local, ...(remote?.hops ?? [])]),
        tokens: tokenVerifier(
          settings.gateway.issuers.map(({ jwks, ...issuer }) => ({ ...issuer, keys: new URL(jwks) })),
        ),
        trust: settings.gateway.systems === undefined ? null : (opened?.trust ?? null),
        signer: routers.length === 0 ? null : signer,
        registry: house.registry,
        changeWords: house.changeWords,
        followed: house.followed,
        changeCursors: house.changeCursors,
        uploads: house.uploads,
        exports: { store: house.exports, settings: settings.exports, quiet: (ms) => house.traffic.quiet(ms) },
        log,
        readiness: () => readinessOf(house),
        sandboxTokens: null,
      })
      origins.push(gateway.origin, ...(gateway.systemsOrigin === null ? [] : [gateway.systemsOrigin]))
      closers.unshift(() => gateway.close())
    }
  } catch (error) {
    for (const close of closers) await close()
    throw error
  }
  const kept = keepCompared(house)
  closers.unshift(async () => kept.stop())
  const following = followFeeds({
    store: house.store,
    followed: house.keptInstitutions.map((institution) => ({ institution, feeds: house.feedsOf(institution) })),
    log,
  })
  closers.unshift(() => following.stop())
  const scheduled = schedule({
    jobs: jobs({
      uploads: house.uploads,
      exports: house.exports,
      subgraphs: house.subgraphs,
      retention: {
        database: house.store.database,
        signer: trailSigner(settings.trail.signingKey),
        verifier: trailVerifier([settings.trail.signingKey, ...settings.trail.formerKeys]),
        log,
        retention: settings.retention,
        references,
        now: () => new Date(),
      },
    }),
    lead: leaderBy(house.store),
    log,
  })
  closers.unshift(() => scheduled.stop())
  await scheduled.runNow(ACCESS)
  log.info('started', { parts, origins })
  return {
    origins,
    close: async () => {
      for (const close of closers) await close()
      log.info('stopped')
    },
  }
}
