import type { FastifyInstance } from 'fastify'
import type { Registry } from '#foundation/access/registry.ts'
import type { ChangeWords } from '#foundation/changes/changeWords.ts'
import type { ChangeCursors } from '#foundation/follow/changeCursor.ts'
import type { FollowedChanges } from '#foundation/follow/followedChanges.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Federation } from '../federation/federation.ts'
import type { RateLimit } from '../limits/rate.ts'
import type { Reckoning } from '../limits/reckoning.ts'
import type { GatewaySettings } from '../settings.ts'
import { accessChanges } from './accessChanges.ts'
import { answers } from './answers.ts'
import { type CredentialOf, openDoor } from './door.ts'
import { employeeChanged } from './employeeChanged.ts'
import { eventStreamRoute } from './eventStreamRoute.ts'
import { readExecutedAs } from './executedAs.ts'
import { executor } from './execution.ts'
import type { EventFeed } from './feed.ts'
import { operationReader } from './readOperation.ts'
import { slots } from './slots.ts'
import { transactionChanged } from './transactionChanged.ts'
import { distinguishTransports } from './transport.ts'
import { takeUpgrades } from './upgrades.ts'
import { viewerChanged } from './viewerChanged.ts'
import { webSocketRoute } from './webSocketRoute.ts'

export interface SubscriptionsParts {
  readonly settings: Omit<GatewaySettings, 'issuers'>
  readonly federation: Federation<Caller>
  readonly registry: Registry
  readonly changeWords: Pick<ChangeWords, 'listen'>
  readonly followed: Pick<FollowedChanges, 'read' | 'head' | 'listen'>
  readonly changeCursors: ChangeCursors
  /** Those of the ordinary route: whoever asks in two ways is counted once. */
  readonly judge: Reckoning
  readonly requests: RateLimit
  /** Whether an access of the caller is for stored operations only. */
  readonly answersStoredOnly: (caller: Caller) => boolean
  readonly log: Log
  /** Feeds besides our own, by field of Subscription. */
  readonly feeds?: Readonly<Record<string, EventFeed>>
}

/** Operations over streams: server-sent events and WebSockets. */
export interface Subscriptions {
  /** Adds both ways in to `/graphql` of a server that does not listen yet; to several, each with its own kind of credential. */
  register(http: FastifyInstance, credentialOf: CredentialOf): void
  /** What is held now, for metrics and tests: all zero once every client has left. */
  held(): { readonly streams: number; readonly sockets: number; readonly listeners: number }
  /** Interrupts every stream, so that the servers can close. */
  close(): Promise<void>
}

/** @throws Error naming each field of Subscription that is executed as no query or has no feed. */
export function openSubscriptions(parts: SubscriptionsParts): Subscriptions {
  const { settings, federation, registry, judge, requests, log } = parts
  const { perSystem, pollMs, hours } = settings.subscriptions
  const schema = federation.apiSchema
  const life = hours * 3_600_000
  const closing = new AbortController()
  const streams = slots(perSystem)
  const sockets = slots(perSystem)
  const changes = accessChanges(registry, pollMs, log)
  const executedAs = readExecutedAs(schema)
  const feeds = new Map<string, EventFeed>(
    Object.entries({
      viewerChanged: viewerChanged(registry, changes),
      transactionChanged: transactionChanged(registry, parts.changeWords),
      employeeChanged: employeeChanged(parts),
      ...parts.feeds,
    }),
  )
  const silent = [...executedAs.keys()].filter((field) => !feeds.has(field))
  if (silent.length > 0) throw new Error(`No feed speaks for Subscription: ${silent.join(', ')}`)
  const answer = answers({
    schema,
    read: operationReader(schema, settings),
    answersStoredOnly: parts.answersStoredOnly,
    executedAs,
    feeds,
    changes,
    execute: executor(federation, judge, log),
    judge,
    requests,
    places: streams,
    life,
    closing: closing.signal,
    log,
  })
  const closers: (() => Promise<void>)[] = []
  return {
    register: (http, credentialOf) => {
      const door = openDoor({ settings, credentialOf, registry, requests, answers: answer, log })
      const upgrades = takeUpgrades(http)
      distinguishTransports(http, upgrades)
      eventStreamRoute(http, door)
      const { bodyBytes } = settings.limits
      closers.push(
        webSocketRoute(http, { door, upgrades, bodyBytes, places: sockets, life, closing: closing.signal, log }),
      )
    },
    held: () => ({ streams: streams.taken, sockets: sockets.taken, listeners: changes.listeners }),
    close: async () => {
      // Sockets first: a stream that ended before its socket would look complete.
      const closed = closers.map((close) => close())
      closing.abort(new Error('the gateway closes'))
      await Promise.all(closed)
    },
  }
}
