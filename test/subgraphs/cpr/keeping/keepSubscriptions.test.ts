import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALONE, type KeepingHouse, openKeepingHouse, SHARED, type Told } from './keepingHouse.ts'

let house: KeepingHouse
beforeEach(async () => {
  house = await openKeepingHouse({ limits: { readMs: 400, connectMs: 400 } })
})
afterEach(() => house.close())

const [first, second] = SHARED
const numberOf = (index: number): string => house.people[index]?.cprNumber ?? ''
const sls = (cprNumber: string, more: Partial<Told> = {}): Told => ({
  number: `${cprNumber}001`,
  cprNumber,
  from: '2020-01-01',
  to: null,
  ...more,
})
const freshNumber = (cprNumber: string): string => {
  const taken = new Set(house.town.people.map((person) => person.cprNumber))
  for (let end = 1; ; end += 1) {
    const candidate = `${cprNumber.slice(0, 6)}${String(end).padStart(4, '0')}`
    if (!taken.has(candidate)) return candidate
  }
}
const rows = () => house.stage.store.database.selectFrom('cpr_subscription').selectAll().execute()

describe('subscriptions', () => {
  it('are created for active employees alone, once for all institutions of a customer number, after a look-up', async () => {
    const [a, b, c] = [numberOf(0), numberOf(1), numberOf(2)]
    await house.tell(first, [sls(a), sls(b, { to: '2026-03-01' }), sls(c, { from: '2026-03-03' })])
    await house.tell(second, [sls(a)])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([a])
    expect(house.journal('1').map(({ subjects }) => subjects)).toEqual([[a]])
    const order = house.simulator.control
      .journal()
      .filter(({ operation }) => operation === 'lookup')
      .map(({ detail }) => `${detail['ABON_TYPE']}${detail['DATA_TYPE']}`)
    expect(order).toEqual(['06', '10'])
    await house.keeping.keep()
    expect(house.journal('1')).toHaveLength(1)
    expect(house.journal('0')).toHaveLength(1)
  })

  it('follow the days by themselves: who begins is subscribed, who ends is not', async () => {
    const [b, c] = [numberOf(1), numberOf(2)]
    await house.tell(first, [sls(b, { to: '2026-03-02' }), sls(c, { from: '2026-03-03' })])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([b])
    house.pass(1)
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([c])
    // Of whoever has left, nothing stays in the ledger.
    expect(await rows()).toHaveLength(1)
  })

  it('stay until the last employment under the customer number ends', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    await house.tell(second, [sls(a)])
    await house.tell(ALONE, [{ ...sls(a), number: '10001' }])
    await house.keeping.keep()
    await house.tell(first, [sls(a, { to: '2026-03-01' })])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([a])
    await house.tell(second, [sls(a, { to: '2026-03-01' })])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([])
    expect(house.subscribed(ALONE)).toEqual([a])
    expect(house.journal('3')).toHaveLength(1)
  })

  it('wait while a directory is being filled, since nobody knows yet who is not active', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    await house.tell(first, [])
    await house.stage.store.database
      .updateTable('directory_state')
      .set({ filled_at: null })
      .where('institution_id', '=', house.stage.institution(second).id)
      .execute()
    await house.tell(first, [sls(a, { to: '2026-03-01' })])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([a])
  })

  it.each([
    ['30', 'annulled'],
    ['90', 'dead'],
  ])('are not created for somebody whose status is %s', async (status) => {
    const a = numberOf(0)
    house.simulator.happen(a, 'A21', { status, statusFrom: '2026-03-01' })
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([])
    expect(house.journal('1')).toEqual([])
    await house.keeping.keep()
    expect(house.journal('0')).toHaveLength(1)
  })

  it('are created for those who live abroad, unless the settings say otherwise', async () => {
    const a = numberOf(0)
    house.simulator.happen(a, 'A06', { status: '80', statusFrom: '2026-03-01' })
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([a])
  })

  it('are asked for the valid number where the payroll system has a replaced one, at both institutions', async () => {
    const a = numberOf(0)
    const now = freshNumber(a)
    house.simulator.renumber(a, now)
    await house.tell(first, [sls(a)])
    await house.tell(second, [sls(a)])
    const before = await house.idOf(first, a)
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([now])
    expect(house.journal('1').map(({ subjects }) => subjects)).toEqual([[now]])
    expect(await house.idOf(first, now)).toEqual(before)
    expect(await house.idOf(second, now)).toHaveLength(1)
  })

  it('leave numbers that CPR does not know, and ask again after a week', async () => {
    const a = house.town.people.find((person) => !person.knownToCpr)?.cprNumber ?? ''
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    house.pass(6)
    await house.keeping.keep()
    expect(house.journal('0')).toHaveLength(1)
    house.pass(1)
    await house.keeping.keep()
    expect(house.journal('0')).toHaveLength(2)
    expect(house.journal('1')).toEqual([])
    expect((await rows())[0]).toMatchObject({ state: 'FAILED', reason: 'UNKNOWN_IN_CPR', fejlnr: '05' })
  })

  it('keep no CPR number in clear, in the store and in the log', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    const kept = await rows()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(a)
    expect(house.stage.logLines.join('')).not.toContain(a)
    expect(JSON.stringify(await house.stage.trail())).not.toContain(a)
  })

  it('leave a trail that names what was done and of whom', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    const { id } = house.stage.institution(first)
    const closed = (await house.stage.trail()).filter(({ kind }) => kind === 'CLOSED')
    expect(closed).toMatchObject([
      {
        institutionId: id,
        subject: 'personaleport',
        services: { lookup: 1, subscribe: 1 },
        persons: [house.stage.directory.personHash(id, a as never)],
      },
    ])
  })
})

describe('an answer that is lost', () => {
  const only = (type: string) => (entry: { readonly detail: Readonly<Record<string, string>> }) =>
    entry.detail['ABON_TYPE'] === type

  it.each(['1', '3'])('of an action (%s) is settled by the same action again', async (type) => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    if (type === '3') {
      await house.keeping.keep()
      await house.tell(first, [sls(a, { to: '2026-03-01' })])
    }
    house.simulator.control.loseReply(1, only(type))
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual(type === '1' ? [a] : [])
    expect(house.journal(type as '1' | '3')).toHaveLength(2)
  })

  it('for good leaves what is not known to be finished by the next run, or undone where the person has left', async () => {
    const [a, b] = [numberOf(0), numberOf(1)]
    await house.tell(first, [sls(a), sls(b)])
    house.simulator.control.loseReply(4, only('1'))
    await house.keeping.keep()
    expect((await rows()).map(({ state }) => state)).toEqual(['CREATING', 'CREATING'])
    expect(house.subscribed(first)).toEqual([a, b].sort())
    await house.tell(first, [sls(a), sls(b, { to: '2026-03-01' })])
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([a])
    expect((await rows()).map(({ state }) => state)).toEqual(['SUBSCRIBED'])
  })

  it('and a process that is killed in between leave nothing that another does not finish', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    house.simulator.control.loseReply(2, only('1'))
    await house.keeping.keep()
    const next = await house.again()
    await next.keeping.keep()
    expect(house.subscribed(first)).toEqual([a])
    expect((await rows())[0]?.state).toBe('SUBSCRIBED')
  })
})

describe('CPR that refuses', () => {
  it('is left alone while it is closed, and asked again by the next run', async () => {
    await house.tell(
      first,
      [0, 1, 2, 3].map((index) => sls(numberOf(index))),
    )
    house.simulator.control.failNext('closed', 1, ({ operation }) => operation === 'lookup')
    const [kept] = await house.keeping.keep()
    expect(kept).toMatchObject({ created: 0, left: 4 })
    await house.keeping.keep()
    expect(house.subscribed(first)).toHaveLength(4)
  })

  it('to delete what it does not have (05) is content', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    house.simulator.switches.strictUnsubscribe = true
    house.simulator.deleteSubscription(first, a)
    await house.tell(first, [sls(a, { to: '2026-03-01' })])
    await house.keeping.keep()
    expect(await rows()).toEqual([])
  })

  it('for days is an alarm', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    await house.keeping.keep()
    await house.tell(first, [sls(a, { to: '2026-03-01' })])
    const down = () => house.simulator.control.failNext('unavailable', 10, ({ detail }) => detail['ABON_TYPE'] === '3')
    down()
    await house.keeping.keep()
    expect(house.stage.logLines.join('')).not.toContain('cpr_subscription_stuck')
    house.pass(4)
    await house.keeping.keep()
    expect(house.stage.logLines.join('')).toContain('cpr_subscription_stuck')
    house.simulator.control.reset()
  })
})

describe('the job that keeps subscriptions', () => {
  it('begins soon after a change of our own, and once for many', async () => {
    const a = numberOf(0)
    await house.tell(first, [sls(a)])
    const job = house.keeping.jobs.find(({ name }) => name === 'cprSubscriptions')
    let begun = 0
    const done = new Promise<void>((resolve) => {
      const stop = job?.sooner?.(() => {
        begun += 1
        void job.run().then(() => {
          stop?.()
          resolve()
        })
      })
    })
    const { changeWords, database } = house.stage.surroundings('cpr')
    for (const id of ['1', '2', '3'])
      await database.transaction().execute((transaction) =>
        changeWords.tell(transaction, {
          id,
          institutionId: house.stage.institution(first).id,
          interfaceCode: 'SLS_OPDATER',
          subject: 'somebody',
        }),
      )
    await done
    expect(begun).toBe(1)
    expect(house.subscribed(first)).toEqual([a])
  })

  it('is one alone: change files only ask for it', async () => {
    const { keeping } = await house.again({
      changeFiles: [
        { customerNumber: '9901', task: '990101', place: { by: 'folder', folder: '/nowhere' }, lateDays: 5 },
      ],
    })
    await house.tell(first, [sls(numberOf(0))])
    await keeping.jobs.find(({ name }) => name === 'cprChangeFiles')?.run()
    expect(house.subscribed(first)).toEqual([])
  })

  it('ends between two persons when it is told to', async () => {
    await house.tell(first, [sls(numberOf(0)), sls(numberOf(1))])
    house.keeping.stop()
    await house.keeping.keep()
    expect(house.subscribed(first)).toEqual([])
  })

  it('leaves everything alone where the settings say so', async () => {
    const { keeping } = await house.again({
      subscriptions: { keep: false, abroad: true, disappearedDays: 30, againAfterDays: 7, alarmDays: 3 },
    })
    await house.tell(first, [sls(numberOf(0))])
    expect(await keeping.keep()).toEqual([])
    expect(house.subscribed(first)).toEqual([])
  })
})
