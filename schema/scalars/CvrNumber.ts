import { GraphQLScalarType, Kind } from 'graphql'
import { refused } from './refused.ts'

/** Eight digits with a valid check digit (cvr.md 2.1). */
export type CvrNumber = string & { readonly __cvrNumber: never }

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1] as const

/** The number, or null where the form or the check digit is wrong. */
export function parseCvrNumber(text: string): CvrNumber | null {
  if (!/^[1-9]\d{7}$/.test(text)) return null
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return sum % 11 === 0 ? (text as CvrNumber) : null
}

const EXPECTED = 'a CVR number of eight digits with a valid check digit'

function accept(value: unknown): CvrNumber {
  const parsed = typeof value === 'string' ? parseCvrNumber(value) : null
  if (parsed === null) throw refused('CvrNumber', EXPECTED)
  return parsed
}

export const CvrNumberScalar = new GraphQLScalarType<CvrNumber, string>({
  name: 'CvrNumber',
  serialize: accept,
  parseValue: accept,
  parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : null),
})
