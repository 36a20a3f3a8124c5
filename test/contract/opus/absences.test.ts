import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AS_FJORDBY, type OpusHouse, openOpusHouse, type Told } from './opusHouse.ts'

let house: OpusHouse
beforeAll(async () => {
  house = await openOpusHouse()
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const LISTED = 'id kind code codeText from to startTime endTime openEnded hours hoursPerDay days'
const KINDS = [
  'SICKNESS',
  'HOLIDAY',
  'SPECIAL_HOLIDAY',
  'CARE_DAY',
  'CHILD_SICK',
  'MATERNITY',
  'SENIOR_DAY',
  'WORK_INJURY',
  'LEAVE',
  'TIME_OFF_IN_LIEU',
  'ATTENDANCE',
  'OTHER',
]
const DETAILS = 'calendarDays locked childNumber maternityCaseKey workInjuryNumber reasonCode'
const nodesOf = (told: Told): readonly Told[] => told['absences']?.['nodes'] ?? []
const everybody = async (fields: string, key = AS_FJORDBY, caller = {}): Promise<readonly Told[]> => {
  const { data, errors } = await house.institution(
    `employees(first: 99) { nodes { id employeeNumber ${fields} } }`,
    key,
    caller,
  )
  expect(errors).toEqual([])
  return data['employees']?.['nodes'] ?? []
}

describe('absences of a customer that bought the category', () => {
  it('of a page take one List over the period, and no call more', async () => {
    await everybody(
      `absences(period: { from: "2026-01-01", to: "2026-12-31" }) { nodes { ${LISTED} source { service } } }`,
    )
    expect(house.simulator.control.journal()).toMatchObject([
      {
        operation: 'List',
        detail: { Datakategori: 'FVNV,9013', VirkningFra: '2026-01-01T00:00:00Z', VirkningTil: '2026-12-31T00:00:00Z' },
      },
    ])
  })

  it('take a List for each period', async () => {
    await everybody(
      'a: absences(period: { from: "2024-01-01", to: "2024-12-31" }) { nodes { id } } b: absences(period: { from: "2025-01-01" }) { nodes { id } }',
    )
    expect(house.calls()).toEqual(['List', 'List'])
  })

  it('take one call for an employee where a field is selected that the list does not tell', async () => {
    const employment = house.town.employments.find(
      ({ institution, state }) => institution === AS_FJORDBY && state === 'ACTIVE',
    )
    if (employment === undefined) throw new Error('nobody')
    await house.employee(
      'absences(period: { from: "2023-01-01" }) { nodes { locked calendarDays childNumber } }',
      employment,
    )
    expect(house.calls()).toEqual(['List', 'GetAbsenceAttendanceByPeriod'])
  })

  it('are the same records as the other service tells, known by the same key', async () => {
    const asked = `employeeNumber absences(period: { from: "2025-01-01" }, first: 500, kinds: [${KINDS.join()}])`
    // The same Opus, before a registry that does not know of the purchase.
    const other = await openOpusHouse({
      registered: (town) => ({
        ...town,
        institutions: town.institutions.map((institution) => ({
          ...institution,
          payroll:
            institution.payroll.system === 'OPUS'
              ? { ...institution.payroll, boughtAbsenceCategory: false }
              : institution.payroll,
        })),
      }),
    })
    const fields = `nodes { ${LISTED.replace('id ', '')} ${DETAILS} }`
    const listed = await everybody(`${asked} { ${fields} }`)
    const { data, errors } = await other.institution(`employees(first: 99) { nodes { ${asked} { ${fields} } } }`)
    expect(errors).toEqual([])
    expect(new Set(other.calls())).toEqual(new Set(['GetAbsenceAttendanceByPeriod']))
    const known = listed.map((employee) => [employee['employeeNumber'], employee['absences']])
    expect(known).toEqual(
      data['employees']?.['nodes']?.map((employee) => [employee['employeeNumber'], employee['absences']]),
    )
    const records = listed.flatMap(nodesOf)
    expect(records.length).toBeGreaterThan(500)
    // The lock is always told where a record was found again by its key.
    expect(records.every((record) => record['locked'] !== null)).toBe(true)
    await other.close()
  })
})

describe('absences of a customer that did not buy the category', () => {
  it('take one call for each employee', async () => {
    const employees = await everybody(
      'absences(period: { from: "2026-01-01", to: "2026-12-31" }) { nodes { id calendarDays } }',
      'engholm',
    )
    expect(new Set(house.calls())).toEqual(new Set(['GetAbsenceAttendanceByPeriod']))
    expect(employees.flatMap(nodesOf).length).toBeGreaterThan(100)
  })
})

describe('the absences of an employee', () => {
  it('touch the period, lie in order, and leave attendance out', async () => {
    const employees = await everybody(
      'absences(period: { from: "2026-03-01", to: "2026-07-15" }, first: 500) { nodes { id kind code from to } }',
    )
    const absences = employees.map(nodesOf)
    expect(absences.flat().length).toBeGreaterThan(50)
    for (const list of absences) {
      const keys = list.map((node) => `${node['from']} ${node['code']}`)
      expect(keys).toEqual(keys.toSorted())
      for (const node of list) {
        expect(String(node['from']) <= '2026-07-15').toBe(true)
        expect(node['to'] === null || String(node['to']) >= '2026-03-01').toBe(true)
        expect(node['kind']).not.toBe('ATTENDANCE')
      }
    }
  })

  it('are those of the kinds asked for, attendance where it is named', async () => {
    const employees = await everybody('absences(kinds: [ATTENDANCE, CARE_DAY]) { nodes { kind code childNumber } }')
    const kinds = employees.flatMap(nodesOf).map((node) => String(node['kind']))
    expect(new Set(kinds)).toEqual(new Set(['ATTENDANCE', 'CARE_DAY']))
    const care = employees.flatMap(nodesOf).filter((node) => String(node['kind']) === 'CARE_DAY')
    expect(care.every((node) => /^\d\d$/.test(String(node['childNumber'])))).toBe(true)
  })

  it('show without the scope that somebody is away, and nothing of why', async () => {
    const caller = { scopes: [] }
    const employees = await everybody(`absences(first: 3) { nodes { ${LISTED} ${DETAILS} } }`, AS_FJORDBY, caller)
    const absences = employees.flatMap(nodesOf)
    expect(absences.length).toBeGreaterThan(50)
    for (const node of absences) {
      expect(node).toMatchObject({
        kind: 'WITHHELD',
        code: null,
        codeText: null,
        childNumber: null,
        maternityCaseKey: null,
        workInjuryNumber: null,
        reasonCode: null,
      })
      expect(node['from']).not.toBeNull()
      expect(node['locked']).not.toBeNull()
    }
  })

  it('cannot be filtered by kind without the scope', async () => {
    const { data, codes } = await house.institution(
      'employees(first: 1) { nodes { absences(kinds: [SICKNESS]) { nodes { id } } } }',
      AS_FJORDBY,
      { scopes: [] },
    )
    expect(data['employees']?.['nodes']).toEqual([{ absences: null }])
    expect(codes).toEqual(['FORBIDDEN'])
    expect(house.calls()).toEqual([])
  })

  it('with an open end say so', async () => {
    const employees = (
      await Promise.all(
        ['fjordby', 'engholm'].map((key) =>
          everybody(`absences(kinds: [SICKNESS], first: 500) { nodes { to openEnded } }`, key),
        ),
      )
    ).flat()
    const absences = employees.flatMap(nodesOf)
    expect(absences.some((node) => String(node['openEnded']) === 'true')).toBe(true)
    for (const node of absences) expect(String(node['openEnded'])).toBe(String(node['to'] === null))
  })

  it('can be paged and opened by id', async () => {
    const [employee] = (await everybody('absences { nodes { id code from } }')).filter(
      (one) => nodesOf(one).length >= 3,
    )
    if (employee === undefined) throw new Error('nobody was away three times')
    const id = String(employee['id'])
    const [first, second] = nodesOf(employee)
    const { data } = await house.employee(
      `absences(first: 1, after: "${first?.['id']}") { nodes { id code from } pageInfo { hasNextPage hasPreviousPage } }`,
      id,
    )
    expect(data['absences']).toEqual({ nodes: [second], pageInfo: { hasNextPage: true, hasPreviousPage: true } })
    const opened = await house.employee(`absence(id: "${second?.['id']}") { id code from }`, id)
    expect(opened.data['absence']).toEqual(second)
  })

  it('that changed, or is another employee’s, is NOT_FOUND', async () => {
    const [one, other] = await everybody('absences { nodes { id } }')
    const id = String(one?.['id'])
    const changed = await house.employee(`absence(id: "${id}.aaaaaaaaaaaaaaaa") { id }`, id)
    expect(changed.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', reason: 'RECORD_CHANGED' } }])
    house.calls()
    const foreign = await house.employee(`absence(id: "${nodesOf(other ?? ({} as Told))[0]?.['id']}") { id }`, id)
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    expect(foreign.errors[0]?.extensions).not.toHaveProperty('reason')
    expect(house.calls()).toEqual([])
  })

  it('cannot be asked for in a period that ends before it begins', async () => {
    const { codes } = await house.institution(
      'employees(first: 1) { nodes { absences(period: { from: "2026-02-01", to: "2026-01-31" }) { nodes { id } } } }',
    )
    expect(codes).toEqual(['BAD_USER_INPUT'])
  })

  it('tell the other fields also where the second interface is closed to the caller', async () => {
    const { data, errors } = await house.institution(
      'employees(first: 20) { nodes { absences(first: 1) { nodes { id locked } } } }',
      AS_FJORDBY,
      { interfaces: ['MEDARBEJDEROPLYSNINGER'] },
    )
    const nodes = (data['employees']?.['nodes'] ?? []).flatMap(nodesOf)
    expect(nodes.length).toBeGreaterThan(10)
    expect(nodes.every((node) => node['locked'] === null && String(node['id']).length === 33)).toBe(true)
    expect(new Set(errors.map(({ extensions }) => extensions?.['interfaceCode']))).toEqual(new Set(['OPRET_FRAVAER']))
  })
})
