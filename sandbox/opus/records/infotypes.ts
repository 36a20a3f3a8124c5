import type { TownEmployment, TownPerson } from '../../town/model.ts'
import { isInForce } from '../../town/protection.ts'
import type { Random } from '../../town/random.ts'
import type { Customer } from '../customers.ts'
import { element } from '../xml.ts'
import type { AbsenceRecord } from './absences.ts'
import { OPEN_END } from './calendar.ts'
import type { CareerSpan } from './career.ts'
import { type Period, registeredAt, stretches } from './dated.ts'
import type { WorkingTime } from './workingTime.ts'

/** One element below `Egenskaber`, written as XML in the prefix `ns0`, with what the filters look at. */
export interface Infotype extends Period {
  /** Milliseconds since the epoch. */
  readonly registered: number
  readonly xml: string
}

export interface InfotypeSubject {
  readonly customer: Customer
  readonly employment: TownEmployment
  readonly person: TownPerson
  readonly today: string
  readonly career: readonly CareerSpan[]
  readonly workingTimes: readonly WorkingTime[]
  readonly absences: () => readonly AbsenceRecord[]
  readonly communications: () => readonly Communication[]
  readonly random: (subject: string) => Random
}

/** The key of TjenesteplansIndplacering below; no Datakategori is published. */
export const DUTY_ROSTER = '0001 duty roster'

type Draw = (subject: InfotypeSubject) => readonly Infotype[]

/** The categories in the order of their elements below `Egenskaber` (kmd-opus.md section 8.2). MTP is never filled. */
export const CATEGORIES: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['0000', actions],
  ['0001', organisation],
  ['0002', personData],
  ['0006', address],
  ['0007', workingTime],
  ['0016', contract],
  ['0105', communication],
  ['0765', tax],
  ['9001', payPlacement],
  ['9013', connections],
  ['9015', pension],
  ['FVNV', absence],
  ['9039', jobFunction],
  // In KMD's schema without a published category: it comes with the placements (inferred).
  [DUTY_ROSTER, dutyRosterPlacement],
])

/** The categories that are sold field by field: without them a request for them is answered as if it had not been made. */
export const BOUGHT_CATEGORIES: ReadonlySet<string> = new Set(['FVNV', '9039'])

function write(element_: string, subject: InfotypeSubject, period: Period, fields: string): Infotype {
  const { from, to } = period
  const days = `${field('Gyldighedsstart', from)}${field('Gyldighedsstop', to)}`
  return {
    from,
    to,
    registered: registeredAt(subject.random(`${element_}|${from}`), from, subject.today),
    xml: `<ns0:${element_}>${days}${fields}</ns0:${element_}>`,
  }
}

function field(name: string, value: string | null): string {
  return element(`ns0:${name}`, value)
}

function extra(subject: InfotypeSubject, name: string, value: string | null): string {
  return subject.customer.bought(name) ? field(name, value) : ''
}

function employed({ employment }: Pick<InfotypeSubject, 'employment'>): Period {
  return { from: employment.from, to: employment.to ?? OPEN_END }
}

function actions(subject: InfotypeSubject): readonly Infotype[] {
  const { employment } = subject
  return subject.career.map((span) =>
    write(
      'Aktiviteter',
      subject,
      span,
      field('Aktivitetsart', span.action) +
        field('AktivitetsAarsag', span.reason) +
        field('StatusBeskaeftigelse', span.status) +
        extra(subject, 'Ansaettelsesdato', employment.from) +
        extra(subject, 'Fratraedelsesdato', employment.to),
    ),
  )
}

const TERMS: Readonly<Record<TownEmployment['payForm'], string>> = { IN_ADVANCE: '00', IN_ARREARS: '01', HOURLY: '03' }

function organisation(subject: InfotypeSubject): readonly Infotype[] {
  const { customer, employment, today } = subject
  const random = subject.random('organisation')
  const { units } = customer.payroll
  const circle = employment.payForm === 'IN_ADVANCE' ? '01' : '00'
  const led = units.filter(({ key }) => customer.leaders.get(key) === employment)
  const periods = stretches(random, employment.from, employment.to ?? OPEN_END, today, 3)
  return periods.map((period, index) => {
    const isLatest = index === periods.length - 1
    const unit = units.find(({ key }) => key === (isLatest ? employment.unit : random.pick(units).key))
    const position = isLatest ? employment : random.pick(customer.employments)
    return write(
      'Organisation',
      subject,
      period,
      field('Medarbejderkreds', circle) +
        field('Ansaettelsesforhold', TERMS[employment.payForm]) +
        field('Organisationsenhed', unit?.key ?? employment.unit) +
        field('OrganisationsenhedTekst', unit?.name ?? null) +
        field('Stilling', position.positionCode) +
        field('StillingTekst', position.positionTitle) +
        extra(subject, 'OrganisationAdresse', unit === undefined ? null : `${unit.name.split(' ')[0]}vej 1`) +
        extra(subject, 'OrganisationBy', unit === undefined ? null : 'Fjordby') +
        extra(subject, 'OrganisationPostnr', unit === undefined ? null : '9998') +
        extra(subject, 'OrganisationTelefonnr', unit === undefined ? null : `00${unit.key.slice(-6)}`) +
        extra(subject, 'Ledermarkering', String(isLatest ? led.length : 0)) +
        (isLatest ? led.map(({ key }) => extra(subject, 'LederOrgEnhed', key)).join('') : '') +
        extra(subject, 'OvenliggendeOrgEnhed', unit?.parent ?? null) +
        extra(subject, 'OrganisationsenhedTekstKort', unit?.name.slice(0, 12) ?? null) +
        extra(subject, 'StillingTekstKort', position.positionTitle.slice(0, 12)),
    )
  })
}

function personData(subject: InfotypeSubject): readonly Infotype[] {
  const { person, employment, today } = subject
  const random = subject.random('person')
  const given = person.middleName === null ? person.givenName : `${person.givenName} ${person.middleName}`
  const periods = stretches(random, employment.from, OPEN_END, today, random.chance(0.05) ? 2 : 1)
  return periods.map((period, index) =>
    write(
      'Persondata',
      subject,
      period,
      field('CPR-nummer', person.cprNumber) +
        field('Efternavn', index === periods.length - 1 ? person.familyName : `${person.familyName}sen`) +
        field('Fornavn', given) +
        field('PersonaleIdentifikator', `P${employment.number.padStart(8, '0')}`),
    ),
  )
}

/** A protected address is marked as the nightly extract does it, and told no further (kmd-opus.md section 10.7; inferred here). */
function address(subject: InfotypeSubject): readonly Infotype[] {
  const { person, employment, today } = subject
  const isProtected = person.protection !== null && isInForce(person.protection, today)
  const { street, houseNumber, floor, door, postalCode, city } = person.address
  const apartment = [floor, door].filter((part) => part !== null).join(' ')
  const line = `${street} ${houseNumber}${apartment === '' ? '' : `, ${apartment}`}`
  const fields = isProtected
    ? field('Adresseart', '1') + field('GadeVejNr', '*B*')
    : field('Adresseart', '1') +
      field('GadeVejNr', street === '' ? null : line) +
      field('Postnummer', postalCode === '' ? null : postalCode) +
      field('By', city === '' ? null : city) +
      field('Land', person.emigratedTo === null ? 'DK' : null)
  return [write('Adresse', subject, { from: employment.from, to: OPEN_END }, fields)]
}

function workingTime(subject: InfotypeSubject): readonly Infotype[] {
  return subject.workingTimes.map((period) =>
    write(
      'Arbejdstid',
      subject,
      period,
      field('ArbejdstimerAar', ((1924 * period.weeklyHours) / 37).toFixed(2)) +
        field('TimetalTaeller', String(Math.round(period.weeklyHours * 1000)).padStart(6, '0')) +
        field('TimetalNaevner', '037000') +
        field('TimetalTaellerTid', '000000') +
        field('TimetalNaevnerTid', '000000') +
        field('Reduktionskode', period.weeklyHours < 37 ? '1' : '0'),
    ),
  )
}

function contract(subject: InfotypeSubject): readonly Infotype[] {
  const own = subject.customer.byPerson.get(subject.person.cprNumber) ?? [subject.employment]
  const first = own.map(({ from }) => from).sort()[0] ?? subject.employment.from
  const fields = field('FoersteTiltraedelse', first) + field('TiltraedelsesdatoKoncern', first)
  return [write('Kontraktindhold', subject, employed(subject), fields)]
}

/** A record of infotype 0105. */
export interface Communication extends Period {
  readonly sequence: string
  readonly type: string
  readonly value: string
  readonly registered: number | null
}

/** What is drawn of an employee's communication data. */
export function communicationsOf(subject: Omit<InfotypeSubject, 'communications'>): readonly Communication[] {
  const { person, employment, customer } = subject
  const random = subject.random('communication')
  const domain = `${customer.institution.key.replaceAll('_', '-')}.example`
  const ascii = (name: string): string =>
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '')
  const user = `${ascii(person.givenName).slice(0, 3)}${employment.number}`
  const entries: readonly (readonly [string, string])[] = [
    ['0001', user.toUpperCase()],
    ['0010', `${ascii(person.givenName).slice(0, 20)}.${employment.number}@${domain}`],
    ['0020', `00${random.between(100_000, 999_999)}`],
    ...(random.chance(0.5) ? [['9021', `00${random.between(100_000, 999_999)}`] as const] : []),
  ]
  return entries.map(([type, value]) => ({ ...employed(subject), sequence: '000', type, value, registered: null }))
}

function communication(subject: InfotypeSubject): readonly Infotype[] {
  return subject.communications().map((record) => {
    const written = write(
      'Kommunikation',
      subject,
      record,
      field('Sekvensnummer', record.sequence) +
        field('Kommunikationsart', record.type) +
        field('KommunikationsID', record.value),
    )
    return { ...written, registered: record.registered ?? written.registered }
  })
}

function tax(subject: InfotypeSubject): readonly Infotype[] {
  const random = subject.random('tax')
  const fields =
    field('Traekprocent', String(random.between(35, 43))) +
    field('FradragMaaned', (random.between(420_000, 690_000) / 100).toFixed(2))
  return [write('Skattedata', subject, employed(subject), fields)]
}

function payPlacement(subject: InfotypeSubject): readonly Infotype[] {
  const random = subject.random('pay')
  const decentral = [...subject.customer.cancelled.values()].includes(subject.employment.number) || random.chance(0.1)
  const group = random.between(3011, 3299)
  const periods = stretches(random, employed(subject).from, employed(subject).to, subject.today, 2)
  return periods.map((period, index) =>
    write(
      'Loenindplacering',
      subject,
      period,
      field('DecentralAnsaettelse', String(decentral)) +
        extra(subject, 'Loenklassenummer', `1-${group}-${111 + index * 10}`),
    ),
  )
}

/** Brugernummer is the customer's number in four digits: the only thing in an answer that says whose employee it is. */
function connections(subject: InfotypeSubject): readonly Infotype[] {
  const { customer, employment, person } = subject
  const random = subject.random('connections')
  const own = customer.byPerson.get(person.cprNumber) ?? []
  const digit = Math.max(
    0,
    own.findIndex(({ number }) => number === employment.number),
  )
  const fields =
    field('Brugernummer', customer.clientNumber.padStart(4, '0')) +
    field('Tidsadministration', String(random.chance(0.8))) +
    field('Vagtplan', String(random.chance(0.4))) +
    field('Ekstraciffer', String(digit))
  return [write('Tilslutninger', subject, { from: employment.from, to: OPEN_END }, fields)]
}

/** Percentages with a decimal comma, unlike everything else (kmd-opus.md section 13.1, Q13). */
function pension(subject: InfotypeSubject): readonly Infotype[] {
  const random = subject.random('pension')
  if (subject.employment.payForm === 'HOURLY') return []
  const own = random.between(380, 600)
  const percentage = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',')
  const fields =
    field('Pensionsart', '1') +
    field('Pensionskassenummer', String(random.between(10_000, 99_999))) +
    field('Pensionsmedlemsnummer', String(random.between(1_000_000, 9_999_999))) +
    field('ArbejdsgiverBidragPct', percentage(own * 2)) +
    field('EgetBidragPct', percentage(own))
  return [write('Pensionsordninger', subject, employed(subject), fields)]
}

function absence(subject: InfotypeSubject): readonly Infotype[] {
  return subject.absences().map((record) => ({
    ...write(
      'Fravaer-Naervaer',
      subject,
      record,
      field('FravaersNaervaersart', record.type.code) +
        field('FravaersNaervaerstekst', record.type.text) +
        field('FravaersNaervaerstimer', record.hours.toFixed(2)) +
        field('FravaersNaervaersdage', record.days.toFixed(2)) +
        field('Starttid', record.startTime) +
        field('Sluttid', record.endTime),
    ),
    registered: record.registered,
  }))
}

function jobFunction(subject: InfotypeSubject): readonly Infotype[] {
  const random = subject.random('function')
  if (!random.chance(0.3)) return []
  const [code, text] = random.pick([
    ['0101', 'Praktikvejleder'],
    ['0102', 'Arbejdsmiljørepræsentant'],
    ['0103', 'Tillidsrepræsentant'],
  ] as const)
  const fields =
    field('Arbejdsfunktion', code) +
    field('ArbejdsfunktionTekstKort', text.slice(0, 12)) +
    field('ArbejdsfunktionTekst', text)
  return [write('Arbejdsfunktion', subject, employed(subject), fields)]
}

/** The unit in whose duty roster those stand who take part in one. */
function dutyRosterPlacement(subject: InfotypeSubject): readonly Infotype[] {
  const { customer, employment } = subject
  if (!subject.random('duty roster').chance(0.4)) return []
  const unit = customer.payroll.units.find(({ key }) => key === employment.unit)
  const fields =
    field('Organisationsenhed', employment.unit) +
    field('OrganisationsenhedTekst', unit?.name ?? null) +
    field('OrganisationsenhedTekstKort', unit?.name.slice(0, 12) ?? null)
  return [write('TjenesteplansIndplacering', subject, employed(subject), fields)]
}
