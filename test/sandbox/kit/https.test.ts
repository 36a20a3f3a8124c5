import { Agent, request as httpsRequest } from 'node:https'
import { performance } from 'node:perf_hooks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Simulator } from '../../../sandbox/kit/control.ts'
import { createController } from '../../../sandbox/kit/controller.ts'
import { type HttpBehaviour, startHttpSimulator } from '../../../sandbox/kit/https.ts'
import { type Credential, createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'

const REPLY = '<svar><navn>Søren Æblelundsø</navn></svar>'

const behaviour: HttpBehaviour = {
  describe: (request) => ({
    operation: request.path.slice(1),
    institution: request.client?.cvrNumber ?? null,
    subjects: [request.body],
    detail: { method: request.method },
  }),
  answer: (request) => {
    if (request.path === '/broken') throw new Error('a bug of the simulator')
    return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: REPLY }
  },
  refuse: (refusal) => ({
    status: 500,
    headers: { 'content-type': 'text/xml' },
    body: `<fejl>${JSON.stringify(refusal)}</fejl>`,
  }),
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly bytes: number
}

describe('a simulator over HTTPS', () => {
  let pki: SandboxPki
  let client: Credential
  let simulator: Simulator
  let agent: Agent

  beforeAll(async () => {
    pki = await createPki()
    client = await pki.clientCertificate({
      cvrNumber: '99010207',
      organisation: 'Fjordstyrelsen',
      systemName: 'Vagtplan',
    })
    const controller = createController({ today: '2026-11-22', seed: 1 })
    simulator = await startHttpSimulator({ system: 'SLS', pki, controller, behaviour, clientCertificate: 'required' })
    agent = new Agent({ keepAlive: true, ca: pki.trust, cert: client.chain, key: client.key })
  })
  afterEach(() => simulator.control.reset())
  afterAll(async () => {
    agent.destroy()
    await simulator.close()
  })

  const ask = (path = '/spørg', options: { agent?: Agent; signal?: AbortSignal } = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = httpsRequest(
        { host: simulator.host, port: simulator.port, path: encodeURI(path), method: 'POST', agent, ...options },
        (incoming) => {
          const kept: Buffer[] = []
          let bytes = 0
          incoming.on('data', (piece: Buffer) => {
            bytes += piece.length
            if (bytes < 100_000) kept.push(piece)
          })
          incoming.on('error', reject)
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(kept).toString('utf8'), bytes }),
          )
        },
      )
      outgoing.on('error', reject)
      outgoing.end('6101800006')
    })

  it('answers with what its behaviour says, and keeps a journal', async () => {
    expect(await ask('/opslag')).toMatchObject({ status: 200, body: REPLY })
    expect(simulator.control.journal()).toEqual([
      {
        operation: 'opslag',
        institution: '99010207',
        subjects: ['6101800006'],
        detail: { method: 'POST' },
        at: expect.any(Number),
      },
    ])
    simulator.control.clearJournal()
    expect(simulator.control.journal()).toEqual([])
  })

  it('knows the certificate again on a connection that resumes a TLS session', async () => {
    const resuming = new Agent({ keepAlive: false, ca: pki.trust, cert: client.chain, key: client.key })
    const sessions: boolean[] = []
    for (const _ of [1, 2, 3]) {
      await ask('/opslag', { agent: resuming })
      sessions.push(simulator.control.journal().at(-1)?.institution === '99010207')
    }
    expect(sessions).toEqual([true, true, true])
    resuming.destroy()
  })

  it('ends the handshake with a client that shows no certificate, or one of a stranger', async () => {
    const stranger = await (await createPki()).clientCertificate({
      cvrNumber: '99010207',
      organisation: 'X',
      systemName: 'Y',
    })
    for (const shown of [{}, { cert: stranger.chain, key: stranger.key }]) {
      const other = new Agent({ ca: pki.trust, ...shown })
      await expect(ask('/opslag', { agent: other })).rejects.toThrow()
      other.destroy()
    }
    expect(simulator.control.journal()).toEqual([])
  })

  it('leaves it to the behaviour where the certificate is only asked for', async () => {
    const controller = createController({ today: '2026-11-22', seed: 1 })
    const lenient = await startHttpSimulator({ system: 'OPUS', pki, controller, behaviour, clientCertificate: 'asked' })
    const other = new Agent({ ca: pki.trust })
    const status = await new Promise((resolve, reject) => {
      httpsRequest({ host: lenient.host, port: lenient.port, path: '/x', agent: other }, (incoming) =>
        resolve(incoming.resume().statusCode),
      )
        .on('error', reject)
        .end()
    })
    expect(status).toBe(200)
    expect(controller.journal()[0]?.institution).toBeNull()
    other.destroy()
    await lenient.close()
  })

  it('fails as often as told, only where it matches, and then answers again', async () => {
    simulator.control.failNext('unavailable', 2, (entry) => entry.operation === 'a')
    expect((await ask('/b')).status).toBe(200)
    expect((await ask('/a')).body).toBe('<fejl>"unavailable"</fejl>')
    expect((await ask('/a')).status).toBe(500)
    expect((await ask('/a')).status).toBe(200)
  })

  it('puts the closed window and business codes in the system’s own words', async () => {
    simulator.control.failNext('closed')
    simulator.control.failNext({ code: 'OT9104', text: 'findes ikke' })
    expect((await ask()).body).toBe('<fejl>"closed"</fejl>')
    expect((await ask()).body).toBe('<fejl>{"code":"OT9104","text":"findes ikke"}</fejl>')
  })

  it('refuses the connection without a byte', async () => {
    simulator.control.failNext('refused')
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect((await ask()).status).toBe(200)
  })

  it('never answers a request that is to time out', async () => {
    simulator.control.failNext('timeout')
    const started = performance.now()
    await expect(ask('/x', { signal: AbortSignal.timeout(150) })).rejects.toThrow()
    expect(performance.now() - started).toBeGreaterThan(140)
    expect((await ask()).status).toBe(200)
  })

  it('answers with a page, with bytes that are nothing, and with nested entities', async () => {
    simulator.control.failNext('html')
    simulator.control.failNext('garbled')
    simulator.control.failNext('dtdBomb')
    expect((await ask()).body).toMatch(/^<!DOCTYPE html>/)
    expect((await ask()).body.startsWith('\u0000')).toBe(true)
    expect((await ask()).body).toContain('<!ENTITY e10 "&e9;&e9;')
  })

  it('ends cleanly after half an answer', async () => {
    simulator.control.failNext('truncated')
    expect(await ask()).toEqual({ status: 200, body: '<svar><navn>Søren Æb', bytes: 22 })
  })

  it('streams an answer of more than 50 MB that is still well-formed', async () => {
    simulator.control.failNext('oversized')
    const answer = await ask()
    expect(answer.bytes).toBeGreaterThan(50 * 1024 * 1024)
    expect(answer.body).toMatch(/^<svar><navn>Søren Æblelundsø<\/navn> {1000}/)
  })

  it('cuts the connection after the bytes given, once', async () => {
    simulator.control.dropConnectionAfter(5)
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect((await ask()).status).toBe(200)
    simulator.control.dropConnectionAfter(5)
    simulator.control.dropConnectionAfter(null)
    expect((await ask()).status).toBe(200)
  })

  it('waits before each answer, failures included', async () => {
    simulator.control.latency(120)
    simulator.control.failNext('html')
    for (const _ of [1, 2]) {
      const started = performance.now()
      await ask()
      expect(performance.now() - started).toBeGreaterThan(110)
    }
  })

  it('counts how many requests were under way at once', async () => {
    simulator.control.latency(300)
    await Promise.all([ask('/1'), ask('/2'), ask('/3')])
    await ask('/4')
    expect(simulator.control.peakConcurrency()).toBe(3)
    simulator.control.reset()
    expect(simulator.control.peakConcurrency()).toBe(0)
  })

  it('says no more than that something went wrong when its behaviour throws', async () => {
    expect(await ask('/broken')).toMatchObject({ status: 500, body: 'internal error' })
  })

  it('closes at once although connections are open and answers wait', async () => {
    const controller = createController({ today: '2026-11-22', seed: 1 })
    const other = await startHttpSimulator({ system: 'SLS', pki, controller, behaviour })
    controller.latency(60_000)
    const keeping = new Agent({ keepAlive: true, ca: pki.trust })
    const waiting = new Promise((_, reject) => {
      httpsRequest({ host: other.host, port: other.port, path: '/x', agent: keeping }, () => undefined)
        .on('error', reject)
        .end()
    })
    const failed = expect(waiting).rejects.toThrow()
    while (controller.journal().length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const started = performance.now()
    await other.close()
    expect(performance.now() - started).toBeLessThan(1000)
    await failed
    keeping.destroy()
  })
})
