import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'
import { type OpusChanges, openOpusChanges, opusChanges, REFERENCE } from './opusChanges.ts'
import { AS_FJORDBY, type OpusHouse, openOpusHouse, type Told } from './opusHouse.ts'

let house: OpusHouse
let changes: OpusChanges
let employment: Employment
beforeAll(async () => {
  ;({ house, changes, employment } = await openOpusChanges())
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const change = (operation: string, values: object) => changes.change(operation, employment, { ...values })
const register = (values: object) => change('registerAbsence', { code: 'SY', ...values })
const FIELDS = 'id code from to startTime endTime days hours childNumber maternityCaseKey reasonCode'
const KINDS =
  'SICKNESS HOLIDAY SPECIAL_HOLIDAY CARE_DAY CHILD_SICK MATERNITY SENIOR_DAY WORK_INJURY LEAVE TIME_OFF_IN_LIEU ATTENDANCE OTHER'

/** What the existing reads tell, asked live. */
const records = async (from = '2027-01-01', to = '2027-12-31'): Promise<readonly Told[]> => {
  const { data, errors } = await house.employee(
    `absences(period: { from: "${from}", to: "${to}" }, first: 500, kinds: [${KINDS.split(' ').join()}]) { nodes { ${FIELDS} } }`,
    employment.id,
    { freshness: 'LIVE' },
  )
  expect(errors).toEqual([])
  return data['absences']?.['nodes'] ?? []
}
const keys = (list: readonly Told[]): readonly string[] =>
  list.map((one) => [one['code'], one['from'], one['to'], one['startTime'], one['endTime']].map(String).join(' '))
const first = async (): Promise<string> => String((await records())[0]?.['id'])
const kinds = (outcomes: readonly { readonly kind: string }[]) => outcomes.map(({ kind }) => kind)

describe('registering an absence', () => {
  it('is read back by the list and by the detailed read', async () => {
    const outcomes = await changes.carryOut(register({ from: '2027-03-01', to: '2027-03-03' }))
    expect(kinds(outcomes)).toEqual(['COMPLETED'])
    expect(keys(await records())).toEqual(['SY 2027-03-01 2027-03-03 null null'])
  })

  it('takes the code that a kind stands for', async () => {
    await changes.carryOut(change('registerAbsence', { kind: 'SICKNESS', from: '2027-03-01', to: '2027-03-01' }))
    expect(keys(await records())).toEqual(['SY 2027-03-01 2027-03-01 null null'])
  })

  it('leaves the end open where none is given', async () => {
    await changes.carryOut(register({ from: '2027-03-01' }))
    expect(keys(await records())).toEqual(['SY 2027-03-01 null null null'])
  })

  it('becomes three records where the first and the last day are partly absent', async () => {
    const outcomes = await changes.carryOut(
      register({ from: '2027-03-01', to: '2027-03-04', startTime: '12:00', endTime: '10:00' }),
    )
    expect(outcomes).toHaveLength(3)
    expect(keys(await records())).toEqual([
      'SY 2027-03-01 2027-03-01 12:00 15:24',
      'SY 2027-03-02 2027-03-03 null null',
      'SY 2027-03-04 2027-03-04 08:00 10:00',
    ])
  })

  it('in a period that has been paid is carried out, and warned of', async () => {
    const [outcome] = await changes.carryOut(register({ code: 'KU', from: '2026-10-03', to: '2026-10-03' }))
    expect(outcome).toMatchObject({
      kind: 'COMPLETED_WITH_WARNINGS',
      messages: [{ severity: 'WARNING', text: 'Perioden er lønafregnet og bliver efterreguleret.' }],
    })
  })

  it('that Opus refuses changes nothing and tells its text', async () => {
    const call = changes.onlyCall(register({ code: 'XX', from: '2027-03-01', to: '2027-03-01' }))
    expect(await changes.send(register({}), call)).toEqual({
      kind: 'REJECTED',
      messages: [
        {
          severity: 'ERROR',
          code: null,
          text: 'Fraværs-/nærværsart XX er ikke gyldig.',
          field: null,
          transactionCode: null,
          transactionName: null,
          followOn: false,
        },
      ],
    })
    expect(await records()).toEqual([])
  })

  it.each([
    [{ code: null, from: '2027-03-01' }, ['ABSENCE_TYPE_NOT_NAMED']],
    [{ kind: 'SICKNESS', from: '2027-03-01' }, ['ABSENCE_TYPE_NOT_NAMED']],
    [{ code: null, kind: 'LEAVE', from: '2027-03-01' }, ['KIND_HAS_NO_DEFAULT']],
    [{ code: 'SY', hours: '7.40', from: '2027-03-02', to: '2027-03-01' }, ['HOURS_NOT_SUPPORTED', 'END_BEFORE_START']],
    [{ code: 'SY', from: '2027-03-01', endTime: '12:00' }, ['OPEN_END_HAS_TIME']],
    [{ code: 'SY', from: '2027-03-01', to: '2027-03-01', startTime: '12:00', endTime: '10:00' }, ['END_BEFORE_START']],
    [{ code: 'OS', from: '2027-03-01', to: '2027-03-01' }, ['CHILD_MISSING']],
    [{ code: 'OS', from: '2027-03-01', to: '2027-03-01', childNumber: '77' }, ['CHILD_UNKNOWN']],
    [{ code: 'BA', from: '2027-03-01', to: '2027-03-01', maternityCaseKey: '1' }, ['MATERNITY_CASE_UNKNOWN']],
    [{ code: 'AS', from: '2027-03-01', to: '2027-03-01', workInjuryNumber: 'AS1' }, ['WORK_INJURY_UNKNOWN']],
    [{ code: 'TU', from: '2027-03-01', to: '2027-03-01' }, ['REASON_MISSING']],
    [{ code: 'TU', from: '2027-03-01', to: '2027-03-01', reasonCode: '4711' }, ['REASON_UNKNOWN']],
    [
      { code: 'TU', from: '2027-03-01', to: '2027-03-01', reasonCode: '0001', childNumber: '77' },
      ['SEVERAL_REFERENCES', 'CHILD_UNKNOWN'],
    ],
    [{ code: 'SY', from: '1999-01-01', to: '1999-01-02' }, ['NOT_EMPLOYED']],
  ])('is held against the rules before anything is sent: %o', async (values, codes) => {
    const faults = await changes.faults(register(values))
    expect(faults.map(({ code }) => code)).toEqual(codes)
    for (const { text, textDanish } of faults) expect(text).not.toBe(textDanish)
    expect(house.calls()).not.toContain('SetAbsenceAttendance')
  })

  it('over another absence is a fault', async () => {
    await changes.carryOut(register({ from: '2027-03-01', to: '2027-03-03' }))
    expect(
      (await changes.faults(register({ code: 'FE', from: '2027-03-03', to: '2027-03-05' }))).map((one) => one.code),
    ).toEqual(['ABSENCE_OVERLAPS'])
    expect(await changes.faults(register({ code: 'KU', from: '2027-03-03', to: '2027-03-05' }))).toEqual([])
  })

  it('of a code on no list is left to Opus', async () => {
    expect(await changes.faults(register({ code: 'ZZ', from: '2027-03-01', to: '2027-03-01' }))).toEqual([])
  })

  it('for leave tells its reason', async () => {
    await changes.carryOut(register({ code: 'TU', from: '2027-03-01', to: '2027-03-02', reasonCode: '0004' }))
    expect((await records())[0]?.['reasonCode']).toBe('0004')
  })
})

describe('changing an absence', () => {
  it('keeps what was not named', async () => {
    await changes.carryOut(register({ code: 'TU', from: '2027-03-01', to: '2027-03-05', reasonCode: '0004' }))
    const outcomes = await changes.carryOut(change('changeAbsence', { absenceId: await first(), to: '2027-03-03' }))
    expect(kinds(outcomes)).toEqual(['COMPLETED'])
    expect((await records()).map((one) => [one['to'], one['reasonCode']])).toEqual([['2027-03-03', '0004']])
  })

  it('opens and closes the end', async () => {
    await changes.carryOut(register({ from: '2027-03-01', to: '2027-03-05' }))
    await changes.carryOut(change('changeAbsence', { absenceId: await first(), openEnded: true }))
    expect(keys(await records())).toEqual(['SY 2027-03-01 null null null'])
    await changes.carryOut(change('changeAbsence', { absenceId: await first(), to: '2027-03-09' }))
    expect(keys(await records())).toEqual(['SY 2027-03-01 2027-03-09 null null'])
  })

  it('of a record that is not there any more is refused, and nothing is sent', async () => {
    await changes.carryOut(register({ from: '2027-03-01', to: '2027-03-05' }))
    const late = change('changeAbsence', { absenceId: await first(), to: '2027-03-03' })
    await changes.carryOut(change('deleteAbsence', { absenceId: await first() }))
    house.calls()
    expect((await changes.faults(late)).map(({ code }) => code)).toEqual(['RECORD_CHANGED'])
    expect(await changes.send(late, changes.onlyCall(late))).toMatchObject({
      kind: 'REJECTED',
      messages: [{ code: 'RECORD_CHANGED' }],
    })
    expect(house.calls()).not.toContain('SetAbsenceAttendance')
  })

  it('does not stretch a part of a day over several', async () => {
    await changes.carryOut(register({ from: '2027-03-01', to: '2027-03-01', startTime: '09:00', endTime: '11:00' }))
    const faults = await changes.faults(change('changeAbsence', { absenceId: await first(), to: '2027-03-02' }))
    expect(faults.map(({ code }) => code)).toEqual(['TIMES_ON_SEVERAL_DAYS'])
  })
})

describe('what Opus says of a write', () => {
  const wanted = { from: '2027-03-01', to: '2027-03-02' }
  const sending = async () => {
    const one = register(wanted)
    return changes.send(one, changes.onlyCall(one), REFERENCE)
  }

  it.each(['W', 'I'])('with %s is carried out with warnings', async (code) => {
    house.simulator.control.failNext({ code, text: 'Til orientering.' })
    expect(await sending()).toMatchObject({ kind: 'COMPLETED_WITH_WARNINGS', messages: [{ text: 'Til orientering.' }] })
    expect(await records()).toHaveLength(1)
  })

  it.each(['A', 'E'])('with %s is refused', async (code) => {
    house.simulator.control.failNext({ code })
    expect(await sending()).toMatchObject({ kind: 'REJECTED' })
    expect(await records()).toEqual([])
  })

  it('with a type that is on no list is not known', async () => {
    house.simulator.control.failNext({ code: 'Q' })
    expect(await sending()).toEqual({ kind: 'UNKNOWN' })
  })

  it('for one employee does not stop another', async () => {
    house.simulator.control.failNext({ code: '15' }, 5, ({ subjects }) => subjects.includes('1'))
    expect(await sending()).toMatchObject({ kind: 'COMPLETED' })
  })

  it('while it is closed may be sent again', async () => {
    house.simulator.control.failNext('closed')
    expect(await sending()).toEqual({ kind: 'LATER', reason: 'CLOSED' })
    expect(await records()).toEqual([])
  })

  it('to a caller without the interface is no', async () => {
    const one = register(wanted)
    const outcome = await house.subgraph.updates.send(changes.desk([]), employment, changes.onlyCall(one), REFERENCE)
    expect(outcome).toMatchObject({ kind: 'REJECTED', messages: [{ code: 'FORBIDDEN' }] })
    expect(house.calls()).toEqual([])
  })

  it('is not heard where there is no line: it may be sent again', async () => {
    const other = await openOpusHouse({ employees: 10 })
    const somebody = other.town.employments.find((one) => one.institution === AS_FJORDBY && one.replacedBy === null)
    if (somebody === undefined) throw new Error('nobody')
    const found = await opusChanges(other).employment(somebody)
    const one = opusChanges(other).change('registerAbsence', found, { code: 'SY', ...wanted })
    const call = opusChanges(other).onlyCall(one)
    await other.simulator.close()
    expect(await opusChanges(other).send(one, call)).toEqual({ kind: 'LATER', reason: 'UNREACHABLE' })
    await other.stage.close()
    await other.subgraph.close()
  })
})

describe('an answer that was lost', () => {
  const kindsOfLoss: readonly (readonly [string, () => void, boolean])[] = [
    ['before the request arrived', () => house.simulator.control.failNext('refused', 1, onlyWrites), false],
    ['after it was carried out', () => house.simulator.control.loseReply(1, onlyWrites), true],
    ['in the middle', () => house.simulator.control.failNext('truncated', 1, onlyWrites), true],
    ['as a page of something else', () => house.simulator.control.failNext('html', 1, onlyWrites), true],
  ]
  const onlyWrites = ({ operation }: { readonly operation: string }) => operation === 'SetAbsenceAttendance'

  describe.each(kindsOfLoss)('%s', (_when, lose, carriedOut) => {
    const settled = carriedOut ? 'COMPLETED' : 'NOT_ARRIVED'
    const lost = async (one: ReturnType<typeof register>) => {
      const call = changes.onlyCall(one)
      lose()
      expect(await changes.send(one, call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
      expect(house.simulator.control.journal().filter(onlyWrites)).toHaveLength(1)
      expect(await changes.lookUp(one, call, REFERENCE)).toMatchObject({ kind: settled })
      if (carriedOut) return
      expect(await changes.send(one, call, REFERENCE)).toMatchObject({ kind: 'COMPLETED' })
      expect(await changes.lookUp(one, call, REFERENCE)).toMatchObject({ kind: 'COMPLETED' })
    }
    const prepared = async () => {
      await changes.carryOut(register({ from: '2027-03-01', to: '2027-03-05' }))
      house.simulator.control.clearJournal()
      return first()
    }

    it('is looked up for a new record', () => lost(register({ from: '2027-03-01', to: '2027-03-05', startTime: null })))
    it('is looked up for a part of a day whose end Opus filled in', () =>
      lost(register({ from: '2027-03-01', to: '2027-03-01', startTime: '10:00' })))
    it('is looked up for a change', async () =>
      lost(change('changeAbsence', { absenceId: await prepared(), to: '2027-03-03' })))
    it('is looked up for a deletion', async () => lost(change('deleteAbsence', { absenceId: await prepared() })))
  })

  it('stays undecided where the look-up fails itself', async () => {
    const one = register({ from: '2027-03-01', to: '2027-03-05' })
    house.simulator.control.failNext('unavailable')
    expect(await changes.lookUp(one, changes.onlyCall(one))).toEqual({ kind: 'UNDECIDED' })
  })
})

describe('sequences of changes', () => {
  type Step =
    | { readonly do: 'register'; readonly day: number; readonly length: number }
    | { readonly do: 'change'; readonly pick: number; readonly length: number }
    | { readonly do: 'delete'; readonly pick: number }
  const day = fc.integer({ min: 0, max: 60 })
  const length = fc.integer({ min: 0, max: 6 })
  const pick = fc.nat({ max: 9 })
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constant('register' as const), day, length }),
    fc.record({ do: fc.constant('change' as const), pick, length }),
    fc.record({ do: fc.constant('delete' as const), pick }),
  )
  const START = localDate('2027-02-01')
  const overlaps = (one: readonly [LocalDate, LocalDate], other: readonly [LocalDate, LocalDate]) =>
    one[0] <= other[1] && other[0] <= one[1]

  it('leave the records that a simple model of them has, and are refused where the model refuses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        house.simulator.control.reset()
        let model: (readonly [LocalDate, LocalDate])[] = []
        for (const one of steps) {
          const current = await records()
          let wanted: readonly [LocalDate, LocalDate] | null = null
          let others = model
          let asked: ReturnType<typeof register>
          if (one.do === 'register') {
            const from = addDays(START, one.day)
            wanted = [from, addDays(from, one.length)]
            asked = register({ from: wanted[0], to: wanted[1] })
          } else {
            if (model.length === 0) continue
            const index = one.pick % model.length
            const record = model[index]
            if (record === undefined) continue
            const absenceId = current[index]?.['id']
            others = model.filter((other) => other !== record)
            if (one.do === 'change') {
              wanted = [record[0], addDays(record[0], one.length)]
              asked = change('changeAbsence', { absenceId, to: wanted[1] })
            } else asked = change('deleteAbsence', { absenceId })
          }
          const refused = wanted !== null && others.some((other) => overlaps(other, wanted))
          const call = changes.onlyCall(asked)
          expect((await changes.faults(asked)).length > 0).toBe(refused)
          expect((await changes.send(asked, call)).kind).toBe(refused ? 'REJECTED' : 'COMPLETED')
          if (!refused) model = wanted === null ? others : [...others, wanted]
          model = model.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
          expect(keys(await records())).toEqual(model.map(([from, to]) => `SY ${from} ${to} null null`))
        }
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})
