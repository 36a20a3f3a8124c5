import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { scopes } from '#foundation/tenancy/caller.ts'
import { subgraphNames, subgraphSdl } from '#schema/subgraphSchemas.ts'

/** Fields of object types that show, contain or are computed from a CPR number or a date of birth, with the scope that each needs. */
const derived: Readonly<Record<string, string>> = {
  'Person.cprNumber': 'cpr:read',
  'Person.bornOn': 'cpr:birthdate',
  'Person.birthYear': 'cpr:birthdate',
  'SlsEmployee.employeeNumber': 'cpr:read',
  'SlsEmployee.bankAccount': 'cpr:read',
  'SlsCareDayAccount.child': 'cpr:read',
  'SlsInstitution.employeeByNumber': 'cpr:read',
  'SlsInstitution.employeesByCpr': 'cpr:read',
  'OpusInstitution.employeesByCpr': 'cpr:read',
  'OpusName.cprNumber': 'cpr:read',
  'OpusName.personnelIdentifier': 'cpr:read',
  'OpusPensionScheme.memberNumber': 'cpr:read',
  'OpusChild.cprNumber': 'cpr:read',
  'OpusChild.bornOn': 'cpr:birthdate',
  'Query.person': 'cpr:lookup',
}

/** Days from which something counts, which may be the day of birth. */
const FIRST_DAY = 'shows the date of birth to nobody without `cpr:birthdate`, see `subgraphs/cpr/model/firstDays.ts`'

/** Fields whose name or description speaks of such things without being one. */
const harmless: Readonly<Record<string, string>> = {
  'OpusEmployee.employeeNumber': 'Opus numbers its employees without regard to the CPR number',
  'OpusInstitution.employeeByNumber': 'Opus numbers its employees without regard to the CPR number',
  'Person.statusFrom': FIRST_DAY,
  'Person.civilStatusFrom': FIRST_DAY,
  'PersonName.validFrom': FIRST_DAY,
  'FormerPersonName.validFrom': FIRST_DAY,
  'PersonAddress.validFrom': FIRST_DAY,
  'PersonAddress.municipalityFrom': FIRST_DAY,
  'FormerPersonAddress.validFrom': FIRST_DAY,
  'FormerCivilStatus.validFrom': FIRST_DAY,
  'StayAbroad.departedOn': FIRST_DAY,
  'Transaction.changes': 'withholds CPR numbers one by one, see `subgraphs/transactions/resolvers/withheldValue.ts`',
}

/** What tells why somebody is absent or has left, or of a scheme for their health; shown as withheld without the scope. */
const reasons = [
  ...['kind', 'code', 'codeText', 'childNumber', 'maternityCaseKey', 'workInjuryNumber', 'reasonCode'].map(
    (field) => `Absence.${field}`,
  ),
  ...['kind', 'code', 'codeText'].map((field) => `SlsAbsenceLogEntry.${field}`),
  ...['cause', 'causeText'].map((field) => `SlsDeparture.${field}`),
  ...['substituteScheme', 'employmentScheme', 'employmentSchemeText'].map((field) => `SlsStatistics.${field}`),
]

interface Field {
  readonly place: string
  readonly subgraph: string
  readonly onInterface: boolean
  readonly node: FieldDefinitionNode
}

const ON_OBJECT: ReadonlySet<string> = new Set([Kind.OBJECT_TYPE_DEFINITION, Kind.OBJECT_TYPE_EXTENSION])
const ON_INTERFACE: ReadonlySet<string> = new Set([Kind.INTERFACE_TYPE_DEFINITION, Kind.INTERFACE_TYPE_EXTENSION])

const fields: readonly Field[] = subgraphNames.flatMap((subgraph) =>
  parse(subgraphSdl(subgraph)).definitions.flatMap((definition) => {
    const onInterface = ON_INTERFACE.has(definition.kind)
    if (!('fields' in definition) || (!onInterface && !ON_OBJECT.has(definition.kind))) return []
    return ((definition.fields ?? []) as readonly FieldDefinitionNode[]).map((node) => ({
      place: `${definition.name.value}.${node.name.value}`,
      subgraph,
      onInterface,
      node,
    }))
  }),
)
const ofObjects = fields.filter(({ onInterface }) => !onInterface)

function directive({ node }: Field, name: string): ConstDirectiveNode | undefined {
  return node.directives?.find((one) => one.name.value === name)
}

function argument(found: ConstDirectiveNode | undefined, name: string): unknown {
  const value = found?.arguments?.find((one) => one.name.value === name)?.value
  return value === undefined ? undefined : valueFromASTUntyped(value)
}

function requiredScopes(field: Field): readonly string[] {
  return ((argument(directive(field, 'requiresScopes'), 'scopes') as string[][] | undefined) ?? []).flat()
}

function typeName(node: TypeNode): string {
  return node.kind === Kind.NAMED_TYPE ? node.name.value : typeName(node.type)
}

describe('guards on fields', () => {
  it.each(Object.entries(derived))('lets nobody see %s without %s', (place, scope) => {
    const found = ofObjects.filter((field) => field.place === place)
    expect(found.length).toBeGreaterThan(0)
    for (const field of found) expect(requiredScopes(field)).toEqual([scope])
  })

  it('guards every field that gives or takes a CPR number', () => {
    const open = ofObjects.filter((field) => {
      const speaks =
        typeName(field.node.type) === 'CprNumber' ||
        (field.node.arguments ?? []).some(({ type }) => typeName(type) === 'CprNumber')
      return speaks && requiredScopes(field).length === 0
    })
    expect(open.map(({ place, subgraph }) => `${subgraph}: ${place} needs @requiresScopes`)).toEqual([])
  })

  it('lets no field that speaks of births or CPR numbers come in unseen', () => {
    const suspicious = ofObjects.filter(
      ({ node }) =>
        /[bB]irth|[bB]orn|^age$|[a-z]Age$|[cC]pr|[gG]ender/.test(node.name.value) ||
        /CPR number|date of birth|birthday/i.test(node.description?.value ?? ''),
    )
    const unknown = suspicious.filter(({ place }) => !(place in derived) && !(place in harmless))
    expect(
      unknown.map(
        ({ place }) =>
          `${place}: add it to the derived fields of this test with its scope, or to the harmless ones with the reason`,
      ),
    ).toEqual([])
  })

  it('withholds what tells the reason of an absence', () => {
    for (const place of reasons) {
      const found = ofObjects.filter((field) => field.place === place)
      expect(found.length).toBeGreaterThan(0)
      for (const field of found)
        expect(argument(directive(field, 'withheldUnless'), 'scope'), place).toBe('absence:reason')
    }
    const kind = ofObjects.find(({ place }) => place === 'Absence.kind')
    expect(kind === undefined ? undefined : argument(directive(kind, 'withheldUnless'), 'as')).toBe('WITHHELD')
  })

  it('never stand on interfaces, where they would guard nothing', () => {
    const misplaced = fields.filter(
      (field) =>
        field.onInterface && (directive(field, 'requiresScopes') ?? directive(field, 'withheldUnless')) !== undefined,
    )
    expect(misplaced.map(({ place, subgraph }) => `${subgraph}: ${place}`)).toEqual([])
  })

  it('withhold only what may be null, or say what is shown instead', () => {
    const broken = ofObjects.filter((field) => {
      const found = directive(field, 'withheldUnless')
      return found !== undefined && argument(found, 'as') === undefined && field.node.type.kind === Kind.NON_NULL_TYPE
    })
    expect(broken.map(({ place }) => place)).toEqual([])
  })

  it('require scopes of fields that may be null, so that a refusal costs that field alone', () => {
    const broken = ofObjects.filter(
      (field) => requiredScopes(field).length > 0 && field.node.type.kind === Kind.NON_NULL_TYPE,
    )
    expect(broken.map(({ place }) => place)).toEqual([])
  })

  it('name only scopes that there are', () => {
    const known: ReadonlySet<string> = new Set(scopes)
    const named = fields.flatMap((field) => [
      ...requiredScopes(field),
      ...[argument(directive(field, 'withheldUnless'), 'scope')].filter((scope) => typeof scope === 'string'),
    ])
    expect(named.filter((scope) => !known.has(scope))).toEqual([])
    expect([...new Set(named)].sort()).toEqual([...scopes].sort())
  })
})
