import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { importRegistry } from '#foundation/access/registryImport.ts'
import { openRegistry } from '#foundation/access/storedRegistry.ts'
import { createLog, silentLog } from '#foundation/log/log.ts'
import type { StorePlace } from '#foundation/store/place.ts'
import { openStore } from '#foundation/store/store.ts'
import { buildTown } from '../../../../sandbox/town/build.ts'
import { townRegistry } from '../../../../start/townRegistry.ts'
import type { TransactionStatus } from '../../../../subgraphs/transactions/model/transaction.ts'
import type { Webhook } from '../../../../subgraphs/transactions/model/webhook.ts'
import type { NewChange } from '../../../../subgraphs/transactions/store/changeRows.ts'
import { openDeliveryQueue } from '../../../../subgraphs/transactions/store/deliveryQueue.ts'
import { openLedger } from '../../../../subgraphs/transactions/store/ledger.ts'
import { noteDeliveries } from '../../../../subgraphs/transactions/store/noteDeliveries.ts'
import { openWebhookStore } from '../../../../subgraphs/transactions/store/webhooks.ts'
import { createPost } from '../../../../subgraphs/transactions/webhooks/post.ts'
import { webhookSettingsShape } from '../../../../subgraphs/transactions/webhooks/settings.ts'
import { newSecret } from '../../../../subgraphs/transactions/webhooks/signature.ts'
import { startWebhookWorker } from '../../../../subgraphs/transactions/webhooks/worker.ts'
import { testKeys } from '../../../foundation/directory/entries.ts'
import { freshPlace, lastingPlace } from '../../../store.ts'
import type { Json } from '../../../town.ts'
import { newChange } from '../newChange.ts'
import { isSigned, openReceiver, type Received, type Receiver } from './receiver.ts'

const town = buildTown({ seed: 1, employees: 12, today: '2026-11-22' })
const idKey = randomBytes(32)
const SYSTEM = 'town:fjordstyrelsen:full'
const OTHER = 'town:fjordstyrelsen:noCpr'
const QUICK = { allowLoopback: true, firstPauseMs: 1 }

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

type Stage = Awaited<ReturnType<typeof openStage>>

/** A ledger that notes what is to be told, and what tells it, on a store. */
async function openStage(place?: StorePlace) {
  const fresh = place === undefined ? freshPlace() : null
  const store = await openStore(place ?? (fresh?.place as StorePlace), silentLog)
  await importRegistry(store.database, townRegistry(town), idKey, new Date())
  const registry = await openRegistry(store.database, () => town.today)
  const institution = registry.institutions.find(({ key }) => key === 'fjordstyrelsen')
  if (institution === undefined) throw new Error('the town has changed')
  const { database } = store
  const { seal } = testKeys
  const webhooks = openWebhookStore(database, seal, institution.id)
  const queue = openDeliveryQueue(database, seal)
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await store.close()
    await fresh?.clear()
  }
  closers.push(close)
  const logLines: string[] = []
  return {
    store,
    registry,
    institution,
    webhooks,
    queue,
    logLines,
    close,
    ledger: openLedger(database, seal, noteDeliveries),
    change: (overrides: Partial<NewChange> = {}) =>
      newChange({ institutionId: institution.id, subject: SYSTEM, status: 'REJECTED', ...overrides }),
    set: async (overrides: Partial<Webhook> & { readonly url: string }): Promise<Webhook> => {
      const webhook: Webhook = {
        id: randomUUID(),
        institutionId: institution.id,
        subject: SYSTEM,
        only: 'OWN',
        events: ['REJECTED'],
        description: null,
        secret: newSecret(),
        formerSecret: null,
        formerUntil: null,
        state: 'ACTIVE',
        createdAt: new Date().toISOString(),
        createdBy: SYSTEM,
        failures: 0,
        lastDeliveredAt: null,
        lastFailedAt: null,
        lastHttpStatus: null,
        ...overrides,
      }
      await database.transaction().execute((transaction) => webhooks.add(transaction, webhook))
      return webhook
    },
    start: (settings: Readonly<Record<string, unknown>> = {}) => {
      const parsed = webhookSettingsShape.parse({ ...QUICK, ...settings })
      const post = createPost(parsed)
      const log = createLog({ level: 'info', sink: { write: (line) => logLines.push(line) } })
      const worker = startWebhookWorker({ queue, registry, post, settings: parsed, log, pollMs: 15 })
      const stop = async (): Promise<void> => {
        await worker.stop()
        await post.close()
      }
      closers.push(stop)
      return { stop }
    },
  }
}

async function receiver(): Promise<Receiver> {
  const opened = await openReceiver()
  closers.push(() => opened.close())
  return opened
}

const bodyOf = ({ text }: Received): Json => JSON.parse(text)
const COME = { timeout: 20_000 }
const submit = (stage: Stage, overrides: Partial<NewChange> = {}) =>
  stage.ledger.submit(stage.change(overrides), new Date())
const deliveriesOf = (stage: Stage, { id }: Webhook) =>
  stage.webhooks.deliveries(id, null, { first: 500, before: null })

describe('what is told to a webhook', () => {
  it('names the change and how it stands, and is signed', async () => {
    const [stage, { origin, received }] = [await openStage(), await receiver()]
    const webhook = await stage.set({ url: `${origin}/outcomes?key=1` })
    const change = stage.change({
      idempotencyKey: 'key-1',
      messages: [
        {
          severity: 'ERROR',
          code: 'E17',
          text: 'Peter Hansen is on leave',
          field: 'from',
          transactionCode: '05',
          transactionName: 'Hændelse',
          followOn: false,
        },
      ],
    })
    await stage.ledger.submit(change, new Date())
    stage.start()
    await expect.poll(() => received.length, COME).toBe(1)
    const [message] = received as [Received]
    expect(message.path).toBe('/outcomes?key=1')
    expect(message.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': expect.stringContaining('Personaleport'),
    })
    expect(bodyOf(message)).toEqual({
      id: message.headers['webhook-id'],
      type: 'transaction.changed',
      occurredAt: expect.stringMatching(/^\d{4}-.*Z$/),
      institution: { cvrNumber: stage.institution.cvrNumber },
      transaction: { id: change.id, idempotencyKey: 'key-1', operation: 'registerAbsence', status: 'REJECTED' },
      employee: { id: 'employment-1' },
      sequence: 1,
      messages: [{ severity: 'ERROR', code: 'E17', transactionCode: '05', followOn: false }],
    })
    expect(Math.abs(Number(message.headers['webhook-timestamp']) - Date.now() / 1_000)).toBeLessThan(10)
    expect(await isSigned(message, webhook.secret)).toBe(true)
    expect(await isSigned(message, newSecret())).toBe(false)
    expect(await isSigned({ ...message, text: message.text.replace('REJECTED', 'COMPLETED') }, webhook.secret)).toBe(
      false,
    )
  })

  it('is signed with the former secret too, for as long as it counts', async () => {
    const [stage, { origin, received }] = [await openStage(), await receiver()]
    const [current, former, outdated] = [newSecret(), newSecret(), newSecret()]
    const later = new Date(Date.now() + 60_000).toISOString()
    const url = `${origin}/`
    await stage.set({ url })
    const { id } = await stage.set({ url: `${origin}/two` })
    const { id: third } = await stage.set({ url: `${origin}/one` })
    await stage.store.database.transaction().execute(async (transaction) => {
      await stage.webhooks.change(transaction, id, { secret: current, formerSecret: former, formerUntil: later })
      await stage.webhooks.change(transaction, third, {
        secret: current,
        formerSecret: outdated,
        formerUntil: new Date().toISOString(),
      })
    })
    await submit(stage)
    stage.start()
    await expect.poll(() => received.length, COME).toBe(3)
    const two = received.find(({ path }) => path === '/two') as Received
    const one = received.find(({ path }) => path === '/one') as Received
    expect([await isSigned(two, current), await isSigned(two, former)]).toEqual([true, true])
    expect([await isSigned(one, current), await isSigned(one, outdated)]).toEqual([true, false])
  })

  it('is what its system may see: the own or all, of open interfaces, and only where it asked for the status', async () => {
    const [stage, { origin, received }] = [await openStage(), await receiver()]
    await stage.set({ url: `${origin}/own` })
    await stage.set({ url: `${origin}/all`, only: 'ALL_VISIBLE', subject: OTHER })
    await stage.set({ url: `${origin}/completed`, events: ['COMPLETED'] })
    await stage.set({ url: `${origin}/nobody`, only: 'ALL_VISIBLE', subject: 'town:fjordby:full' })
    await submit(stage, { idempotencyKey: 'own' })
    await submit(stage, { idempotencyKey: 'another’s', subject: 'town:supplier' })
    await submit(stage, { idempotencyKey: 'not open', interfaceCode: 'OPRET_FRAVAER' })
    await submit(stage, { idempotencyKey: 'elsewhere', institutionId: 'institution-2' })
    stage.start()
    const told = () => received.map((one) => `${one.path} ${bodyOf(one).transaction.idempotencyKey}`).sort()
    await expect.poll(told, COME).toEqual(['/all another’s', '/all own', '/own own'])
    // What may not be seen leaves nothing behind, and no gap in the numbers.
    await expect
      .poll(async () => (await stage.store.database.selectFrom('webhook_delivery').selectAll().execute()).length, COME)
      .toBe(3)
    expect(received.filter(({ path }) => path === '/all').map((one) => bodyOf(one).sequence)).toEqual([1, 2])
  })

  it('is told once of an outcome that stays unknown however often it is looked up', async () => {
    const [stage, { origin, received }] = [await openStage(), await receiver()]
    await stage.set({ url: origin, events: ['OUTCOME_UNKNOWN', 'COMPLETED'] })
    const { transaction } = await submit(stage, { status: 'QUEUED' })
    for (const status of ['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN', 'COMPLETED'] as const) {
      const now = new Date()
      const claimed = await stage.ledger.claim('worker', 'INTERACTIVE', now, new Date(now.getTime() + 60_000))
      expect(claimed?.id).toBe(transaction.id)
      await stage.ledger.settle('worker', transaction.id, { status, messages: [], notBefore: null }, new Date())
    }
    stage.start()
    const told = () => received.map((one) => bodyOf(one).transaction.status as TransactionStatus)
    await expect.poll(told, COME).toEqual(['OUTCOME_UNKNOWN', 'COMPLETED'])
  })
})

describe('a hire', () => {
  it('is told in order, whether its employment was there yet or not', async () => {
    const [stage, { origin, received }] = [await openStage(), await receiver()]
    await stage.set({ url: origin, events: ['QUEUED', 'COMPLETED', 'REJECTED'] })
    const { transaction } = await submit(stage, { status: 'QUEUED', employmentId: null })
    const now = new Date()
    await stage.ledger.claim('worker', 'INTERACTIVE', now, new Date(now.getTime() + 60_000))
    await stage.ledger.hired('worker', transaction.id, 'employment-new')
    await stage.ledger.settle('worker', transaction.id, { status: 'COMPLETED', messages: [], notBefore: null }, now)
    await submit(stage, { employmentId: 'employment-new' })
    stage.start()
    await expect.poll(() => received.length, COME).toBe(3)
    expect(received.map(bodyOf).map((one) => [one.employee, one.sequence, one.transaction.status])).toEqual([
      [null, 1, 'QUEUED'],
      [{ id: 'employment-new' }, 2, 'COMPLETED'],
      [{ id: 'employment-new' }, 3, 'REJECTED'],
    ])
  })
})

describe('a delivery', () => {
  it('that fails is made again with the same id and body, and a signature of its own time', async () => {
    const [stage, { origin, received, behave }] = [await openStage(), await receiver()]
    const webhook = await stage.set({ url: origin })
    let answers = 0
    behave(() => (++answers < 4 ? 500 : 200))
    await submit(stage)
    stage.start()
    await expect.poll(async () => (await deliveriesOf(stage, webhook))[0]?.state, COME).toBe('DELIVERED')
    expect(received).toHaveLength(4)
    expect(new Set(received.map(({ text }) => text)).size).toBe(1)
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    for (const one of received) expect(await isSigned(one, webhook.secret)).toBe(true)
    expect(await deliveriesOf(stage, webhook)).toMatchObject([{ attempts: 4, httpStatus: 200, failure: null }])
    expect(await stage.webhooks.list(null)).toMatchObject([{ failures: 0, lastHttpStatus: 200 }])
  })

  it.each([
    ['a redirect', 302, 'ANSWER'],
    ['a failure of the receiver', 503, 'ANSWER'],
    ['a refusal', 404, 'ANSWER'],
  ])('answered by %s has failed, and is given up when its time is over', async (_what, status, failure) => {
    const [stage, { origin, received, behave }] = [await openStage(), await receiver()]
    behave(({ path }, response) => {
      if (path === '/elsewhere') return 200
      response.writeHead(status, { location: '/elsewhere' }).end('x'.repeat(1_000_000))
      return undefined
    })
    const webhook = await stage.set({ url: origin })
    await submit(stage)
    stage.start({ giveUpHours: 1_500 / 3_600_000 })
    await expect.poll(async () => (await deliveriesOf(stage, webhook))[0]?.state, COME).toBe('FAILED')
    expect(await deliveriesOf(stage, webhook)).toMatchObject([{ failure, httpStatus: status }])
    expect(received.length).toBeGreaterThan(1)
    expect(received.map(({ path }) => path)).not.toContain('/elsewhere')
    expect((await stage.webhooks.list(null))[0]?.failures).toBe(received.length)
  })

  it('that is answered too late, or by a line that breaks, has failed', async () => {
    const [stage, { origin, behave }] = [await openStage(), await receiver()]
    behave(({ path }, response) => {
      if (path === '/broken') response.destroy()
      return undefined
    })
    const slow = await stage.set({ url: `${origin}/slow` })
    const broken = await stage.set({ url: `${origin}/broken` })
    await submit(stage)
    stage.start({ timeoutMs: 300, giveUpHours: 1 / 3_600_000 })
    for (const [webhook, failure] of [
      [slow, 'TIMEOUT'],
      [broken, 'UNREACHABLE'],
    ] as const)
      await expect
        .poll(async () => (await deliveriesOf(stage, webhook))[0], COME)
        .toMatchObject({ state: 'FAILED', failure, httpStatus: null })
  })

  it('answered by 410 ends the webhook and all that was to be told', async () => {
    const [stage, { origin, received, behave }] = [await openStage(), await receiver()]
    behave(() => 410)
    const webhook = await stage.set({ url: origin })
    for (let count = 0; count < 3; count += 1) await submit(stage)
    stage.start()
    await expect.poll(async () => (await stage.webhooks.list(null))[0]?.state, COME).toBe('GONE')
    await submit(stage)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(received).toHaveLength(1)
    const all = await deliveriesOf(stage, webhook)
    expect(all.map(({ state, failure }) => [state, failure])).toEqual(Array(3).fill(['FAILED', 'GONE']))
  })

  it('goes to no address that the settings do not allow, also where a name leads there', async () => {
    const [stage, { origin, received }] = [await openStage(), await receiver()]
    const port = Number(new URL(origin).port)
    const named = await stage.set({ url: `https://localhost:${port}/` })
    const literal = await stage.set({ url: `https://127.0.0.1:${port}/` })
    await submit(stage)
    stage.start({ allowLoopback: false, ports: [port], giveUpHours: 1 / 3_600_000 })
    for (const webhook of [named, literal])
      await expect
        .poll(async () => (await deliveriesOf(stage, webhook))[0], COME)
        .toMatchObject({ state: 'FAILED', failure: 'ADDRESS_REFUSED' })
    expect(received).toEqual([])
  })

  it('is made again where the process died after sending it, and the receiver knows it by its id', async () => {
    const { origin, received } = await receiver()
    const { place, clear } = lastingPlace()
    closers.push(clear)
    const before = await openStage(place)
    const webhook = await before.set({ url: origin })
    await submit(before)
    await submit(before)
    // It held the first when it ended, and its hold ends a moment later.
    const now = new Date()
    const held = await before.queue.claim('dead', now, new Date(now.getTime() + 200))
    const sequence = await before.queue.number('dead', held?.delivery.id ?? '')
    await before.close()

    const after = await openStage(place)
    after.start()
    await expect.poll(() => received.length, COME).toBe(2)
    expect(received.map(({ headers }) => headers['webhook-id'])[0]).toBe(held?.delivery.id)
    expect(received.map((one) => bodyOf(one).sequence)).toEqual([sequence, 2])
    // Whoever was taken for dead and is not changes nothing.
    await after.queue.failed('dead', held?.delivery.id ?? '', { failure: 'TIMEOUT', httpStatus: null, next: null }, now)
    await expect
      .poll(async () => (await deliveriesOf(after, webhook)).map(({ state }) => state), COME)
      .toEqual(['DELIVERED', 'DELIVERED'])
  })

  it('comes in order of its employment, whatever fails, by however many workers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('anna', 'bent', 'carl'), { minLength: 5, maxLength: 25 }),
        fc.infiniteStream(fc.constantFrom('taken', 'taken', 'refused', 'broken', 'lost')),
        async (employments, fates) => {
          const [stage, { origin, received, behave, close }] = [await openStage(), await openReceiver()]
          const taken: Json[] = []
          behave((one, response) => {
            const fate = fates.next().value
            if (fate === 'taken' || fate === 'lost') taken.push(bodyOf(one))
            // Taken in, and the answer lost: it comes again.
            if (fate === 'broken' || fate === 'lost') response.destroy()
            else return fate === 'taken' ? 200 : 503
            return undefined
          })
          const webhook = await stage.set({ url: origin })
          const workers = [stage.start(), stage.start(), stage.start()]
          const wanted = new Map<string, string[]>()
          for (const employmentId of employments) {
            const { transaction } = await submit(stage, { employmentId })
            wanted.set(employmentId, [...(wanted.get(employmentId) ?? []), transaction.id])
          }
          await expect
            .poll(async () => (await deliveriesOf(stage, webhook)).every(({ state }) => state === 'DELIVERED'), {
              timeout: 20_000,
            })
            .toBe(true)
          for (const worker of workers) await worker.stop()
          for (const [employmentId, ids] of wanted) {
            const tried = received.map(bodyOf).filter(({ employee }) => employee.id === employmentId)
            const numbers = tried.map(({ sequence }) => sequence)
            expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
            const once = new Map(
              taken
                .filter(({ employee }) => employee.id === employmentId)
                .map((one) => [one.sequence, one.transaction.id]),
            )
            expect([...once]).toEqual(ids.map((id, index) => [index + 1, id]))
          }
          await close()
          await stage.close()
        },
      ),
      { numRuns: 6 },
    )
  }, 120_000)

  it('to a receiver that takes nothing does not hold up another', async () => {
    const [stage, slow, quick] = [await openStage(), await receiver(), await receiver()]
    slow.behave(() => undefined)
    await stage.set({ url: slow.origin })
    await stage.set({ url: quick.origin })
    for (let count = 0; count < 12; count += 1) await submit(stage, { employmentId: `employment-${count}` })
    stage.start()
    // The slow one is given ten seconds.
    await expect.poll(() => quick.received.length, { timeout: 8_000 }).toBe(12)
    expect(slow.received.length).toBeLessThanOrEqual(4)
  })

  it('leaves neither address nor secret nor key in the log or readable in the store', async () => {
    const [stage, { origin, behave }] = [await openStage(), await receiver()]
    let answers = 0
    behave(() => (++answers === 1 ? 500 : 200))
    const webhook = await stage.set({ url: `${origin}/?token=hemmelig` })
    await submit(stage)
    stage.start()
    await expect.poll(async () => (await deliveriesOf(stage, webhook))[0]?.state, COME).toBe('DELIVERED')
    const rows = JSON.stringify(await stage.store.database.selectFrom('webhook').selectAll().execute())
    const lines = stage.logLines.join('')
    expect(lines).toContain('webhook_delivered')
    expect(lines).toContain('webhook_not_delivered')
    for (const text of [rows, lines]) {
      expect(text).not.toContain('hemmelig')
      expect(text).not.toContain(webhook.secret)
    }
  })
})
