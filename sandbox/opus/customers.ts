import type { OpusPayroll, Town, TownEmployment, TownInstitution, TownPerson } from '../town/model.ts'

/** One Opus customer: an SAP client of its own, with its own employees (kmd-opus.md section 2.2). */
export interface Customer {
  readonly institution: TownInstitution
  readonly clientNumber: string
  readonly payroll: OpusPayroll
  /** Ascending by employee number, without cancelled hires. */
  readonly employments: readonly TownEmployment[]
  readonly byNumber: ReadonlyMap<string, TownEmployment>
  /** Employee numbers of cancelled hires, and the number that took over. */
  readonly cancelled: ReadonlyMap<string, string>
  readonly byPerson: ReadonlyMap<string, readonly TownEmployment[]>
  /** Who leads each unit, by the unit's key. */
  readonly leaders: ReadonlyMap<string, TownEmployment>
  /** Whether a field of the extra package (T) is bought. */
  readonly bought: (field: string) => boolean
}

export interface Customers {
  readonly all: readonly Customer[]
  readonly byClientNumber: (clientNumber: string) => Customer | undefined
  /** The customers that the owner of a certificate may act for. */
  readonly ofCertificate: (cvrNumber: string) => readonly Customer[]
  /** Some other customer than this one, for answers with foreign rows. */
  readonly otherThan: (customer: Customer) => Customer | undefined
  readonly person: (cprNumber: string) => TownPerson
}

/**
 * @param extraFields per client number the fields of the extra package that are bought; a customer not named has bought all of
 * them if it bought the absence category, and none otherwise
 */
export function customersOf(town: Town, extraFields: Readonly<Record<string, readonly string[]>>): Customers {
  const people = new Map(town.people.map((person) => [person.cprNumber, person]))
  const all = town.institutions.flatMap((institution) => {
    const { payroll } = institution
    return payroll.system === 'OPUS' ? [customerOf(town, institution, payroll, extraFields[payroll.clientNumber])] : []
  })
  const byClientNumber = new Map(all.map((customer) => [customer.clientNumber, customer]))
  return {
    all,
    byClientNumber: (clientNumber) => byClientNumber.get(clientNumber),
    ofCertificate: (cvrNumber) => all.filter(({ institution }) => institution.cvrNumber === cvrNumber),
    otherThan: (customer) => all.find((other) => other !== customer && other.employments.length > 0),
    person: (cprNumber) => {
      const person = people.get(cprNumber)
      if (person === undefined) throw new Error('an employment of the town names a person who is not in it')
      return person
    },
  }
}

function customerOf(
  town: Town,
  institution: TownInstitution,
  payroll: OpusPayroll,
  extraFields: readonly string[] | undefined,
): Customer {
  const own = town.employments.filter((employment) => employment.institution === institution.key)
  const employments = own
    .filter(({ replacedBy }) => replacedBy === null)
    .sort((one, other) => Number(one.number) - Number(other.number))
  const leaders = new Map<string, TownEmployment>()
  for (const employment of employments) {
    if (employment.state === 'ACTIVE' && !leaders.has(employment.unit)) leaders.set(employment.unit, employment)
  }
  return {
    institution,
    clientNumber: payroll.clientNumber,
    payroll,
    employments,
    byNumber: new Map(employments.map((employment) => [employment.number, employment])),
    cancelled: new Map(own.flatMap(({ number, replacedBy }) => (replacedBy === null ? [] : [[number, replacedBy]]))),
    byPerson: Map.groupBy(employments, ({ cprNumber }) => cprNumber),
    leaders,
    bought: extraFields === undefined ? () => payroll.boughtAbsenceCategory : (field) => extraFields.includes(field),
  }
}
