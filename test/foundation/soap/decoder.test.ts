import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Decoded, type DecodeOptions, decodeEnvelope } from '#foundation/soap/decoder.ts'
import type { XmlElement } from '#foundation/soap/element.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'

const SLS = 'http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/'

// Typed by hand from SLS dossier section 8.3: every element qualified.
const QUALIFIED = `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
  <soapenv:Header/>
  <soapenv:Body>
    <s:ModstSLSHaendelseListResponse xmlns:s="${SLS}">
      <s:SLSRetursvarStruktur><s:Returkode>0</s:Returkode></s:SLSRetursvarStruktur>
      <s:SLSHaendelseSamling>
        <s:Haendelse><s:FastAarsagskode>155</s:FastAarsagskode><s:Fradato>2026-01-05</s:Fradato></s:Haendelse>
        <s:Haendelse><s:FastAarsagskode>160</s:FastAarsagskode><s:Fradato>2026-02-02</s:Fradato><s:Note>Sømærke &amp; &lt;æøå&gt; <![CDATA[<rå>]]>&#xE6;</s:Note></s:Haendelse>
      </s:SLSHaendelseSamling>
      <s:FlerePoster>false</s:FlerePoster>
    </s:ModstSLSHaendelseListResponse>
  </soapenv:Body>
</soapenv:Envelope>`

const slsOptions: DecodeOptions = {
  system: 'SLS',
  operation: 'ModstSLSHaendelseList',
  rootNamespace: SLS,
  rootName: 'ModstSLSHaendelseListResponse',
  childNamespaces: new Set([SLS]),
  rowPath: ['SLSHaendelseSamling', 'Haendelse'],
}

// Typed by hand from the Opus dossier section 4.5: only the root is in the namespace.
const UNQUALIFIED = `<SOAP:Envelope xmlns:SOAP='http://schemas.xmlsoap.org/soap/envelope/'><SOAP:Header/><SOAP:Body><n0:GetAbsenceQuotasResponse_MT xmlns:n0='urn:kmd.dk:LPT:VACAB:external'><ReturnStatus><item><StatusType>S</StatusType></item></ReturnStatus><AbsenceQuota><item><Key><QuotaNumber>1</QuotaNumber></Key></item></AbsenceQuota></n0:GetAbsenceQuotasResponse_MT></SOAP:Body></SOAP:Envelope>`

const opusOptions: DecodeOptions = {
  system: 'OPUS',
  operation: 'GetAbsenceQuotas',
  rootNamespace: 'urn:kmd.dk:LPT:VACAB:external',
  rootName: 'GetAbsenceQuotasResponse_MT',
  childNamespaces: new Set(['']),
  rowPath: ['AbsenceQuota', 'item'],
}

type Pieces = string | Uint8Array | readonly (string | Uint8Array)[]

async function* bodyOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  for (const piece of typeof pieces === 'string' || pieces instanceof Uint8Array ? [pieces] : pieces)
    yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

async function decode(
  pieces: Pieces,
  options: DecodeOptions = slsOptions,
): Promise<{ readonly decoded: Decoded; readonly rows: XmlElement[] }> {
  const rows: XmlElement[] = []
  const decoded = await decodeEnvelope(bodyOf(pieces), { ...options, onRow: (row) => rows.push(row) })
  return { decoded, rows }
}

async function faultOf(pieces: Pieces, options: DecodeOptions = slsOptions): Promise<UpstreamFault> {
  try {
    await decode(pieces, options)
  } catch (error) {
    expect(error).toBeInstanceOf(UpstreamFault)
    return error as UpstreamFault
  }
  throw new Error('the answer was taken')
}

const rootOf = (decoded: Decoded): XmlElement => {
  if ('fault' in decoded) throw new Error('a fault')
  return decoded.root
}
const textOf = (row: XmlElement | undefined, name: string): string | undefined =>
  row?.children.find((child) => child.name === name)?.text
/** The body of an envelope, so that a test shows only what it is about. */
const enveloped = (body: string): string =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${body}</e:Body></e:Envelope>`
const answer = (content: string): string =>
  enveloped(`<ModstSLSHaendelseListResponse xmlns="${SLS}">${content}</ModstSLSHaendelseListResponse>`)

describe('an answer', () => {
  it('gives its rows one by one, and its root without them', async () => {
    const { decoded, rows } = await decode(QUALIFIED)
    expect(rows.map((row) => textOf(row, 'FastAarsagskode'))).toEqual(['155', '160'])
    expect(textOf(rows[1], 'Note')).toBe('Sømærke & <æøå> <rå>æ')
    const root = rootOf(decoded)
    expect(root.children.map(({ name }) => name)).toEqual([
      'SLSRetursvarStruktur',
      'SLSHaendelseSamling',
      'FlerePoster',
    ])
    expect(root.children[1]?.children).toEqual([])
  })

  it('with unqualified children is read where that is the system’s way', async () => {
    const { decoded, rows } = await decode(UNQUALIFIED, opusOptions)
    expect(rows.map((row) => textOf(row.children[0], 'QuotaNumber'))).toEqual(['1'])
    // `item` repeats under the return status too, and is no row there.
    expect(rootOf(decoded).children[0]?.children.map(({ name }) => name)).toEqual(['item'])
  })

  it('with unqualified children is refused where they must be qualified, and the other way about', async () => {
    const unqualified = enveloped(
      `<s:ModstSLSHaendelseListResponse xmlns:s="${SLS}"><FlerePoster>false</FlerePoster></s:ModstSLSHaendelseListResponse>`,
    )
    expect(await faultOf(unqualified)).toMatchObject({
      kind: 'garbled',
      detail: 'element FlerePoster in a foreign namespace',
    })
    const qualified = UNQUALIFIED.replace(
      '<n0:GetAbsenceQuotasResponse_MT xmlns:n0=',
      '<GetAbsenceQuotasResponse_MT xmlns=',
    ).replace('</n0:', '</')
    expect((await faultOf(qualified, opusOptions)).kind).toBe('garbled')
  })

  it.each([
    ['split in two at every byte', (bytes: Buffer, at: number) => [bytes.subarray(0, at), bytes.subarray(at)]],
  ] as const)('is the same %s', async (_what, split) => {
    const bytes = Buffer.from(QUALIFIED)
    const whole = await decode(bytes)
    for (let at = 0; at <= bytes.length; at += 1) expect(await decode(split(bytes, at))).toEqual(whole)
  })

  it('is the same when it comes byte by byte', async () => {
    const bytes = Buffer.from(QUALIFIED)
    expect(await decode([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(await decode(bytes))
  })

  it('cut off at any byte is a fault, never a silent part', async () => {
    for (const [text, options] of [
      [QUALIFIED, slsOptions],
      [UNQUALIFIED, opusOptions],
    ] as const) {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; at += 1)
        expect(await faultOf(bytes.subarray(0, at), options)).toMatchObject({ kind: 'garbled', mayHaveArrived: true })
    }
  })

  it('hands rows over while it still arrives', async () => {
    const seen: number[] = []
    const state = { given: 0 }
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(answer('<SLSHaendelseSamling>|').split('|')[0] ?? '')
      for (let row = 0; row < 10; row += 1) {
        await sleep(1)
        state.given = row
        yield Buffer.from(`<Haendelse><Timer>${row}</Timer></Haendelse>`)
      }
      yield Buffer.from(answer('|</SLSHaendelseSamling>').split('|')[1] ?? '')
    }
    await decodeEnvelope(slowly(), {
      ...slsOptions,
      onRow: (row) => seen.push(Number(textOf(row, 'Timer')) - state.given),
    })
    expect(seen).toEqual(Array(10).fill(0))
  })

  it('that breaks on the way ends with the line’s own fault', async () => {
    const broken = new UpstreamFault({ kind: 'unavailable', system: 'SLS', operation: 'x', mayHaveArrived: true })
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(QUALIFIED.slice(0, 300))
      throw broken
    }
    await expect(decodeEnvelope(breaking(), slsOptions)).rejects.toBe(broken)
  })
})

describe('large answers', () => {
  async function* rows(count: number, row: string, between = '\n        '): AsyncGenerator<Uint8Array> {
    const [before = '', behind = ''] = answer('<SLSHaendelseSamling>|</SLSHaendelseSamling>').split('|')
    yield Buffer.from(before)
    const piece = Buffer.from(`${between}${row}`.repeat(100))
    for (let sent = 0; sent < count; sent += 100) yield piece
    yield Buffer.from(behind)
  }

  it('of 10,000 rows are streamed', async () => {
    let count = 0
    await decodeEnvelope(rows(10_000, '<Haendelse><Timer>7</Timer></Haendelse>'), {
      ...slsOptions,
      onRow: (row) => {
        if (textOf(row, 'Timer') === '7') count += 1
      },
    })
    expect(count).toBe(10_000)
  })

  it('of 50 MB take little memory', async () => {
    const row = `<Haendelse>${`<Felt>${'x'.repeat(90)}</Felt>`.repeat(10)}</Haendelse>`
    const count = Math.ceil(50_000_000 / row.length / 100) * 100
    let most = 0
    let seen = 0
    const before = process.memoryUsage().heapUsed
    await decodeEnvelope(rows(count, row), {
      ...slsOptions,
      onRow: () => {
        seen += 1
        if (seen % 1_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before)
      },
    })
    expect(seen).toBe(count)
    // Garbage that waits to be collected counts in; kept rows would be several times the body.
    expect(most).toBeLessThan(120_000_000)
  })

  it('may be indented as they like: line breaks between rows add up to no text', async () => {
    let count = 0
    const options = { ...slsOptions, onRow: () => (count += 1), limits: { text: 1_000 } }
    await decodeEnvelope(rows(10_000, '<Haendelse/>', '\n                    '), options)
    expect(count).toBe(10_000)
  })

  it('of more rows than allowed are oversized', async () => {
    const options = { ...slsOptions, limits: { rows: 199 } }
    await expect(decodeEnvelope(rows(200, '<Haendelse/>'), options)).rejects.toMatchObject({ kind: 'oversized' })
    await decodeEnvelope(rows(200, '<Haendelse/>'), { ...slsOptions, limits: { rows: 200 } })
  })
})

describe('what is no answer', () => {
  it.each([
    ['nothing', '', 'not well-formed'],
    ['blanks', '   \n', 'not well-formed'],
    ['text', 'Service unavailable', 'not well-formed'],
    ['JSON', '{"a": 1}', 'not well-formed'],
    ['a page of HTML', '<!DOCTYPE html><html><body>Log på</body></html>', 'document type declaration'],
    ['a page of XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'not a SOAP 1.1 envelope'],
    [
      'a document type',
      `<!DOCTYPE a [<!ENTITY x "y">]>${QUALIFIED.slice(QUALIFIED.indexOf('<soapenv'))}`,
      'document type declaration',
    ],
    [
      'a processing instruction',
      QUALIFIED.replace('<soapenv:Envelope', '<?xml-stylesheet href="x"?><soapenv:Envelope'),
      'processing instruction',
    ],
    ['a processing instruction within', answer('<?php x ?>'), 'processing instruction'],
    ['an undeclared entity', answer('<UUID>&nbsp;</UUID>'), 'not well-formed'],
    ['an unbound prefix', answer('<x:UUID/>'), 'not well-formed'],
    ['an element that is not closed', answer('<UUID>'), 'not well-formed'],
    ['something behind the envelope', `${QUALIFIED}<more/>`, 'not well-formed'],
    [
      'SOAP 1.2',
      QUALIFIED.replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'),
      'not a SOAP 1.1 envelope',
    ],
    [
      'another answer',
      QUALIFIED.replaceAll('ModstSLSHaendelseListResponse', 'ModstSLSLoendelListResponse'),
      'another answer than was asked for',
    ],
    [
      'the question sent back',
      QUALIFIED.replaceAll('ModstSLSHaendelseListResponse', 'ModstSLSHaendelseListRequest'),
      'another answer than was asked for',
    ],
    [
      'an answer in another namespace',
      QUALIFIED.replace(SLS, 'http://rep.oio.dk/modst.dk/sls/xml/schemas/2031/01/01/'),
      'another answer than was asked for',
    ],
    ['a child in another namespace', answer('<x:UUID xmlns:x="urn:x"/>'), 'element UUID in a foreign namespace'],
    ['an empty body', enveloped(''), 'an empty body'],
    [
      'no body',
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header/></e:Envelope>',
      'an empty body',
    ],
    [
      'two answers in a body',
      enveloped(`<ModstSLSHaendelseListResponse xmlns="${SLS}"/>`.repeat(2)),
      'more than one element in the body',
    ],
    ['two bodies', answer('').replace('</e:Body>', '</e:Body><e:Body/>'), 'more than one body'],
    [
      'something beside header and body',
      answer('').replace('<e:Body>', '<e:Other/><e:Body>'),
      'neither header nor body',
    ],
  ])('(%s) is garbled', async (_what, text, detail) => {
    expect(await faultOf(text)).toMatchObject({
      kind: 'garbled',
      system: 'SLS',
      operation: 'ModstSLSHaendelseList',
      detail,
    })
  })

  it('in other bytes than UTF-8 is garbled, split where it may be', async () => {
    const latin1 = Buffer.from(answer('<UUID>Æ</UUID>'), 'latin1')
    for (let at = 0; at <= latin1.length; at += 7)
      expect(await faultOf([latin1.subarray(0, at), latin1.subarray(at)])).toMatchObject({ detail: 'not UTF-8' })
    const halfCharacter = Buffer.concat([Buffer.from(QUALIFIED), Buffer.from([0xc3])])
    expect(await faultOf(halfCharacter)).toMatchObject({ detail: 'not UTF-8' })
  })

  it('never repeats in its fault what it said', async () => {
    for (const text of ['<a>6101901234', answer('<UUID>6101901234</Other>'), `6101901234${QUALIFIED}`]) {
      const { message, detail, cause } = await faultOf(text)
      expect(`${message} ${detail} ${String(cause)}`).not.toContain('6101901234')
    }
  })
})

describe('limits', () => {
  it('end a text that is too long, in one piece, in many, or without an end', async () => {
    const limits = { text: 100 }
    const long = answer(`<UUID>${'x'.repeat(101)}</UUID>`)
    expect((await faultOf(long, { ...slsOptions, limits })).kind).toBe('oversized')
    expect((await faultOf([...long], { ...slsOptions, limits })).kind).toBe('oversized')
    expect(
      (await faultOf(answer(`<UUID>${'x<![CDATA[yyy]]>'.repeat(30)}</UUID>`), { ...slsOptions, limits })).kind,
    ).toBe('oversized')
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(answer('<UUID>|').split('|')[0] ?? '')
      for (;;) yield Buffer.from('x'.repeat(50))
    }
    await expect(decodeEnvelope(endless(), { ...slsOptions, limits })).rejects.toMatchObject({ kind: 'oversized' })
  })

  it('let pass what is just as long as they are', async () => {
    const { decoded } = await decode([...answer(`<UUID>${'x'.repeat(100)}</UUID>`)], {
      ...slsOptions,
      limits: { text: 200 },
    })
    expect(textOf(rootOf(decoded), 'UUID')).toHaveLength(100)
  })

  it('end a nesting that is too deep, in the header too', async () => {
    const deep = (levels: number): string => `${'<UUID>'.repeat(levels)}${'</UUID>'.repeat(levels)}`
    const limits = { depth: 10 }
    expect((await faultOf(answer(deep(8)), { ...slsOptions, limits })).kind).toBe('oversized')
    await decode(answer(deep(7)), { ...slsOptions, limits })
    const header = answer('').replace('<e:Body>', `<e:Header>${deep(50)}</e:Header><e:Body>`)
    expect((await faultOf(header)).kind).toBe('oversized')
  })
})

describe('a SOAP fault', () => {
  it('is told with its code’s local part, text and detail', async () => {
    const { decoded } = await decode(
      enveloped(
        '<e:Fault><faultcode>e:Client.Authentication</faultcode><faultstring> Ukendt bruger </faultstring><detail><d:kode xmlns:d="urn:x">17</d:kode></detail></e:Fault>',
      ),
    )
    expect(decoded).toMatchObject({
      fault: {
        faultcode: 'Client.Authentication',
        faultstring: 'Ukendt bruger',
        detail: { children: [{ name: 'kode', text: '17' }] },
      },
    })
  })

  it('may have no detail, and no prefix', async () => {
    const { decoded } = await decode(enveloped('<e:Fault><faultcode>Server</faultcode><faultstring/></e:Fault>'))
    expect(decoded).toEqual({ fault: { faultcode: 'Server', faultstring: '', detail: null } })
  })

  it('gives no rows, whatever stands in it', async () => {
    const inside = '<SLSHaendelseSamling><Haendelse/></SLSHaendelseSamling>'
    const { rows, decoded } = await decode(enveloped(`<e:Fault><faultcode>a</faultcode>${inside}</e:Fault>`))
    expect(rows).toEqual([])
    expect('fault' in decoded).toBe(true)
  })

  it('is no fault where it stands in another namespace', async () => {
    expect((await faultOf(enveloped('<Fault xmlns="urn:x"/>'))).kind).toBe('garbled')
  })
})
