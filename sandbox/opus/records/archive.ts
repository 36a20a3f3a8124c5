import type { TownEmployment } from '../../town/model.ts'
import { type Random, randomFor } from '../../town/random.ts'
import type { CodeLists } from '../codes.ts'
import type { Customer, Customers } from '../customers.ts'
import { type AbsenceRecord, type AbsenceSubject, absencesOf, type MaternityCase } from './absences.ts'
import type { Allowance } from './allowances.ts'
import { careerOf } from './career.ts'
import { type AccidentCase, accidentCasesOf, maternityCasesOf } from './cases.ts'
import { type Child, childrenOf } from './children.ts'
import type { PersonnelDocument } from './documents.ts'
import { CATEGORIES, type Communication, communicationsOf, type Infotype, type InfotypeSubject } from './infotypes.ts'
import { asWorkingTime, type Occurrence, recounted } from './occurrences.ts'
import { type OnetimePayment, paymentsOf } from './payments.ts'
import { type QuotaWithMovements, quotasOf } from './quotas.ts'
import { workingTimesOf } from './workingTime.ts'

/** All that Opus keeps on one employment. Each part is drawn when first asked for, and is the same until something is written. */
export interface Archive {
  infotypes(category: string): readonly Infotype[]
  absences(): readonly AbsenceRecord[]
  quotas(keyDate: string): readonly QuotaWithMovements[]
  payments(): readonly OnetimePayment[]
  children(): readonly Child[]
  /** Cases that absences refer to and cases that were written, by key. */
  maternityCases(): readonly MaternityCase[]
  accidentCases(): readonly AccidentCase[]
  /** What rules about absence look at. */
  subject(): AbsenceSubject
  /** From now on these are the records: every read answers from them. */
  keepAbsences(records: readonly AbsenceRecord[]): void
  keepMaternityCases(cases: readonly MaternityCase[]): void
  keepPayments(payments: readonly OnetimePayment[]): void
  occurrences(): readonly Occurrence[]
  /** Absences are counted anew. */
  keepOccurrences(occurrences: readonly Occurrence[], today: string): void
  documents(): readonly PersonnelDocument[]
  keepDocuments(documents: readonly PersonnelDocument[]): void
  allowances(): readonly Allowance[]
  communications(): readonly Communication[]
  keepCommunications(records: readonly Communication[]): void
  keepAllowances(allowances: readonly Allowance[]): void
}

export interface Archives {
  (customer: Customer, employment: TownEmployment): Archive
  /** Forgets what was written. */
  reset(): void
}

export interface ArchiveSource {
  readonly customers: Customers
  /** Read on first use, so that a start reads no files. */
  readonly codes: () => CodeLists
  readonly today: string
  readonly seed: number
}

export function createArchives(source: ArchiveSource): Archives {
  const archives = new Map<TownEmployment, Archive>()
  const written = new Set<TownEmployment>()
  const open = (customer: Customer, employment: TownEmployment): Archive => {
    const known = archives.get(employment)
    if (known !== undefined) return known
    const made = archiveOf(source, customer, employment, () => written.add(employment))
    archives.set(employment, made)
    return made
  }
  return Object.assign(open, {
    reset: () => {
      for (const employment of written) archives.delete(employment)
      written.clear()
    },
  })
}

function archiveOf(
  { customers, codes, today, seed }: ArchiveSource,
  customer: Customer,
  employment: TownEmployment,
  noteWritten: () => void,
): Archive {
  const random = (subject: string): Random =>
    randomFor(seed, 'opus', subject, employment.institution, employment.number)
  const person = customers.person(employment.cprNumber)
  const facts = {
    employment,
    person,
    today,
    career: careerOf(employment, today, random('career')),
    workingTimes: workingTimesOf(employment, today, random('working time')),
  }
  const absenceSubject = once(
    (): AbsenceSubject => ({ ...facts, children: childrenOf(person, today, seed), seed, codes: codes() }),
  )
  const absences = kept(() => absencesOf(absenceSubject()), noteWritten)
  const payments = kept(() => paymentsOf(employment, codes().wageTypes, today, seed), noteWritten)
  const maternity = kept(() => maternityCasesOf(absences.read()), noteWritten)
  const allowances = kept((): readonly Allowance[] => [], noteWritten)
  const occurrences = kept((): readonly Occurrence[] => [], noteWritten)
  const plannedSubject = (): AbsenceSubject => ({
    ...absenceSubject(),
    workingTimes: [...facts.workingTimes, ...occurrences.read().map(asWorkingTime)],
  })
  const documents = kept((): readonly PersonnelDocument[] => [], noteWritten)
  const accidents = once(() => accidentCasesOf(absencesOf(absenceSubject())))
  const drawn = { ...facts, customer, absences: absences.read, random }
  const communications = kept(() => communicationsOf(drawn), noteWritten)
  const infotypeSubject: InfotypeSubject = { ...drawn, communications: communications.read }
  const infotypes = new Map<string, readonly Infotype[]>()
  return {
    infotypes: (category) => {
      const known = infotypes.get(category)
      if (known !== undefined) return known
      const drawn = CATEGORIES.get(category)?.(infotypeSubject) ?? []
      infotypes.set(category, drawn)
      return drawn
    },
    absences: absences.read,
    quotas: (keyDate) => quotasOf(plannedSubject(), absences.read(), keyDate),
    payments: payments.read,
    children: () => absenceSubject().children,
    maternityCases: maternity.read,
    accidentCases: accidents,
    subject: plannedSubject,
    keepAbsences: (records) => {
      // The cases are drawn from the absences as they stood first.
      maternity.read()
      absences.keep(records)
      infotypes.delete('FVNV')
    },
    keepMaternityCases: maternity.keep,
    keepPayments: payments.keep,
    occurrences: occurrences.read,
    keepOccurrences: (planned, day) => {
      occurrences.keep(planned)
      absences.keep(recounted(absences.read(), plannedSubject().workingTimes, day))
      infotypes.delete('FVNV')
    },
    documents: documents.read,
    keepDocuments: documents.keep,
    allowances: allowances.read,
    communications: communications.read,
    keepCommunications: (records) => {
      communications.keep(records)
      infotypes.delete('0105')
    },
    keepAllowances: allowances.keep,
  }
}

/** Drawn when first asked for; what is kept takes the place of what was drawn. */
function kept<T>(
  draw: () => T,
  noteWritten: () => void,
): { readonly read: () => T; readonly keep: (value: T) => void } {
  const drawn = once(draw)
  let current: { readonly value: T } | undefined
  return {
    read: () => (current === undefined ? drawn() : current.value),
    keep: (value) => {
      current = { value }
      noteWritten()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
