import type { Town, TownCompany, TownEmployment, TownInstitution, TownPerson } from './model.ts'

/** The town's facts by their natural keys. Lists keep the town's order and are empty where nothing is known. */
export interface TownLookup {
  person(cprNumber: string): TownPerson | undefined
  institution(key: string): TownInstitution | undefined
  company(cvrNumber: string): TownCompany | undefined
  employmentsAt(institutionKey: string): readonly TownEmployment[]
  employmentsOf(cprNumber: string): readonly TownEmployment[]
}

const made = new WeakMap<Town, TownLookup>()

/** Made once per town and shared. */
export function lookupOf(town: Town): TownLookup {
  const known = made.get(town)
  if (known !== undefined) return known
  const people = new Map(town.people.map((person) => [person.cprNumber, person]))
  const institutions = new Map(town.institutions.map((institution) => [institution.key, institution]))
  const companies = new Map(town.companies.map((company) => [company.cvrNumber, company]))
  const byInstitution = Map.groupBy(town.employments, (employment) => employment.institution)
  const byPerson = Map.groupBy(town.employments, (employment) => employment.cprNumber)
  const lookup: TownLookup = {
    person: (cprNumber) => people.get(cprNumber),
    institution: (key) => institutions.get(key),
    company: (cvrNumber) => companies.get(cvrNumber),
    employmentsAt: (key) => byInstitution.get(key) ?? [],
    employmentsOf: (cprNumber) => byPerson.get(cprNumber) ?? [],
  }
  made.set(town, lookup)
  return lookup
}
