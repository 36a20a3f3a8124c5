import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { datedObjects, type Field } from '../../../subgraphs/sls/mapping/changes/fields.ts'
import type { Given } from '../../../subgraphs/sls/mapping/changes/form.ts'
import { type StepField, stepFields } from '../../../subgraphs/sls/mapping/changes/hire.ts'
import { tabledChanges } from '../../../subgraphs/sls/mapping/changes/tabled.ts'
import { NOT_IN_SLS } from '../../../subgraphs/sls/rules/onlyWhatSlsTakes.ts'

const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'))

/** An input's members, each with its type as it is written; parts with members of their own are written out. */
function membersOf(type: GraphQLInputObjectType): Record<string, string> {
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, written(field.type)]))
}

function written(type: GraphQLInputType): string {
  if (isNonNullType(type)) return `${written(type.ofType)}!`
  if (isListType(type)) return `[${written(type.ofType)}]`
  if (isInputObjectType(type)) return part(membersOf(type))
  return isEnumType(type) ? oneOf(type.getValues().map(({ name }) => name)) : String(type)
}

const part = (members: Record<string, string>): string =>
  `{${Object.entries(members)
    .map(([name, member]) => `${name}: ${member}`)
    .toSorted()
    .join(' ')}}`
const oneOf = (words: readonly string[]): string => words.toSorted().join('|')

/** What the tables' words are in the SDL. Short codes of SLS's own are no part of the API. */
function inSdl(given: Given): string {
  switch (given) {
    case 'day':
      return 'Date'
    case 'text':
      return 'String'
    case 'decimal':
      return 'Decimal'
    case 'whole number':
      return 'Int'
    case 'flag':
      return 'Boolean'
    case 'CPR number':
      return 'CprNumber'
    case 'segments':
      return '[String]'
  }
  if ('oneOf' in given) return oneOf(given.oneOf.filter((word) => /^[A-Z_]{2,}$/.test(word)))
  if ('several' in given) return `[${inSdl(given.several)}!]`
  return part(Object.fromEntries(Object.entries(given.part).map(([name, inner]) => [name, `${inSdl(inner)}!`])))
}

const tabled = (fields: readonly Field[], isNeeded: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, form }) => [name, `${inSdl(form.gives)}${isNeeded(name) ? '!' : ''}`]))
const EVERY = { idempotencyKey: 'ID!', waitSeconds: 'Int', validateOnly: 'Boolean' }
const ABOUT_NOBODY = ['hireEmployee', 'setInputChannels']

/** No field reads them, so that they have no ids. */
const NAMED_BY_KEY_ALONE = ['IndividualPension']
/** An id is looked up on a day. */
const READ_BY_DAY = ['TaxPayElement']

function inputOf(name: string): GraphQLInputObjectType {
  const type = api.getType(name)
  if (!isInputObjectType(type)) throw new Error(`the API has no input ${name}`)
  return type
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** What the API must take for an operation of the tables. */
function wanted(operation: string): Record<string, string> {
  const change = tabledChanges.get(operation)
  if (change === undefined) throw new Error(`${operation} is in no table`)
  const { fields, needs } = change
  const about = datedObjects.find(({ noun }) => operation === `change${noun}` || operation === `delete${noun}`)
  const own = { ...(ABOUT_NOBODY.includes(operation) ? {} : { employeeId: 'ID!' }), ...EVERY }
  const clearable = fields.filter((field) => field.clearable).map(({ name }) => name)
  const clear: Record<string, string> = clearable.length === 0 ? {} : { clear: `[${oneOf(clearable)}!]` }
  const confirm: Record<string, string> = /Departure$/.test(operation) ? { confirmOlderThan11Months: 'Boolean' } : {}
  if (about === undefined)
    return {
      ...own,
      ...tabled(fields, (name) => needs.includes(name)),
      ...clear,
      ...confirm,
      ...(operation === 'hireEmployee' ? { purpose: 'String!', ...furtherSteps() } : {}),
    }
  const keyFields = about.fields.filter(({ name }) => about.key.includes(name))
  const keyMembers = part(
    tabled(keyFields, (name) => tabledChanges.get(`delete${about.noun}`)?.needs.includes(name) ?? false),
  )
  const key = NAMED_BY_KEY_ALONE.includes(about.noun)
    ? { key: `${keyMembers}!` }
    : { key: keyMembers, recordId: 'ID', ...(READ_BY_DAY.includes(about.noun) ? { asOf: 'Date' } : {}) }
  // What the key says need not be said again.
  const rest = operation.startsWith('delete')
    ? {}
    : tabled(fields, (name) => needs.includes(name) && !about.key.includes(name))
  return { ...own, ...key, ...rest, ...confirm }
}

function furtherSteps(): Record<string, string> {
  return Object.fromEntries(
    stepFields.map(({ field, operation, isList, fromHire }: StepField) => {
      const change = tabledChanges.get(operation)
      const own =
        change === undefined
          ? part(wagePartOfHire())
          : part(tabled(change.fields, (name) => change.needs.includes(name) && !fromHire.includes(name)))
      return [field, isList ? `[${own}!]` : own]
    }),
  )
}

/** A wage part at the hire is one that is registered, without what SLS has no place for. */
function wagePartOfHire(): Record<string, string> {
  const { employeeId: _, ...registered } = membersOf(inputOf('RegisterWagePartInput'))
  return Object.fromEntries(
    Object.entries(registered).filter(([name]) => !(name in EVERY) && !NOT_IN_SLS.includes(name)),
  )
}

describe('the inputs of SLS’s changes', () => {
  it.each([...tabledChanges.keys()])('take of %s what the table says, and nothing else', (operation) => {
    const mutation = api.getMutationType()?.getFields()[operation]
    expect(String(mutation?.args.find(({ name }) => name === 'input')?.type)).toBe(`${capital(operation)}Input!`)
    expect(membersOf(inputOf(`${capital(operation)}Input`))).toEqual(wanted(operation))
  })

  it('are those of the tables and of no other change', () => {
    const parts = ['slsChanges', 'slsHire', 'slsEmployment', 'slsPostings', 'slsAccounts', 'slsPensionsAndTax']
    const offered = parts.flatMap((name) =>
      parse(readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8')).definitions.flatMap(
        (definition) =>
          definition.kind === Kind.OBJECT_TYPE_EXTENSION
            ? (definition.fields ?? []).map(({ name: { value } }) => value)
            : [],
      ),
    )
    expect(offered.toSorted()).toEqual([...tabledChanges.keys()].toSorted())
  })
})
