import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { FileForm } from '../../../sandbox/cpr/extracts.ts'
import type { CprSettings } from '../../../subgraphs/cpr/settings.ts'
import { type KeepingHouse, openKeepingHouse, SHARED, type Told } from '../../subgraphs/cpr/keeping/keepingHouse.ts'

/** Change files fetched from real servers of both kinds. The task delivers record 004, as the card demands. */

let house: KeepingHouse
let crashAfter = Number.POSITIVE_INFINITY
beforeEach(async () => {
  crashAfter = Number.POSITIVE_INFINITY
  house = await openKeepingHouse({ limits: { readMs: 10_000, connectMs: 10_000 } })
})
afterEach(() => house.close())

const [first, second] = SHARED
const CUSTOMER = { customerNumber: '9901', task: '990101', lateDays: 5 } as const
const numberOf = (index: number): string => house.people[index]?.cprNumber ?? ''
const sls = (cprNumber: string): Told => ({ number: `${cprNumber}001`, cprNumber, from: '2020-01-01', to: null })

type Place = CprSettings['changeFiles'][number]['place']
const userOf = () => {
  const institution = house.town.institutions.find(({ key }) => key === first)
  if (institution === undefined) throw new Error('the town lacks the institution')
  return { user: institution.cpr.userId, password: institution.cpr.password }
}
const overSftp = (more: Partial<Extract<Place, { by: 'sftp' }>> = {}): Place => {
  const { user } = userOf()
  const { sftpPort, hostKey, clientKey, folder } = house.files
  return { by: 'sftp', host: '127.0.0.1', port: sftpPort, user, hostKey, privateKey: clientKey, folder, ...more }
}
const overFtps = (more: Partial<Extract<Place, { by: 'ftps' }>> = {}): Place => ({
  by: 'ftps',
  host: '127.0.0.1',
  port: house.files.ftpsPort,
  ...userOf(),
  ca: house.pki.trust,
  folder: house.files.folder,
  ...more,
})
const opened = (place: Place, more: Partial<CprSettings['changeFiles'][number]> = {}) =>
  house.again({ changeFiles: [{ ...CUSTOMER, place, ...more }] })

const changesOf = async (institution: (typeof SHARED)[number]) =>
  (
    await house.stage.store.database
      .selectFrom('employee_change')
      .selectAll()
      .where('institution_id', '=', house.stage.institution(institution).id)
      .orderBy('number')
      .execute()
  ).map(({ employment_id, feed, subjects }) => ({ employment_id, feed, subjects }))
const employmentOf = async (cprNumber: string, institution = first) =>
  (await house.stage.directory.byCprNumber(house.stage.institution(institution).id, cprNumber as CprNumber))[0]
const files = () => house.stage.store.database.selectFrom('cpr_change_file').selectAll().orderBy('name').execute()
const logged = () => house.stage.logLines.join('')

async function employed(...numbers: readonly string[]): Promise<void> {
  await house.tell(first, numbers.map(sls))
  await house.keeping.keep()
}

describe.each([
  ['SFTP', overSftp],
  ['FTPS', overFtps],
] as const)('a change file over %s', (_name, place) => {
  it.each<FileForm>(['lines', 'crlf', 'stream'])('as %s brings protection, a new number and a death', async (form) => {
    const [a, b, c] = [numberOf(0), numberOf(1), numberOf(2)]
    await employed(a, b, c)
    const [ofA, ofB] = [await employmentOf(a), await employmentOf(b)]
    house.simulator.happen(a, 'A33', { protection: { from: '2026-03-01', to: null } })
    const renumbered = `${b.slice(0, 6)}0001`
    house.simulator.renumber(b, renumbered)
    house.simulator.happen(c, 'A21', { status: '90', statusFrom: '2026-03-01' })
    house.simulator.produceChangeFile(first, form)
    const { keeping } = await opened(place())
    await keeping.takeFiles()
    expect((await employmentOf(a))?.protected).toBe(true)
    expect((await employmentOf(renumbered))?.id).toBe(ofB?.id)
    const changes = await changesOf(first)
    expect(changes).toHaveLength(3)
    expect(changes[0]).toEqual({ employment_id: ofA?.id, feed: 'CPR_CHANGES', subjects: 'PERSON' })
    await keeping.keep()
    expect(house.subscribed(first)).toEqual([a, renumbered].sort())
    // The new number before the old one is given up.
    const order = [...house.journal('1'), ...house.journal('3')].sort((one, other) => one.at - other.at)
    const place1 = order.findIndex(({ subjects, detail }) => subjects[0] === renumbered && detail['ABON_TYPE'] === '1')
    const place3 = order.findIndex(({ subjects, detail }) => subjects[0] === b && detail['ABON_TYPE'] === '3')
    expect(place1).toBeLessThan(place3)
    expect(logged()).not.toContain(a)
    expect(logged()).not.toContain(renumbered)
  })

  it('that is cut on its way is fetched again, and counts once', async () => {
    const [a, b] = [numberOf(0), numberOf(1)]
    await employed(a, b)
    const { bytes } = house.simulator.produceChangeFile(first)
    const { keeping } = await opened(place())
    house.files.cutNext(Math.floor(bytes.length / 2))
    await keeping.takeFiles()
    expect(await files()).toEqual([])
    expect(await changesOf(first)).toEqual([])
    expect(logged()).toContain('cpr_change_files_not_taken')
    await keeping.takeFiles()
    expect(await changesOf(first)).toHaveLength(2)
    expect(await files()).toMatchObject([{ state: 'APPLIED', task: '990101' }])
  })

  it('from somebody who is refused is an error for an operator, and nothing is taken', async () => {
    await employed(numberOf(0))
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(
      place === overSftp ? overSftp({ privateKey: undefined, password: 'wrong' }) : overFtps({ password: 'wrong' }),
    )
    await keeping.takeFiles()
    expect(await files()).toEqual([])
    expect(logged()).toContain('the logon was refused')
  })
})

describe('a change file', () => {
  it('is fetched from a host of the named key alone', async () => {
    await employed(numberOf(0))
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overSftp({ hostKey: `SHA256:${'A'.repeat(43)}` }))
    await keeping.takeFiles()
    expect(await files()).toEqual([])
    expect(logged()).toContain('another key than the settings name')
  })

  it('is fetched from a server with a trusted certificate alone', async () => {
    await employed(numberOf(0))
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overFtps({ ca: undefined }))
    await keeping.takeFiles()
    expect(await files()).toEqual([])
    expect(logged()).toContain('CERT')
  })

  it('reaches both institutions that share the customer number, and those who have left', async () => {
    const a = numberOf(0)
    await house.tell(second, [{ ...sls(a), to: '2026-02-01' }])
    await employed(a)
    house.simulator.produceChangeFile(first)
    await (await opened(overFtps())).keeping.takeFiles()
    expect(await changesOf(first)).toHaveLength(1)
    expect(await changesOf(second)).toHaveLength(1)
  })

  it('tells those who follow how far and when it was read, also where nothing was new', async () => {
    await employed(numberOf(0))
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overFtps())
    await keeping.takeFiles()
    house.pass(1)
    await keeping.takeFiles()
    const positions = await house.stage.store.database.selectFrom('feed_position').selectAll().execute()
    expect(positions).toHaveLength(2)
    for (const position of positions)
      expect(position).toMatchObject({
        feed: 'CPR_CHANGES',
        position: '2026-03-02',
        read_at: '2026-03-03T11:00:00.000Z',
      })
  })

  it('that comes again changes nothing; with another content it is an alarm', async () => {
    const a = numberOf(0)
    await employed(a)
    const { name, bytes } = house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overFtps())
    await keeping.takeFiles()
    await keeping.takeFiles()
    expect(logged()).not.toContain('cpr_change_file_repeated')
    house.simulator.files(first).set(name.toLowerCase(), bytes)
    await keeping.takeFiles()
    expect(logged()).toContain('cpr_change_file_repeated')
    expect(logged()).not.toContain('cpr_change_file_differs')
    house.simulator.happen(a, 'A33', { protection: { from: '2026-03-01', to: null } })
    house.simulator.files(first).clear()
    house.simulator.produceChangeFile(first)
    await keeping.takeFiles()
    expect(logged()).toContain('cpr_change_file_differs')
    expect(await changesOf(first)).toHaveLength(1)
    expect((await employmentOf(a))?.protected).toBe(false)
  })

  it('behind one that is missing waits for it, and both are applied in their order', async () => {
    const a = numberOf(0)
    await employed(a)
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overFtps())
    await keeping.takeFiles()
    house.pass(1)
    house.simulator.happen(a, 'A33', { protection: { from: '2026-03-01', to: null } })
    const missing = house.simulator.produceChangeFile(first)
    house.simulator.files(first).delete(missing.name)
    house.pass(1)
    house.simulator.happen(a, 'A33', { protection: null })
    house.simulator.produceChangeFile(first)
    await keeping.takeFiles()
    expect(logged()).toContain('cpr_change_file_missing')
    expect(await changesOf(first)).toHaveLength(1)
    house.simulator.files(first).set(missing.name, missing.bytes)
    await keeping.takeFiles()
    expect((await files()).map(({ state }) => state)).toEqual(['APPLIED', 'APPLIED', 'APPLIED'])
    expect(await changesOf(first)).toHaveLength(3)
    expect((await employmentOf(a))?.protected).toBe(false)
  })

  it('behind one that cannot be had any more is applied when an operator says so', async () => {
    await employed(numberOf(0))
    house.simulator.produceChangeFile(first)
    await (await opened(overFtps())).keeping.takeFiles()
    house.pass(1)
    house.simulator.files(first).delete(house.simulator.produceChangeFile(first).name)
    house.pass(1)
    house.simulator.produceChangeFile(first)
    await (await opened(overFtps(), { chainFrom: house.today() })).keeping.takeFiles()
    expect((await files()).map(({ produced_on }) => produced_on)).toEqual(['2026-03-02', '2026-03-04'])
  })

  it('that does not come for long is an alarm', async () => {
    await employed(numberOf(0))
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overFtps())
    await keeping.takeFiles()
    house.pass(6)
    await keeping.takeFiles()
    expect(logged()).toContain('cpr_change_file_late')
  })

  it('of another task under our name is refused', async () => {
    await employed(numberOf(0))
    const { name, bytes } = house.simulator.produceChangeFile(first)
    const foreign = Buffer.from(bytes.toString('latin1').replace('990101', '990202'), 'latin1')
    house.simulator.files(first).set(name, foreign)
    await (await opened(overFtps())).keeping.takeFiles()
    expect(logged()).toContain('cpr_change_file_foreign')
    expect(await files()).toEqual([])
  })

  it('tells of a subscription that CPR deleted by itself, which is created again', async () => {
    const a = numberOf(0)
    await employed(a)
    house.pass(1)
    house.simulator.deleteSubscription(first, a)
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overFtps())
    await keeping.takeFiles()
    expect(logged()).toContain('cpr_subscription_deleted_elsewhere')
    await keeping.keep()
    expect(house.subscribed(first)).toEqual([a])
  })

  it('with receipts for what we deleted ourselves changes no subscription', async () => {
    const [a, b] = [numberOf(0), numberOf(1)]
    await employed(a, b)
    house.pass(1)
    await house.tell(first, [{ ...sls(a), to: '2026-03-02' }, sls(b)])
    await house.keeping.keep()
    house.simulator.produceChangeFile(first)
    const { keeping } = await opened(overFtps())
    await keeping.takeFiles()
    await keeping.keep()
    expect(house.subscribed(first)).toEqual([b])
    expect(house.journal('1')).toHaveLength(2)
  })
})

describe('a process that ends in the middle of a change file', () => {
  it('loses nothing and does nothing twice, wherever it ends', async () => {
    await house.close()
    // 120 persons are three portions; the process dies in the transaction of the second.
    house = await openKeepingHouse({
      limits: { readMs: 10_000, connectMs: 10_000 },
      employees: 400,
    })
    const numbers = house.people.slice(0, 120).map(({ cprNumber }) => cprNumber)
    expect(numbers).toHaveLength(120)
    await employed(...numbers)
    house.simulator.produceChangeFile(first)
    const { keeping, stop } = await dying()
    await expect(keeping.takeFiles()).rejects.toThrow('killed')
    stop()
    const left = await house.stage.store.database.selectFrom('cpr_file_news').selectAll().execute()
    expect(left.length).toBe(70)
    expect(await changesOf(first)).toHaveLength(50)
    expect((await files())[0]?.state).toBe('STAGED')
    const next = await opened(overFtps())
    await next.keeping.takeFiles()
    const changes = await changesOf(first)
    expect(changes).toHaveLength(120)
    expect(new Set(changes.map(({ employment_id }) => employment_id)).size).toBe(120)
    expect((await files())[0]?.state).toBe('APPLIED')
    expect(await house.stage.store.database.selectFrom('cpr_file_news').selectAll().execute()).toEqual([])
  })

  /** A process whose second portion fails at its very end, within the transaction: as a kill there, the database keeps nothing of it. */
  async function dying() {
    crashAfter = 1
    const { database } = house.stage.store
    const subgraph = await house.again(
      { changeFiles: [{ ...CUSTOMER, place: overFtps() }] },
      {
        database: new Proxy(database, {
          get: (target, name) => {
            const value = Reflect.get(target, name, target) as unknown
            if (name !== 'transaction' || typeof value !== 'function')
              return typeof value === 'function' ? value.bind(target) : value
            return () => {
              const builder = target.transaction()
              return new Proxy(builder, {
                get: (inner, member) => {
                  const own = Reflect.get(inner, member, inner) as unknown
                  if (member !== 'execute') return typeof own === 'function' ? own.bind(inner) : own
                  return (work: (transaction: never) => Promise<unknown>) =>
                    inner.execute(async (transaction) => {
                      const done = await work(transaction as never)
                      const told = await transaction
                        .selectFrom('employee_change')
                        .select(({ fn }) => fn.countAll<number>().as('all'))
                        .executeTakeFirstOrThrow()
                      if (Number(told.all) > crashAfter * 50) throw new Error('killed')
                      return done
                    })
                },
              })
            }
          },
        }),
      },
    )
    return { keeping: subgraph.keeping, stop: () => subgraph.keeping.stop() }
  }
})
