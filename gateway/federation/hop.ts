import type { ErrorCode } from '#schema/errorCodes.ts'

/** One question to one subgraph. `document` has exactly one operation; its name, if it has one, is `operationName`. */
export type HopCall<Context> = {
  readonly subgraph: string
  readonly document: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
  /** The request's own, as the caller of the federation gave it: who asks, for which institution, the trace. */
  readonly context: Context
  /** Fires at the request's absolute deadline, or when the client has gone. */
  readonly signal: AbortSignal | undefined
}

/**
 * An error as a GraphQL response carries it (GraphQL specification, section 7.1.2); locations mean nothing across the
 * hop.
 */
export type HopError = {
  readonly message: string
  readonly path?: readonly (string | number)[] | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

/** A GraphQL response. The executor reads it and never writes to it. */
export type HopResult = {
  readonly data?: unknown
  readonly errors?: readonly HopError[] | undefined
}

/**
 * Asks a subgraph. Everything that goes wrong comes back as `errors`; a hop that may throw is wrapped in
 * `neverThrows`.
 */
export type Hop<Context> = (call: HopCall<Context>) => Promise<HopResult>

/** An error of the gateway's own making, with a lasting code and a text that names no value, host or cause. */
export function codedError(code: ErrorCode, message: string): HopError {
  return { message, extensions: { code } }
}

/** What stands where a subgraph left something out that it had to answer. */
export const INCOMPLETE_ANSWER = codedError('INTERNAL', 'A part of the answer is missing.')

/**
 * @returns the hop with three promises added: it settles with a result whatever the hop does (throws, rejects, returns
 * something else); what was thrown stays inside; and it settles when the signal fires, even if the hop does not listen.
 */
export function neverThrows<Context>(hop: Hop<Context>): Hop<Context> {
  return async (call) => {
    const { signal } = call
    if (signal?.aborted) return { errors: [abortedError(signal)] }
    let stopWaiting: (() => void) | undefined
    try {
      const answer = hop(call)
      if (signal === undefined) return readable(await answer)
      const aborted = new Promise<HopResult>((resolve) => {
        const settle = () => resolve({ errors: [abortedError(signal)] })
        signal.addEventListener('abort', settle, { once: true })
        stopWaiting = () => signal.removeEventListener('abort', settle)
      })
      return readable(await Promise.race([answer, aborted]))
    } catch {
      return {
        errors: [signal?.aborted ? abortedError(signal) : codedError('INTERNAL', 'A part of the service failed.')],
      }
    } finally {
      stopWaiting?.()
    }
  }
}

function abortedError(signal: AbortSignal): HopError {
  const ranOut = signal.reason instanceof Error && signal.reason.name === 'TimeoutError'
  return ranOut
    ? codedError('UPSTREAM_TIMEOUT', "The request's time ran out.")
    : codedError('INTERNAL', 'The request was cancelled.')
}

function readable(result: unknown): HopResult {
  if (typeof result !== 'object' || result === null) return { errors: [INCOMPLETE_ANSWER] }
  const { data, errors } = result as { data?: unknown; errors?: unknown }
  return { data, errors: Array.isArray(errors) ? errors.filter(isHopError).map(withoutLocations) : undefined }
}

function isHopError(error: unknown): error is HopError {
  return typeof error === 'object' && error !== null && typeof (error as HopError).message === 'string'
}

function withoutLocations({ message, path, extensions }: HopError): HopError {
  return { message, path: Array.isArray(path) ? path : undefined, extensions }
}
