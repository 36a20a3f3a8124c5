import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocks, laes, type OpusWire, startWire, texts, validateBody } from './opusWire.ts'

const SCHEMA = 'absence/GetAbsenceAttendanceByPeriod.xsd'

let wire: OpusWire
beforeAll(async () => {
  wire = await startWire({}, 300)
})
afterAll(() => wire.close())
beforeEach(() => wire.simulator.control.reset())

const ask = (number: string, from?: string, to?: string) =>
  wire.absence(
    `<v:GetAbsenceAttendanceByPeriodRequest_MT><VendorUUID>6f1d1d0e-7d0c-4d43-9c59-3f5d2a0b8f11</VendorUUID>${from === undefined ? '' : `<StartDate>${from}</StartDate>`}${to === undefined ? '' : `<EndDate>${to}</EndDate>`}<PersonnelNumber>${number}</PersonnelNumber></v:GetAbsenceAttendanceByPeriodRequest_MT>`,
  )

/** The absences of all employees of Fjordby over two years: the inner `Item` and the `Key` of each. */
const everything = async () => {
  const found: { number: string; key: string; item: string; body: string }[] = []
  for (const { number, institution, replacedBy } of wire.town.employments) {
    if (institution !== 'fjordby' || replacedBy !== null) continue
    const { body } = await ask(number, '2025-01-01', '9999-12-31')
    validateBody(body, SCHEMA)
    const list = blocks(body, 'AbsenceAttendance')[0] ?? ''
    for (const row of blocks(list, 'item')) {
      found.push({ number, key: blocks(row, 'Key')[0] ?? '', item: row.slice(row.indexOf('<Item>')), body })
    }
  }
  return found
}

describe('GetAbsenceAttendanceByPeriod', () => {
  it('gives every kind of reference, part day, lock and open end, all valid, in order and without overlap', async () => {
    const rows = await everything()
    for (const { number, key } of rows) expect(texts(key, 'PersonnelNumber')).toEqual([number.padStart(8, '0')])
    const having = (part: string) => rows.filter(({ item }) => item.includes(part))
    expect(having('<CompLeave><Item><ChildNumber>')).not.toEqual([])
    expect(having('<Reason><Item><ReasonCode>')).not.toEqual([])
    expect(having('<Maternity><Item><MaternityCaseKey>')).not.toEqual([])
    expect(having('<WorkInjury><Item><AccidentNumber>')).not.toEqual([])
    expect(having('<StartTime>00:00:00</StartTime>')).not.toEqual([])
    expect(rows.filter(({ key }) => key.includes('<LockIndicator>X</LockIndicator>'))).not.toEqual([])
    expect(rows.filter(({ key }) => key.includes('<EndDate>9999-12-31</EndDate>'))).not.toEqual([])
    const overtime = having('<AbsenceAttendanceType>OA</AbsenceAttendanceType>')[0]?.item ?? ''
    expect(texts(overtime, 'StartTime')).toEqual(['15:30:00'])
    expect(texts(overtime, 'AbsenceAttendanceHours')).toEqual(['2.50'])
    for (const cpr of rows.flatMap(({ item }) => texts(item, 'ChildCPRNumber'))) expect(cpr).toMatch(/^[6-9]\d{9}$/)
    for (const own of Map.groupBy(rows, ({ number }) => number).values()) {
      for (const [index, { key }] of own.entries()) {
        const before = own[index - 1]
        if (before === undefined) continue
        expect(String(texts(key, 'StartDate')[0]) > String(texts(before.key, 'EndDate')[0])).toBe(true)
      }
    }
  })

  it('has an absence this year for most active employees', async () => {
    const active = wire.town.employments.filter(
      (one) => one.institution === 'fjordby' && one.state === 'ACTIVE' && one.replacedBy === null,
    )
    let absent = 0
    for (const { number } of active) {
      const { body } = await ask(number, '2026-01-01')
      if (body.includes('<AbsenceAttendanceType>')) absent += 1
    }
    expect(absent / active.length).toBeGreaterThan(0.85)
  })

  it('gives the records that touch the period, and from the new year where no dates are sent', async () => {
    const busy = (await everything()).find(({ key }) => String(texts(key, 'StartDate')[0]) < '2025-12-01')
    if (busy === undefined) throw new Error('nobody was absent last year')
    const [from = '', to = ''] = [texts(busy.key, 'StartDate')[0], texts(busy.key, 'EndDate')[0]]
    const touching = await ask(busy.number, to, to)
    expect(texts(touching.body, 'StartDate')).toContain(from)
    const byDefault = await ask(busy.number)
    for (const end of texts(byDefault.body, 'EndDate')) expect(end >= '2026-01-01').toBe(true)
  })

  it('agrees with the list category FVNV', async () => {
    const { body } = await ask('40010', '1800-01-01', '9999-12-31')
    const fvnv = await wire.employees(laes('40010', ['FVNV']))
    const keys = blocks(body, 'Key').map(
      (key) => `${texts(key, 'AbsenceAttendanceType')[0]} ${texts(key, 'StartDate')[0]}`,
    )
    expect(keys).not.toEqual([])
    expect(
      blocks(fvnv.body, 'Fravaer-Naervaer').map(
        (one) => `${texts(one, 'FravaersNaervaersart')[0]} ${texts(one, 'Gyldighedsstart')[0]}`,
      ),
    ).toEqual(keys)
    expect(texts(fvnv.body, 'FravaersNaervaerstimer')).toEqual(texts(body, 'AbsenceAttendanceHours'))
  })

  it('says success with an empty status where there are records, and with S 000 where there are none', async () => {
    expect((await ask('40010', '2025-01-01')).body).toContain('<ReturnStatus/>')
    const none = await ask('40010', '1990-01-01', '1990-12-31')
    validateBody(none.body, SCHEMA)
    expect(none.body).toContain(
      '<StatusType>S</StatusType><MessageClass>ZLPT_VACAB</MessageClass><MessageNumber>000</MessageNumber>',
    )
    expect(none.body).toContain('<AbsenceAttendance/>')
  })

  it.each([
    ['77', '2026-01-01', '2026-12-31', '001', 'Medarbejdernummer 77 findes ikke.'],
    ['', '2026-01-01', '2026-12-31', '001', 'Medarbejdernummer  findes ikke.'],
    ['40010', '2026-02-30', '2026-12-31', '020', 'Ugyldigt datoformat i StartDate.'],
    ['40010', '2026-01-01', '31.12.2026', '020', 'Ugyldigt datoformat i EndDate.'],
    ['40010', '2026-02-01', '2026-01-31', '004', 'Slutdato ligger før startdato.'],
  ])('refuses number "%s" from %s to %s with message %s', async (number, from, to, code, text) => {
    const { body, status } = await ask(number, from, to)
    expect(status).toBe(200)
    validateBody(body, SCHEMA)
    expect(texts(body, 'StatusType')).toEqual(['E'])
    expect(texts(body, 'MessageNumber')).toEqual([code])
    expect(texts(body, 'MessageText')).toEqual([text])
  })

  it('writes down operation, institution and employee', async () => {
    await ask('40010', '2026-01-01')
    expect(wire.simulator.control.journal()).toMatchObject([
      {
        operation: 'GetAbsenceAttendanceByPeriod',
        institution: 'fjordby',
        subjects: ['40010'],
        detail: { StartDate: '2026-01-01' },
      },
    ])
  })
})
