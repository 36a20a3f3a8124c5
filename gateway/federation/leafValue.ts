import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
  isSpecifiedScalarType,
} from 'graphql'
import type { Raw } from './mergedData.ts'
import { plainJson } from './representations.ts'

/** What a leaf is in the response, or `undefined` if the subgraph's JSON is not a value of that type. */
export function leafValue(type: GraphQLLeafType, raw: Raw): unknown {
  if (isEnumType(type)) return typeof raw === 'string' && type.getValue(raw) !== undefined ? raw : undefined
  // A custom scalar's JSON is the subgraph's own matter.
  if (!isSpecifiedScalarType(type)) return plainJson(raw)
  return SPECIFIED.get(type.name)?.(raw)
}

const SPECIFIED: ReadonlyMap<string, (raw: Raw) => unknown> = new Map<string, (raw: Raw) => unknown>([
  [GraphQLInt.name, (raw) => (isInt(raw) ? raw : undefined)],
  [GraphQLFloat.name, (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined)],
  [GraphQLString.name, (raw) => (typeof raw === 'string' ? raw : undefined)],
  [GraphQLBoolean.name, (raw) => (typeof raw === 'boolean' ? raw : undefined)],
  [GraphQLID.name, (raw) => (typeof raw === 'string' ? raw : Number.isInteger(raw) ? String(raw) : undefined)],
])

/** 32 bits with a sign, as section 3.5.1 of the specification has it. */
function isInt(raw: Raw): boolean {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= -(2 ** 31) && raw < 2 ** 31
}
