import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocks, type OpusWire, startWire, texts, validateBody } from './opusWire.ts'

const SCHEMA = 'quotas/GetAbsenceQuotas.xsd'

let wire: OpusWire
beforeAll(async () => {
  wire = await startWire({}, 200)
})
afterAll(() => wire.close())
beforeEach(() => wire.simulator.control.reset())

const ask = (numbers: readonly string[], keyDate = '2026-11-22') =>
  wire.quotas(
    `<q:GetAbsenceQuotasRequest_MT><KeyDate>${keyDate}</KeyDate><Employee>${numbers.map((number) => `<Item><PersonnelNumber>${number}</PersonnelNumber></Item>`).join('')}</Employee></q:GetAbsenceQuotasRequest_MT>`,
  )

const rowsOf = (body: string) =>
  blocks(blocks(body, 'AbsenceQuota')[0] ?? '', 'item').map((row) => ({
    number: texts(row, 'PersonnelNumber')[0] ?? '',
    type: texts(row, 'QuotaType')[0] ?? '',
    unit: texts(row, 'TimeUnit')[0] ?? '',
    window: `${texts(row, 'DeductionStartDate')[0]} ${texts(row, 'DeductionEndDate')[0]}`,
    entitlement: Number(texts(row, 'Entitlement')[0]),
    deducted: Number(texts(row, 'Deducted')[0]),
    planned: Number(texts(row, 'Planned')[0]),
    remaining: Number(texts(row, 'Remaining')[0]),
    child: texts(row, 'ChildNumber')[0] ?? null,
  }))

const fjordby = () => wire.town.employments.filter(({ institution }) => institution === 'fjordby')

describe('GetAbsenceQuotas', () => {
  it('counts what is left, in the unit of each type, for a hundred employees in one call', async () => {
    const { body, status } = await ask(
      fjordby()
        .slice(0, 100)
        .map(({ number }) => number),
    )
    expect(status).toBe(200)
    validateBody(body, SCHEMA)
    const rows = rowsOf(body)
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['10', '11', '20', '30', '40', '50']))
    for (const { type, unit, entitlement, deducted, planned, remaining, child } of rows) {
      expect(unit).toBe(type === '30' || type === '40' ? '010' : '001')
      expect(remaining).toBeCloseTo(entitlement - deducted - planned, 5)
      expect(child !== null).toBe(type === '30')
      if (type === '30' || type === '40') expect(remaining).toBeGreaterThanOrEqual(0)
    }
    expect(rows.some(({ planned }) => planned > 0)).toBe(true)
    expect(rows.some(({ deducted }) => deducted > 0)).toBe(true)
  })

  it('gives the quotas that can be taken in the calendar year of the key date', async () => {
    const employment = fjordby().find(({ state, to, from }) => state === 'ACTIVE' && to === null && from < '2020-01-01')
    const rows = rowsOf((await ask([employment?.number ?? ''], '2026-03-15')).body)
    const windows = (type: string) => rows.filter((row) => row.type === type).map(({ window }) => window)
    expect(windows('10')).toEqual(['2025-09-01 2026-12-31', '2026-09-01 2027-12-31'])
    expect(windows('20').toSorted()).toEqual(['2025-05-01 2026-04-30', '2026-05-01 2027-04-30'])
  })

  it('earns 25 days in a whole holiday year at full time, month by month', async () => {
    const full = []
    for (const { number } of fjordby()) {
      const fulltime = rowsOf((await ask([number], '2026-08-31')).body).find(
        ({ type, window }) => type === '10' && window.startsWith('2025'),
      )
      if (fulltime?.entitlement === 185) full.push(number)
    }
    expect(full.length).toBeGreaterThan(20)
    const rows = rowsOf((await ask([full[0] ?? ''], '2026-02-28')).body)
    expect(rows.find(({ type, window }) => type === '10' && window.startsWith('2025'))?.entitlement).toBeCloseTo(
      92.5,
      1,
    )
  })

  it('answers one message for an unknown employee and does not stop for the others', async () => {
    const { body } = await ask(['77', '40010'])
    validateBody(body, SCHEMA)
    expect(texts(blocks(body, 'ReturnStatus')[0] ?? '', 'PersonnelNumber')).toEqual(['77'])
    expect(texts(body, 'StatusType')).toEqual(['E'])
    expect(new Set(rowsOf(body).map(({ number }) => number))).toEqual(new Set(['00040010']))
  })

  it('gives none for an employment that has ended', async () => {
    const left = fjordby().find(({ state, replacedBy }) => state === 'LEFT' && replacedBy === null)
    const { body } = await ask([left?.number ?? ''])
    expect(texts(body, 'StatusType')).toEqual([])
    expect(rowsOf(body)).toEqual([])
  })

  it('refuses more than a hundred employees and a key date that is none', async () => {
    expect((await ask(Array.from({ length: 101 }, (_, index) => String(40_001 + index)))).status).toBe(500)
    const { body } = await ask(['40010'], '2026-13-01')
    expect(texts(body, 'MessageText')).toEqual(['Ugyldigt datoformat i KeyDate.'])
  })

  it('writes down operation, institution and employees', async () => {
    await ask(['40010', '40011'])
    expect(wire.simulator.control.journal()).toMatchObject([
      {
        operation: 'GetAbsenceQuotas',
        institution: 'fjordby',
        subjects: ['40010', '40011'],
        detail: { KeyDate: '2026-11-22' },
      },
    ])
  })
})
