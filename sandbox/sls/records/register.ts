import type { SlsPayroll, Town, TownInstitution } from '../../town/model.ts'
import { absenceOf, type Haendelse } from './absence.ts'
import { agreementsOf, type Overenskomst } from './agreements.ts'
import { careDayAccountsOf, type Omsorgsregnskab } from './careDayAccounts.ts'
import type { CodeLists } from './codeLists.ts'
import { type Ferieregnskab, holidayAccountsOf } from './holidayAccounts.ts'
import { type Loendel, payElementsOf } from './payElements.ts'
import { type Person, personOf } from './person.ts'
import type { Subject } from './subject.ts'

/** An SLS customer of the town. */
export interface Customer {
  readonly institution: TownInstitution
  readonly payroll: SlsPayroll
}

/**
 * The wage-earner registers of all SLS customers. Made at once; the records of one employment are derived when first asked for
 * and kept.
 */
export class Register {
  readonly codes: CodeLists
  readonly customers: readonly Customer[]
  readonly #subjects = new Map<string, readonly Subject[]>()
  readonly #byNumber = new Map<string, Subject>()
  readonly #records = new Map<Subject, EmploymentRecords>()

  constructor(town: Town, codes: CodeLists) {
    this.codes = codes
    const people = new Map(town.people.map((person) => [person.cprNumber, person]))
    const employments = Map.groupBy(town.employments, (employment) => employment.institution)
    const customers: Customer[] = []
    for (const institution of town.institutions) {
      const { payroll } = institution
      if (payroll.system !== 'SLS') continue
      const accountsInHours = customers.length % 2 === 1
      customers.push({ institution, payroll })
      const subjects: Subject[] = []
      for (const employment of employments.get(institution.key) ?? []) {
        const person = people.get(employment.cprNumber)
        if (person === undefined)
          throw new RangeError(`the town has an employment without a person at ${institution.key}`)
        const subject = {
          seed: town.seed,
          today: town.today,
          institution,
          payroll,
          accountsInHours,
          employment,
          person,
        }
        subjects.push(subject)
        this.#byNumber.set(numberKey(institution.key, employment.cprNumber, employment.number), subject)
      }
      this.#subjects.set(
        institution.key,
        subjects.sort((a, b) => (payrollNumber(a) < payrollNumber(b) ? -1 : 1)),
      )
    }
    this.customers = customers
  }

  /** The employments of one institution by lønnummer. */
  employmentsOf(institutionKey: string): readonly Subject[] {
    return this.#subjects.get(institutionKey) ?? []
  }

  find(institutionKey: string, cprNumber: string, number: string): Subject | undefined {
    return this.#byNumber.get(numberKey(institutionKey, cprNumber, number))
  }

  recordsOf(subject: Subject): EmploymentRecords {
    const known = this.#records.get(subject)
    if (known !== undefined) return known
    const records = new EmploymentRecords(subject, this.codes)
    this.#records.set(subject, records)
    return records
  }
}

/** All that SLS keeps on one lønnummer. */
export class EmploymentRecords {
  readonly subject: Subject
  readonly #codes: CodeLists
  #person: Person | undefined
  #agreements: readonly Overenskomst[] | undefined
  #absence: readonly Haendelse[] | undefined
  #payElements: readonly Loendel[] | undefined

  constructor(subject: Subject, codes: CodeLists) {
    this.subject = subject
    this.#codes = codes
  }

  get person(): Person {
    this.#person ??= personOf(this.subject, this.#codes)
    return this.#person
  }

  get agreements(): readonly Overenskomst[] {
    this.#agreements ??= agreementsOf(this.subject, this.#codes)
    return this.#agreements
  }

  get absence(): readonly Haendelse[] {
    this.#absence ??= absenceOf(this.subject)
    return this.#absence
  }

  get payElements(): readonly Loendel[] {
    this.#payElements ??= payElementsOf(this.subject, this.agreements)
    return this.#payElements
  }

  holidayAccounts(day: string): readonly Ferieregnskab[] {
    return holidayAccountsOf(this.subject, this.absence, day)
  }

  careDayAccounts(day: string): readonly Omsorgsregnskab[] {
    return careDayAccountsOf(this.subject, this.absence, day)
  }
}

const payrollNumber = ({ employment }: Subject): string => `${employment.cprNumber}${employment.number}`

const numberKey = (institution: string, cprNumber: string, number: string): string =>
  `${institution} ${cprNumber}${number}`
