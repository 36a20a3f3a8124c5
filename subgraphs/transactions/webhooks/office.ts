import type { Transaction as Kept } from 'kysely'
import type { Registry } from '#foundation/access/registry.ts'
import { type AccessEventKind, changeRegistry } from '#foundation/access/registryChange.ts'
import type { Seal } from '#foundation/directory/seal.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Log } from '#foundation/log/log.ts'
import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import { hasScope } from '#foundation/tenancy/caller.ts'
import { freshId } from '#foundation/tenancy/keyedHash.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { Delivery } from '../model/delivery.ts'
import type { TransactionStatus } from '../model/transaction.ts'
import { OUTCOMES, type Webhook, type WebhookScope } from '../model/webhook.ts'
import { sightWith } from '../sight.ts'
import type { Sight } from '../store/ledger.ts'
import { openWebhookStore } from '../store/webhooks.ts'
import { type AddressRules, type UrlFault, urlFault } from './address.ts'
import { isSeen } from './sight.ts'
import { newSecret } from './signature.ts'

/** What is to be told where. */
export interface WebhookToSet {
  /** Null: a new one. */
  readonly id: string | null
  readonly url: string
  /** Null: of a new one the outcomes; else as it was. */
  readonly events: readonly TransactionStatus[] | null
  readonly only: WebhookScope | null
  readonly description: string | null
  /** Whose it is to be: another's only by an administrator. Null: the caller's own. */
  readonly systemId: string | null
}

/** A webhook, and its secret where it is new: it is shown this once. */
export interface SetWebhook {
  readonly webhook: Webhook
  readonly secret: string | null
}

/**
 * One caller's webhooks, for the time of one operation: its own at the institution, and with the scope access:administer everybody's there.
 * Each @throws GraphQLError NOT_FOUND for what is not the caller's.
 */
export interface WebhookOffice {
  list(): Promise<readonly Webhook[]>
  /** @throws GraphQLError BAD_USER_INPUT, CONFLICT where there are too many. */
  set(asked: WebhookToSet): Promise<SetWebhook>
  /** The former secret signs beside the new one for a day. */
  rotate(id: string): Promise<SetWebhook>
  remove(id: string): Promise<Webhook>
  test(id: string): Promise<Delivery>
  deliveries(
    webhook: Webhook,
    page: { readonly first: number; readonly before: number | null },
  ): Promise<readonly Delivery[]>
  /** @throws GraphQLError CONFLICT where it has not ended. */
  redeliver(deliveryId: string): Promise<Delivery>
  /** Whether the caller may see the change that is told. */
  mayRead(delivery: Delivery): boolean
  nameOf(subject: string): string
}

export interface WebhookOfficeParts {
  readonly database: Database
  readonly seal: Seal
  readonly idKey: Uint8Array
  readonly registry: Registry
  readonly rules: AddressRules
  /** Tells the workers that there is something to tell. */
  readonly wake: () => Promise<void>
  readonly log: Log
}

const MOST = 5
const FORMER_MS = 24 * 3_600_000
const LONGEST_DESCRIPTION = 200

export function openWebhookOffice(desk: Desk, parts: WebhookOfficeParts): WebhookOffice {
  const { database, registry, log } = parts
  const { caller, institution } = desk
  const store = openWebhookStore(database, parts.seal, institution.id)
  const isAdministrator = hasScope(caller, 'access:administer')
  const whose = isAdministrator ? null : caller.subject
  const sight = sightWith(caller)
  const get = async (id: string): Promise<Webhook> => {
    const found = await store.byId(id, whose)
    if (found === null) throw notFound('The webhook')
    return found
  }
  const getActive = async (id: string): Promise<Webhook> => {
    const found = await get(id)
    if (found.state !== 'ACTIVE')
      throw refusal('CONFLICT', 'The webhook is GONE: set it again with its id, and it is told from then on.')
    return found
  }
  /** Does it, and notes it in the institution's history of accesses. */
  const noted = async (
    event: AccessEventKind,
    { id, subject }: Pick<Webhook, 'id' | 'subject'>,
    work: (transaction: Kept<Tables>) => Promise<void>,
  ): Promise<void> => {
    await changeRegistry(database, new Date(), async ({ transaction, record }) => {
      await work(transaction as Kept<Tables>)
      await record({
        event,
        institutionId: institution.id,
        actor: withoutCprNumbers(`${caller.name} (${caller.subject})`),
        detail: { webhookId: id, subject },
      })
    })
    log.info('webhook_changed', { event, webhook: id, institution: institution.id, requestId: caller.requestId })
  }
  const subjectOf = (systemId: string): string => {
    const grant = registry.grantsOf(institution.id).find((one) => one.systemId === systemId && one.state === 'OPEN')
    if (grant === undefined) throw notFound('A system with an open access and this id')
    if (!isAdministrator && grant.subject !== caller.subject)
      throw refusal('FORBIDDEN', 'The webhook of another system needs the scope access:administer.', {
        scope: 'access:administer',
        argument: 'systemId',
      })
    return grant.subject
  }
  return {
    list: () => store.list(whose),
    set: async ({ id, url, events, only, description, systemId }) => {
      demandUrl(url, parts.rules)
      if (description !== null && description.length > LONGEST_DESCRIPTION)
        throw refusal('BAD_USER_INPUT', `A description has at most ${LONGEST_DESCRIPTION} characters.`, {
          argument: 'description',
        })
      if (events !== null && events.length === 0)
        throw refusal('BAD_USER_INPUT', 'Name one status at least, or leave events out.', { argument: 'events' })
      const kept = description === null ? null : withoutCprNumbers(description)
      if (id !== null) {
        const found = await get(id)
        await noted('WEBHOOK_SET', found, (transaction) =>
          store.change(transaction, id, {
            url,
            ...(events === null ? {} : { events: [...new Set(events)] }),
            ...(only === null ? {} : { only }),
            ...(kept === null ? {} : { description: kept }),
            state: 'ACTIVE',
            failures: 0,
          }),
        )
        return { webhook: await get(id), secret: null }
      }
      const subject = systemId === null ? caller.subject : subjectOf(systemId)
      const webhook: Webhook = {
        id: freshId(parts.idKey, 'webhook', institution.id),
        institutionId: institution.id,
        subject,
        url,
        only: only ?? 'OWN',
        events: [...new Set(events ?? OUTCOMES)],
        description: kept,
        secret: newSecret(),
        formerSecret: null,
        formerUntil: null,
        state: 'ACTIVE',
        createdAt: new Date().toISOString(),
        createdBy: caller.subject,
        failures: 0,
        lastDeliveredAt: null,
        lastFailedAt: null,
        lastHttpStatus: null,
      }
      await noted('WEBHOOK_SET', webhook, async (transaction) => {
        if ((await store.count(transaction, subject)) >= MOST)
          throw refusal('CONFLICT', `A system has at most ${MOST} webhooks at an institution.`)
        await store.add(transaction, webhook)
      })
      return { webhook, secret: webhook.secret }
    },
    rotate: async (id) => {
      const { secret: formerSecret, ...found } = await getActive(id)
      const secret = newSecret()
      const formerUntil = new Date(Date.now() + FORMER_MS).toISOString()
      await noted('WEBHOOK_SECRET_CHANGED', found, (transaction) =>
        store.change(transaction, id, { secret, formerSecret, formerUntil }),
      )
      return { webhook: await get(id), secret }
    },
    remove: async (id) => {
      const found = await get(id)
      await noted('WEBHOOK_REMOVED', found, (transaction) => store.end(transaction, id, 'REMOVED', new Date()))
      return { ...found, state: 'REMOVED' }
    },
    test: async (id) => {
      await getActive(id)
      const delivery = await store.addTest(id, new Date())
      await parts.wake()
      return delivery
    },
    // An administrator sees how delivering goes, and of what only what is open to them: see `mayRead`.
    deliveries: (webhook, page) => store.deliveries(webhook.id, isAdministrator ? null : sight, page),
    redeliver: async (deliveryId) => {
      const delivery = await store.delivery(deliveryId)
      if (delivery === null) throw notFound('The delivery')
      const webhook = await store.byId(delivery.webhookId, whose)
      const isHidden = !isAdministrator && !maySee(sight, delivery)
      if (webhook === null || isHidden) throw notFound('The delivery')
      await getActive(webhook.id)
      const again = await store.redeliver(deliveryId, new Date())
      if (again === null) throw refusal('CONFLICT', 'The delivery has not ended: it is tried again by itself.')
      await parts.wake()
      return again
    },
    mayRead: (delivery) => maySee(sight, delivery),
    nameOf: (subject) => registry.client(subject)?.name ?? subject,
  }
}

/** Tests tell of nothing. */
function maySee(sight: Sight, { told }: Delivery): boolean {
  return told === null || isSeen(sight, told)
}

function demandUrl(url: string, rules: AddressRules): void {
  const fault = urlFault(url, rules)
  if (fault !== null)
    throw refusal('BAD_USER_INPUT', `${TEXTS[fault]}${fault === 'PORT' ? ` ${rules.ports.join(', ')}.` : ''}`, {
      argument: 'url',
      reason: fault,
    })
  if (withoutCprNumbers(url) !== url)
    throw refusal('BAD_USER_INPUT', 'The address holds what looks like a CPR number.', { argument: 'url' })
}

const TEXTS: Readonly<Record<UrlFault, string>> = {
  NO_URL: 'The address is no URL.',
  TOO_LONG: 'The address has more than 2000 characters.',
  NOT_HTTPS: 'The address must be of https.',
  HAS_CREDENTIALS: 'The address may not hold a user name or password: what comes is signed.',
  HAS_FRAGMENT: 'The address may not hold a fragment.',
  PORT: 'The port must be one of',
  ADDRESS: 'The address lies in a network that is not sent to.',
}
