import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocks, laes, list, type OpusWire, startWire, texts, validateBody } from './opusWire.ts'

const ABSENCE =
  '<v:GetAbsenceAttendanceByPeriodRequest_MT><StartDate>2025-01-01</StartDate><PersonnelNumber>40010</PersonnelNumber></v:GetAbsenceAttendanceByPeriodRequest_MT>'
const QUOTAS =
  '<q:GetAbsenceQuotasRequest_MT><KeyDate>2026-11-22</KeyDate><Employee><Item><PersonnelNumber>40010</PersonnelNumber></Item></Employee></q:GetAbsenceQuotasRequest_MT>'
const PAYMENTS = {
  Header: { ClientID: '998' },
  Medarbejder: { Medarbejdernummer: '40010' },
  VirkningFilter: { FraDatoTid: '', TilDatoTid: '' },
}

let wire: OpusWire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())
beforeEach(() => wire.simulator.control.reset())

describe('the control surface of the Opus simulator', () => {
  it('is unavailable as each family is', async () => {
    wire.simulator.control.failNext('unavailable', 3)
    const replies = [
      await wire.employees(laes('40010', ['0001'])),
      await wire.absence(ABSENCE),
      await wire.payments(PAYMENTS),
    ]
    expect(replies.map(({ status }) => status)).toEqual([503, 503, 503])
    expect(replies.map(({ body }) => body.includes('<SOAP:Fault>'))).toEqual([true, true, false])
    expect((await wire.absence(ABSENCE)).status).toBe(200)
  })

  it('is closed at night: status 3 in family M, 503 in the others', async () => {
    wire.simulator.control.failNext('closed', 4)
    const employee = await wire.employees(laes('40010', ['0001']))
    expect(employee.status).toBe(200)
    validateBody(employee.body, 'employee/medarbejder.xsd')
    expect(texts(employee.body, 'StatusKode')).toEqual(['3'])
    expect([
      (await wire.absence(ABSENCE)).status,
      (await wire.quotas(QUOTAS)).status,
      (await wire.payments(PAYMENTS)).status,
    ]).toEqual([503, 503, 503])
  })

  it.each(['2', '3', '99', '102'])('answers status %s of family M on demand', async (code) => {
    wire.simulator.control.failNext({ code })
    const reply = await wire.employees(list(['40010-40012'], ['0001']))
    expect(reply.status).toBe(200)
    validateBody(reply.body, 'employee/medarbejder.xsd')
    expect(texts(reply.body, 'StatusKode')).toEqual([code])
    expect(blocks(reply.body, 'LaesResultat')).toEqual([])
  })

  it('cuts a list in half for a 103 on demand', async () => {
    wire.simulator.control.failNext({ code: '103' })
    const reply = await wire.employees(list(['40010-40019'], ['0001']))
    expect(texts(reply.body, 'StatusKode')).toEqual(['103'])
    expect(blocks(reply.body, 'LaesResultat')).toHaveLength(5)
    expect(texts(reply.body, 'FejlbeskedTekst')[0]).toContain('00040014')
  })

  it('answers messages of family V and statuses of family L on demand', async () => {
    wire.simulator.control.failNext({ code: '015' })
    const locked = await wire.absence(ABSENCE)
    expect(texts(locked.body, 'MessageText')).toEqual(['Medarbejderen er låst. Prøv igen senere.'])
    wire.simulator.control.failNext({ code: '500' })
    const technical = await wire.payments(PAYMENTS)
    expect(technical.status).toBe(200)
    expect(JSON.parse(technical.body)).toMatchObject({
      Header: { Status: 500, Tekst: expect.stringMatching(/^Error while sending message to module processor/) },
    })
  })

  it('shows rows of another customer only while told to', async () => {
    const look = async () => ({
      list: (await wire.employees(list(['40010-40012'], ['9013']))).body,
      laes: (await wire.employees(laes('40010', ['9013']))).body,
      absence: (await wire.absence(ABSENCE)).body,
      quotas: (await wire.quotas(QUOTAS)).body,
      payments: JSON.parse((await wire.payments(PAYMENTS)).body),
    })
    const numbers = (body: string, list: string) => new Set(texts(blocks(body, list)[0] ?? '', 'PersonnelNumber'))
    const honest = await look()
    expect(new Set(texts(honest.list, 'Brugernummer'))).toEqual(new Set(['0998']))
    expect(texts(honest.laes, 'Brugernummer')).toEqual(['0998'])
    expect(numbers(honest.absence, 'AbsenceAttendance')).toEqual(new Set(['00040010']))
    expect(numbers(honest.quotas, 'AbsenceQuota')).toEqual(new Set(['00040010']))
    expect(honest.payments.Medarbejder).toEqual({ Medarbejdernummer: '40010' })

    wire.simulator.control.foreignRows(true)
    const foreign = await look()
    expect(texts(foreign.list, 'Brugernummer')).toEqual(['0998', '0998', '0998', '0997', '0997'])
    expect(texts(foreign.list, 'URNIdentifikator')[3]).toContain('00040010')
    expect(texts(foreign.laes, 'Brugernummer')).toEqual(['0997'])
    expect(numbers(foreign.absence, 'AbsenceAttendance').size).toBe(2)
    expect(numbers(foreign.quotas, 'AbsenceQuota').size).toBe(2)
    expect(foreign.payments.Medarbejder.Medarbejdernummer).not.toBe('40010')
    validateBody(foreign.list, 'employee/medarbejder.xsd')
    validateBody(foreign.absence, 'absence/GetAbsenceAttendanceByPeriod.xsd')
    validateBody(foreign.quotas, 'quotas/GetAbsenceQuotas.xsd')

    wire.simulator.control.foreignRows(false)
    expect(await look()).toEqual(honest)
  })
})
