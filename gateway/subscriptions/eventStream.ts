import { Readable } from 'node:stream'
import type { FormattedExecutionResult } from 'graphql'
import { bell } from './bell.ts'
import type { Results } from './stream.ts'
import { StreamInterrupted } from './streamInterrupted.ts'

/** A comment, which clients pass over: it keeps what stands between from taking the connection for dead. */
const PING = ':\n\n'
const COMPLETE = 'event: complete\ndata:\n\n'

/**
 * Results as server-sent events by the protocol graphql-sse (distinct connections): `next` for each, `complete` at the end, which is not
 * said where they are interrupted. A result is
 * asked for when the one before has been taken. The results are ended when the stream is destroyed, which it is, too, when the client
 * takes nothing for two pings.
 * @param lastWord what is sent where the results end in an error.
 */
export function eventStream(
  results: Results,
  pingMs: number,
  lastWord: (error: unknown) => FormattedExecutionResult,
): Readable {
  const taken = bell()
  let isFull = false
  let missedPings = 0
  const stream = new Readable({
    // Nothing is kept here beyond what the connection itself takes.
    highWaterMark: 1,
    read: () => {
      isFull = false
      taken.ring()
    },
    destroy: (error, done) => {
      clearInterval(pings)
      isFull = false
      taken.ring()
      void results.return?.()
      done(error)
    },
  })
  const send = (text: string): void => {
    if (!stream.destroyed) isFull = !stream.push(text)
  }
  const room = async (): Promise<void> => {
    while (isFull) await taken.rung()
  }
  const pings = setInterval(() => {
    missedPings = isFull ? missedPings + 1 : 0
    if (missedPings > 1) stream.destroy()
    else if (!isFull) send(PING)
  }, pingMs)
  pings.unref()

  const sendAll = async (): Promise<void> => {
    // Some browsers show nothing of an answer before its first byte.
    send(PING)
    try {
      for await (const result of results) {
        await room()
        if (stream.destroyed) return
        send(asNext(result))
        await room()
      }
    } catch (error) {
      if (error instanceof StreamInterrupted) return
      await room()
      send(asNext(lastWord(error)))
    }
    await room()
    send(COMPLETE)
  }
  void sendAll().finally(() => {
    clearInterval(pings)
    if (!stream.destroyed) stream.push(null)
  })
  return stream
}

function asNext(result: FormattedExecutionResult): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`
}
