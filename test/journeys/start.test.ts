import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readmeQuery } from '../../start/readmeQuery.ts'
import type { TownCard } from '../../start/town.ts'

const ENTRY = fileURLToPath(new URL('../../start/onPinnedNode.mjs', import.meta.url))

/** The command as a person runs it, in a folder of its own. */
describe('the start command', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'personaleport-'))
  })
  const running = new Set<ChildProcess>()
  afterEach(() => {
    // A test that failed half-way leaves nothing running either.
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  interface Started {
    readonly pid: number
    /** Resolves when the text has been printed. */
    printed(text: string): Promise<string>
    readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
    interrupt(): void
  }

  const run = (args: readonly string[], nodeArgs: readonly string[] = []): Started => {
    const child = spawn(process.execPath, [...nodeArgs, ENTRY, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    child.once('close', () => running.delete(child))
    let [out, err] = ['', '']
    const waiting: { readonly text: string; readonly done: (out: string) => void }[] = []
    child.stdout.on('data', (chunk) => {
      out += String(chunk)
      for (const { text, done } of waiting) if (out.includes(text)) done(out)
    })
    child.stderr.on('data', (chunk) => {
      err += String(chunk)
    })
    const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
      child.on('close', (code) => resolve({ code, out, err })),
    )
    return {
      pid: child.pid ?? 0,
      ended,
      printed: (text) =>
        Promise.race([
          new Promise<string>((resolve) => (out.includes(text) ? resolve(out) : waiting.push({ text, done: resolve }))),
          ended.then(() => Promise.reject(new Error(`ended before it said ${text}: ${out}${err}`))),
        ]),
      interrupt: () => void child.kill('SIGINT'),
    }
  }

  it('prints the address, a token per institution and the query, writes them to town.json, answers, and ends on Ctrl-C without a trace', async () => {
    const started = run(['start', '--port', '0', '--employees', '20', '--seed', '3'])
    const screen = await started.printed('Ctrl-C ends it.')
    const card = JSON.parse(readFileSync(join(folder, '.personaleport', 'town.json'), 'utf8')) as TownCard
    expect(screen).toContain(card.graphql)
    expect(card.institutions).toHaveLength(5)
    for (const { name, cvrNumber, payrollSystem, tokens } of card.institutions) {
      expect(screen).toContain(tokens.full)
      expect([name.length > 0, /^99\d{6}$/.test(cvrNumber), ['SLS', 'OPUS'].includes(payrollSystem)]).toEqual([
        true,
        true,
        true,
      ])
    }
    // One screen of a terminal 120 wide.
    const lines = screen.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 120)), 0)
    expect(lines).toBeLessThanOrEqual(50)
    const answer = await fetch(card.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${card.institutions[0]?.tokens.full}` },
      body: JSON.stringify({ query: readmeQuery }),
    })
    const { data } = (await answer.json()) as { data: { institution: { employees: { nodes: unknown[] } } } }
    expect(data.institution.employees.nodes).toHaveLength(20)
    const page = await fetch(card.graphql, { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('<html')
    started.interrupt()
    const { code, err } = await started.ended
    expect([code, err]).toEqual([0, ''])
    expect(() => process.kill(started.pid, 0)).toThrow()
    await expect(fetch(card.graphql)).rejects.toThrow()
    const log = readFileSync(join(folder, '.personaleport', 'personaleport.log'), 'utf8')
    expect(log).toContain('directory_compared')
    expect(log).not.toMatch(/\b[6-9]\d{9}\b/)
  }, 60_000)

  it('gives the same ids at the next start with the same seed', async () => {
    const ids = async (): Promise<string> => {
      const started = run(['start', '--port', '0', '--employees', '14'])
      await started.printed('Ctrl-C')
      const card = JSON.parse(readFileSync(join(folder, '.personaleport', 'town.json'), 'utf8')) as TownCard
      const answer = await fetch(card.graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${card.institutions[3]?.tokens.full}` },
        body: JSON.stringify({ query: '{ institution { id employees { nodes { id } } } }' }),
      })
      const text = await answer.text()
      started.interrupt()
      await started.ended
      return text
    }
    const first = await ids()
    expect(first).toContain('"id":"')
    expect(await ids()).toBe(first)
  }, 60_000)

  it('says in one line that the port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, err, out } = await run(['start', '--port', port, '--employees', '14']).ended
    taken.close()
    expect([code, out]).toEqual([1, ''])
    expect(err.trim().split('\n')).toEqual([
      `Port ${port} is in use. Choose another with --port, or stop what runs there.`,
    ])
  }, 60_000)

  it.each([
    [['start', '--port', 'many'], '--port must be a whole number from 0 to 65530'],
    [['start', '--employees', '0'], '--employees must be a whole number from 1 to 100000'],
    [['start', '--only', 'sls'], '--only needs --settings: the sandbox runs whole'],
    [['start', '--settings', 'nowhere.yaml'], 'nowhere.yaml: there is no such file'],
  ])(
    '%j: one line says what is wrong',
    async (args, message) => {
      const { code, err } = await run(args).ended
      expect(code).toBe(1)
      expect(err).toContain(message)
      expect(err).not.toContain('    at ')
    },
    30_000,
  )

  it('reports all faults of the settings at once, before anything listens, and repeats no value', async () => {
    writeFileSync(
      join(folder, 'bad.yaml'),
      [
        'store: {}',
        'keys: { id: { env: NO_SUCH_KEY }, hash: { file: nowhere }, seal: "ikke-et-kodeord" }',
        'registry: registry.yaml',
        'gateway: { listen: { port: 70000 }, issuers: [] }',
        'surprise: 1',
      ].join('\n'),
    )
    const { code, err } = await run(['start', '--settings', 'bad.yaml']).ended
    expect(code).toBe(1)
    for (const place of [
      'store.path',
      'keys.id',
      'keys.hash',
      'keys.seal',
      'registry',
      'gateway.listen.port',
      'gateway.issuers',
      'surprise',
    ])
      expect(err).toContain(place)
    expect(err).not.toContain('ikke-et-kodeord')
  }, 30_000)

  it('says in one line that it needs the pinned Node', async () => {
    const pretend = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })")}`
    const { code, err, out } = await run(['start'], ['--import', pretend]).ended
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^Personaleport runs on Node 26\.\d+\.\d+, .* this is Node 20\.20\.2\. .*\n$/)
  }, 30_000)

  it('runs the sandbox alone, with its certificates in files and its control surface beside', async () => {
    const started = run(['sandbox', '--port', '0', '--employees', '14'])
    const screen = await started.printed('Ctrl-C')
    const control = /http:\/\/127\.0\.0\.1:(\d+)\/_control/.exec(screen)?.[0]
    expect(
      readFileSync(join(folder, '.personaleport', 'sandbox', 'fjordby.pem'), 'utf8').match(/BEGIN CERTIFICATE/g),
    ).toHaveLength(3)
    const journal = await fetch(`${control}/SLS/journal`)
    expect(await journal.json()).toEqual([])
    started.interrupt()
    expect((await started.ended).code).toBe(0)
  }, 30_000)
})
