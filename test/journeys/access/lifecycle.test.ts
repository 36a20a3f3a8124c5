import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccessTown, ORDER, openAccessTown } from './accessTown.ts'

let town: AccessTown
beforeAll(async () => {
  town = await openAccessTown()
}, 60_000)
afterAll(() => town.close())

const NAMES = '{ institution { employees(first: 3) { nodes { id name } } } }'
const input = (type: string) => `$input: ${type}!|input: $input`

describe('an access', () => {
  it('is ordered, signed and opened by the institution, and lets in from the next request on', async () => {
    const { id: systemId, token } = await town.newSystem('lifecycle:1')
    const before = await town.ask(token, NAMES)
    expect([before.status, before.errors[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN'])

    const { instruction: draft } = await town.change('orderAccess', input('OrderAccessInput'), {
      input: { ...ORDER, systemId },
    })
    expect(draft).toMatchObject({ status: 'DRAFT', kind: 'OPEN', purpose: 'Vagtplan', signedBy: null })
    const unsigned = await town.change('openAccess', input('OpenAccessInput'), { input: { instructionId: draft?.id } })
    expect(unsigned.faults).toMatchObject([{ code: 'NOT_NOW', field: 'instructionId' }])

    const signed = await town.change('signInstruction', '$id: ID!|instructionId: $id', { id: draft?.id })
    expect(signed.instruction).toMatchObject({ status: 'SIGNED', signedBy: expect.stringContaining('administrator') })
    expect((await town.ask(token, NAMES)).status).toBe(403)

    const opened = await town.change('openAccess', input('OpenAccessInput'), { input: { instructionId: draft?.id } })
    expect(opened.instruction).toMatchObject({ status: 'DONE' })
    expect(opened.grants).toMatchObject([
      { interfaceCode: 'SLS_LAES', state: 'OPEN', system: 'System lifecycle:1', purpose: 'Vagtplan' },
    ])
    const after = await town.ask(token, NAMES)
    expect(after.errors).toEqual([])
    expect(after.data.institution.employees.nodes).toHaveLength(3)
  })

  it('names its purpose wherever a request names none', async () => {
    const { id, token } = await town.newSystem('lifecycle:purpose')
    await town.open(id, { purpose: 'Ferieplan 2027' })
    await town.ask(token, NAMES)
    await town.ask(token, NAMES, {}, { 'x-purpose': 'Kontrol' })
    const rows = await town.house.store.database
      .selectFrom('trail')
      .select(['kind', 'body'])
      .where('subject', '=', 'lifecycle:purpose')
      .where('kind', '=', 'OPENED')
      .execute()
    expect(new Set(rows.map(({ body }) => JSON.parse(body).purpose))).toEqual(new Set(['Ferieplan 2027', 'Kontrol']))
  })

  it('is narrowed at once: fewer scopes, fields left out, an earlier end', async () => {
    const { id, token } = await town.newSystem('lifecycle:narrow', ['cpr:read'])
    const [sls, cpr] = await town.open(id, { interfaces: ['SLS_LAES', 'CPR_DIREKTE'], scopes: ['cpr:read'] })
    const query = '{ institution { employees(first: 2) { nodes { name familyName person { cprNumber status } } } } }'
    const wide = await town.ask(token, query)
    expect(wide.data.institution.employees.nodes[0].person).not.toBeNull()

    const narrowed = await town.change('narrowAccess', input('NarrowAccessInput'), {
      input: { grantId: cpr.id, scopes: [], withheldFields: ['Employee.person'] },
    })
    expect(narrowed.grants[0]).toMatchObject({
      scopes: [],
      withheldFields: expect.arrayContaining(['SlsEmployee.person', 'OpusEmployee.person']),
    })
    const calls = town.simulators.cpr.control.journal().length
    const narrow = await town.ask(token, query)
    expect(narrow.data.institution.employees.nodes.map((node: { person: unknown }) => node.person)).toEqual([
      null,
      null,
    ])
    expect(narrow.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    expect(narrow.data.institution.employees.nodes[0].familyName).not.toBeNull()
    // Not even asked for.
    expect(town.simulators.cpr.control.journal()).toHaveLength(calls)

    for (const [asked, field] of [
      [{ scopes: ['absence:reason'] }, 'scopes'],
      [{ withheldFields: ['Employee.name'] }, 'withheldFields'],
      [{ withheldFields: ['Employee.salaryOfTheBoss'] }, 'withheldFields'],
    ] as const) {
      const { faults } = await town.change('narrowAccess', input('NarrowAccessInput'), {
        input: { grantId: sls.id, ...asked },
      })
      expect(faults.map((fault) => fault.field)).toEqual([field])
    }
    const yesterday = Temporal.Now.plainDateISO('Europe/Copenhagen').subtract({ days: 1 }).toString()
    await town.change('narrowAccess', input('NarrowAccessInput'), { input: { grantId: sls.id, validUntil: yesterday } })
    await town.change('narrowAccess', input('NarrowAccessInput'), { input: { grantId: cpr.id, validUntil: yesterday } })
    expect((await town.ask(token, NAMES)).status).toBe(403)
  })

  it('leaves out what is asked of an interface, too, of entities, and under another name', async () => {
    const { id, token } = await town.newSystem('lifecycle:interface')
    const [sls] = await town.open(id)
    const query = `{ mine: institution { seen: accessGrants { system } ... on SlsInstitution { accessGrants { id } } ...I }
      employees: institution { employees(first: 1) { nodes { id } } } } fragment I on Institution { accessInterfaces { code } }`
    expect((await town.ask(token, query)).errors).toEqual([])
    await town.change('narrowAccess', input('NarrowAccessInput'), {
      input: { grantId: sls.id, withheldFields: ['Institution.accessGrants', 'SlsInstitution.accessInterfaces'] },
    })
    const { data, errors } = await town.ask(token, query)
    expect(data.mine).toEqual({ seen: null, accessGrants: null, accessInterfaces: null })
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
    expect(data.employees.employees.nodes).toHaveLength(1)
  })

  it('is suspended and resumed, and closed for good', async () => {
    const { id, token } = await town.newSystem('lifecycle:close')
    const [{ id: grantId }] = await town.open(id)
    expect((await town.ask(token, NAMES)).status).toBe(200)

    const suspended = await town.change('suspendAccess', input('SuspendAccessInput'), {
      input: { grantId, reason: 'Uafklaret' },
    })
    expect(suspended.grants).toMatchObject([{ state: 'SUSPENDED', suspendReason: 'Uafklaret' }])
    expect((await town.ask(token, NAMES)).status).toBe(403)
    const resumed = await town.change('resumeAccess', '$id: ID!|grantId: $id', { id: grantId })
    expect(resumed.grants).toMatchObject([{ state: 'OPEN', suspendReason: null }])
    expect((await town.ask(token, NAMES)).status).toBe(200)

    const closed = await town.change('closeAccess', input('CloseAccessInput'), {
      input: { grantIds: [grantId], reason: 'CONTRACT_ENDED' },
    })
    expect(closed).toMatchObject({
      instruction: { kind: 'CLOSE', status: 'DONE' },
      grants: [{ state: 'CLOSED', closeReason: 'CONTRACT_ENDED' }],
    })
    expect((await town.ask(token, NAMES)).status).toBe(403)
    for (const again of [
      town.change('resumeAccess', '$id: ID!|grantId: $id', { id: grantId }),
      town.change('suspendAccess', input('SuspendAccessInput'), { input: { grantId, reason: 'x' } }),
      town.change('closeAccess', input('CloseAccessInput'), {
        input: { grantIds: [grantId], reason: 'CONTRACT_ENDED' },
      }),
      town.change('narrowAccess', input('NarrowAccessInput'), { input: { grantId, scopes: [] } }),
    ])
      expect((await again).faults).toMatchObject([{ code: 'NOT_NOW' }])
    // A new one can be opened beside it.
    expect(await town.open(id)).toMatchObject([{ state: 'OPEN' }])
    expect((await town.ask(token, NAMES)).status).toBe(200)
  })

  it('is changed by an instruction, and stays the same access', async () => {
    const { id } = await town.newSystem('lifecycle:change')
    const [{ id: grantId }] = await town.open(id)
    const twice = await town.change('orderAccess', input('OrderAccessInput'), { input: { ...ORDER, systemId: id } })
    expect(twice.faults).toMatchObject([{ code: 'ALREADY_OPEN', field: 'interfaces' }])
    const changed = await town.open(id, {
      change: true,
      interfaces: ['SLS_LAES', 'CPR_DIREKTE'],
      scopes: ['absence:reason'],
      purpose: 'Vagtplan og ferie',
    })
    expect(changed).toMatchObject([
      { id: grantId, interfaceCode: 'SLS_LAES', scopes: ['absence:reason'], purpose: 'Vagtplan og ferie' },
      { interfaceCode: 'CPR_DIREKTE', state: 'OPEN' },
    ])
  })

  it('for stored operations only answers no other', async () => {
    const { id, token } = await town.newSystem('lifecycle:stored')
    await town.open(id, { persistedOperationsOnly: true })
    const { errors } = await town.ask(token, NAMES)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'OPERATION_NOT_PERSISTED' } }])
  })

  it('tells all that is wrong with an order at once, in English and Danish', async () => {
    const { id } = await town.newSystem('lifecycle:faults')
    const { data } = await town.administer(
      'mutation ($input: OrderAccessInput!) { orderAccess(input: $input) { faults { code field text textDanish } instruction { id } } }',
      {
        input: {
          systemId: id,
          interfaces: ['OPRET_FRAVAER', 'SLS_OPDATER'],
          purpose: '  ',
          environment: 'PRODUCTION',
          validUntil: '2020-01-01',
          integrationType: 'STANDARD',
          reason: 'CONTRACT_ENDED',
          replacesInterface: 'IND01',
          scopes: ['access:administer', 'cpr:everything'],
          withheldFields: ['Employee.id'],
        },
      },
    )
    const { faults, instruction } = data.orderAccess
    expect(instruction).toBeNull()
    expect(faults.map(({ code }: { code: string }) => code).sort()).toEqual(
      [
        'INTERFACE_UNKNOWN',
        'NOT_ENTITLED',
        'STANDARD_NOT_OFFERED',
        'REPLACES_NOTHING',
        'REASON_DOES_NOT_FIT',
        'DAY_NOT_POSSIBLE',
        'SCOPE_NOT_POSSIBLE',
        'SCOPE_NOT_POSSIBLE',
        'VALUE_NOT_POSSIBLE',
        'FIELD_NOT_WITHHOLDABLE',
      ].sort(),
    )
    for (const { text, textDanish } of faults) {
      expect(text.length).toBeGreaterThan(10)
      expect(textDanish).not.toBe(text)
    }
  })

  it('is looked after by nobody without the scope, and by a system never signed or closed', async () => {
    const { id, token } = await town.newSystem('lifecycle:stranger', ['access:administer'])
    await town.open(id)
    for (const mutation of [
      'registerSystem(input: {name: "x"}) { faults { code } }',
      'emergencyClose(input: {systemId: "x", reason: SECURITY_INCIDENT}) { faults { code } }',
      'uploadCertificate(input: {systemId: "x", content: "x"}) { faults { code } }',
    ]) {
      const { data, errors } = await town.ask(token, `mutation { ${mutation} }`)
      expect(Object.values(data)).toEqual([null])
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'access:administer' } }])
    }
    const { data, errors } = await town.ask(
      town.token('fjordstyrelsen', 'noCpr'),
      '{ institution { accessInstructions { id } accessCertificates { id } accessEvents { nodes { id } } } }',
    )
    expect(data).toEqual({ institution: { accessInstructions: null, accessCertificates: null, accessEvents: null } })
    expect(errors).toHaveLength(3)
  })

  it('of the last administrator cannot be closed in the ordinary way', async () => {
    const { data } = await town.administer('{ viewer { grants { id } } }')
    const [{ id: grantId }] = data.viewer.grants
    for (const asked of [
      town.change('closeAccess', input('CloseAccessInput'), {
        input: { grantIds: [grantId], reason: 'CUSTOMER_REQUEST' },
      }),
      town.change('suspendAccess', input('SuspendAccessInput'), { input: { grantId, reason: 'x' } }),
      town.change('narrowAccess', input('NarrowAccessInput'), { input: { grantId, scopes: ['access:log'] } }),
    ])
      expect((await asked).faults).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }])
  })

  it('is another institution’s in no way', async () => {
    const { id: systemId } = await town.newSystem('lifecycle:own')
    const [{ id: grantId }] = await town.open(systemId)
    const { instruction } = await town.change('orderAccess', input('OrderAccessInput'), {
      input: { ...ORDER, systemId, interfaces: ['CPR_DIREKTE'] },
    })
    const foreign = 'arkivnaevnet'
    for (const asked of [
      town.change('orderAccess', input('OrderAccessInput'), { input: { ...ORDER, systemId } }, foreign),
      town.change('signInstruction', '$id: ID!|instructionId: $id', { id: instruction?.id }, foreign),
      town.change('cancelInstruction', '$id: ID!|instructionId: $id', { id: instruction?.id }, foreign),
      town.change('openAccess', input('OpenAccessInput'), { input: { instructionId: instruction?.id } }, foreign),
      town.change('suspendAccess', input('SuspendAccessInput'), { input: { grantId, reason: 'x' } }, foreign),
      town.change('resumeAccess', '$id: ID!|grantId: $id', { id: grantId }, foreign),
      town.change('narrowAccess', input('NarrowAccessInput'), { input: { grantId, scopes: [] } }, foreign),
      town.change(
        'closeAccess',
        input('CloseAccessInput'),
        { input: { grantIds: [grantId], reason: 'CUSTOMER_REQUEST' } },
        foreign,
      ),
      town.change(
        'emergencyClose',
        input('EmergencyCloseInput'),
        { input: { systemId, reason: 'SECURITY_INCIDENT' } },
        foreign,
      ),
    ])
      expect((await asked).faults).toMatchObject([{ code: 'UNKNOWN' }])
    const { data } = await town.administer(
      '{ institution { externalSystems { name } accessGrants { system } accessEvents(first: 500) { nodes { grantId } } } }',
      {},
      foreign,
    )
    expect(JSON.stringify(data)).not.toContain('lifecycle:own')
    expect(JSON.stringify(data)).not.toContain(grantId)
  })

  it('of another institution’s own people and systems is not even heard, where the registry’s file names them', async () => {
    const query = '{ institution { externalSystems { id subject own } } }'
    const subjectsAt = async (institution: string): Promise<readonly string[]> =>
      (await town.administer(query, {}, institution)).data.institution.externalSystems.map(
        ({ subject }: { subject: string }) => subject,
      )
    expect(await subjectsAt('fjordstyrelsen')).toEqual(
      expect.arrayContaining(['town:supplier', 'town:fjordstyrelsen:administrator', 'town:fjordstyrelsen:full']),
    )
    const elsewhere = await subjectsAt('arkivnaevnet')
    // The supplier’s system stands in the catalogue, for all.
    expect(elsewhere).toContain('town:supplier')
    expect(elsewhere.filter((subject) => subject.startsWith('town:fjordstyrelsen:'))).toEqual([])
  })
})

describe('what happened', () => {
  it('is told newest first, page by page, and as things stood at any moment', async () => {
    const { id } = await town.newSystem('history:1')
    const [{ id: grantId }] = await town.open(id, { scopes: ['absence:reason'] })
    const afterOpening = new Date()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await town.change('narrowAccess', input('NarrowAccessInput'), { input: { grantId, scopes: [] } })
    await town.change('suspendAccess', input('SuspendAccessInput'), { input: { grantId, reason: 'Prøve' } })
    const afterSuspending = new Date()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await town.change('closeAccess', input('CloseAccessInput'), {
      input: { grantIds: [grantId], reason: 'SYSTEM_REPLACED' },
    })

    const at = async (moment: Date) => {
      const { data } = await town.administer(
        'query ($at: DateTime!) { institution { accessGrantsAt(at: $at) { id state scopes openInstruction { signedBy } } } }',
        { at: moment.toISOString() },
      )
      return data.institution.accessGrantsAt.find((grant: { id: string }) => grant.id === grantId)
    }
    expect(await at(new Date('2020-01-01T00:00:00Z'))).toBeUndefined()
    expect(await at(afterOpening)).toMatchObject({ state: 'OPEN', scopes: ['absence:reason'] })
    expect(await at(afterSuspending)).toMatchObject({ state: 'SUSPENDED', scopes: [] })
    expect(await at(new Date())).toMatchObject({
      state: 'CLOSED',
      openInstruction: { signedBy: expect.stringContaining('administrator') },
    })

    const seen: { event: string; note: string | null }[] = []
    let after: string | null = null
    for (let pages = 0; pages < 10; pages += 1) {
      const { data } = await town.administer(
        'query ($id: ID, $after: String) { institution { accessEvents(first: 2, after: $after, grantId: $id) { nodes { event note actor } pageInfo { hasNextPage endCursor } } } }',
        { id: grantId, after },
      )
      const { nodes, pageInfo } = data.institution.accessEvents
      seen.push(...nodes)
      after = pageInfo.endCursor
      if (!pageInfo.hasNextPage) break
    }
    expect(seen.map(({ event }) => event)).toEqual(['CLOSED', 'SUSPENDED', 'NARROWED', 'OPENED'])
    expect(seen[1]?.note).toBe('Prøve')
  })
})
