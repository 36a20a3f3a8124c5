import { describe, expect, it } from 'vitest'
import { asksForEventStream } from '../../../gateway/subscriptions/transport.ts'

describe('a stream is asked for', () => {
  it.each([
    'text/event-stream',
    'Text/Event-Stream',
    'text/event-stream; charset=utf-8',
    'text/event-stream, multipart/mixed',
    'text/event-stream, */*;q=0.1',
  ])('by %s', (accept) => {
    expect(asksForEventStream(accept)).toBe(true)
  })

  it.each([
    undefined,
    '',
    '*/*',
    'text/*',
    'application/json',
    'text/event-stream;q=0',
    'text/event-stream; q=0.000, */*',
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'text/event-streams',
    'application/x; a="text/event-stream"',
  ])('and not by %s', (accept) => {
    expect(asksForEventStream(accept)).toBe(false)
  })
})
