import { GraphQLError } from 'graphql'
import { UpstreamFault } from '../upstream/fault.ts'

/** Stands for something that could not be read. */
export interface NotRead {
  /** A code of the closed list, or the reason that says it better. */
  readonly notRead: string
}

/**
 * Reads, and turns what an upstream or the caller's access is to blame for into data. What is wrong with this program is thrown on: a mistake of
 * ours is no answer.
 */
export async function readOrNot<Value>(read: () => Promise<Value>): Promise<Value | NotRead> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UpstreamFault) return { notRead: error.code }
    if (!(error instanceof GraphQLError)) throw error
    const { reason, code } = error.extensions
    const told = typeof reason === 'string' ? reason : code
    if (typeof told !== 'string') throw error
    return { notRead: told }
  }
}

export function isNotRead(value: unknown): value is NotRead {
  return typeof value === 'object' && value !== null && 'notRead' in value && typeof value.notRead === 'string'
}
