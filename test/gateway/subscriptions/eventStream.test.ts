import { setTimeout as pause } from 'node:timers/promises'
import type { FormattedExecutionResult } from 'graphql'
import { describe, expect, it } from 'vitest'
import { eventStream } from '../../../gateway/subscriptions/eventStream.ts'
import { type Results, single } from '../../../gateway/subscriptions/stream.ts'
import { StreamInterrupted } from '../../../gateway/subscriptions/streamInterrupted.ts'

const lastWord = (error: unknown): FormattedExecutionResult => ({ errors: [{ message: String(error) }] })
const written = async (results: Results): Promise<string> => {
  let text = ''
  for await (const chunk of eventStream(results, 10_000, lastWord)) text += chunk
  return text
}

async function* of(values: readonly FormattedExecutionResult[], failure?: Error): Results {
  yield* values
  if (failure !== undefined) throw failure
  return undefined
}

describe('server-sent events', () => {
  it('are written as the protocol has them, byte for byte', async () => {
    expect(await written(single({ data: { a: 'x\ny' } }))).toBe(
      ':\n\nevent: next\ndata: {"data":{"a":"x\\ny"}}\n\nevent: complete\ndata:\n\n',
    )
  })

  it('say why they end, and are complete then; where they are interrupted they are not', async () => {
    expect(await written(of([], new Error('why')))).toBe(
      ':\n\nevent: next\ndata: {"errors":[{"message":"Error: why"}]}\n\nevent: complete\ndata:\n\n',
    )
    expect(await written(of([{ data: {} }], new StreamInterrupted()))).toBe(':\n\nevent: next\ndata: {"data":{}}\n\n')
  })

  it('are asked for no faster than the client takes them; one that takes nothing for two pings is cut off', async () => {
    let asked = 0
    let isEnded = false
    const results: Results = {
      next: async () => {
        asked += 1
        return { done: false, value: { data: { asked } } }
      },
      return: async () => {
        isEnded = true
        return { done: true, value: undefined }
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
    const stream = eventStream(results, 40, lastWord)
    stream.read()
    await pause(20)
    expect(asked).toBeLessThanOrEqual(2)
    await expect.poll(() => [stream.destroyed, isEnded], { timeout: 2_000 }).toEqual([true, true])
    expect(asked).toBeLessThanOrEqual(2)
  })

  it('say between them that they are alive', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const waiting = async function* (): Results {
      await promise
      yield { data: {} }
      return undefined
    }
    let text = ''
    for await (const chunk of eventStream(waiting(), 20, lastWord)) {
      text += chunk
      if (text.length > 12) resolve()
    }
    expect(text).toMatch(/^(:\n\n){5,}event: next\ndata: {"data":{}}\n\nevent: complete\ndata:\n\n$/)
  })
})
