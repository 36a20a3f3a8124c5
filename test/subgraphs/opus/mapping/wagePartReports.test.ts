import { describe, expect, it } from 'vitest'
import { changeValues } from '../../../../subgraphs/opus/mapping/changeValues.ts'
import {
  allowanceLine,
  allowanceReport,
  paymentName,
  paymentReport,
} from '../../../../subgraphs/opus/mapping/wagePartReports.ts'

const KNOWN = { code: '0140', sequenceNumber: 2, validFrom: '2027-01-01' }
const VALUES = {
  validTo: '2027-06-30',
  amount: '1250.5',
  yearlyBaseAmount: '30000',
  units: '18.5',
  percentage: '12.5',
  pensionable: true,
  firstPayment: '2027-01-31',
  paymentInterval: '03',
  posting: { costCentre: '50000110', wbsElement: 'XA-0000001' },
}

describe('a recurring allowance', () => {
  it.each(['OPRET', 'RET'] as const)('is written whole for %s, in the guide’s words', (operation) => {
    const allowance = allowanceReport(changeValues({ ...KNOWN, ...VALUES }), [])
    expect(allowance === null ? null : allowanceLine({ operation, allowance } as never, 'Personaleport')).toEqual({
      Operation: operation,
      Startdato: '2027-01-01',
      Slutdato: '2027-06-30',
      Loenart: '0140',
      Loebenummer: 2,
      Beloeb: '1250.50',
      Aarligt_Grundbeloeb: '30000.00',
      Antal: '18.5',
      Procent: '12.5',
      Pensionsgivende: true,
      Foerste_Betaling: '2027-01-31',
      Betalingsinterval: '03',
      Afv_Omkostningssted: '50000110',
      Afv_PSP_Element: 'XA-0000001',
      Afsendelses_System: 'Personaleport',
    })
  })
  it('has no end where it is created without one, and keeps its end where it is changed', () => {
    const allowance = allowanceReport(changeValues(KNOWN), [])
    const line = (operation: string) =>
      allowance === null ? null : allowanceLine({ operation, allowance } as never, 'Personaleport')
    expect(line('OPRET')).toEqual({
      Operation: 'OPRET',
      Startdato: '2027-01-01',
      Slutdato: '9999-12-31',
      Loenart: '0140',
      Loebenummer: 2,
      Afsendelses_System: 'Personaleport',
    })
    expect(line('RET')).not.toHaveProperty('Slutdato')
  })
  it('is none where what it is known by is missing; the running number is the wage type’s where that has one alone', () => {
    for (const field of Object.keys(KNOWN))
      expect(allowanceReport(changeValues({ ...KNOWN, [field]: undefined }), []), field).toBeNull()
    const types = [{ code: '0140', runningNumber: 7, text: null, direction: 'PAY' } as never]
    expect(allowanceReport(changeValues({ ...KNOWN, sequenceNumber: null }), types)).toMatchObject({
      sequenceNumber: 7,
    })
    expect(allowanceReport(changeValues({ ...KNOWN, sequenceNumber: null }), [...types, ...types])).toBeNull()
  })
})

describe('a one-off payment', () => {
  const key = { code: '0140', sequenceNumber: 2, date: '2026-12-01' }
  it('is reported with hours as its quantity, and not at all where what it is known by is missing', () => {
    expect(paymentReport(changeValues({ ...key, hours: '7.5' }), [])).toMatchObject({
      ...key,
      units: '7.5',
      amount: null,
    })
    for (const field of Object.keys(key))
      expect(paymentReport(changeValues({ ...key, [field]: undefined }), []), field).toBeNull()
  })
  it('is named by its id, or by a whole key', () => {
    expect(paymentName(changeValues({ wagePartId: 'a.b' }), [])).toEqual({ wagePartId: 'a.b' })
    expect(paymentName(changeValues({ key }), [])).toEqual(key)
    for (const field of Object.keys(key))
      expect(paymentName(changeValues({ key: { ...key, [field]: undefined } }), []), field).toBeNull()
    expect(paymentName(changeValues({}), [])).toBeNull()
  })
})
