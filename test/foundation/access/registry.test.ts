import { describe, expect, it } from 'vitest'
import { createRegistry } from '#foundation/access/registry.ts'
import { type RegistrySeed, registrySeedShape } from '#foundation/access/registrySeed.ts'
import { client, grant, seed } from '../seed.ts'

const key = Buffer.alloc(32, 1)
const today = '2026-11-21'
const registryOf = (clients: RegistrySeed['clients'], day = today) => createRegistry(seed(clients), key, () => day)
const idOf = (name: string): string => {
  const found = registryOf([]).institutions.find((institution) => institution.key === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.id
}

describe('an institution', () => {
  it('has an id of 16 characters made of its key alone, the same in every process with the same key', () => {
    const again = createRegistry(
      {
        ...seed(),
        institutions: seed()
          .institutions.toReversed()
          .map((row) => ({ ...row, name: 'Renamed', cvrNumbers: [{ cvrNumber: '99010509', from: '2020-01-01' }] })),
      },
      key,
      () => today,
    )
    for (const { key: name, id } of again.institutions) expect(id).toBe(idOf(name))
    expect(idOf('fjord')).toMatch(/^[a-z2-7]{16}$/)
    expect(new Set(['fjord', 'arkiv', 'by'].map(idOf)).size).toBe(3)
    const elsewhere = createRegistry(seed(), Buffer.alloc(32, 2), () => today)
    expect(elsewhere.institution(idOf('fjord'))).toBeNull()
  })

  it('is found by its id and by no other text', () => {
    const registry = registryOf([])
    expect(registry.institution(idOf('by'))?.name).toBe('Fjordby Kommune')
    for (const text of ['by', '', '99010509', 'aaaaaaaaaaaaaaaa']) expect(registry.institution(text)).toBeNull()
  })

  it.each([
    ['2019-12-31', '99010207'],
    ['2020-01-01', '99010401'],
    ['2026-11-21', '99010401'],
    ['2027-01-01', '99010606'],
    ['2000-01-01', '99010207'],
  ])('has on %s the CVR number %s, the newest that has begun', (day, cvrNumber) => {
    const [first, ...others] = seed().institutions
    if (first === undefined) throw new Error('the seed is empty')
    const dated = [
      { cvrNumber: '99010207', from: '2007-01-01' },
      { cvrNumber: '99010606', from: '2027-01-01' },
      { cvrNumber: '99010401', from: '2020-01-01' },
    ]
    const registry = createRegistry(
      { institutions: [{ ...first, cvrNumbers: dated }, ...others], clients: [] },
      key,
      () => day,
    )
    expect(registry.institution(idOf('fjord'))?.cvrNumber).toBe(cvrNumber)
  })

  it('is known at its payroll system by group and delregnskab, or by brugernummer', () => {
    const registry = registryOf([])
    expect([...(registry.institution(idOf('fjord'))?.institutionKeys ?? [])]).toEqual(['901/99010010'])
    expect([...(registry.institution(idOf('by'))?.institutionKeys ?? [])]).toEqual(['0998'])
  })
})

describe('grants', () => {
  const registry = registryOf([
    client('a', [
      grant('fjord'),
      grant('fjord', { interfaceCode: 'CPR_DIREKTE', state: 'SUSPENDED' }),
      grant('arkiv', { state: 'CLOSED', closedAt: '2026-03-01T08:00:00+01:00', closeReason: 'ended' }),
      grant('by', { validUntil: '2026-11-21' }),
      grant('by', { interfaceCode: 'LATER', openedAt: '2026-11-22T00:00:00+01:00' }),
      // Late on the evening before in UTC, but already the day itself in Denmark.
      grant('by', { interfaceCode: 'MIDNIGHT', openedAt: '2026-11-21T23:30:00Z' }),
    ]),
    client('b', [grant('fjord', { state: 'CLOSED' }), grant('fjord', { openedAt: '2026-05-01T08:00:00+02:00' })]),
  ])
  const open = (subject: string, day: string): string[] =>
    registry
      .openGrants(subject, day, null)
      .map(({ interfaceCode, institutionId }) => `${institutionId} ${interfaceCode}`)
      .sort()

  it('let in only where they are open, begun and not run out', () => {
    expect(open('a', '2026-11-21')).toEqual([`${idOf('fjord')} SLS_LAES`, `${idOf('by')} SLS_LAES`].sort())
    expect(open('a', '2026-11-22')).toEqual(
      [`${idOf('fjord')} SLS_LAES`, `${idOf('by')} LATER`, `${idOf('by')} MIDNIGHT`].sort(),
    )
    expect(open('a', '2026-01-01')).toEqual([])
    expect(open('nobody', '2026-11-21')).toEqual([])
  })

  it('of an institution are told all, open ones first, then the newest first', () => {
    const all = registry.grantsOf(idOf('fjord'))
    expect(all.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      'b OPEN',
      'a OPEN',
      'a SUSPENDED',
      'b CLOSED',
    ])
    expect(new Set(all.map(({ id }) => id)).size).toBe(4)
    expect(all[0]?.clientName).toBe('Name of b')
  })

  it('name clients that the registry can tell of', () => {
    expect(registry.client('a')).toEqual({ subject: 'a', name: 'Name of a', kind: 'SYSTEM' })
    expect(registry.client('c')).toBeNull()
  })

  it('for an institution that the registry does not hold are refused', () => {
    expect(() => registryOf([client('a', [grant('elsewhere')])])).toThrow('elsewhere')
  })
})

describe('the seed’s shape', () => {
  const faultsOf = (change: (whole: RegistrySeed) => unknown): string[] => {
    const result = registrySeedShape.safeParse(change(structuredClone(seed([client('a', [grant('fjord')])]))))
    return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
  const with0 = (overrides: object) => (whole: RegistrySeed) => ({
    ...whole,
    institutions: whole.institutions.map((row, index) => (index === 0 ? { ...row, ...overrides } : row)),
  })

  it('takes the test’s own seed', () => {
    expect(faultsOf((whole) => whole)).toEqual([])
  })

  it.each([
    ['a key with capitals', with0({ key: 'Fjord' }), 'institutions.0.key'],
    [
      'a CVR number with a wrong check digit',
      with0({ cvrNumbers: [{ cvrNumber: '99010208', from: '2007-01-01' }] }),
      'institutions.0.cvrNumbers.0.cvrNumber',
    ],
    ['no CVR number', with0({ cvrNumbers: [] }), 'institutions.0.cvrNumbers'],
    [
      'a day that is none',
      with0({ cvrNumbers: [{ cvrNumber: '99010207', from: '2007-02-30' }] }),
      'institutions.0.cvrNumbers.0.from',
    ],
    ['another payroll system', with0({ payroll: { system: 'SAP' } }), 'institutions.0.payroll'],
    [
      'a group of two digits',
      with0({ payroll: { system: 'SLS', group: '90', subAccountUnits: [{ code: '99010010', name: '' }] } }),
      'institutions.0.payroll.group',
    ],
    ['a key that another has', with0({ key: 'by' }), 'institutions.2.key: stands twice'],
    [
      'a delregnskab that another has',
      with0({ payroll: { system: 'SLS', group: '901', subAccountUnits: [{ code: '99010810', name: 'x' }] } }),
      'institutions.1.payroll: another institution has 901/99010810 too',
    ],
    [
      'a client number that another has',
      with0({ payroll: { system: 'OPUS', clientNumber: '998', boughtCategories: [] } }),
      'institutions.2.payroll: another institution has 0998 too',
    ],
    [
      'an access to an institution that is not there',
      (whole: RegistrySeed) => ({ ...whole, clients: [client('a', [grant('x')])] }),
      'clients.0.grants.0.institution',
    ],
    [
      'a subject that stands twice',
      (whole: RegistrySeed) => ({ ...whole, clients: [client('a', []), client('a', [])] }),
      'clients.1.subject: stands twice',
    ],
    [
      'an opening that is no moment',
      (whole: RegistrySeed) => ({ ...whole, clients: [client('a', [grant('fjord', { openedAt: '2026-01-02' })])] }),
      'clients.0.grants.0.openedAt',
    ],
    [
      'a scope that there is not',
      (whole: RegistrySeed) => ({
        ...whole,
        clients: [client('a', [{ ...grant('fjord'), scopes: ['all' as never] }])],
      }),
      'clients.0.grants.0.scopes.0',
    ],
  ])('refuses %s, and says where', (_what, change, place) => {
    expect(faultsOf(change).join('\n')).toContain(place)
  })
})
