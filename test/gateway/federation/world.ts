import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'

/**
 * A small graph in the shape of the product's own: two payroll subgraphs with a type each of the two interfaces,
 * others that add fields to those types, shared value types, connections, an own subgraph for remarks about persons.
 * And one world of data behind it, told field by field, so that the same telling can stand behind the subgraphs and
 * behind one merged schema.
 */

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])
`

const sharedTypes = `
enum Status { ACTIVE LEFT }
enum Kind { SICKNESS HOLIDAY }
type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
type Contract @shareable { validFrom: String! weeklyHours: Float grade: Grade! }
type Grade @shareable { step: Int! label: String }
type AbsenceConnection @shareable { nodes: [Absence!]! pageInfo: PageInfo! }
type Absence @shareable { id: ID! kind: Kind! hours: Float certificate: Certificate }
type Certificate @shareable { number: ID! pages: [Int!]! }
input Period { from: String to: String, kinds: [Kind!] = [SICKNESS] }
`

function payroll(system: 'Sls' | 'Opus', own: string): string {
  return `${link}
interface Institution { id: ID! employees(first: Int = 2, after: String, status: Status): EmployeeConnection }
type ${system}Institution implements Institution @key(fields: "id") {
  id: ID!
  employees(first: Int = 2, after: String, status: Status): ${system}EmployeeConnection
}
interface EmployeeConnection { nodes: [Employee!]! edges: [EmployeeEdge!]! pageInfo: PageInfo! totalCount: Int }
interface EmployeeEdge { node: Employee! cursor: String! }
type ${system}EmployeeConnection implements EmployeeConnection {
  nodes: [${system}Employee!]! edges: [${system}EmployeeEdge!]! pageInfo: PageInfo! totalCount: Int
}
type ${system}EmployeeEdge implements EmployeeEdge { node: ${system}Employee! cursor: String! }
interface Employee {
  id: ID! name: String! status(asOf: String): Status! institution: Institution
  absences(period: Period, first: Int): AbsenceConnection contract: Contract contracts: [Contract!]
  otherEmployments: [Employee!]
}
type ${system}Employee implements Employee @key(fields: "id") {
  id: ID! name: String! status(asOf: String): Status! institution: ${system}Institution
  absences(period: Period, first: Int): AbsenceConnection contract: Contract contracts: [Contract!]
  otherEmployments: [${system}Employee!] personKey: String ${own}
}
${sharedTypes}`
}

const sdls: Readonly<Record<string, string>> = {
  institutions: `${link}
type Query {
  viewer: Viewer
  institution(id: ID = "s1"): Institution
  institutions: [Institution!]!
  employee(id: ID!): Employee
  employees(ids: [ID!]!): [Employee]
  search(text: String): [SearchHit]
}
union SearchHit = SlsEmployee | OpusEmployee | SlsInstitution | OpusInstitution | Viewer
type Viewer { name: String! scopes: [String!]! current: Institution secret: Secret @inaccessible }
type Secret @inaccessible { word: String }
enum PayrollSystem { SLS OPUS }
interface Institution { id: ID! name: String! payrollSystem: PayrollSystem! registration: String }
type SlsInstitution implements Institution @key(fields: "id") { id: ID! name: String! payrollSystem: PayrollSystem! registration: String }
type OpusInstitution implements Institution @key(fields: "id") { id: ID! name: String! payrollSystem: PayrollSystem! registration: String }
interface Employee { id: ID! }
type SlsEmployee implements Employee @key(fields: "id") { id: ID! }
type OpusEmployee implements Employee @key(fields: "id") { id: ID! }
`,
  sls: payroll('Sls', 'postings: [String!] grid: [[SlsEmployee!]!] sequence: Int special: [[Int!]]'),
  opus: payroll('Opus', 'manager: OpusEmployee children: [String!]! sequence: String'),
  cpr: `${link}
interface Employee { person: Person verdict: String }
type SlsEmployee implements Employee @key(fields: "id") {
  id: ID! personKey: String @external person: Person @requires(fields: "personKey")
  digest: String @external verdict: String @requires(fields: "digest")
}
type OpusEmployee implements Employee @key(fields: "id") {
  id: ID! personKey: String @external person: Person @requires(fields: "personKey")
  digest: String @external verdict: String @requires(fields: "digest")
}
type Person @key(fields: "id") { id: ID! name: PersonName address: Address protected: Boolean! }
type PersonName { given: String! family: String }
type Address { lines: [String!]! city: String }
`,
  cvr: `${link}
type Query { company(number: ID!): Company }
interface Institution { company: Company }
type SlsInstitution implements Institution @key(fields: "id") { id: ID! registration: String @external company: Company @requires(fields: "registration") }
type OpusInstitution implements Institution @key(fields: "id") { id: ID! registration: String @external company: Company @requires(fields: "registration") }
type Company @key(fields: "number") { number: ID! name: String! units: [Unit!]! }
type Unit { number: ID! name: String }
`,
  transactions: `${link}
type Query { transaction(id: ID!): Transaction }
type Mutation { report(employee: ID!, note: String): Receipt cancel(id: ID!): Receipt }
type Receipt { transaction: Transaction messages: [String!]! }
interface Employee { id: ID! transactions: [Transaction!] }
interface Institution { id: ID! transactions: [Transaction!] }
type SlsInstitution implements Institution @key(fields: "id") { id: ID! transactions: [Transaction!] }
type OpusInstitution implements Institution @key(fields: "id") { id: ID! transactions: [Transaction!] }
type SlsEmployee implements Employee @key(fields: "id") { id: ID! transactions: [Transaction!] }
type OpusEmployee implements Employee @key(fields: "id") { id: ID! transactions: [Transaction!] }
type Transaction { id: ID! state: String! employee: Employee institution: Institution }
`,
  remarks: `${link}
type Mutation { remark(person: ID!, text: String!): String }
type Person @key(fields: "id") { id: ID! remarks: [String] }
interface Employee { digest: String }
type SlsEmployee implements Employee @key(fields: "id") {
  id: ID! contract: Contract @external digest: String @requires(fields: "contract { validFrom weeklyHours }")
}
type OpusEmployee implements Employee @key(fields: "id") {
  id: ID! contract: Contract @external digest: String @requires(fields: "contract { validFrom weeklyHours }")
}
type Contract { validFrom: String! @external weeklyHours: Float @external }
`,
}

export const subgraphs: ReadonlyMap<string, string> = new Map(Object.entries(sdls))

export function composed(from: ReadonlyMap<string, string> = subgraphs): string {
  const services = [...from].map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` }))
  const { supergraphSdl, errors } = composeServices(services)
  if (supergraphSdl === undefined) throw new Error(errors?.map((error) => error.message).join('\n'))
  return supergraphSdl
}

/** An object of the world: its type, and a key that is its own among all objects of the type. */
export type Thing = { readonly __typename: string; readonly id: string }

export type Arguments = Readonly<Record<string, unknown>>

/** How a field is told. `needs` are the values of the fields that it requires. */
export type Telling = {
  readonly owner: string
  readonly requires?: readonly string[]
  readonly tell: (of: Thing, args: Arguments, needs: Readonly<Record<string, unknown>>) => unknown
}

const institutionIds = ['s1', 's2', 'o1']
const employeeIds = ['s1a', 's1b', 's1c', 's2a', 'o1a', 'o1b']

const institution = (id: unknown): Thing | null =>
  institutionIds.includes(String(id))
    ? { __typename: isSls(String(id)) ? 'SlsInstitution' : 'OpusInstitution', id: String(id) }
    : null
const employee = (id: unknown): Thing | null =>
  employeeIds.includes(String(id))
    ? { __typename: isSls(String(id)) ? 'SlsEmployee' : 'OpusEmployee', id: String(id) }
    : null
const employeesOf = (id: string) => employeeIds.filter((each) => each.startsWith(id.slice(0, 2)))
const isSls = (id: string) => id.startsWith('s')
const part = (__typename: string, ...id: readonly unknown[]): Thing => ({ __typename, id: id.join('.') })
const number = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)
const transactionsOf = (id: string) =>
  Array.from({ length: number(id) % 3 }, (_, index) => part('Transaction', id, index))
const company = (registration: unknown): Thing | null =>
  typeof registration === 'string' ? part('Company', registration) : null

const institutionFields = (system: string): Record<string, Telling> => ({
  name: { owner: 'institutions', tell: ({ id }) => `Institution ${id}` },
  payrollSystem: { owner: 'institutions', tell: ({ id }) => (isSls(id) ? 'SLS' : 'OPUS') },
  registration: { owner: 'institutions', tell: ({ id }) => (id === 's2' ? null : `r-${id}`) },
  company: { owner: 'cvr', requires: ['registration'], tell: (_, __, needs) => company(needs['registration']) },
  transactions: { owner: 'transactions', tell: ({ id }) => transactionsOf(id) },
  employees: {
    owner: system === 'Sls' ? 'sls' : 'opus',
    tell: ({ id }, { first, after, status }) =>
      part(`${system}EmployeeConnection`, id, first ?? 'all', after ?? '', status ?? ''),
  },
})

const employeeFields = (system: string): Record<string, Telling> => {
  const owner = system === 'Sls' ? 'sls' : 'opus'
  return {
    name: { owner, tell: ({ id }) => `Name ${id}` },
    status: { owner, tell: ({ id }, { asOf }) => (number(`${id}${asOf}`) % 2 ? 'ACTIVE' : 'LEFT') },
    institution: { owner, tell: ({ id }) => institution(id.slice(0, 2)) },
    absences: { owner, tell: ({ id }, args) => part('AbsenceConnection', id, JSON.stringify(args)) },
    contract: { owner, tell: ({ id }) => (number(id) % 5 === 0 ? null : part('Contract', id, 0)) },
    contracts: { owner, tell: ({ id }) => [0, 1].map((index) => part('Contract', id, index)) },
    otherEmployments: {
      owner,
      tell: ({ id }) =>
        employeesOf(id)
          .filter((each) => each !== id)
          .map(employee),
    },
    personKey: { owner, tell: ({ id }) => (id === 's1c' ? null : `key-${id}`) },
    person: {
      owner: 'cpr',
      requires: ['personKey'],
      tell: (_, __, { personKey }) => (personKey ? part('Person', personKey) : null),
    },
    transactions: { owner: 'transactions', tell: ({ id }) => transactionsOf(id) },
    digest: {
      owner: 'remarks',
      requires: ['contract'],
      tell: ({ id }, __, { contract }) => `${id}: ${JSON.stringify(contract)}`,
    },
    // Requires what itself requires: three subgraphs, one after another. As in the product, its owner answers no employees of employees.
    verdict: { owner: 'cpr', requires: ['digest'], tell: (_, __, { digest }) => `verdict on ${digest}` },
  }
}

const connectionFields = (system: string): Record<string, Telling> => {
  const owner = system === 'Sls' ? 'sls' : 'opus'
  const page = (id: string) => {
    const [of = '', first, after = ''] = id.split('.')
    const ids = employeesOf(of).filter((each) => each > after)
    return first === 'all' ? ids : ids.slice(0, Number(first))
  }
  return {
    nodes: { owner, tell: ({ id }) => page(id).map(employee) },
    edges: { owner, tell: ({ id }) => page(id).map((each) => part(`${system}EmployeeEdge`, each)) },
    pageInfo: { owner, tell: ({ id }) => part('PageInfo', id) },
    totalCount: { owner, tell: ({ id }) => employeesOf(id).length },
  }
}

const edgeFields = (owner: string): Record<string, Telling> => ({
  node: { owner, tell: ({ id }) => employee(id) },
  cursor: { owner, tell: ({ id }) => `after ${id}` },
})

/** Who owns a value type's fields does not matter: they are told by whoever told the object. */
const VALUE = ''

export const tellings: Readonly<Record<string, Readonly<Record<string, Telling>>>> = {
  Query: {
    viewer: { owner: 'institutions', tell: () => part('Viewer', 'v') },
    institution: { owner: 'institutions', tell: (_, { id }) => institution(id) },
    institutions: { owner: 'institutions', tell: () => institutionIds.map(institution) },
    employee: { owner: 'institutions', tell: (_, { id }) => employee(id) },
    employees: { owner: 'institutions', tell: (_, { ids }) => (ids as unknown[]).map(employee) },
    search: {
      owner: 'institutions',
      tell: () => [employee('s1a'), institution('o1'), employee('o1b'), null, part('Viewer', 'v'), employee('s1a')],
    },
    company: { owner: 'cvr', tell: (_, { number: asked }) => company(asked) },
    transaction: {
      owner: 'transactions',
      tell: (_, { id }) => (String(id).includes('.') ? part('Transaction', id) : null),
    },
  },
  Mutation: {
    report: { owner: 'transactions', tell: (_, { employee: id, note }) => part('Receipt', id, note) },
    cancel: { owner: 'transactions', tell: (_, { id }) => part('Receipt', id) },
    remark: { owner: 'remarks', tell: (_, { person, text }) => `${person}: ${text}` },
  },
  Receipt: {
    transaction: { owner: VALUE, tell: ({ id }) => part('Transaction', id.slice(0, 3), 0) },
    messages: { owner: VALUE, tell: ({ id }) => [`done ${id}`, 'thanks'] },
  },
  Viewer: {
    name: { owner: VALUE, tell: () => 'Canteen' },
    scopes: { owner: VALUE, tell: () => ['read', 'write'] },
    current: { owner: VALUE, tell: () => institution('o1') },
    secret: { owner: VALUE, tell: () => null },
  },
  SlsInstitution: institutionFields('Sls'),
  OpusInstitution: institutionFields('Opus'),
  SlsEmployeeConnection: connectionFields('Sls'),
  OpusEmployeeConnection: connectionFields('Opus'),
  SlsEmployeeEdge: edgeFields('sls'),
  OpusEmployeeEdge: edgeFields('opus'),
  SlsEmployee: {
    ...employeeFields('Sls'),
    postings: { owner: 'sls', tell: ({ id }) => [`p-${id}`, 'q'] },
    grid: { owner: 'sls', tell: ({ id }) => [employeesOf(id).map(employee), [employee(id)], []] },
    special: { owner: 'sls', tell: ({ id }) => [[number(id), 1], null, []] },
    sequence: { owner: 'sls', tell: ({ id }) => number(id) },
  },
  OpusEmployee: {
    ...employeeFields('Opus'),
    manager: { owner: 'opus', tell: ({ id }) => (id === 'o1b' ? employee('o1a') : null) },
    children: { owner: 'opus', tell: ({ id }) => [`child of ${id}`] },
    sequence: { owner: 'opus', tell: ({ id }) => `nr ${number(id)}` },
  },
  PageInfo: {
    hasNextPage: { owner: VALUE, tell: ({ id }) => number(id) % 2 === 0 },
    endCursor: { owner: VALUE, tell: ({ id }) => id },
  },
  AbsenceConnection: {
    nodes: {
      owner: VALUE,
      tell: ({ id }) => Array.from({ length: number(id) % 4 }, (_, index) => part('Absence', id, index)),
    },
    pageInfo: { owner: VALUE, tell: ({ id }) => part('PageInfo', id) },
  },
  Absence: {
    kind: { owner: VALUE, tell: ({ id }) => (number(id) % 2 ? 'SICKNESS' : 'HOLIDAY') },
    hours: { owner: VALUE, tell: ({ id }) => number(id) / 10 },
    certificate: { owner: VALUE, tell: ({ id }) => (number(id) % 3 ? part('Certificate', id) : null) },
  },
  Certificate: {
    number: { owner: VALUE, tell: ({ id }) => `c-${id}` },
    pages: { owner: VALUE, tell: ({ id }) => [1, number(id)] },
  },
  Contract: {
    validFrom: { owner: VALUE, tell: ({ id }) => `2026-01-0${(number(id) % 9) + 1}` },
    weeklyHours: { owner: VALUE, tell: ({ id }) => (number(id) % 2 ? 37 : null) },
    grade: { owner: VALUE, tell: ({ id }) => part('Grade', id) },
  },
  Grade: {
    step: { owner: VALUE, tell: ({ id }) => number(id) },
    label: { owner: VALUE, tell: ({ id }) => `grade ${id}` },
  },
  Person: {
    name: { owner: 'cpr', tell: ({ id }) => part('PersonName', id) },
    address: { owner: 'cpr', tell: ({ id }) => (number(id) % 2 ? part('Address', id) : null) },
    protected: { owner: 'cpr', tell: ({ id }) => number(id) % 2 === 0 },
    remarks: { owner: 'remarks', tell: ({ id }) => [`about ${id}`, null] },
  },
  PersonName: {
    given: { owner: VALUE, tell: ({ id }) => `given ${id}` },
    family: { owner: VALUE, tell: ({ id }) => (number(id) % 2 ? 'Hansen' : null) },
  },
  Address: {
    lines: { owner: VALUE, tell: ({ id }) => [`Street ${number(id)}`, 'Town'] },
    city: { owner: VALUE, tell: () => 'Ry' },
  },
  Company: {
    number: { owner: 'cvr', tell: ({ id }) => id },
    name: { owner: 'cvr', tell: ({ id }) => `Company ${id}` },
    units: { owner: 'cvr', tell: ({ id }) => [0, 1].map((index) => part('Unit', id, index)) },
  },
  Unit: {
    number: { owner: VALUE, tell: ({ id }) => `u-${id}` },
    name: { owner: VALUE, tell: ({ id }) => (number(id) % 2 ? `Unit ${id}` : null) },
  },
  Transaction: {
    state: { owner: VALUE, tell: () => 'COMPLETED' },
    employee: { owner: VALUE, tell: ({ id }) => employee(id.slice(0, 3)) },
    institution: { owner: VALUE, tell: ({ id }) => institution(id.slice(0, 2)) },
  },
}

/** Values for arguments that find something, most of the time. */
export const argumentValues: Readonly<Record<string, readonly unknown[]>> = {
  'Query.institution(id:)': [...institutionIds, 'unknown'],
  'Query.employee(id:)': [...employeeIds, 'unknown'],
  'Query.employees(ids:)': [...employeeIds, 'unknown', 's1a'],
  'Query.company(number:)': ['r-s1', 'r-o1'],
  'Query.transaction(id:)': ['s1a.0', 'o1a.1', 's1.0', 'unknown'],
  'Mutation.report(employee:)': employeeIds,
  'Mutation.cancel(id:)': ['s1a', 'o1b'],
}
