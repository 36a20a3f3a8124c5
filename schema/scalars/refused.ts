import { GraphQLError } from 'graphql'

/** A refusal of a value that says what was expected and never repeats the value: it may be a CPR number in the wrong place. */
export function refused(scalar: string, expected: string): GraphQLError {
  return new GraphQLError(`${scalar} must be ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } })
}
