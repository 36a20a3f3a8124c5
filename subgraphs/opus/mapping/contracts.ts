import { addDays } from '#schema/scalars/LocalDate.ts'
import type { ContractSpan } from '../model/contract.ts'
import type * as wire from '../wire/employeeRecords.ts'
import { impliedHours } from './impliedHours.ts'
import { OPEN_END, sapValues } from './sapValues.ts'
import { type Dated, datedRecords, elementarySpans, recordOn } from './timelines.ts'

type Terms = Omit<ContractSpan, 'validFrom' | 'validTo'>

type Days = 'Gyldighedsstart' | 'Gyldighedsstop'
type Organisation = Pick<
  wire.Organisation,
  Days | 'Ansaettelsesforhold' | 'Organisationsenhed' | 'OrganisationsenhedTekst' | 'Stilling' | 'StillingTekst'
>
type Arbejdstid = Pick<wire.Arbejdstid, Days | 'TimetalTaeller' | 'TimetalNaevner'>
type Loenindplacering = Pick<wire.Loenindplacering, Days | 'Loenklassenummer'>

/** The infotypes of which a contract is cut, as far as it needs them. */
export interface ContractRecords {
  readonly Organisation: readonly Organisation[]
  readonly Arbejdstid: readonly Arbejdstid[]
  readonly Loenindplacering: readonly Loenindplacering[]
}

/**
 * The contract through time, oldest first: longest spans on which no field changes. A day without an Organisation record has no contract.
 * @throws UpstreamFault garbled
 */
export function contractSpans(records: ContractRecords): readonly ContractSpan[] {
  const read = sapValues('List')
  const organisation = datedRecords(records.Organisation, read)
  const workingTime = datedRecords(records.Arbejdstid, read)
  const payPlacement = datedRecords(records.Loenindplacering, read)
  const spans: Dated<Terms>[] = []
  for (const { from, to } of elementarySpans([organisation, workingTime, payPlacement])) {
    const post = recordOn(organisation, from)
    if (post === null) continue
    const value = termsOf(post, recordOn(workingTime, from), recordOn(payPlacement, from))
    const last = spans.at(-1)
    if (last !== undefined && addDays(last.to, 1) === from && sameTerms(last.value, value)) {
      spans[spans.length - 1] = { ...last, to }
    } else spans.push({ from, to, value })
  }
  return spans.map(({ from, to, value }) => ({ validFrom: from, validTo: to === OPEN_END ? null : to, ...value }))
}

function termsOf(post: Organisation, time: Arbejdstid | null, pay: Loenindplacering | null): Terms {
  const numerator = impliedHours(time?.TimetalTaeller ?? null, 'TimetalTaeller')
  const denominator = impliedHours(time?.TimetalNaevner ?? null, 'TimetalNaevner')
  const isFraction = numerator !== null && denominator !== null && /[1-9]/.test(denominator)
  return {
    positionCode: post.Stilling,
    positionTitle: post.StillingTekst,
    organisationUnit: post.Organisationsenhed,
    organisationUnitName: post.OrganisationsenhedTekst,
    payClass: pay?.Loenklassenummer ?? null,
    payForm: payFormOf(post.Ansaettelsesforhold),
    payFormCode: post.Ansaettelsesforhold,
    weeklyHours: numerator,
    employmentFraction: isFraction ? { numerator, denominator } : null,
  }
}

/** Ansaettelsesforhold (kmd-opus.md section 8.2). */
function payFormOf(code: string | null): ContractSpan['payForm'] {
  if (code === null) return null
  if (code === '00') return 'IN_ADVANCE'
  if (code === '01') return 'IN_ARREARS'
  return /^0[2-7]$/.test(code) ? 'HOURLY' : 'OTHER'
}

function sameTerms(one: Terms, other: Terms): boolean {
  return (
    one.positionCode === other.positionCode &&
    one.positionTitle === other.positionTitle &&
    one.organisationUnit === other.organisationUnit &&
    one.organisationUnitName === other.organisationUnitName &&
    one.payClass === other.payClass &&
    one.payFormCode === other.payFormCode &&
    one.weeklyHours === other.weeklyHours &&
    one.employmentFraction?.numerator === other.employmentFraction?.numerator &&
    one.employmentFraction?.denominator === other.employmentFraction?.denominator
  )
}
