import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '#schema/scalars/LocalDate.ts'
import { contractSpans } from '../../../../subgraphs/sls/mapping/contracts.ts'
import { type ContractSpan, spanOn } from '../../../../subgraphs/sls/model/contract.ts'
import type { Overenskomst } from '../../../../subgraphs/sls/wire/overenskomst.ts'

const base: Overenskomst = {
  CPRnummer: '6101850011',
  Loebenummer: '001',
  Gruppe: '901',
  OverenskomstFradato: '2026-01-01',
  OverenskomstTildato: null,
  Personalekategori: '901',
  Klasse: '51',
  Trin: '03',
  Stillingsbetegnelse: '9010',
  StillingsbetegnelseTekst: null,
  Loenform: '2',
  Taeller: '37.00',
  Naevner: '37.00',
  Oprykningsdato: null,
  Loenanciennitetsdato: null,
  Loenpulje: null,
  ForhandlingsberettigetOrganisation: null,
  Forsoegsordning: null,
}
const NO_TEXTS = { language: 'da', positions: new Map<string, string>() } as const
const occurrence = (from: string, to: string | null, changes: Partial<Overenskomst> = {}): Overenskomst => ({
  ...base,
  OverenskomstFradato: from,
  OverenskomstTildato: to,
  ...changes,
})
const spans = (...occurrences: Overenskomst[]) =>
  contractSpans(occurrences, NO_TEXTS).map(
    ({ validFrom, validTo, payStep }) => `${validFrom}..${validTo ?? ''} ${payStep}`,
  )

describe('a contract of SLS', () => {
  it('has every term of an occurrence', () => {
    expect(
      contractSpans([occurrence('2026-03-01', '2026-12-31', { StillingsbetegnelseTekst: 'AC-medarbejder' })], NO_TEXTS),
    ).toEqual([
      {
        validFrom: '2026-03-01',
        validTo: '2026-12-31',
        positionCode: '9010',
        positionCodeText: 'AC-medarbejder',
        agreementCode: '901',
        payClass: '51',
        payStep: '03',
        payForm: 'IN_ARREARS',
        payFormCode: '2',
        weeklyHours: '37.00',
        employmentFraction: { numerator: '37.00', denominator: '37.00' },
      },
    ])
  })

  it.each([
    ['1', 'IN_ADVANCE'],
    ['2', 'IN_ARREARS'],
    ['3', 'HOURLY'],
    ['7', 'OTHER'],
    [null, null],
  ])('reads pay form %s as %s and keeps the code', (code, payForm) => {
    const [span] = contractSpans([occurrence('2026-01-01', null, { Loenform: code })], NO_TEXTS)
    expect(span).toMatchObject({ payForm, payFormCode: code })
  })

  it.each([
    ['32.00', '37.00', '32.00'],
    ['18.5', '37', '18.5'],
    ['18.5', '37.0', '18.5'],
    ['40.00', '40.00', null],
    ['1.00', '1.00', null],
    ['37.00', '37.50', null],
    ['37.00', '137', null],
  ])('tells weekly hours of %s over %s as %s', (Taeller, Naevner, hours) => {
    const [span] = contractSpans([occurrence('2026-01-01', null, { Taeller, Naevner })], NO_TEXTS)
    expect(span).toMatchObject({ weeklyHours: hours, employmentFraction: { numerator: Taeller, denominator: Naevner } })
  })

  it('takes the text of the position from SLS before the code list, the newest one told', () => {
    const list = new Map([['9010', 'Listens tekst']])
    const told = [
      occurrence('2026-01-01', '2026-01-31', { StillingsbetegnelseTekst: 'Ældre tekst' }),
      occurrence('2026-02-01', null, { StillingsbetegnelseTekst: 'Nyere tekst', Trin: '04' }),
    ]
    expect(
      contractSpans(told, { language: 'da', positions: list }).map(({ positionCodeText }) => positionCodeText),
    ).toEqual(['Nyere tekst', 'Nyere tekst'])
    expect(contractSpans([base], { language: 'da', positions: list })[0]?.positionCodeText).toBe('Listens tekst')
    expect(contractSpans([base], NO_TEXTS)[0]?.positionCodeText).toBeNull()
  })

  it.each([
    [
      'joins equal neighbours',
      [occurrence('2026-01-01', '2026-03-31'), occurrence('2026-04-01', null)],
      ['2026-01-01.. 03'],
    ],
    [
      'parts unequal neighbours',
      [occurrence('2026-01-01', '2026-03-31'), occurrence('2026-04-01', null, { Trin: '04' })],
      ['2026-01-01..2026-03-31 03', '2026-04-01.. 04'],
    ],
    [
      'leaves a gap between equals',
      [occurrence('2026-01-01', '2026-03-31'), occurrence('2026-04-02', null)],
      ['2026-01-01..2026-03-31 03', '2026-04-02.. 03'],
    ],
    [
      'lets the later one win from its first day',
      [occurrence('2026-01-01', null), occurrence('2026-06-01', null, { Trin: '04' })],
      ['2026-01-01..2026-05-31 03', '2026-06-01.. 04'],
    ],
    [
      'goes back to the earlier one when the later one ends first',
      [occurrence('2026-01-01', null), occurrence('2026-06-01', '2026-06-30', { Trin: '04' })],
      ['2026-01-01..2026-05-31 03', '2026-06-01..2026-06-30 04', '2026-07-01.. 03'],
    ],
    [
      'of two from one day takes the one listed later',
      [occurrence('2026-01-01', null), occurrence('2026-01-01', null, { Trin: '04' })],
      ['2026-01-01.. 04'],
    ],
    [
      'does not care about the order of others',
      [occurrence('2026-06-01', null, { Trin: '04' }), occurrence('2026-01-01', null)],
      ['2026-01-01..2026-05-31 03', '2026-06-01.. 04'],
    ],
    ['keeps a single day', [occurrence('2028-02-29', '2028-02-29')], ['2028-02-29..2028-02-29 03']],
    ['reads the last day of the calendar as no end', [occurrence('2026-01-01', '9999-12-31')], ['2026-01-01.. 03']],
    ['leaves out what ends before it begins', [occurrence('2026-01-02', '2026-01-01')], []],
    ['is empty where there is nothing', [], []],
  ] as const)('%s', (_, occurrences, expected) => {
    expect(spans(...occurrences)).toEqual(expected)
  })

  it.each(['Personalekategori', 'Klasse', 'Trin', 'Stillingsbetegnelse', 'Loenform', 'Taeller', 'Naevner'] as const)(
    'begins a new span where %s changes',
    (field) => {
      const rows = [occurrence('2026-01-01', '2026-01-31'), occurrence('2026-02-01', null, { [field]: '1' })]
      expect(contractSpans(rows, NO_TEXTS)).toHaveLength(2)
    },
  )

  it.each([
    ['OverenskomstFradato', '2026-02-30'],
    ['OverenskomstTildato', 'altid'],
    ['Taeller', 'fuld'],
    ['Naevner', ''],
  ])('refuses a %s that cannot be read, without repeating it', (field, value) => {
    expect(() => contractSpans([{ ...base, [field]: value }], NO_TEXTS)).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: `${field} cannot be read` }),
    )
  })
})

describe('whatever occurrences there are', () => {
  /** Days around the end of February 2028, which has 29. */
  const FIRST = localDate('2028-02-20')
  const day = fc.integer({ min: 0, max: 25 }).map((days) => addDays(FIRST, days))
  const occurrences = fc.array(
    fc
      .record({
        from: day,
        length: fc.option(fc.integer({ min: -1, max: 12 }), { freq: 4 }),
        step: fc.constantFrom('01', '02', '03'),
      })
      .map(({ from, length, step }) =>
        occurrence(from, length === null ? null : addDays(from, length), { Trin: step }),
      ),
    { maxLength: 8 },
  )
  /** The timeline read day by day, as the rule has it. */
  const stepOn = (rows: readonly Overenskomst[], on: string): string | null => {
    let holds: Overenskomst | null = null
    for (const row of rows) {
      const covers =
        row.OverenskomstFradato <= on && (row.OverenskomstTildato === null || on <= row.OverenskomstTildato)
      if (covers && (holds === null || row.OverenskomstFradato >= holds.OverenskomstFradato)) holds = row
    }
    return holds?.Trin ?? null
  }
  const days = Array.from({ length: 45 }, (_, index) => addDays(FIRST, index - 3))

  it('tells on each day what the timeline tells', () => {
    fc.assert(
      fc.property(occurrences, (rows) => {
        const found = contractSpans(rows, NO_TEXTS)
        for (const on of days) expect([on, spanOn(found, on)?.payStep ?? null]).toEqual([on, stepOn(rows, on)])
      }),
      { numRuns: 500 },
    )
  })

  it('gives spans that are in order, do not meet, and could not be longer', () => {
    fc.assert(
      fc.property(occurrences, (rows) => {
        const found = contractSpans(rows, NO_TEXTS)
        found.forEach((span, index) => {
          if (span.validTo !== null) expect(span.validFrom <= span.validTo).toBe(true)
          const next: ContractSpan | undefined = found[index + 1]
          if (next === undefined) return
          expect(span.validTo).not.toBeNull()
          if (span.validTo === null) return
          expect(span.validTo < next.validFrom).toBe(true)
          if (addDays(span.validTo, 1) === next.validFrom) expect(span.payStep).not.toBe(next.payStep)
        })
      }),
      { numRuns: 500 },
    )
  })
})
