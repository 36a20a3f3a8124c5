import { GraphQLError, type GraphQLScalarType, Kind } from 'graphql'
import { expect } from 'vitest'

/** The ways by which a value comes in or goes out. */
const WAYS = ['a variable', 'a literal', 'an answer'] as const
type Way = (typeof WAYS)[number]

function pass(scalar: GraphQLScalarType, way: Way, value: unknown): unknown {
  if (way === 'a variable') return scalar.parseValue(value)
  if (way === 'an answer') return scalar.serialize(value)
  return scalar.parseLiteral({ kind: Kind.STRING, value: String(value) }, {})
}

/** The value comes through every way as it is. */
export function expectKept(scalar: GraphQLScalarType, value: string, ways: readonly Way[] = WAYS): void {
  for (const way of ways) expect(pass(scalar, way, value), way).toBe(value)
}

/** The value is refused on every way, with a code, and no word of the refusal repeats it. */
export function expectRefused(scalar: GraphQLScalarType, value: unknown): void {
  for (const way of WAYS) {
    if (way === 'a literal' && typeof value !== 'string') continue
    const error = refusalOf(() => pass(scalar, way, value))
    expect(error.extensions['code'], way).toBe('BAD_USER_INPUT')
    const text = String(value)
    if (text.length > 3) expect(JSON.stringify(error) + error.message + (error.stack ?? ''), way).not.toContain(text)
  }
}

/** Only text literals are taken: a number is refused, whatever it is. */
export function expectNumberLiteralRefused(scalar: GraphQLScalarType, digits: string): void {
  const error = refusalOf(() => scalar.parseLiteral({ kind: Kind.INT, value: digits }, {}))
  expect(error.extensions['code']).toBe('BAD_USER_INPUT')
  expect(error.message).not.toContain(digits)
}

export function refusalOf(attempt: () => unknown): GraphQLError {
  try {
    attempt()
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
  throw new Error('the value was let through')
}
