import type { GraphQLError } from 'graphql'

/** What is wrong with an operation itself, so that nothing was asked; who asks, and how often, was not at fault. */
export class OperationRefused extends Error {
  readonly errors: readonly [GraphQLError, ...GraphQLError[]]
  constructor(errors: readonly [GraphQLError, ...GraphQLError[]]) {
    super('The operation is refused.')
    this.name = 'OperationRefused'
    this.errors = errors
  }
}
