import { pino } from 'pino'
import { redact, withoutCprNumbers } from './redaction.ts'

/** Facts of a log line: names, counts, ids, codes. Everything passes the redaction list, so that a CPR number cannot stray in. */
export type Facts = Readonly<Record<string, unknown>>

export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  /** A failure that an operator should look at. `cause` is told with its chain, redacted. */
  error(event: string, facts?: Facts, cause?: unknown): void
  /** Something that must never happen and may be a leak: counted and raised. */
  alarm(event: string, facts?: Facts): void
}

export interface LogSettings {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Where lines go; default standard output. */
  readonly sink?: { write(line: string): void }
  /** Counts alarms, for the metrics. */
  readonly onAlarm?: (event: string) => void
}

export function createLog({ level, sink, onAlarm }: LogSettings): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = sink === undefined ? pino(options) : pino(options, sink)
  const clean = (facts: Facts | undefined): object => redact(facts ?? {}) as object
  return {
    info: (event, facts) => logger.info(clean(facts), withoutCprNumbers(event)),
    warn: (event, facts) => logger.warn(clean(facts), withoutCprNumbers(event)),
    error: (event, facts, cause) =>
      logger.error(
        { ...clean(facts), ...(cause === undefined ? {} : { cause: redact(causeChain(cause)) }) },
        withoutCprNumbers(event),
      ),
    alarm: (event, facts) => {
      onAlarm?.(event)
      logger.error({ ...clean(facts), alarm: true }, withoutCprNumbers(event))
    },
  }
}

/** A log that keeps nothing. */
export const silentLog: Log = createLog({ level: 'silent' })

function causeChain(cause: unknown, depth = 0): unknown {
  if (!(cause instanceof Error)) return typeof cause
  const { detail, reason, code } = cause as { detail?: unknown; reason?: unknown; code?: unknown }
  return {
    name: cause.name,
    message: cause.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    at: cause.stack
      ?.split('\n')
      .slice(1, 6)
      .map((line) => line.trim()),
    ...(cause.cause === undefined || depth > 4 ? {} : { cause: causeChain(cause.cause, depth + 1) }),
  }
}
