import { describe, expect, it } from 'vitest'
import { createLog, type Log, silentLog } from '#foundation/log/log.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'

function open(level: 'info' | 'error' = 'info'): {
  log: Log
  lines: () => Record<string, unknown>[]
  alarms: string[]
} {
  const written: string[] = []
  const alarms: string[] = []
  const log = createLog({ level, sink: { write: (line) => written.push(line) }, onAlarm: (name) => alarms.push(name) })
  return { log, alarms, lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('the log', () => {
  it('writes a line of JSON with level, time, event and facts', () => {
    const { log, lines } = open()
    log.info('started', { parts: ['gateway'] })
    log.warn('odd')
    const [first, second] = lines()
    expect(first).toMatchObject({ level: 'info', msg: 'started', parts: ['gateway'] })
    expect(Date.parse(String(first?.['time']))).toBeGreaterThan(0)
    expect(second).toMatchObject({ level: 'warn', msg: 'odd' })
  })

  it('leaves out what is below its level', () => {
    const { log, lines } = open('error')
    log.info('a')
    log.warn('b')
    log.error('c')
    expect(lines().map(({ msg }) => msg)).toEqual(['c'])
  })

  it('counts and marks alarms', () => {
    const { log, lines, alarms } = open()
    log.alarm('foreign_rows', { rows: 2 })
    expect(alarms).toEqual(['foreign_rows'])
    expect(lines()).toMatchObject([{ level: 'error', alarm: true, msg: 'foreign_rows', rows: 2 }])
  })

  it('tells an error with its chain, names kept and CPR numbers blanked everywhere', () => {
    const { log, lines } = open()
    const deepest = Object.assign(new TypeError('row of 610190-1234'), { code: 'E6101901234' })
    const fault = new UpstreamFault({
      kind: 'garbled',
      system: 'SLS',
      operation: 'List',
      mayHaveArrived: true,
      detail: 'near 6101901234',
      cause: deepest,
    })
    log.error('failed', { about: '6101901234001' }, new Error('outer 6101901234', { cause: fault }))
    const [line] = lines()
    expect(line).toMatchObject({
      msg: 'failed',
      about: '[redacted]',
      cause: {
        name: 'Error',
        message: 'outer [redacted]',
        cause: {
          name: 'UpstreamFault',
          message: 'SLS List: garbled',
          detail: 'near [redacted]',
          cause: { name: 'TypeError', message: 'row of [redacted]', code: 'E[redacted]' },
        },
      },
    })
    expect(JSON.stringify(line)).not.toContain('610190')
  })

  it('tells only the kind of a thing that was thrown and is no error', () => {
    const { log, lines } = open()
    log.error('failed', {}, 'text with Karen')
    log.error('failed', {}, { cprNumber: '6101901234' })
    expect(lines().map(({ cause }) => cause)).toEqual(['string', 'object'])
  })

  it('ends with a chain of errors that has no end', () => {
    const { log, lines } = open()
    const round = new Error('round')
    round.cause = round
    log.error('failed', {}, round)
    expect(lines()).toHaveLength(1)
  })

  it('blanks a CPR number in the event itself', () => {
    const { log, lines } = open()
    log.warn('lookup of 6101901234 failed')
    expect(lines()[0]).toMatchObject({ msg: 'lookup of [redacted] failed' })
  })

  it('can be silent', () => {
    expect(() => silentLog.error('nothing', {}, new Error('x'))).not.toThrow()
  })
})
