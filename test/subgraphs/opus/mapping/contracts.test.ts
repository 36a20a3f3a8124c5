import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'
import { type ContractRecords, contractSpans } from '../../../../subgraphs/opus/mapping/contracts.ts'
import { type ContractSpan, contractOn } from '../../../../subgraphs/opus/model/contract.ts'

type Organisation = ContractRecords['Organisation'][number]
type Arbejdstid = ContractRecords['Arbejdstid'][number]
type Loenindplacering = ContractRecords['Loenindplacering'][number]

const post = (from: string | null, to: string | null, more: Partial<Organisation> = {}): Organisation => ({
  Gyldighedsstart: from,
  Gyldighedsstop: to,
  Ansaettelsesforhold: '01',
  Organisationsenhed: '50000111',
  OrganisationsenhedTekst: 'Tangskolen',
  Stilling: '60000110',
  StillingTekst: 'Lærer',
  ...more,
})
const hours = (from: string, to: string, taeller: string | null, naevner: string | null = '037000'): Arbejdstid => ({
  Gyldighedsstart: from,
  Gyldighedsstop: to,
  TimetalTaeller: taeller,
  TimetalNaevner: naevner,
})
const pay = (from: string, to: string, Loenklassenummer: string | null): Loenindplacering => ({
  Gyldighedsstart: from,
  Gyldighedsstop: to,
  Loenklassenummer,
})
const cut = (records: Partial<ContractRecords>): readonly ContractSpan[] =>
  contractSpans({ Organisation: [], Arbejdstid: [], Loenindplacering: [], ...records })
const days = (spans: readonly ContractSpan[]) => spans.map(({ validFrom, validTo }) => [validFrom, validTo])

describe('a contract cut from infotypes', () => {
  it('tells every field in our words', () => {
    expect(
      cut({
        Organisation: [post('2029-08-01', '9999-12-31')],
        Arbejdstid: [hours('2029-08-01', '9999-12-31', '032000')],
        Loenindplacering: [pay('2029-08-01', '9999-12-31', '1-3011-111')],
      }),
    ).toEqual([
      {
        validFrom: '2029-08-01',
        validTo: null,
        positionCode: '60000110',
        positionTitle: 'Lærer',
        organisationUnit: '50000111',
        organisationUnitName: 'Tangskolen',
        payClass: '1-3011-111',
        payForm: 'IN_ARREARS',
        payFormCode: '01',
        weeklyHours: '32.00',
        employmentFraction: { numerator: '32.00', denominator: '37.00' },
      },
    ])
  })

  it.each([
    ['037000', '37.00'],
    ['018500', '18.50'],
    ['033333', '33.333'],
    ['000000', '0.00'],
    ['37000', '37.00'],
    [null, null],
  ])('reads %s as %s hours a week', (taeller, weeklyHours) => {
    const [span] = cut({
      Organisation: [post('2029-08-01', null)],
      Arbejdstid: [hours('2029-08-01', '9999-12-31', taeller)],
    })
    expect(span?.weeklyHours).toBe(weeklyHours)
  })

  it('refuses hours in a form that Opus does not use, without repeating them', () => {
    const records = {
      Organisation: [post('2029-08-01', null)],
      Arbejdstid: [hours('2029-08-01', '9999-12-31', '37,00')],
    }
    expect(() => cut(records)).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: 'TimetalTaeller is not readable' }),
    )
  })

  it.each([
    ['000000', null],
    [null, null],
  ])('has no fraction over %s', (naevner, fraction) => {
    const [span] = cut({
      Organisation: [post('2029-08-01', null)],
      Arbejdstid: [hours('2029-08-01', '9999-12-31', '037000', naevner)],
    })
    expect(span?.employmentFraction).toBe(fraction)
  })

  it.each([
    ['00', 'IN_ADVANCE'],
    ['01', 'IN_ARREARS'],
    ['02', 'HOURLY'],
    ['03', 'HOURLY'],
    ['07', 'HOURLY'],
    ['08', 'OTHER'],
    ['99', 'OTHER'],
    ['XY', 'OTHER'],
    [null, null],
  ])('reads the terms %s as %s', (Ansaettelsesforhold, payForm) => {
    const [span] = cut({ Organisation: [post('2029-08-01', null, { Ansaettelsesforhold })] })
    expect(span).toMatchObject({ payForm, payFormCode: Ansaettelsesforhold })
  })

  it('begins a new span where any field changes, and joins stretches on which none does', () => {
    expect(
      days(
        cut({
          Organisation: [
            post('2029-08-01', '2030-12-31'),
            post('2031-01-01', '2031-06-30'),
            post('2031-07-01', '9999-12-31', { StillingTekst: 'Skoleleder' }),
          ],
          Arbejdstid: [hours('2029-08-01', '2030-02-28', '032000'), hours('2030-03-01', '9999-12-31', '037000')],
        }),
      ),
    ).toEqual([
      ['2029-08-01', '2030-02-28'],
      ['2030-03-01', '2031-06-30'],
      ['2031-07-01', null],
    ])
  })

  it('has no contract without an organisation record, whatever else there is', () => {
    expect(
      days(
        cut({
          Organisation: [post('2030-01-01', '2030-01-31'), post('2030-03-01', '2030-03-31')],
          Arbejdstid: [hours('2029-01-01', '9999-12-31', '037000')],
        }),
      ),
    ).toEqual([
      ['2030-01-01', '2030-01-31'],
      ['2030-03-01', '2030-03-31'],
    ])
    expect(cut({ Arbejdstid: [hours('2029-01-01', '9999-12-31', '037000')] })).toEqual([])
  })

  it('leaves a pay class that was not bought open, and drops records that end before they begin', () => {
    expect(
      cut({
        Organisation: [post('2030-01-01', '2029-12-31', { Stilling: 'X' }), post('2030-01-01', '9999-12-31')],
        Loenindplacering: [pay('2030-01-01', '9999-12-31', null)],
      }),
    ).toMatchObject([{ payClass: null, positionCode: '60000110' }])
  })

  it.each([[null], ['0000-00-00'], ['2031-02-30']])('refuses a record that begins on %s', (start) => {
    expect(() => cut({ Organisation: [post(start, null)] })).toThrow(
      expect.objectContaining({ detail: 'Gyldighedsstart is not readable' }),
    )
  })

  it('on every day says what the infotypes of that day say, in spans that are disjoint, in order and longest', () => {
    fc.assert(
      fc.property(records, (drawn) => {
        const spans = cut(drawn)
        for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
          const {
            validFrom: _from,
            validTo: _to,
            ...terms
          } = contractOn(spans, day) ?? { validFrom: null, validTo: null }
          expect(terms).toEqual(termsByHand(drawn, day))
        }
        for (const [index, { validFrom, validTo }] of spans.entries()) {
          expect(validTo === null || validFrom <= validTo).toBe(true)
          const next = spans[index + 1]
          if (next === undefined) continue
          expect(validTo !== null && validTo < next.validFrom).toBe(true)
          if (validTo !== null && addDays(validTo, 1) === next.validFrom) {
            const { validFrom: _a, validTo: _b, ...here } = spans[index] ?? next
            const { validFrom: _c, validTo: _d, ...there } = next
            expect(here).not.toEqual(there)
          }
        }
        const isOpen = drawn.Organisation.some(
          ({ Gyldighedsstop }) => Gyldighedsstop === '9999-12-31' || Gyldighedsstop === null,
        )
        expect(spans.at(-1)?.validTo === null).toBe(isOpen)
      }),
      { numRuns: 300 },
    )
  })
})

/** Around 29 February of a leap year, so that spans begin and end on it. */
const FIRST = localDate('2028-02-20')
const LAST = addDays(FIRST, 40)

const period = fc
  .tuple(
    fc.integer({ min: 0, max: 35 }),
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom('closed', 'closed', 'closed', 'open', 'missing'),
  )
  .map(([from, length, end]) => ({
    from: addDays(FIRST, from) as string,
    to: end === 'closed' ? (addDays(FIRST, from + length) as string) : end === 'open' ? '9999-12-31' : null,
  }))

const records: fc.Arbitrary<ContractRecords> = fc.record({
  Organisation: fc.array(
    fc
      .tuple(period, fc.constantFrom('A', 'B'), fc.constantFrom('00', '03'))
      .map(([{ from, to }, Stilling, Ansaettelsesforhold]) => post(from, to, { Stilling, Ansaettelsesforhold })),
    { maxLength: 5 },
  ),
  Arbejdstid: fc.array(
    fc
      .tuple(period, fc.constantFrom('037000', '030000', null))
      .map(([{ from, to }, taeller]) => ({ ...hours(from, '', taeller), Gyldighedsstop: to })),
    { maxLength: 4 },
  ),
  Loenindplacering: fc.array(
    fc
      .tuple(period, fc.constantFrom('1', '2', null))
      .map(([{ from, to }, klasse]) => ({ ...pay(from, '', klasse), Gyldighedsstop: to })),
    { maxLength: 3 },
  ),
})

/** The record of a day, found the slow way: the latest begun of those that hold, the last told of those begun together. */
function onDay<Row extends { readonly Gyldighedsstart: string | null; readonly Gyldighedsstop: string | null }>(
  rows: readonly Row[],
  day: LocalDate,
): Row | undefined {
  return rows
    .map((row, index) => ({ row, index, start: row.Gyldighedsstart ?? '', stop: row.Gyldighedsstop ?? '9999-12-31' }))
    .filter(({ start, stop }) => start <= day && day <= stop)
    .sort((one, other) => one.start.localeCompare(other.start) || one.index - other.index)
    .at(-1)?.row
}

function termsByHand(drawn: ContractRecords, day: LocalDate): object {
  const organisation = onDay(drawn.Organisation, day)
  if (organisation === undefined) return {}
  const time = onDay(drawn.Arbejdstid, day)
  const weekly = { '037000': '37.00', '030000': '30.00' }[time?.TimetalTaeller ?? ''] ?? null
  return {
    positionCode: organisation.Stilling,
    positionTitle: 'Lærer',
    organisationUnit: '50000111',
    organisationUnitName: 'Tangskolen',
    payClass: onDay(drawn.Loenindplacering, day)?.Loenklassenummer ?? null,
    payForm: organisation.Ansaettelsesforhold === '00' ? 'IN_ADVANCE' : 'HOURLY',
    payFormCode: organisation.Ansaettelsesforhold,
    weeklyHours: weekly,
    employmentFraction: weekly === null ? null : { numerator: weekly, denominator: '37.00' },
  }
}
