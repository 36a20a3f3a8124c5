import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { fixedScalars, fixedTypes, notYet } from './fixedNames.ts'

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))

/** A type's members as the fixed list writes them. */
function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name)
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, type: inner }) => `${name}: ${inner}`)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).map(({ name, args, type: inner }) => {
    const written = args.map((argument) => `${argument.name}: ${argument.type}`).join(', ')
    return `${name}${written === '' ? '' : `(${written})`}: ${inner}`
  })
}

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enum'
  if (isInputObjectType(type)) return 'input'
  return isInterfaceType(type) ? 'interface' : 'type'
}

describe('the names that integrators rely on', () => {
  it.each(Object.entries(fixedTypes))('keeps %s', (name, { kind, members }) => {
    const type = api.getType(name)
    if (type === undefined) throw new Error(`${name} is gone from the API`)
    expect(kindOf(type)).toBe(kind)
    const there = membersOf(type)
    expect(
      members
        .filter((member) => !there.includes(member))
        .map((member) => `${name}.${member} is gone or has another type`),
    ).toEqual([])
  })

  it('keeps the scalars', () => {
    expect(fixedScalars.filter((name) => !isScalarType(api.getType(name)))).toEqual([])
  })

  it('gives each payroll system its own concrete type behind the interfaces', () => {
    for (const name of ['Institution', 'Employee', 'EmployeeConnection', 'EmployeeEdge', 'InstitutionAbsence']) {
      const type = api.getType(name)
      if (!isInterfaceType(type)) throw new Error(`${name} is no interface`)
      const implementing = api.getPossibleTypes(type).map((one) => one.name)
      expect(implementing.sort()).toEqual([`Opus${name}`, `Sls${name}`])
    }
  })

  it('lists as not yet there only what is not there', () => {
    const there = notYet.filter(({ name }) => {
      const [typeName = '', field] = name.split('.')
      const type = api.getType(typeName)
      if (field === undefined) return type !== undefined
      return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields()
    })
    expect(there.map(({ name }) => `${name} is answered now: move it to the fixed names`)).toEqual([])
    expect(notYet.every(({ reason }) => reason.length > 20)).toBe(true)
  })
})
