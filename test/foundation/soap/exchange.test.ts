import { describe, expect, it } from 'vitest'
import { exchangeSoap } from '#foundation/soap/exchange.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { HttpCall, HttpPools } from '#foundation/upstream/http.ts'

interface Told {
  readonly status?: number
  readonly contentType?: string
  readonly body: string
}

const enveloped = (body: string): string =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${body}</e:Body></e:Envelope>`
const FAULT = enveloped('<e:Fault><faultcode>e:Server</faultcode><faultstring>OT9104</faultstring></e:Fault>')

async function exchange({ status = 200, contentType = 'text/xml', body }: Told) {
  const sent: { readonly identity: string; readonly call: HttpCall }[] = []
  const state = { isEnded: false }
  const pools: HttpPools = {
    send: async (identity, call) => {
      sent.push({ identity, call })
      async function* pieces(): AsyncGenerator<Uint8Array> {
        try {
          yield Buffer.from(body)
        } finally {
          state.isEnded = true
        }
      }
      return { status, contentType, body: pieces() }
    },
    close: async () => undefined,
  }
  const run = exchangeSoap({
    pools,
    identity: 'institution',
    url: 'https://upstream.test/service',
    request: { xml: '<question/>', headers: { SOAPAction: '"x"' } },
    signal: new AbortController().signal,
    decode: {
      system: 'SLS',
      operation: 'List',
      rootNamespace: 'urn:x',
      rootName: 'Answer',
      childNamespaces: new Set(['urn:x']),
      rowPath: null,
    },
    readFault: ({ faultcode, faultstring }, httpStatus) =>
      new UpstreamFault({
        kind: 'rejected',
        system: 'SLS',
        operation: 'List',
        mayHaveArrived: true,
        upstreamCode: `${httpStatus} ${faultcode} ${faultstring}`,
      }),
  })
  const result = await run.catch((error: unknown) => error)
  expect(state.isEnded).toBe(true)
  return { result, sent }
}

describe('an exchange', () => {
  it('sends the envelope for the identity, and gives the answer’s root', async () => {
    const { result, sent } = await exchange({ body: enveloped('<Answer xmlns="urn:x"><A>1</A></Answer>') })
    expect(result).toMatchObject({ name: 'Answer', children: [{ name: 'A', text: '1' }] })
    expect(sent).toMatchObject([
      {
        identity: 'institution',
        call: {
          method: 'POST',
          url: 'https://upstream.test/service',
          body: '<question/>',
          headers: { SOAPAction: '"x"' },
        },
      },
    ])
  })

  it.each([200, 400, 500])('lets the system say what a SOAP fault means, at HTTP %i', async (status) => {
    const { result } = await exchange({ status, body: FAULT })
    expect(result).toMatchObject({ kind: 'rejected', upstreamCode: `${status} Server OT9104` })
  })

  it.each([
    [401, 'text/html', 'credentials'],
    [403, 'application/json', 'credentials'],
    [429, 'text/plain', 'unavailable'],
    [500, 'text/html', 'unavailable'],
    [503, '', 'unavailable'],
    [200, 'text/html', 'garbled'],
    [302, 'text/html', 'garbled'],
    [404, 'text/html', 'garbled'],
    // XML, but no envelope: a page of a gateway or load balancer.
    [403, 'application/xhtml+xml', 'credentials'],
    [503, 'application/xml', 'unavailable'],
    [200, 'application/xhtml+xml', 'garbled'],
  ])('without a SOAP answer, HTTP %i of type %j is %s', async (status, contentType, kind) => {
    const { result } = await exchange({ status, contentType, body: '<html>6101901234</html>' })
    expect(result).toBeInstanceOf(UpstreamFault)
    expect(result).toMatchObject({ kind, system: 'SLS', operation: 'List' })
    expect(String((result as UpstreamFault).detail)).not.toContain('6101901234')
  })

  it('does not take a good envelope at a bad status for an answer', async () => {
    const { result } = await exchange({ status: 500, body: enveloped('<Answer xmlns="urn:x"/>') })
    expect(result).toMatchObject({ kind: 'unavailable' })
  })
})
