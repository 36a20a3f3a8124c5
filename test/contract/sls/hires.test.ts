import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, localDate } from '#schema/scalars/LocalDate.ts'
import { INSTITUTION, openUpdatesHouse, type UpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

type Values = Readonly<Record<string, unknown>>

let writing: UpdatesHouse
let unit: string
beforeAll(async () => {
  writing = await openUpdatesHouse()
  unit = writing.town.unit
})
afterAll(() => writing.close())
beforeEach(() => writing.house.simulator.control.reset())

describe('a hire', () => {
  const hire = () => ({
    cprNumber: '6102904011',
    group: '901',
    from: writing.house.town.today,
    givenName: 'Testine',
    familyName: 'Prøvesen',
    taxCardType: 'MAIN',
    personnelCategory: '901',
    payClass: '51',
    payStep: '04',
    paySeniorityDate: '2024-09-01',
    positionCode: '9010',
    employmentFraction: { numerator: '32.00', denominator: '37.00' },
    subAccountUnit: unit,
  })
  const change = (values: Values) => ({ ...writing.change('hireEmployee', values), employment: null })

  it('makes an employment that the directory finds, with the number that SLS gave', async () => {
    expect(await writing.updates.validate(writing.desk(), change(hire()))).toEqual([])
    const [call] = writing.updates.plan(change(hire()))
    if (call === undefined) throw new Error('one call is planned')
    const reference = randomUUID()
    writing.house.simulator.control.loseReply()
    expect(await writing.updates.send(writing.desk(), null, call, reference)).toEqual({ kind: 'UNKNOWN' })
    expect(await writing.updates.lookUp(writing.desk(), null, call, reference)).toMatchObject({
      kind: 'COMPLETED_WITH_WARNINGS',
      messages: [{ code: 'OT9204', transactionCode: 'SKAT', followOn: true }],
    })
    await writing.house.subgraph.fillDirectory?.(writing.house.institution(INSTITUTION))
    const found = await writing.house.find(INSTITUTION, { cprNumber: '6102904011', number: '001' })
    expect(found).toMatchObject({ givenName: 'Testine', familyName: 'Prøvesen', unit })
  })

  it('is followed by its further steps, each on the number that SLS gave', async () => {
    const { today } = writing.house.town
    const whole = {
      ...hire(),
      identity: { preferredName: 'Tine' },
      posting: { segments: ['25'], workplace: '0100' },
      contract: { payPool: 'LOCAL' },
      statistics: { jobFunctionCode: '242100' },
      wageParts: [
        { recurrence: 'ONE_OFF', code: '3440', date: today, amount: '500' },
        { recurrence: 'RECURRING', code: '3804', validFrom: today, amount: '1000' },
      ],
      payElementPostings: [{ payElementCode: '3804', subAccountUnit: unit, splitPercentage: '100' }],
      reminders: [{ code: '12', date: '2027-06-01' }],
    }
    expect(await writing.updates.validate(writing.desk(), change(whole))).toEqual([])
    const calls = writing.updates.plan(change(whole))
    expect(calls.map(({ service }) => service.replace('ModstSLS', ''))).toEqual([
      'NyAnsaettelseOpret',
      'PersonAjrf',
      'KonteringAjrf',
      'OverenskomstAjrf',
      'StatistikAjrf',
      'LoebendeLoendelOpret',
      'LoendelskonteringOpret',
      'EngangsloendelOpret',
      'ErindringOpret',
    ])
    for (const call of calls) {
      const sent = await writing.updates.send(writing.desk(), null, JSON.parse(JSON.stringify(call)), randomUUID())
      expect(sent).toMatchObject({ kind: expect.stringMatching(/^COMPLETED/) })
    }
    const of = (object: string) => writing.house.simulator.payroll.registered('6102904011001', object)
    expect(of('Kontering')).toEqual([{ Fradato: today, Delregnskab: unit, Segment1: '25', Arbejdssted: '0100' }])
    expect(of('Statistik')).toEqual([{ Fradato: today, JobFunktionsKode: '242100' }])
    expect(of('Erindring')).toHaveLength(1)
  })

  it('has no further step without it, and the faults of steps say where they stand', async () => {
    const [, step] = writing.updates.plan(change({ ...hire(), identity: { preferredName: 'Tine' } }))
    if (step === undefined) throw new Error('two calls are planned')
    expect(await writing.updates.send(writing.desk(), null, step, randomUUID())).toMatchObject({ kind: 'REJECTED' })
    const faults = await writing.updates.validate(
      writing.desk(),
      change({ ...hire(), reminders: [{ code: '1', date: '2027-06-01' }], posting: { subAccountUnit: '99020010' } }),
    )
    expect(faults.map(({ field }) => field)).toEqual(['posting.subAccountUnit', 'reminders.0.code'])
  })

  it('is refused for another institution’s group and unit before anything is sent', async () => {
    const faults = await writing.updates.validate(
      writing.desk(),
      change({ ...hire(), group: '902', subAccountUnit: '99020010' }),
    )
    expect(faults.map(({ code }) => code)).toEqual(['GROUP_NOT_OWN', 'SUB_ACCOUNT_UNIT_NOT_OWN'])
  })

  it('is taken back while no payroll run has taken it in, and not after one', async () => {
    const { today } = writing.house.town
    const { simulator, surroundings } = writing.house
    const hired = async (cprNumber: string) => {
      const [call] = writing.updates.plan(change({ ...hire(), cprNumber }))
      if (call === undefined) throw new Error('one call is planned')
      await writing.updates.send(writing.desk(), null, call, randomUUID())
      const entry = await writing.updates.hired?.(writing.desk(), change({ ...hire(), cprNumber }))
      if (entry === null || entry === undefined) throw new Error('the hire is not there')
      expect(entry).toMatchObject({ number: `${cprNumber}001`, employedFrom: today, unit })
      return surroundings.directory.takeUp(writing.employment.institutionId, 'SLS', entry)
    }
    const takenBack = async (employment: typeof writing.employment, from: string) => {
      const undo = { operation: 'deleteHire', values: { from }, employment, today: localDate(today) }
      expect(await writing.updates.validate(writing.desk(), undo)).toEqual([])
      const [call] = writing.updates.plan(undo)
      if (call === undefined) throw new Error('one call is planned')
      return writing.updates.send(writing.desk(), employment, call, randomUUID())
    }
    const first = await hired('6102914011')
    expect(await takenBack(first, addDays(localDate(today), 1))).toMatchObject({
      kind: 'REJECTED',
      messages: [{ code: 'OT9104' }],
    })
    expect(await takenBack(first, today)).toEqual({ kind: 'COMPLETED', messages: [] })
    expect(await takenBack(first, today)).toMatchObject({ kind: 'REJECTED', messages: [{ code: 'OT9102' }] })
    const second = await hired('6102924011')
    simulator.payroll.payrollRun('closed')
    expect(await takenBack(second, today)).toEqual({ kind: 'LATER', reason: 'CLOSED' })
    simulator.payroll.payrollRun('open')
    expect(await takenBack(second, today)).toMatchObject({ kind: 'REJECTED', messages: [{ code: 'OT9203' }] })
  })

  it('and a change of the name are about the person; control of input is about the institution', () => {
    const cprNumber = '6102904011'
    expect(writing.updates.scopeOf?.(change(hire()))).toEqual({ of: 'PERSON', cprNumber })
    expect(writing.updates.scopeOf?.(writing.change('changeIdentity', { givenName: 'Bo' }))).toEqual({
      of: 'PERSON',
      cprNumber: writing.town.cprNumber,
    })
    expect(writing.updates.scopeOf?.(writing.change('changePosting', {}))).toEqual({ of: 'EMPLOYMENT' })
    expect(writing.updates.scopeOf?.({ ...change({ group: '901' }), operation: 'setInputChannels' })).toEqual({
      of: 'INSTITUTION',
    })
  })

  it('tells all that is missing', async () => {
    const faults = await writing.updates.validate(writing.desk(), change({ cprNumber: '6102904011' }))
    expect(faults.filter(({ code }) => code === 'FIELD_MISSING')).toHaveLength(11)
  })
})
