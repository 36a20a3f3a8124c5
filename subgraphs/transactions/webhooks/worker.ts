import { randomUUID } from 'node:crypto'
import type { Registry } from '#foundation/access/registry.ts'
import type { Log } from '#foundation/log/log.ts'
import type { ClaimedDelivery, DeliveryQueue } from '../store/deliveryQueue.ts'
import { bodyOf } from './body.ts'
import { type Lanes, runLanes } from './lanes.ts'
import type { Post, PostOutcome } from './post.ts'
import { isSeen, sightOf } from './sight.ts'
import { signatures } from './signature.ts'

export interface WebhookWorkerParts {
  readonly queue: DeliveryQueue
  readonly registry: Registry
  readonly post: Post
  readonly settings: { readonly timeoutMs: number; readonly firstPauseMs: number; readonly giveUpHours: number }
  readonly log: Log
  readonly lanes?: number
  readonly pollMs?: number
}

const LANES = 8
const POLL_MS = 2_000
/** Beyond what an attempt takes: whoever holds a delivery longer is taken for dead. */
const LEASE_SPARE_MS = 30_000
const LONGEST_PAUSE_MS = 4 * 3_600_000
const PRUNE_EVERY_MS = 3_600_000
/** How long what has ended can still be looked at. */
const KEPT_MS = 90 * 24 * 3_600_000

/** Tells webhooks what is to be told: at least once, and of one employment in order. */
export function startWebhookWorker(parts: WebhookWorkerParts): Lanes {
  const { queue, log, settings } = parts
  const prune = (): void =>
    void queue
      .prune(new Date(Date.now() - KEPT_MS))
      .catch((error: unknown) => log.error('webhook_deliveries_not_pruned', {}, error))
  const pruning = setInterval(prune, PRUNE_EVERY_MS)
  pruning.unref()
  const lanes = runLanes<ClaimedDelivery & { readonly holder: string }>({
    claim: async () => {
      const holder = randomUUID()
      const now = new Date()
      const until = new Date(now.getTime() + 2 * settings.timeoutMs + LEASE_SPARE_MS)
      const claimed = await queue.claim(holder, now, until)
      return claimed === null ? null : { ...claimed, holder }
    },
    perform: (claimed) => deliver(claimed, claimed.holder, parts),
    lanes: parts.lanes ?? LANES,
    pollMs: parts.pollMs ?? POLL_MS,
    log,
  })
  return {
    wake: lanes.wake,
    stop: async () => {
      clearInterval(pruning)
      await lanes.stop()
    },
  }
}

async function deliver(
  { delivery, webhook }: ClaimedDelivery,
  holder: string,
  { queue, registry, post, settings, log }: WebhookWorkerParts,
): Promise<void> {
  const { id, told } = delivery
  await registry.refresh()
  const institution = registry.institution(delivery.institutionId)
  const sight = sightOf(registry, delivery.institutionId, webhook.subject)
  // By the accesses of this moment: what was noted while more was open is not told.
  if (institution === null || (told === null ? sight === null : !isSeen(sight, told))) return queue.drop(holder, id)
  const sequence = told === null ? null : await queue.number(holder, id)
  if (told !== null && sequence === null) return
  const body = bodyOf(delivery, institution.cvrNumber, sequence)
  const sent = new Date()
  const timestamp = Math.floor(sent.getTime() / 1_000)
  const { secret, formerSecret, formerUntil } = webhook
  const isFormerGood = formerSecret !== null && formerUntil !== null && formerUntil > sent.toISOString()
  const outcome = await post.send(
    webhook.url,
    {
      'content-type': 'application/json',
      'user-agent': 'Personaleport-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatures(isFormerGood ? [secret, formerSecret] : [secret], id, timestamp, body),
    },
    body,
  )
  const now = new Date()
  const about = { delivery: id, webhook: webhook.id, institution: institution.id, attempts: delivery.attempts }
  if (outcome.kind === 'ANSWERED' && outcome.httpStatus >= 200 && outcome.httpStatus < 300) {
    await queue.delivered(holder, id, outcome.httpStatus, now)
    log.info('webhook_delivered', about)
  } else if (outcome.kind === 'ANSWERED' && outcome.httpStatus === 410) {
    await queue.gone(holder, id, outcome.httpStatus, now)
    log.warn('webhook_gone', about)
  } else {
    const next = told === null ? null : nextAttempt(delivery, settings, now)
    await queue.failed(holder, id, { ...failureOf(outcome), next }, now)
    log.warn(next === null ? 'webhook_given_up' : 'webhook_not_delivered', { ...about, ...failureOf(outcome) })
  }
}

/** Null: the time is over. */
function nextAttempt(
  { attempts, firstAt }: ClaimedDelivery['delivery'],
  { firstPauseMs, giveUpHours }: WebhookWorkerParts['settings'],
  now: Date,
): Date | null {
  const pause = Math.min(LONGEST_PAUSE_MS, firstPauseMs * 3 ** Math.min(attempts - 1, 20))
  // Those that failed together do not all come again together.
  const next = new Date(now.getTime() + pause * (0.8 + 0.4 * Math.random()))
  const giveUp = Date.parse(firstAt ?? now.toISOString()) + giveUpHours * 3_600_000
  return next.getTime() > giveUp ? null : next
}

function failureOf(outcome: PostOutcome) {
  return outcome.kind === 'ANSWERED'
    ? ({ failure: 'ANSWER', httpStatus: outcome.httpStatus } as const)
    : ({ failure: outcome.failure, httpStatus: null } as const)
}
