import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Simulator } from '../../../sandbox/kit/control.ts'
import { type Controller, createController } from '../../../sandbox/kit/controller.ts'
import { type ControlServer, controlServer } from '../../../sandbox/kit/controlServer.ts'

const entry = { operation: 'lookup', institution: 'fjordby', subjects: ['6101800006'], detail: {} }

describe('the control endpoint', () => {
  let sls: Controller
  let cpr: Controller
  let server: ControlServer
  const simulator = (system: Simulator['system'], control: Controller): Simulator => ({
    system,
    host: '127.0.0.1',
    port: 1,
    control,
    close: async () => undefined,
  })

  beforeAll(async () => {
    sls = createController({ today: '2026-11-22', seed: 1 })
    cpr = createController({ today: '2026-11-22', seed: 1 })
    server = await controlServer([simulator('SLS', sls), simulator('CPR', cpr)])
  })
  afterAll(() => server.close())

  const address = (path: string) => `http://127.0.0.1:${server.port}${path}`
  const send = (command: unknown, headers: Record<string, string> = {}) =>
    fetch(address('/_control'), { method: 'POST', body: JSON.stringify(command), headers })

  it('turns commands into calls on the system named', async () => {
    expect((await send({ command: 'clock', system: 'CPR', today: '2027-01-01' })).status).toBe(204)
    expect([sls.today, cpr.today]).toEqual(['2026-11-22', '2027-01-01'])
    await send({ command: 'foreignRows', system: 'SLS', on: true })
    expect([sls.foreign, cpr.foreign]).toEqual([true, false])
  })

  it('sends a command without a system to all', async () => {
    await send({ command: 'reset' })
    expect([sls.today, cpr.today, sls.foreign]).toEqual(['2026-11-22', '2026-11-22', false])
  })

  it('arms failures for one operation and one institution', async () => {
    await send({
      command: 'failNext',
      system: 'CPR',
      failure: { code: '07' },
      operation: 'lookup',
      institution: 'fjordby',
    })
    expect(cpr.receive({ ...entry, operation: 'logon' }).failure).toBeNull()
    expect(cpr.receive({ ...entry, institution: 'engholm' }).failure).toBeNull()
    expect(cpr.receive(entry).failure).toEqual({ code: '07' })
    expect(cpr.receive(entry).failure).toBeNull()
  })

  it('shows the journal and the peak', async () => {
    cpr.reset()
    cpr.receive(entry)
    const leave = cpr.enter()
    leave()
    expect(await (await fetch(address('/_control/cpr/journal'))).json()).toMatchObject([entry])
    expect(await (await fetch(address('/_control/cpr/peakConcurrency'))).json()).toBe(1)
    await send({ command: 'clearJournal', system: 'CPR' })
    expect(await (await fetch(address('/_control/cpr/journal'))).json()).toEqual([])
  })

  it('refuses what it does not understand, and web pages of others', async () => {
    expect((await send({ command: 'explode' })).status).toBe(400)
    expect((await send({ command: 'clock', today: 'tomorrow' })).status).toBe(400)
    expect((await send({ command: 'failNext', failure: 'html', times: 0 })).status).toBe(400)
    expect((await send({ command: 'reset' }, { origin: 'https://example.org' })).status).toBe(403)
    expect((await fetch(address('/_control/opus/journal'))).status).toBe(404)
  })
})
