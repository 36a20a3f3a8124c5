import type { TownEmployment } from '../../town/model.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import type { SoapInterface } from '../families/messageServlet.ts'
import { child, childText, type RequestElement } from '../families/requestDocument.ts'
import { OPEN_END } from '../records/calendar.ts'
import { BOUGHT_CATEGORIES, CATEGORIES, DUTY_ROSTER } from '../records/infotypes.ts'
import { element, group } from '../xml.ts'
import { answerUrn, readSelection, type Selection } from './addressing.ts'
import { correctEmployee, correctedNumbers, refuseCorrection } from './correctEmployee.ts'

const NAMESPACE = 'urn:oio:medarbejder:1.0.0'
const SAGDOK = 'urn:oio:sagdok:3.0.0'
const EARLIEST = '1800-01-01'
/** Named by the answer where a category is asked for that carries the manager: inferred. */
const MANAGER_CATEGORY = '0001'

interface EmployeeQuery {
  readonly operation: 'Laes' | 'List'
  readonly selection: Selection
  readonly categories: readonly string[]
  readonly from: string
  readonly to: string
  /** Milliseconds; null where only the period of validity counts. */
  readonly changedFrom: number | null
  readonly changedTo: number | null
}

interface Outcome {
  readonly code: string
  readonly values: readonly string[]
  readonly results: readonly string[]
}

/** Medarbejderoplysninger, operations Laes, List and Ret (kmd-opus.md sections 8.1 to 8.6). */
export const EMPLOYEES: SoapInterface = {
  name: 'Employee_Provide_Out',
  namespace: 'urn:kmd.dk:LPE:EMPLOYEE:external',
  sender: 'LPE_Employee_KOM_',
  schemaFile: 'employee/medarbejder.xsd',
  roots: { namespace: NAMESPACE, names: ['LaesInput', 'ListInput', 'RetInput'] },
  describe: (root) => {
    if (root.name === 'RetInput') return { operation: 'Ret', subjects: correctedNumbers(root), detail: {} }
    const query = readQuery(root)
    const detail: Record<string, string> = { Datakategori: query.categories.join(',') }
    for (const name of ['VirkningFra', 'VirkningTil', 'RegistreringFra', 'RegistreringTil']) {
      const at = instantOf(root, `${name}Filter`)
      if (at !== null) detail[name] = at
    }
    return { operation: query.operation, subjects: query.selection.parts, detail }
  },
  answer: (desk, customer, root) => {
    if (!isAddressedTo(root, customer)) return null
    if (root.name === 'RetInput') return correctEmployee(desk, customer, root)
    const query = readQuery(root)
    return output(desk, query.operation, readEmployees(desk, customer, query, desk.maxEmployeesPerList))
  },
  refuse: (desk, customer, root, refusal) => {
    if (root.name === 'RetInput') return refuseCorrection(desk, customer, root, refusal)
    const query = readQuery(root)
    if (refusal === 'closed') return output(desk, query.operation, { code: '3', values: [], results: [] })
    if (refusal === 'unavailable' || !/^\d+$/.test(refusal.code)) return null
    const code = String(Number(refusal.code))
    if (code === '103' && query.operation === 'List') {
      const asked = customer.employments.filter(({ number }) => query.selection.includes(Number(number))).length
      const cut = readEmployees(desk, customer, query, Math.max(1, Math.floor(asked / 2)))
      return output(desk, 'List', cut)
    }
    return output(desk, query.operation, { code, values: ['1'], results: [] }, refusal.text)
  },
}

function readQuery(root: RequestElement): EmployeeQuery {
  const references = root.children.filter(({ name }) => name === 'MedarbejderRef')
  const changed = (name: string): number | null => {
    const at = instantOf(root, name)
    return at === null ? null : Date.parse(at)
  }
  return {
    operation: root.name === 'LaesInput' ? 'Laes' : 'List',
    selection: readSelection(references.map((reference) => childText(reference, 'URNIdentifikator') ?? '')),
    categories: root.children.filter(({ name }) => name === 'Datakategori').map(({ text }) => text),
    from: instantOf(root, 'VirkningFraFilter')?.slice(0, 10) ?? EARLIEST,
    to: instantOf(root, 'VirkningTilFilter')?.slice(0, 10) ?? OPEN_END,
    changedFrom: changed('RegistreringFraFilter'),
    changedTo: changed('RegistreringTilFilter'),
  }
}

function instantOf(root: RequestElement, name: string): string | null {
  const filter = child(root, name)
  return filter === undefined ? null : childText(filter, 'TidsstempelDatoTid')
}

/** The receiver in the body, where there is one, must be the customer of the URL (kmd-opus.md section 11.6). */
function isAddressedTo(root: RequestElement, customer: Customer): boolean {
  const receiver = child(root, 'ModtagerRef')
  const urn = receiver === undefined ? null : childText(receiver, 'URNIdentifikator')
  return urn === null || urn.slice(urn.lastIndexOf(':') + 1) === customer.clientNumber
}

function readEmployees(desk: Desk, customer: Customer, query: EmployeeQuery, most: number): Outcome {
  const nothing: Outcome = { code: '1', values: [], results: [] }
  if (query.selection.unreadable) return nothing
  const asked = customer.employments.filter(({ number }) => query.selection.includes(Number(number)))
  if (query.operation === 'Laes' && (query.selection.parts.length !== 1 || asked.length > 1)) return nothing
  const handled = asked.slice(0, most)
  const foreign = desk.controller.foreign ? foreignFor(desk, customer, asked) : []
  const own = query.operation === 'Laes' && foreign.length > 0 ? [] : handled
  const results = [
    ...own.map((employment) => [customer, employment] as const),
    ...foreign.slice(0, query.operation === 'Laes' ? 1 : 2),
  ]
    .map(([owner, employment]) => resultOf(desk, owner, employment, query))
    .filter((result) => result !== null)
  const last = handled.at(-1)
  if (last !== undefined && handled.length < asked.length) {
    return { code: '103', values: [String(desk.secondsPerList), last.number.padStart(8, '0')], results }
  }
  if (results.length > 0) return { code: '0', values: [], results }
  const successors = successorsOf(customer, query)
  return successors.length > 0 ? { code: '102', values: [successors.join(', ')], results } : nothing
}

/**
 * Status 102 answers one question alone: category 9001 over all time, about a hire that was cancelled and done over
 * (kmd-opus.md section 8.5). Inferred: filters left out mean all time.
 */
function successorsOf(customer: Customer, query: EmployeeQuery): readonly string[] {
  const isOverAllTime =
    query.from === EARLIEST &&
    query.to === OPEN_END &&
    (query.changedFrom === null || query.changedFrom === Date.parse(`${EARLIEST}T00:00:00Z`)) &&
    (query.changedTo === null || query.changedTo >= Date.parse(`${OPEN_END}T00:00:00Z`))
  if (!isOverAllTime || !query.categories.includes('9001') || query.selection.parts.length === 0) return []
  return [...customer.cancelled]
    .filter(([number]) => query.selection.includes(Number(number)))
    .map(([, successor]) => successor.padStart(8, '0'))
}

function resultOf(desk: Desk, owner: Customer, employment: TownEmployment, query: EmployeeQuery): string | null {
  const archive = desk.archives(owner, employment)
  const wanted = new Set(query.categories)
  let properties = ''
  for (const category of CATEGORIES.keys()) {
    const isBought = !BOUGHT_CATEGORIES.has(category)
      ? true
      : category === 'FVNV'
        ? owner.payroll.boughtAbsenceCategory
        : owner.bought(category)
    const asked = category === DUTY_ROSTER ? MANAGER_CATEGORY : category
    if (!isBought || (wanted.size === 0 ? BOUGHT_CATEGORIES.has(category) : !wanted.has(asked))) continue
    for (const { from, to, registered, xml } of archive.infotypes(category)) {
      if (to < query.from || from > query.to) continue
      if (query.changedFrom !== null && registered < query.changedFrom) continue
      if (query.changedTo !== null && registered > query.changedTo) continue
      properties += xml
    }
  }
  if (properties === '') return null
  const relations = wanted.size === 0 || wanted.has(MANAGER_CATEGORY) ? managerOf(desk, owner, employment) : ''
  return group(
    'ns0:LaesResultat',
    reference(employment) +
      group(
        'ns0:Registrering',
        group('ns0:AttributListe', group('ns0:Egenskaber', properties)) + group('ns0:RelationListe', relations),
      ),
  )
}

function reference(employment: TownEmployment): string {
  const urn = element('ns1:URNIdentifikator', answerUrn(employment))
  return `<ns1:MedarbejderRef xmlns:ns1="${SAGDOK}"><ns1:UUIDIdentifikator/>${urn}</ns1:MedarbejderRef>`
}

/** The manager as of today: who leads the unit, or the unit above for one who leads it. */
function managerOf(desk: Desk, owner: Customer, employment: TownEmployment): string {
  const { units } = owner.payroll
  let key: string | null = employment.unit
  while (key !== null && (!owner.leaders.has(key) || owner.leaders.get(key) === employment)) {
    const unit = units.find((candidate) => candidate.key === key)
    key = unit?.parent ?? null
  }
  const leader = key === null ? undefined : owner.leaders.get(key)
  if (leader === undefined) return ''
  const { givenName, familyName } = desk.customers.person(leader.cprNumber)
  const name = (field: string, value: string): string => (owner.bought(field) ? element(`ns0:${field}`, value) : '')
  const { today } = desk.controller
  return group(
    'ns0:Personaleleder',
    reference(leader) +
      element('ns0:Gyldighedsstart', today) +
      element('ns0:Gyldighedsstop', today) +
      name('FornavnOverordnet', givenName) +
      name('EfternavnOverordnet', familyName) +
      name('SammensatNavnOverordnet', `${givenName} ${familyName}`),
  )
}

/** Two of another customer: one under a number that was asked for too, where there is one, and one under a number that was not. */
function foreignFor(
  desk: Desk,
  customer: Customer,
  asked: readonly TownEmployment[],
): readonly (readonly [Customer, TownEmployment])[] {
  const other = desk.customers.otherThan(customer)
  if (other === undefined) return []
  const numbers = new Set(asked.map(({ number }) => number))
  const namesake = asked.map(({ number }) => other.byNumber.get(number)).find((candidate) => candidate !== undefined)
  const stranger = other.employments.find(({ number }) => !numbers.has(number))
  return [namesake, stranger]
    .filter((employment) => employment !== undefined)
    .map((employment) => [other, employment] as const)
}

function output(desk: Desk, operation: 'Laes' | 'List', { code, values, results }: Outcome, text?: string): string {
  const known = desk.codes().returnTexts.get(code) ?? null
  const spoken = text ?? (code === '0' || known === null ? null : fill(known, values))
  const status = `<ns1:StandardRetur xmlns:ns1="${SAGDOK}">${element('ns1:StatusKode', code)}${element('ns1:FejlbeskedTekst', spoken)}</ns1:StandardRetur>`
  return `<ns0:${operation}Output xmlns:ns0="${NAMESPACE}">${status}${results.join('')}</ns0:${operation}Output>`
}

/** Puts values where SAP's `&`, `&1` and `&2` stand. */
function fill(text: string, values: readonly string[]): string {
  return text.replace(
    /&(\d?)/g,
    (placeholder, position: string) => values[position === '' ? 0 : Number(position) - 1] ?? placeholder,
  )
}
