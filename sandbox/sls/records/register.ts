import { isDeepStrictEqual } from 'node:util'
import { shift } from '../../town/calendar.ts'
import type { SlsPayroll, Town, TownInstitution } from '../../town/model.ts'
import { absenceOf, type Haendelse } from './absence.ts'
import { timeBankBalances, withCareDayReports, withHolidayReports } from './accountReports.ts'
import { agreementsOf, type Overenskomst } from './agreements.ts'
import { careDayAccountsOf, type Omsorgsregnskab } from './careDayAccounts.ts'
import type { CodeLists } from './codeLists.ts'
import { type Ferieregnskab, holidayAccountsOf } from './holidayAccounts.ts'
import { type Loendel, payElementsOf } from './payElements.ts'
import { nameOf, type Person, personOf } from './person.ts'
import { DERIVED_OBJECTS, type Occurrence, registeredOf } from './registered.ts'
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
  readonly #subjects = new Map<string, Subject[]>()
  readonly #byNumber = new Map<string, Subject>()
  readonly #records = new Map<Subject, EmploymentRecords>()
  readonly #added = new Set<Subject>()
  readonly #taken = new Set<Subject>()

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
      const productionUnits =
        town.companies
          .find(({ cvrNumber }) => cvrNumber === institution.cvrNumber)
          ?.productionUnits.map(({ pNumber, to }) => ({ pNumber, isOpen: to === null })) ?? []
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
          productionUnits,
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

  /** A lønnummer that the town does not have. */
  add(subject: Subject): void {
    const { employment, institution } = subject
    const own = this.#subjects.get(institution.key) ?? []
    own.push(subject)
    own.sort((a, b) => (payrollNumber(a) < payrollNumber(b) ? -1 : 1))
    this.#byNumber.set(numberKey(institution.key, employment.cprNumber, employment.number), subject)
    this.#added.add(subject)
  }

  /** Whether the lønnummer came with {@link add} and no payroll run has been since. */
  isNew(subject: Subject): boolean {
    return this.#added.has(subject)
  }

  remove(subject: Subject): void {
    const { employment, institution } = subject
    const own = this.#subjects.get(institution.key) ?? []
    own.splice(own.indexOf(subject), 1)
    this.#byNumber.delete(numberKey(institution.key, employment.cprNumber, employment.number))
    this.#added.delete(subject)
    this.#records.delete(subject)
  }

  /** A payroll run has taken in all that was reported. */
  runDone(): void {
    for (const subject of this.#added) this.#taken.add(subject)
    this.#added.clear()
    for (const records of this.#records.values()) records.runDone()
  }

  /** Back to what the town says. */
  reset(): void {
    for (const subject of [...this.#added, ...this.#taken]) this.remove(subject)
    this.#taken.clear()
    this.#records.clear()
  }

  recordsOf(subject: Subject): EmploymentRecords {
    const known = this.#records.get(subject)
    if (known !== undefined) return known
    const records = new EmploymentRecords(subject, this.codes)
    this.#records.set(subject, records)
    return records
  }
}

/** What has been reported; what is not here is as derived from the town. */
export interface Reported {
  readonly person?: Person
  readonly agreements?: readonly Overenskomst[]
  readonly absence?: readonly Haendelse[]
  readonly payElements?: readonly Loendel[]
  /** By object: `Kontering`, `Afgang`, `FasteFelter`. */
  readonly occurrences?: Readonly<Record<string, readonly Occurrence[]>>
}

/** All that SLS keeps on one lønnummer: derived from the town, with what was reported since laid over it. */
export class EmploymentRecords {
  readonly subject: Subject
  readonly #codes: CodeLists
  #reported: Reported = {}
  #atLastRun: Reported = {}
  #person: Person | undefined
  #agreements: readonly Overenskomst[] | undefined
  #absence: readonly Haendelse[] | undefined
  #payElements: readonly Loendel[] | undefined
  readonly #registered = new Map<string, readonly Occurrence[]>()

  constructor(subject: Subject, codes: CodeLists) {
    this.subject = subject
    this.#codes = codes
  }

  report(change: Reported): void {
    this.#reported = { ...this.#reported, ...change }
  }

  reportOccurrences(object: string, occurrences: readonly Occurrence[]): void {
    this.report({ occurrences: { ...this.#reported.occurrences, [object]: occurrences } })
  }

  runDone(): void {
    this.#atLastRun = this.#reported
  }

  /** To the state after the last payroll run. SLS dossier section 8.5. */
  rollBack(): void {
    this.#reported = this.#atLastRun
  }

  /** A register that was made by a report starts with nothing. */
  startEmpty(): void {
    this.report({
      absence: [],
      payElements: [],
      occurrences: Object.fromEntries(DERIVED_OBJECTS.map((one) => [one, []])),
    })
  }

  occurrences(object: string): readonly Occurrence[] {
    return this.#reported.occurrences?.[object] ?? this.#derivedOccurrences(object)
  }

  /** Those that were reported: what was there before is left out, also where a report has ended it since. */
  reportedOccurrences(object: string): readonly Occurrence[] {
    const withoutEnd = ({ Tildato: _, ...rest }: Occurrence): Occurrence => rest
    const before = this.#derivedOccurrences(object).map(withoutEnd)
    return this.occurrences(object).filter((one) => !before.some((other) => isDeepStrictEqual(withoutEnd(one), other)))
  }

  #derivedOccurrences(object: string): readonly Occurrence[] {
    const known = this.#registered.get(object)
    if (known !== undefined) return known
    const derived = registeredOf(object, this.subject, {
      agreements: () => this.#derivedAgreements,
      payElements: () => this.#derivedPayElements,
    })
    this.#registered.set(object, derived)
    return derived
  }

  /** The occurrence in force on a day; of several the one listed last. */
  occurrenceOn(object: string, day: string): Occurrence | undefined {
    return this.occurrences(object).findLast(
      ({ Fradato = '', Tildato }) => Fradato <= day && (Tildato === undefined || day <= Tildato),
    )
  }

  get name(): { readonly Fornavn: string; readonly Efternavn: string } {
    return this.#reported.person ?? nameOf(this.subject)
  }

  /** AKKO on a day. */
  payAction(day: string): string | null {
    return this.occurrenceOn('Afgang', day)?.['Akko'] ?? null
  }

  /** Delregnskab of the normal accounting on a day. */
  unitOn(day: string): string {
    return this.occurrenceOn('Kontering', day)?.['Delregnskab'] ?? this.subject.employment.unit
  }

  /** The day before a final departure ends the employment. */
  get lastDay(): string | null {
    const final = this.occurrences('Afgang').find(
      ({ Tildato, Afgangsaarsagskode, Akko }) =>
        Tildato === undefined && Afgangsaarsagskode !== undefined && Akko !== undefined,
    )
    return final?.['Fradato'] === undefined ? null : shift(final['Fradato'], -1)
  }

  get person(): Person {
    if (this.#reported.person !== undefined) return this.#reported.person
    this.#person ??= personOf(this.subject, this.#codes)
    return this.#person
  }

  get agreements(): readonly Overenskomst[] {
    return this.#reported.agreements ?? this.#derivedAgreements
  }

  get #derivedAgreements(): readonly Overenskomst[] {
    this.#agreements ??= agreementsOf(this.subject, this.#codes)
    return this.#agreements
  }

  get absence(): readonly Haendelse[] {
    if (this.#reported.absence !== undefined) return this.#reported.absence
    this.#absence ??= absenceOf(this.subject)
    return this.#absence
  }

  get payElements(): readonly Loendel[] {
    return this.#reported.payElements ?? this.#derivedPayElements
  }

  get #derivedPayElements(): readonly Loendel[] {
    this.#payElements ??= payElementsOf(this.subject, this.#derivedAgreements)
    return this.#payElements
  }

  holidayAccounts(day: string): readonly Ferieregnskab[] {
    return withHolidayReports(
      holidayAccountsOf(this.subject, this.absence, day),
      { entitlements: this.occurrences('Ferieret'), corrections: this.occurrences('FerieKorriger') },
      this.subject.employment.weeklyHours / 5,
      day,
    )
  }

  careDayAccounts(day: string): readonly Omsorgsregnskab[] {
    return withCareDayReports(
      careDayAccountsOf(this.subject, this.absence, day),
      this.occurrences('Omsorgsregnskab'),
      day,
    )
  }

  /** Balances in minutes, by the kind of time bank. */
  timeBanks(day: string): ReturnType<typeof timeBankBalances> {
    return timeBankBalances(this.occurrences('Timebank'), day)
  }
}

const payrollNumber = ({ employment }: Subject): string => `${employment.cprNumber}${employment.number}`

const numberKey = (institution: string, cprNumber: string, number: string): string =>
  `${institution} ${cprNumber}${number}`
