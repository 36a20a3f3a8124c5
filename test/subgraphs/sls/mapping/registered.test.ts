import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { advancement } from '../../../../subgraphs/sls/mapping/advancement.ts'
import { tabledChanges } from '../../../../subgraphs/sls/mapping/changes/tabled.ts'
import { departure } from '../../../../subgraphs/sls/mapping/departures.ts'
import { fixedField } from '../../../../subgraphs/sls/mapping/fixedFields.ts'
import { payrollInput } from '../../../../subgraphs/sls/mapping/payrollInputs.ts'
import { pensionAccount } from '../../../../subgraphs/sls/mapping/pensionAccounts.ts'
import { deviatingPosting, payElementPosting, posting } from '../../../../subgraphs/sls/mapping/postings.ts'
import { keyedRecordsOf, type NamedTable, recordsOf } from '../../../../subgraphs/sls/mapping/recordTable.ts'
import { reminder } from '../../../../subgraphs/sls/mapping/reminders.ts'
import { statistics } from '../../../../subgraphs/sls/mapping/statistics.ts'
import { taxPayElement } from '../../../../subgraphs/sls/mapping/taxPayElements.ts'
import { timeBankAccount } from '../../../../subgraphs/sls/mapping/timeBank.ts'
import { readCodeTexts } from '../../../../subgraphs/sls/wire/codeTexts.ts'
import type { Inddata } from '../../../../subgraphs/sls/wire/inddata.ts'

const texts = readCodeTexts()
const NUMBER = { CPRnummer: '6101850011', Loebenummer: '001', Gruppe: '901' }
const STRING = {
  Artskonto: null,
  Segment1: null,
  Segment2: null,
  Segment3: null,
  Segment4: null,
  Segment5: null,
  Segment6: null,
}
const NO_STATISTICS = {
  Ansaettelsesform: null,
  Vikarordning: null,
  Beskaeftigelsesordning: null,
  OfficielStillingskode: null,
  Bevillingsloenramme: null,
  LokalStillingskode: null,
  JobFunktionsKode: null,
  JobStatusKode: null,
  Ansaettelsesvilkaar: null,
}

describe('what is written is read back by the same names', () => {
  const filled: Readonly<Record<string, unknown>> = {
    ...NUMBER,
    ...STRING,
    ...NO_STATISTICS,
    Tildato: null,
    Delregnskab: null,
    AdministrativtTjenestested: null,
    Arbejdssted: null,
    Afgangsaarsagskode: null,
    Akko: null,
    Erindringstekst: null,
    Beskatningstype: null,
    Traekprocent: null,
    MaanedligtFradrag: null,
    Skattefritagelse: null,
    Automatisk: 'false',
  }
  const account = {
    subAccountUnit: '99990010',
    natureAccount: '1811',
    segments: ['25', '35', '1', '2', '3', '0000004711'],
  }
  const period = { from: '2026-12-01', to: '2027-01-31' }

  it.each<[string, NamedTable<never, object>, Readonly<Record<string, unknown>>]>([
    [
      'createPosting',
      posting as NamedTable<never, object>,
      { ...period, ...account, administrativeWorkplace: '0100', workplace: '0200' },
    ],
    [
      'createDeviatingPosting',
      deviatingPosting as NamedTable<never, object>,
      { ...period, ...account, splitPercentage: '33.33' },
    ],
    [
      'createPayElementPosting',
      payElementPosting as NamedTable<never, object>,
      { payElementCode: '3826', ...period, ...account, splitPercentage: '100' },
    ],
    [
      'createStatistics',
      statistics as NamedTable<never, object>,
      {
        ...period,
        employmentForm: '2',
        substituteScheme: 'B1',
        employmentScheme: '121',
        officialPositionCode: '114',
        appropriationSalaryFrame: '37',
        localPositionCode: 'K7',
        jobFunctionCode: '242100',
        jobStatusCode: '3',
        employmentTermsCode: '01',
      },
    ],
    ['registerDeparture', departure as NamedTable<never, object>, { cause: '183', payActionCode: '11', ...period }],
    ['createReminder', reminder as NamedTable<never, object>, { code: '02', date: '2027-06-01', text: 'Kage & æbler' }],
    [
      'createTaxPayElement',
      taxPayElement as NamedTable<never, object>,
      { payElementCode: '0251', ...period, taxationKind: 'HOVED', withholdingPercentage: '45.5' },
    ],
  ])('%s', (operation, table, values) => {
    const [call] =
      tabledChanges.get(operation)?.calls({ operation, values, employment: null, today: localDate('2026-11-22') }) ?? []
    const til = Object.entries(call?.body ?? {}).find(([name]) => name.endsWith('Til'))?.[1]
    const row = { ...filled, ...(til as Record<string, unknown>) } as never
    const { from, to, ...rest } = values
    expect(recordsOf(table, 'a service', [row], texts)).toMatchObject([
      { ...rest, ...(from === undefined ? {} : { validFrom: from, validTo: to }) },
    ])
  })
})

describe('a departure', () => {
  const row = (changes: object) => ({
    ...NUMBER,
    Afgangsaarsagskode: '08',
    Akko: '14',
    Fradato: '2026-12-01',
    Tildato: null,
    ...changes,
  })

  it('has the texts of its codes, and none for a code on no list', () => {
    expect(recordsOf(departure, 's', [row({}), row({ Afgangsaarsagskode: '77', Akko: null })], texts)).toMatchObject([
      { cause: '08', causeText: 'Andet, efter ansøgning', payActionCode: '14', payActionText: 'Afgang', validTo: null },
      { cause: '77', causeText: null, payActionCode: null, payActionText: null },
    ])
  })

  it('keeps its key when the AKKO is formed, and has the AKKO in it where there is no cause', () => {
    const keyOf = (changes: object) => keyedRecordsOf(departure, 's', [row(changes)], texts)[0]?.key
    expect(keyOf({ Akko: null })).toEqual(keyOf({}))
    expect(keyOf({ Afgangsaarsagskode: null, Akko: '11' })).not.toEqual(keyOf({ Afgangsaarsagskode: null }))
  })
})

describe('a list of records', () => {
  it('is by day, then the rest of the key; equal keys are numbered', () => {
    const row = (Fradato: string, Segment1: string) => ({
      ...NUMBER,
      ...STRING,
      Fradato,
      Tildato: null,
      Delregnskab: '99990010',
      Segment1,
      Opsplitningsprocent: '10',
    })
    const records = keyedRecordsOf(
      deviatingPosting,
      's',
      [row('2026-05-01', '7'), row('2026-01-01', '9'), row('2026-01-01', '3'), row('2026-05-01', '7')],
      texts,
    )
    expect(records.map(({ validFrom, segments }) => [validFrom, segments[0]])).toEqual([
      ['2026-01-01', '3'],
      ['2026-01-01', '9'],
      ['2026-05-01', '7'],
      ['2026-05-01', '7'],
    ])
    expect(new Set(records.map(({ key }) => key.join('|'))).size).toBe(4)
  })

  it('with a day or a figure that is none is refused, and the value is not told', () => {
    const row = { ...NUMBER, Erindringskode: '12', Erindringsdato: '2026-02-30', Erindringstekst: null }
    expect(() => recordsOf(reminder, 'ModstSLSErindringList', [row], texts)).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: 'Erindringsdato cannot be read' }),
    )
    const hours = { Timebanktype: 'FLEX', Timer: 'syv', SenesteRegistreringsdato: null }
    expect(() => recordsOf(timeBankAccount, 's', [hours], texts)).toThrow(
      expect.objectContaining({ detail: 'Timer cannot be read' }),
    )
  })
})

describe('what holds on a day', () => {
  it('of an advancement has the pay form in our words, and the code beside it', () => {
    const row = {
      Oprykningsdato: '2027-04-01',
      Personalekategori: null,
      Klasse: null,
      Trin: null,
      Stillingsbetegnelse: null,
      Oprykningssluttrin: '08',
      Oprykningsindikator: null,
    }
    const payForms = [null, '1', '3', '7'].map((Loenform) => ({ ...row, Loenform }))
    expect(recordsOf(advancement, 's', payForms, texts)).toMatchObject([
      { advancementDate: '2027-04-01', finalStep: '08', payForm: null, payFormCode: null },
      { payForm: 'IN_ADVANCE', payFormCode: '1' },
      { payForm: 'HOURLY', payFormCode: '3' },
      { payForm: 'OTHER', payFormCode: '7' },
    ])
  })

  it('of a pension has the step as a number, and a fraction where there is one', () => {
    const row = {
      Fradato: '2024-10-01',
      Pensionsskalatrin: '7',
      Personalekategori: '903',
      Klasse: null,
      Trin: null,
      Oprykningsdato: null,
      Ansaettelsesbroek: null,
    }
    const whole = { ...row, Ansaettelsesbroek: { Taeller: '32.00', Naevner: '37.00' } }
    expect(recordsOf(pensionAccount, 's', [row, whole], texts)).toMatchObject([
      { kind: 'CIVIL_SERVANT', validFrom: '2024-10-01', pensionScaleStep: 7, employmentFraction: null },
      { employmentFraction: { numerator: '32.00', denominator: '37.00' } },
    ])
    expect(() => recordsOf(pensionAccount, 's', [{ ...row, Pensionsskalatrin: 'x' }], texts)).toThrow(
      expect.objectContaining({ detail: 'Pensionsskalatrin cannot be read' }),
    )
  })

  it('of tax tells both spellings of yes and no, and what was not said', () => {
    const row = {
      Loendelskode: '0250',
      Fradato: '2026-01-01',
      Tildato: null,
      Beskatningstype: null,
      Traekprocent: '38.00',
      MaanedligtFradrag: '5120.00',
      Skattefritagelse: '0',
      Automatisk: '1',
    }
    expect(
      recordsOf(taxPayElement, 's', [row, { ...row, Skattefritagelse: null, Automatisk: 'false' }], texts),
    ).toEqual([
      {
        payElementCode: '0250',
        payElementText: 'Skattekort',
        validFrom: '2026-01-01',
        validTo: null,
        taxationKind: null,
        withholdingPercentage: '38.00',
        monthlyDeduction: { amount: '5120.00', currency: 'DKK' },
        exempt: false,
        automatic: true,
      },
      expect.objectContaining({ exempt: null, automatic: false }),
    ])
    expect(() => recordsOf(taxPayElement, 's', [{ ...row, Automatisk: 'ja' }], texts)).toThrow(
      expect.objectContaining({ detail: 'Automatisk cannot be read' }),
    )
  })

  it('of fixed fields keeps signs, digits and what is not there', () => {
    const row = { FastFeltNummer: '042', FastFeltNavn: null, FastFeltGruppe: null, VaerdiDetteAar: '-100.50' }
    expect(recordsOf(fixedField, 's', [{ ...row, VaerdiSidsteAar: null }], texts)).toEqual([
      { number: '042', name: null, group: null, value: '-100.50', valueLastYear: null },
    ])
  })
})

describe('an input record', () => {
  const row = (changes: Partial<Inddata> = {}): Inddata => ({
    ...NUMBER,
    UUID: '7b0f4a52-1d0e-4c6e-9a60-2f1f5f0c1a01',
    Loengeneration: '2026-12',
    Loenkoersel: '1',
    Transaktionskode: 'AFGO',
    Transaktionsnavn: 'Afgang opret',
    Kanal: 'WS',
    Tidspunkt: '2026-07-22T12:00:00',
    Godkendt: 'true',
    Foelgetransaktion: '0',
    UdloestAf: null,
    FejlAdvis: [],
    ...changes,
  })
  const read = (changes: Partial<Inddata> = {}) =>
    recordsOf(payrollInput, 'ModstSLSInddataList', [row(changes)], texts)[0]

  it('has its moment by the Danish clock, or by the offset that it names', () => {
    expect(read()).toMatchObject({ registeredAt: '2026-07-22T12:00:00+02:00', payrollRun: 1, followOn: false })
    expect(read({ Tidspunkt: '2026-11-22T12:00:00' })?.registeredAt).toBe('2026-11-22T12:00:00+01:00')
    expect(read({ Tidspunkt: '2026-11-22T11:00:00Z' })?.registeredAt).toBe('2026-11-22T11:00:00Z')
    expect(() => read({ Tidspunkt: 'i går' })).toThrow(expect.objectContaining({ detail: 'Tidspunkt cannot be read' }))
    expect(() => read({ Loenkoersel: 'to' })).toThrow(expect.objectContaining({ detail: 'Loenkoersel cannot be read' }))
  })

  it.each([
    ['WS', 'WEB_SERVICE'],
    ['SLS', 'SLS'],
    ['HRL', 'HR_LOEN'],
    ['ODUP', 'OEDUP'],
    ['FAX', 'OTHER'],
  ])('by the channel %s is %s', (Kanal, channel) => {
    expect(read({ Kanal })).toMatchObject({ channel, channelCode: Kanal })
  })

  it('tells its warnings without the numbers that stand in them, and not who reported it', () => {
    const warning = {
      FejlAdvisArt: 'OT',
      FejlAdvisKode: '9305',
      FejlAdvisTekst: 'Senere overenskomst for 6101850011 er ajourført',
      Transaktionskode: '',
      Transaktionsnavn: '',
    }
    const input = read({ FejlAdvis: [warning], Godkendt: null, Foelgetransaktion: '1', UdloestAf: 'u' })
    expect(input).toMatchObject({ approved: null, followOn: true, setOffBy: 'u' })
    expect(input?.messages).toMatchObject([{ code: 'OT9305', transactionCode: null }])
    expect(JSON.stringify(input)).not.toContain('6101850011')
  })
})
