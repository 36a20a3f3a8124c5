import type { TownEmployment, TownPerson } from '../../town/model.ts'
import { type CodeItem, Refusal } from '../answers.ts'
import type { EmploymentRecords } from '../records/register.ts'
import type { Subject } from '../records/subject.ts'
import { isPossibleNumber, requireOwnGroup } from '../services/scope.ts'
import type { Service, ServiceRequest } from '../services/service.ts'
import { placementFaults } from './agreementRules.ts'
import type { Content } from './content.ts'
import { agreementOf } from './overenskomst.ts'
import { carriedOut, type FollowOn, requireOpen, structureOf, updateService } from './update.ts'

/** SLS dossier section 7.1; errors OT9002, OT9101, OT9103, OT9202, OT9301 to OT9304, OT9501, warning OT9204. */
export const nyAnsaettelseOpret: Service = {
  name: 'ModstSLSNyAnsaettelseOpret',
  object: 'NyAnsaettelse',
  transaction: 'NYAN',
  answer(request) {
    requireOpen(request)
    const { register, customer, criteria } = request
    const structure = structureOf(request)
    requireOwnGroup(structure.one('Gruppe'), customer.payroll.group)
    const cprNumber = criteria.one('CPRnummer') ?? ''
    if (!isPossibleNumber(cprNumber)) throw new Refusal({ code: 'OT9101' })
    const inGroup = registersOf(request, cprNumber)
    const number = criteria.one('Loebenummer') ?? freeNumber(inGroup)
    const errors = faultsOf(structure, request, inGroup, number)
    if (errors.length > 0) throw new Refusal(...errors)
    const subject = subjectOf(structure, request, inGroup[0]?.person, cprNumber, number)
    register.add(subject)
    const records = register.recordsOf(subject)
    const outcome = {
      errors: [],
      commit: () => {
        records.startEmpty()
        records.report({ agreements: [agreementOf(structure, { register, records })] })
        records.report({ person: { ...records.person, ...identity(structure) } })
      },
      followOns: follows(structure, records),
    }
    return carriedOut({ transaction: 'NYAN' }, request, records, outcome)
  },
}

/** Only while no payroll run has taken it in: OT9203. */
export const nyAnsaettelseSlet: Service = updateService({
  name: 'ModstSLSNyAnsaettelseSlet',
  object: 'NyAnsaettelse',
  transaction: 'NYSL',
  plan: ({ register, records, structure }) => ({
    errors: [
      ...(register.isNew(records.subject) ? [] : [{ code: 'OT9203' }]),
      ...(structure.one('Fradato') === records.subject.employment.from ? [] : [{ code: 'OT9104' }]),
    ],
    commit: () => register.remove(records.subject),
  }),
})

/** The person's lønnumre in the whole group. */
function registersOf({ register, customer }: ServiceRequest, cprNumber: string): readonly Subject[] {
  return register.customers
    .filter(({ payroll }) => payroll.group === customer.payroll.group)
    .flatMap(({ institution }) => register.employmentsOf(institution.key))
    .filter(({ employment }) => employment.cprNumber === cprNumber)
}

/** The lowest unused from 001 (inferred). */
function freeNumber(inGroup: readonly Subject[]): string {
  const used = new Set(inGroup.map(({ employment }) => employment.number))
  let number = 1
  while (used.has(String(number).padStart(3, '0'))) number += 1
  return String(number).padStart(3, '0')
}

function faultsOf(
  structure: Content,
  { register, customer }: ServiceRequest,
  inGroup: readonly Subject[],
  number: string,
): CodeItem[] {
  const errors = placementFaults(structure, register.codes)
  if (inGroup.some(({ employment }) => employment.number === number)) errors.push({ code: 'OT9103' })
  const named = inGroup.map((subject) => register.recordsOf(subject).name)
  if (named.some((name) => name.Fornavn !== structure.one('Fornavn') || name.Efternavn !== structure.one('Efternavn')))
    errors.push({ code: 'OT9202' })
  const unit = structure.one('Delregnskab') ?? ''
  if (!customer.payroll.subAccountUnits.some(({ code }) => code === unit))
    errors.push({ code: 'OT9501', values: { delregnskab: unit } })
  return errors
}

function identity(structure: Content): { readonly Fornavn: string; readonly Efternavn: string } {
  return { Fornavn: structure.one('Fornavn') ?? '', Efternavn: structure.one('Efternavn') ?? '' }
}

/** Section 10.1. A constructed number is not looked up in CPR. */
function follows(structure: Content, records: EmploymentRecords): FollowOn[] {
  const nothing = (): void => undefined
  const constructed = Number(records.subject.employment.cprNumber.slice(0, 2)) > 31
  return [
    ...(constructed ? [] : [{ transaction: 'CPRO', commit: nothing }]),
    {
      transaction: 'KONO',
      commit: () =>
        records.reportOccurrences('Kontering', [
          { Fradato: structure.one('Fradato') ?? '', Delregnskab: structure.one('Delregnskab') ?? '' },
        ]),
    },
    {
      transaction: 'STAT',
      commit: () => records.reportOccurrences('Statistik', [{ Fradato: structure.one('Fradato') ?? '' }]),
    },
    { transaction: 'LSMA', commit: nothing },
    { transaction: 'FRET', commit: nothing },
    { transaction: 'SKAT', commit: nothing, warnings: [{ code: 'OT9204' }] },
  ]
}

function subjectOf(
  structure: Content,
  { customer, today, register }: ServiceRequest,
  known: TownPerson | undefined,
  cprNumber: string,
  number: string,
): Subject {
  const { institution, payroll } = customer
  const like = register.employmentsOf(institution.key)[0]
  if (like === undefined) throw new RangeError('the institution has nobody to take a pattern from')
  const name = identity(structure)
  const from = structure.one('Fradato') ?? ''
  const employment: TownEmployment = {
    institution: institution.key,
    cprNumber,
    number,
    unit: structure.one('Delregnskab') ?? '',
    positionTitle: '',
    positionCode: structure.one('Stillingsbetegnelse') ?? '',
    from,
    to: null,
    weeklyHours: Number(structure.part('Ansaettelsesbroek')?.one('Taeller')),
    payForm: 'IN_ARREARS',
    state: from > today ? 'FUTURE' : 'ACTIVE',
    replacedBy: null,
  }
  const person: TownPerson = known ?? {
    ...like.person,
    cprNumber,
    givenName: name.Fornavn,
    middleName: null,
    familyName: name.Efternavn,
    protection: null,
    replacedBy: null,
    knownToCpr: false,
  }
  return { ...like, institution, payroll, employment, person }
}
