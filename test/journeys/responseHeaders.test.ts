import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('what every answer carries', () => {
  let town: TestTown
  let secure: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 14 })
    secure = await openTown({ employees: 14, gateway: { https: true } })
  }, 60_000)
  afterAll(async () => {
    await town.close()
    await secure.close()
  })

  const requests: readonly (readonly [string, string, RequestInit, number])[] = [
    ['an answer', '/graphql', { method: 'POST', body: '{"query":"{ viewer { name } }"}' }, 200],
    ['a refusal', '/graphql', { method: 'POST', body: '{' }, 400],
    ['a request without a token', '/graphql', { method: 'POST', body: '{}', headers: {} }, 401],
    ['an address that there is not', '/nothing', {}, 404],
    ['a health check', '/health/live', {}, 200],
    ['the page', '/graphql', { headers: { accept: 'text/html' } }, 200],
  ]
  const send = (of: TestTown, path: string, init: RequestInit): Promise<Response> =>
    fetch(new URL(path, of.card.graphql), {
      ...init,
      headers: init.headers ?? { authorization: `Bearer ${of.token('fjordby')}`, 'content-type': 'application/json' },
    })

  it.each(requests)('%s tells browsers to be careful', async (what, path, init, status) => {
    const { headers, status: given } = await send(town, path, init)
    expect(given).toBe(status)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')?.includes('script-src')).toBe(what === 'the page')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(UUID)
  })

  it('HTTPS alone, where the settings say that clients come by it', async () => {
    for (const [, path, init] of requests) {
      const { headers } = await send(secure, path, init)
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    }
  })

  it('our id of the request, under which the log has it with the client’s own transaction', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`
    const transaction = '8d5cd21f-4a0f-4b7c-8a55-0d5f3c4f8a11'
    const response = await fetch(town.card.graphql, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${town.token('fjordby')}`,
        'content-type': 'application/json',
        'x-request-id': 'chosen-by-the-client',
        'x-TransaktionsId': transaction.toUpperCase(),
        'x-TransaktionsTid': '2026-11-22T10:15:00.123+01:00',
        traceparent,
      },
      body: '{"query":"{ viewer { name } }"}',
    })
    await response.text()
    const requestId = response.headers.get('x-request-id')
    expect(requestId).toMatch(UUID)
    const line = await logged(town, requestId ?? '')
    expect(line).toMatchObject({
      msg: 'request',
      status: 200,
      traceparent,
      transactionId: transaction,
      transactionTime: '2026-11-22T10:15:00.123+01:00',
    })
  })

  it('the client’s own transaction, which every system hears of that is asked for it', async () => {
    const trace = {
      traceparent: `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`,
      'x-transaktionsid': '0b3f7c52-6f0a-4f8e-9a51-3f2f6f1c9d10',
      'x-transaktionstid': '2026-11-22T10:15:00+01:00',
    }
    const { sls, opus, cvr } = town.simulators
    for (const { control } of [sls, opus, cvr]) control.clearJournal()
    const query =
      '{ institution { company { name } employees(first: 1) { nodes { contract { validFrom } absences { nodes { from } } wageParts(recurrence: ONE_OFF) { nodes { code } } } } } }'
    for (const institution of ['fjordstyrelsen', 'fjordby']) {
      const { errors } = await town.ask(town.token(institution), query, {}, { ...trace, 'cache-control': 'no-cache' })
      expect(errors).toEqual([])
    }
    for (const { control, system } of [sls, opus, cvr]) {
      expect(control.journal().length, system).toBeGreaterThan(0)
      for (const entry of control.journal()) expect(entry.trace, `${system} ${entry.operation}`).toEqual(trace)
    }
  })

  it('names of transactions in other forms are passed over', async () => {
    const response = await fetch(town.card.graphql, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${town.token('fjordby')}`,
        'content-type': 'application/json',
        'x-TransaktionsId': '6101850011',
        'x-TransaktionsTid': 'yesterday',
        traceparent: `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`,
      },
      body: '{"query":"{ viewer { name } }"}',
    })
    expect(response.status).toBe(200)
    const line = await logged(town, response.headers.get('x-request-id') ?? '')
    expect(Object.keys(line)).not.toEqual(expect.arrayContaining(['transactionId']))
    for (const name of ['transactionId', 'transactionTime', 'traceparent']) expect(line).not.toHaveProperty(name)
  })
})

/** The line is written when the answer has left, so it may come a moment after it. */
async function logged(town: TestTown, requestId: string): Promise<Record<string, unknown>> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const found = town.logLines.find((line) => line.includes(requestId) && line.includes('"request"'))
    if (found !== undefined) return JSON.parse(found) as Record<string, unknown>
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the request left no line in the log')
}
