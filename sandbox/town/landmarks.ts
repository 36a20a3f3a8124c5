import { passesModulus11 } from './cprNumber.ts'
import { lookupOf } from './lookup.ts'
import type { Town, TownCompany, TownEmployment, TownInstitution, TownPerson } from './model.ts'
import { isInForce } from './protection.ts'

/** A person and all their employments, in the town's order. */
export interface Resident {
  readonly person: TownPerson
  readonly employments: readonly TownEmployment[]
}

/** Someone whose employments still stand under an old number: every record in order, the valid one last. */
export interface Renumbered extends Resident {
  readonly chain: readonly TownPerson[]
}

/** What tests and demonstrations want to name. Every town has all of them; {@link landmarks} throws where one is missing. */
export interface Landmarks {
  readonly replaced: Renumbered
  readonly merged: Renumbered
  readonly twoHops: Renumbered
  readonly protectedInState: Resident
  readonly protectedInMunicipality: Resident
  readonly protectionLapsed: Resident
  readonly dead: Resident
  readonly emigrated: Resident
  readonly disappeared: Resident
  readonly annulled: Resident
  readonly taxOnly: Resident
  readonly noFixedAbode: Resident
  readonly greenlandic: Resident
  readonly longName: Resident
  readonly failsModulus11: Resident
  /** To whom everything has happened that CPR tells of somebody who is alive and lives in Denmark. */
  readonly eventfulInState: Resident
  readonly eventfulInMunicipality: Resident
  readonly unknownToCpr: readonly Resident[]
  /** Two employments in one institution. */
  readonly twiceInSls: Resident
  readonly twiceInOpus: Resident
  /** One employment in each of the two institutions that share a group. */
  readonly inSharedGroup: Resident
  readonly inSlsAndOpus: Resident
  readonly inTwoMunicipalities: Resident
  readonly cancelledHire: { readonly cancelled: TownEmployment; readonly successor: TownEmployment }
  readonly sharedGroup: readonly [TownInstitution, TownInstitution]
  readonly ceasedInstitution: TownInstitution
  readonly dissolvingCompany: TownCompany
  readonly dissolvedCompany: TownCompany
  readonly movedCompany: TownCompany
  readonly foreignCompany: TownCompany
  readonly renamedCompany: TownCompany
  /** P-number of the unit that passed from one company to another. */
  readonly unitWithNewOwner: string
}

/** Finds the landmarks in the facts; the first that fits, in the town's order. */
export function landmarks(town: Town): Landmarks {
  const lookup = lookupOf(town)
  const systemOf = (employment: TownEmployment) => lookup.institution(employment.institution)?.payroll.system
  const residents = (fits: (resident: Resident) => boolean): readonly Resident[] =>
    town.people
      .map((person) => ({ person, employments: lookup.employmentsOf(person.cprNumber) }))
      .filter((resident) => resident.employments.length > 0 && fits(resident))
  const one = (what: string, fits: (resident: Resident) => boolean) => first(what, residents(fits))
  const withStatus = (status: string) => one(`a person of status ${status}`, ({ person }) => person.status === status)
  const ordinary = ({ person }: Resident) => person.status === '01' && person.knownToCpr
  const isProtected = ({ person }: Resident) => person.protection !== null && isInForce(person.protection, town.today)
  const systems = (resident: Resident) => resident.employments.map(systemOf).join('+')
  const places = (resident: Resident) => new Set(resident.employments.map((employment) => employment.institution)).size
  const working = (resident: Resident) => resident.employments.every((employment) => employment.state === 'ACTIVE')
  const renumbered = (what: string, statuses: string) => {
    const resident = one(
      what,
      ({ person }) =>
        chainFrom(town, person)
          .map((step) => step.status)
          .join('+') === statuses,
    )
    return { ...resident, chain: chainFrom(town, resident.person) }
  }
  const isEventful = ({ person: { past, civilStatusFrom } }: Resident) =>
    past.names.length === 2 && past.disappearances.length > 0 && civilStatusFrom !== null
  const shared = sharedGroupOf(town)
  const cancelled = first(
    'a cancelled hire',
    town.employments.filter((employment) => employment.replacedBy !== null),
  )
  const company = (what: string, fits: (candidate: TownCompany) => boolean) => first(what, town.companies.filter(fits))
  return {
    replaced: renumbered('a replaced number', '60+01'),
    merged: renumbered('a merged number', '50+01'),
    twoHops: renumbered('a number replaced twice', '60+60+01'),
    protectedInState: one(
      'a protected person',
      (who) => ordinary(who) && isProtected(who) && working(who) && systems(who) === 'SLS',
    ),
    protectedInMunicipality: one(
      'a protected person',
      (who) => ordinary(who) && isProtected(who) && working(who) && systems(who) === 'OPUS',
    ),
    protectionLapsed: one(
      'a lapsed protection',
      (who) => ordinary(who) && who.person.protection !== null && !isProtected(who),
    ),
    dead: withStatus('90'),
    emigrated: withStatus('80'),
    disappeared: withStatus('70'),
    annulled: withStatus('30'),
    taxOnly: withStatus('20'),
    noFixedAbode: withStatus('03'),
    greenlandic: withStatus('05'),
    longName: one('a long name', ({ person }) => person.givenName.length > 50),
    failsModulus11: one(
      'a number that fails modulus 11',
      (who) => ordinary(who) && !passesModulus11(who.person.cprNumber),
    ),
    eventfulInState: one('an eventful life', (who) => isEventful(who) && systems(who) === 'SLS'),
    eventfulInMunicipality: one('an eventful life', (who) => isEventful(who) && systems(who) === 'OPUS'),
    unknownToCpr: residents(({ person }) => !person.knownToCpr),
    twiceInSls: one('two employments', (who) => working(who) && systems(who) === 'SLS+SLS' && places(who) === 1),
    twiceInOpus: one('two employments', (who) => working(who) && systems(who) === 'OPUS+OPUS' && places(who) === 1),
    inSharedGroup: one(
      'someone in both institutions of a group',
      (who) =>
        who.employments.length === 2 &&
        shared.every((institution) => who.employments.some((employment) => employment.institution === institution.key)),
    ),
    inSlsAndOpus: one('someone in both systems', (who) => working(who) && systems(who) === 'SLS+OPUS'),
    inTwoMunicipalities: one(
      'someone in two municipalities',
      (who) => systems(who) === 'OPUS+OPUS' && places(who) === 2,
    ),
    cancelledHire: {
      cancelled,
      successor: first(
        'the successor of a cancelled hire',
        lookup.employmentsAt(cancelled.institution).filter((employment) => employment.number === cancelled.replacedBy),
      ),
    },
    sharedGroup: shared,
    ceasedInstitution: first(
      'an institution that has ceased in CVR',
      town.institutions.filter((institution) => lookup.company(institution.cvrNumber)?.to != null),
    ),
    dissolvingCompany: company('a company under dissolution', ({ status }) => status?.startsWith('UNDER ') === true),
    dissolvedCompany: company('a dissolved company', ({ status, to }) => status !== null && to !== null),
    movedCompany: company('a company that moved', ({ movedFrom }) => movedFrom !== null),
    foreignCompany: company('a foreign company', ({ foreignAddress }) => foreignAddress !== null),
    renamedCompany: company('a renamed company', ({ formerName }) => formerName !== null),
    unitWithNewOwner: first('a unit with a new owner', unitsOfTwoOwners(town)),
  }
}

/** The records of one person from this number to the valid one. */
function chainFrom(town: Town, person: TownPerson): readonly TownPerson[] {
  const chain = [person]
  for (let next = person.replacedBy; next !== null; ) {
    const step = lookupOf(town).person(next)
    if (step === undefined || chain.includes(step)) break
    chain.push(step)
    next = step.replacedBy
  }
  return chain
}

function sharedGroupOf(town: Town): readonly [TownInstitution, TownInstitution] {
  const groups = Map.groupBy(town.institutions, ({ payroll, key }) => (payroll.system === 'SLS' ? payroll.group : key))
  const [one, other] = first(
    'a shared group',
    [...groups.values()].filter((members) => members.length === 2),
  )
  if (one === undefined || other === undefined) throw new RangeError('the town has no shared group')
  return [one, other]
}

function unitsOfTwoOwners(town: Town): readonly string[] {
  const numbers = town.companies.flatMap((company) => company.productionUnits.map((unit) => unit.pNumber))
  return numbers.filter((number, index) => numbers.indexOf(number) !== index)
}

function first<T>(what: string, found: readonly T[]): T {
  const [item] = found
  if (item === undefined) throw new RangeError(`not in this town: ${what}`)
  return item
}
