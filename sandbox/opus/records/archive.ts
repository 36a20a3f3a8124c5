import type { TownEmployment } from '../../town/model.ts'
import { type Random, randomFor } from '../../town/random.ts'
import type { CodeLists } from '../codes.ts'
import type { Customer, Customers } from '../customers.ts'
import { type AbsenceRecord, type AbsenceSubject, absencesOf } from './absences.ts'
import { careerOf } from './career.ts'
import { childrenOf } from './children.ts'
import { CATEGORIES, type Infotype, type InfotypeSubject } from './infotypes.ts'
import { type OnetimePayment, paymentsOf } from './payments.ts'
import { type AbsenceQuota, quotasOf } from './quotas.ts'
import { workingTimesOf } from './workingTime.ts'

/** All that Opus keeps on one employment. Each part is drawn when first asked for, and is the same ever after. */
export interface Archive {
  infotypes(category: string): readonly Infotype[]
  absences(): readonly AbsenceRecord[]
  quotas(keyDate: string): readonly AbsenceQuota[]
  payments(): readonly OnetimePayment[]
}

export type Archives = (customer: Customer, employment: TownEmployment) => Archive

export interface ArchiveSource {
  readonly customers: Customers
  /** Read on first use, so that a start reads no files. */
  readonly codes: () => CodeLists
  readonly today: string
  readonly seed: number
}

export function createArchives(source: ArchiveSource): Archives {
  const archives = new Map<TownEmployment, Archive>()
  return (customer, employment) => {
    const known = archives.get(employment)
    if (known !== undefined) return known
    const made = archiveOf(source, customer, employment)
    archives.set(employment, made)
    return made
  }
}

function archiveOf(
  { customers, codes, today, seed }: ArchiveSource,
  customer: Customer,
  employment: TownEmployment,
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
  const absences = once(() => absencesOf(absenceSubject()))
  const payments = once(() => paymentsOf(employment, codes().wageTypes, today, seed))
  const infotypeSubject: InfotypeSubject = { ...facts, customer, absences, random }
  const infotypes = new Map<string, readonly Infotype[]>()
  return {
    infotypes: (category) => {
      const known = infotypes.get(category)
      if (known !== undefined) return known
      const drawn = CATEGORIES.get(category)?.(infotypeSubject) ?? []
      infotypes.set(category, drawn)
      return drawn
    },
    absences,
    quotas: (keyDate) => quotasOf(absenceSubject(), absences(), keyDate),
    payments,
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
