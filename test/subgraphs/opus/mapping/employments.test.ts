import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { type EmploymentRows, employmentRecord } from '../../../../subgraphs/opus/mapping/employments.ts'

const TODAY = localDate('2031-03-15')

type Action = EmploymentRows['Aktiviteter'][number]

const action = (
  Gyldighedsstart: string,
  Gyldighedsstop: string,
  StatusBeskaeftigelse: string | null,
  Aktivitetsart = '81',
  more: Partial<Action> = {},
): Action => ({
  Gyldighedsstart,
  Gyldighedsstop,
  StatusBeskaeftigelse,
  Aktivitetsart,
  Ansaettelsesdato: null,
  Fratraedelsesdato: null,
  ...more,
})
const person = (
  Gyldighedsstart: string,
  Gyldighedsstop: string,
  Efternavn: string,
  cpr: string | null = '6101019999',
): EmploymentRows['Persondata'][number] => ({
  Gyldighedsstart,
  Gyldighedsstop,
  Fornavn: 'Tove Bo',
  Efternavn,
  'CPR-nummer': cpr,
})
const unit = (
  Gyldighedsstart: string,
  Gyldighedsstop: string,
  Organisationsenhed: string,
): EmploymentRows['Organisation'][number] => ({
  Gyldighedsstart,
  Gyldighedsstop,
  Organisationsenhed,
})
const read = (rows: Partial<EmploymentRows>) =>
  employmentRecord(
    {
      Medarbejdernummer: '40017',
      Aktiviteter: [action('2029-08-01', '9999-12-31', '3')],
      Persondata: [person('2029-08-01', '9999-12-31', 'Fjordby')],
      Organisation: [unit('2029-08-01', '9999-12-31', '50000111')],
      ...rows,
    },
    TODAY,
  )

describe('an employment for the directory', () => {
  it('has number, person, unit and status', () => {
    expect(read({})).toEqual({
      number: '40017',
      cprNumber: '6101019999',
      givenName: 'Tove Bo',
      familyName: 'Fjordby',
      unit: '50000111',
      statusCode: '3',
      statuses: [{ from: '2029-08-01', to: '9999-12-31', status: 'ACTIVE', code: '3' }],
      employedFrom: '2029-08-01',
      employedTo: null,
    })
  })

  it.each([
    ['0', '83', 'LEFT'],
    ['0', '67', 'LEFT'],
    ['1', '83', 'ON_LEAVE'],
    ['1', '60', 'ON_LEAVE'],
    ['1', '82', 'SUSPENDED'],
    ['2', '82', 'PENSIONER'],
    ['3', '60', 'ACTIVE'],
    ['7', '82', 'UNKNOWN'],
    [null, '82', 'UNKNOWN'],
  ])('reads status %s after action %s as %s', (code, art, status) => {
    expect(read({ Aktiviteter: [action('2029-08-01', '9999-12-31', code, art)] })?.statuses).toMatchObject([
      { status, code },
    ])
  })

  it('joins stretches of one status, keeps gaps, and counts of overlapping records the one begun last', () => {
    const statuses = read({
      Aktiviteter: [
        action('2029-08-01', '2029-12-31', '3'),
        action('2030-01-01', '2030-06-30', '3', '82'),
        action('2030-08-01', '9999-12-31', '3'),
        action('2031-01-01', '2031-01-31', '1', '60'),
      ],
    })?.statuses
    expect(statuses).toEqual([
      { from: '2029-08-01', to: '2030-06-30', status: 'ACTIVE', code: '3' },
      { from: '2030-08-01', to: '2030-12-31', status: 'ACTIVE', code: '3' },
      { from: '2031-01-01', to: '2031-01-31', status: 'ON_LEAVE', code: '1' },
      { from: '2031-02-01', to: '9999-12-31', status: 'ACTIVE', code: '3' },
    ])
  })

  it('takes first and last day from the statuses where the bought dates are missing', () => {
    const left = [action('2029-08-01', '2030-12-31', '3'), action('2031-01-01', '9999-12-31', '0', '83')]
    expect(read({ Aktiviteter: left })).toMatchObject({
      employedFrom: '2029-08-01',
      employedTo: '2030-12-31',
      statusCode: '0',
    })
    expect(read({ Aktiviteter: [] })).toMatchObject({
      employedFrom: null,
      employedTo: null,
      statuses: [],
      statusCode: null,
    })
  })

  it('takes the bought dates where they are there, and SAP’s initial date for none', () => {
    const dated = (Fratraedelsesdato: string) =>
      read({
        Aktiviteter: [
          action('2029-08-01', '9999-12-31', '3', '81', { Ansaettelsesdato: '2028-01-15', Fratraedelsesdato }),
        ],
      })
    expect(dated('2031-12-31')).toMatchObject({ employedFrom: '2028-01-15', employedTo: '2031-12-31' })
    expect(dated('0000-00-00')).toMatchObject({ employedTo: null })
    expect(dated('9999-12-31')).toMatchObject({ employedTo: null })
  })

  it.each([
    [
      'today’s',
      [person('2029-08-01', '2030-12-31', 'Vestergård'), person('2031-01-01', '9999-12-31', 'Fjordby')],
      'Fjordby',
    ],
    [
      'the next to come',
      [
        person('2033-01-01', '9999-12-31', 'Senere'),
        person('2032-01-01', '2032-12-31', 'Fjordby'),
        person('2029-01-01', '2029-12-31', 'Vestergård'),
      ],
      'Fjordby',
    ],
    [
      'the last there was',
      [person('2028-01-01', '2028-12-31', 'Vestergård'), person('2029-01-01', '2029-12-31', 'Fjordby')],
      'Fjordby',
    ],
  ])('has the name of %s record', (_, Persondata, familyName) => {
    expect(read({ Persondata })).toMatchObject({ familyName })
  })

  it.each([[null], ['ukendt'], ['9999999999']])('is none where the CPR number is %s', (cpr) => {
    expect(read({ Persondata: [person('2029-08-01', '9999-12-31', 'Fjordby', cpr)] })).toBeNull()
  })

  it('is none without person data, and has no unit without organisation', () => {
    expect(read({ Persondata: [] })).toBeNull()
    expect(read({ Organisation: [] })).toMatchObject({ unit: null })
  })

  it('has empty names where Opus has none', () => {
    expect(
      read({ Persondata: [{ ...person('2029-08-01', '9999-12-31', ''), Fornavn: null, Efternavn: null }] }),
    ).toMatchObject({ givenName: '', familyName: '' })
  })
})
