import type { Person } from '../records/person.ts'
import type { EmploymentRecords } from '../records/register.ts'
import type { Content } from './content.ts'
import { type FollowOn, type UpdateRequest, updateService } from './update.ts'

/** SLS dossier section 7.2; error OT9003, warning OT9205. Left out is unchanged, empty is cleared. */
export const personAjrf = updateService({
  name: 'ModstSLSPersonAjrf',
  object: 'Person',
  transaction: 'PERS',
  plan(request) {
    const { records, structure } = request
    const { person } = records
    const bank = structure.part('Bankkonto')
    // Who has an account registered has no NemKonto; the others do.
    const ignored = bank !== null && bank.children.length > 0 && person.Bankkonto === null
    return {
      errors: structure.children.length === 0 ? [{ code: 'OT9003', values: { felt: 'Efternavn' } }] : [],
      warnings: ignored ? [{ code: 'OT9205' }] : [],
      commit: () => records.report({ person: { ...changed(person, structure), ...(ignored ? {} : account(bank)) } }),
      followOns: elsewhere(request),
    }
  },
})

function changed(person: Person, structure: Content): Person {
  const cleared = (name: string, before: string | null): string | null => {
    const text = structure.one(name)
    return text === null ? before : text === '' ? null : text
  }
  return {
    ...person,
    Fornavn: structure.one('Fornavn') ?? person.Fornavn,
    Efternavn: structure.one('Efternavn') ?? person.Efternavn,
    Kaldenavn: cleared('Kaldenavn', person.Kaldenavn),
    StillingTekst: cleared('StillingTekst', person.StillingTekst),
  }
}

function account(bank: Content | null): Partial<Person> {
  if (bank === null) return {}
  const [number, account] = [bank.one('Registreringsnummer'), bank.one('Kontonummer')]
  return {
    Bankkonto: number === null || account === null ? null : { Registreringsnummer: number, Kontonummer: account },
  }
}

/** The name is one per person within a group, so the person's other registers follow. SLS dossier section 10.1. */
function elsewhere({ records, register, structure }: UpdateRequest): FollowOn[] {
  if (structure.one('Fornavn') === null && structure.one('Efternavn') === null) return []
  const { employment, payroll } = records.subject
  return register.customers
    .filter((customer) => customer.payroll.group === payroll.group)
    .flatMap(({ institution }) => register.employmentsOf(institution.key))
    .filter((other) => other !== records.subject && other.employment.cprNumber === employment.cprNumber)
    .map((other) => ({ transaction: 'PERS', commit: () => rename(register.recordsOf(other), records) }))
}

function rename(other: EmploymentRecords, { person }: EmploymentRecords): void {
  other.report({ person: { ...other.person, Fornavn: person.Fornavn, Efternavn: person.Efternavn } })
}
