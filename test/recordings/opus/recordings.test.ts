import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { OpusMessages } from '../../../subgraphs/opus/wire/messages.ts'
import { type Answer, type Exchange, elementsOf, openOpusMessages, play } from './exchange.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const text = (name: string, file: string): string => readFileSync(`${folder}${name}/${file}`, 'utf8')
const exchangeOf = (name: string): Exchange => JSON.parse(text(name, 'exchange.json')) as Exchange

/** JSON answers stand in `answer.txt`: a formatter would write their numbers anew. */
function answerOf(name: string, { status = 200 }: Exchange): Answer {
  return existsSync(`${folder}${name}/answer.txt`)
    ? {
        status,
        contentType: status === 404 ? 'text/html' : 'application/json; charset=utf-8',
        body: text(name, 'answer.txt'),
      }
    : { status, contentType: 'text/xml; charset=utf-8', body: text(name, 'answer.xml') }
}

let messages: OpusMessages
beforeAll(async () => {
  messages = await openOpusMessages()
})

describe('recordings of KMD Opus', () => {
  it('are all here', () => {
    expect(names.length).toBeGreaterThanOrEqual(40)
  })

  it.each(names)('%s is read as expected', async (name) => {
    const exchange = exchangeOf(name)
    const played = await play(messages, exchange, answerOf(name, exchange))
    const outcome = await played.outcome.catch((error: unknown) => {
      if (!(error instanceof UpstreamFault)) throw error
      const { kind, upstreamCode, detail, system, operation } = error
      expect({ system, operation }).toEqual({ system: 'OPUS', operation: exchange.operation })
      return { fault: { kind, upstreamCode, detail } }
    })
    expect(outcome).toEqual(JSON.parse(text(name, 'expected.json')))
    await played.close()
  })

  it.each(names.filter((name) => existsSync(`${folder}${name}/request.xml`)))(
    '%s is asked as expected: each element in its namespace, in its place',
    async (name) => {
      const exchange = exchangeOf(name)
      const { sent, close } = await play(messages, exchange, answerOf(name, exchange))
      expect(elementsOf(sent.body)).toEqual(elementsOf(text(name, 'request.xml')))
      expect(sent.method).toBe('POST')
      expect(sent.headers['soapaction']).toBe('"http://sap.com/xi/WebService/soap1.1"')
      expect(sent.headers['content-type']).toBe('text/xml; charset=utf-8')
      await close()
    },
  )

  it.each(names.filter((name) => existsSync(`${folder}${name}/request.json`)))(
    '%s is asked as expected',
    async (name) => {
      const exchange = exchangeOf(name)
      const { sent, close } = await play(messages, exchange, answerOf(name, exchange))
      expect(JSON.parse(sent.body)).toEqual(JSON.parse(text(name, 'request.json')))
      expect(sent).toMatchObject({ method: 'POST', url: `/api/lpe/${exchange.operation}` })
      await close()
    },
  )
})
