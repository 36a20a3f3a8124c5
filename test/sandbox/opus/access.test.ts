import { connect } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startOpusSimulator } from '../../../sandbox/opus/server.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { ABSENCE_PATH, EMPLOYEE_PATH, laes, type OpusWire, SOAP_HEADERS, soap, startWire } from './opusWire.ts'

let wire: OpusWire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())
beforeEach(() => wire.simulator.control.reset())

const expectFault = (body: string, text: string): void => {
  expect(body).toContain('<faultcode>SOAP:Server</faultcode><faultstring>Server Error</faultstring>')
  expect(body).toContain(
    '<detail><s:SystemError xmlns:s="http://sap.com/xi/WebService/xi2.0"><context>XIAdapter</context><code>',
  )
  expect(body).toContain(text)
}

describe('the door of KMD Opus', () => {
  it('does not open without a client certificate', async () => {
    const refused = new Promise<string>((resolve) => {
      const socket = connect({ host: wire.simulator.host, port: wire.simulator.port, ca: wire.pki.trust }, () =>
        socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n'),
      )
      socket.on('data', () => resolve('answered'))
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'failed'))
      socket.on('close', () => resolve('closed'))
    })
    expect(await refused).not.toBe('answered')
    expect(wire.simulator.control.journal()).toEqual([])
  })

  it('refuses another customer’s senderService with 403, and says who knocked', async () => {
    const reply = await wire.employees(laes('40010', ['0001']), '998', 'engholm')
    expect(reply.status).toBe(403)
    expect(reply.body).not.toContain('LaesResultat')
    expect(wire.simulator.control.journal()[0]?.institution).toBe('engholm')
    const absence = await wire.post(ABSENCE_PATH('998'), soap('<v:GetAbsenceAttendanceByPeriodRequest_MT/>'), 'engholm')
    expect(absence.status).toBe(403)
  })

  it('refuses the certificate of an institution that is no Opus customer', async () => {
    expect((await wire.employees(laes('40010', ['0001']), '998', 'fjordstyrelsen')).status).toBe(403)
  })

  it('refuses a body that names another customer than the URL', async () => {
    const reply = await wire.employees(laes('40010', ['0001']).replace('modtager:998', 'modtager:997'))
    expect(reply.status).toBe(403)
  })

  it('faults for a sender or interface that does not exist', async () => {
    const sender = await wire.employees(laes('40010', ['0001']), '123')
    expect(sender.status).toBe(500)
    expectFault(sender.body, 'SenderAgreement')
    const unknown = await wire.post(
      EMPLOYEE_PATH('998').replace('Employee_Provide_Out', 'Employee_Consume_Out'),
      soap(laes('40010', [])),
    )
    expect(unknown.status).toBe(500)
    expectFault(unknown.body, 'InterfaceDetermination did not yield any actual interface')
  })

  it('faults for a request of another interface than the URL says', async () => {
    const reply = await wire.post(ABSENCE_PATH('998'), soap(laes('40010', ['0001'])))
    expect(reply.status).toBe(500)
    expectFault(reply.body, 'XIAdapter')
  })

  it('insists on unqualified children in family V', async () => {
    const wrong = await wire.absence(
      '<v:GetAbsenceAttendanceByPeriodRequest_MT><v:PersonnelNumber>40010</v:PersonnelNumber></v:GetAbsenceAttendanceByPeriodRequest_MT>',
    )
    expect(wrong.status).toBe(500)
    expectFault(wrong.body, 'PersonnelNumber')
    const right = await wire.absence(
      '<v:GetAbsenceAttendanceByPeriodRequest_MT><PersonnelNumber>40010</PersonnelNumber></v:GetAbsenceAttendanceByPeriodRequest_MT>',
    )
    expect(right.status).toBe(200)
  })

  it('insists on qualified children in family M', async () => {
    const reply = await wire.employees('<urn:LaesInput><Datakategori>0001</Datakategori></urn:LaesInput>')
    expect(reply.status).toBe(500)
    expectFault(reply.body, 'Datakategori')
  })

  it('refuses document type declarations, broken XML and another SOAPAction', async () => {
    for (const body of ['<!DOCTYPE x [<!ENTITY a "b">]><x/>', '<soapenv:Envelope', soap('')]) {
      const reply = await wire.post(EMPLOYEE_PATH('998'), body)
      expect(reply.status).toBe(500)
      expectFault(reply.body, 'XIAdapter')
    }
    const action = await wire.post(EMPLOYEE_PATH('998'), soap(laes('40010', ['0001'])), 'fjordby', {
      ...SOAP_HEADERS,
      soapaction: 'Laes',
    })
    expect(action.status).toBe(500)
    expectFault(action.body, 'SOAPAction')
  })

  it('answers 404 elsewhere', async () => {
    expect((await wire.post('/api/lpt/anything', '{}')).status).toBe(404)
  })

  it('starts in less than a third of a second, whatever the size of the town', async () => {
    const town = buildTown({ seed: 7, employees: 1000, today: '2026-11-22' })
    const start = performance.now()
    const second = await startOpusSimulator({ town, pki: wire.pki })
    const took = performance.now() - start
    await second.close()
    expect(took).toBeLessThan(300)
  })
})
