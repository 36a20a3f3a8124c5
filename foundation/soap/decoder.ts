import { SaxesParser } from 'saxes'
import type { SystemName } from '#schema/errorCodes.ts'
import { UpstreamFault } from '../upstream/fault.ts'
import type { XmlElement } from './element.ts'

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/'

export interface DecodeOptions {
  readonly system: SystemName
  readonly operation: string
  /** Namespace of the first element in the body. */
  readonly rootNamespace: string
  readonly rootName: string
  /**
   * Namespaces in which the elements below the root may stand; the empty text is "no namespace" (SAP's unqualified children). Others
   * are a fault: they would be read as something that they are not.
   */
  readonly childNamespaces: ReadonlySet<string>
  /** Names from the root down to the element that repeats; each is handed to `onRow` when it ends and then forgotten. Null: no rows. */
  readonly rowPath: readonly string[] | null
  readonly onRow?: (row: XmlElement) => void
  readonly limits?: Partial<DecodeLimits>
}

export interface DecodeLimits {
  readonly depth: number
  /** Characters of one element's text. */
  readonly text: number
  readonly rows: number
}

const DEFAULT_LIMITS: DecodeLimits = { depth: 40, text: 1_000_000, rows: 100_000 }

/** A SOAP 1.1 fault as it came; what it means is for the wire floor of the system. */
export interface SoapFault {
  /** Local part and dotted sub-codes: `Client.Authentication`. */
  readonly faultcode: string
  readonly faultstring: string
  readonly detail: XmlElement | null
}

export type Decoded = { readonly fault: SoapFault } | { readonly root: XmlElement }

/**
 * Decodes a SOAP 1.1 answer while it arrives. Nothing is built but the open elements and the current row; a DOCTYPE, a processing
 * instruction that is not the XML declaration, an HTML page, an unknown namespace, a cut-off end and every passed limit end as a typed fault.
 * @throws UpstreamFault garbled or oversized, and whatever the body itself throws.
 */
export async function decodeEnvelope(body: AsyncIterable<Uint8Array>, options: DecodeOptions): Promise<Decoded> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const garbled = (detail: string): UpstreamFault =>
    new UpstreamFault({
      kind: 'garbled',
      system: options.system,
      operation: options.operation,
      mayHaveArrived: true,
      detail,
    })
  const oversized = (detail: string): UpstreamFault =>
    new UpstreamFault({
      kind: 'oversized',
      system: options.system,
      operation: options.operation,
      mayHaveArrived: true,
      detail,
    })

  const state = new EnvelopeState(options, limits, garbled, oversized)
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', () => {
    // The parser's own message repeats the document; ours must not.
    throw garbled('not well-formed')
  })
  parser.on('doctype', () => {
    throw garbled('document type declaration')
  })
  // The XML declaration is none of these.
  parser.on('processinginstruction', () => {
    throw garbled('processing instruction')
  })
  parser.on('opentag', (tag) => state.open(tag.uri ?? '', tag.local ?? tag.name))
  parser.on('text', (text) => state.text(text))
  parser.on('cdata', (text) => state.text(text))
  parser.on('closetag', () => state.close())

  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let unfinished = 0
  for await (const chunk of body) {
    const text = decodeUtf8(utf8, garbled, chunk)
    // The parser hands a text over when it has ended; one that does not end must not be gathered until then.
    const lastTag = text.lastIndexOf('<')
    unfinished = lastTag < 0 ? unfinished + text.length : text.length - lastTag
    if (unfinished > limits.text) throw oversized('text too long')
    parser.write(text)
  }
  parser.write(decodeUtf8(utf8, garbled))
  parser.close()
  return state.result()
}

function decodeUtf8(utf8: TextDecoder, garbled: (detail: string) => UpstreamFault, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? utf8.decode() : utf8.decode(chunk, { stream: true })
  } catch {
    throw garbled('not UTF-8')
  }
}

interface OpenElement {
  readonly name: string
  text: string
  readonly children: XmlElement[]
}

/** Where in the envelope the parser stands. Levels: 1 Envelope, 2 Header or Body, 3 the root of the answer or a fault. */
class EnvelopeState {
  readonly #options: DecodeOptions
  readonly #limits: DecodeLimits
  readonly #garbled: (detail: string) => UpstreamFault
  readonly #oversized: (detail: string) => UpstreamFault
  readonly #open: OpenElement[] = []
  #depth = 0
  #inHeader = false
  #hasBody = false
  #rows = 0
  #isFault = false
  #root: XmlElement | undefined

  constructor(
    options: DecodeOptions,
    limits: DecodeLimits,
    garbled: (detail: string) => UpstreamFault,
    oversized: (detail: string) => UpstreamFault,
  ) {
    this.#options = options
    this.#limits = limits
    this.#garbled = garbled
    this.#oversized = oversized
  }

  open(namespace: string, name: string): void {
    this.#depth += 1
    if (this.#depth > this.#limits.depth) throw this.#oversized('nested too deeply')
    if (this.#depth === 1) {
      if (namespace !== ENVELOPE || name !== 'Envelope') throw this.#garbled('not a SOAP 1.1 envelope')
      return
    }
    if (this.#depth === 2) {
      if (namespace !== ENVELOPE || (name !== 'Header' && name !== 'Body'))
        throw this.#garbled('neither header nor body')
      this.#inHeader = name === 'Header'
      if (!this.#inHeader && this.#hasBody) throw this.#garbled('more than one body')
      this.#hasBody ||= !this.#inHeader
      return
    }
    if (this.#inHeader) return
    if (this.#depth === 3) this.#openRoot(namespace, name)
    else if (!this.#isFault && !this.#options.childNamespaces.has(namespace))
      throw this.#garbled(`element ${name} in a foreign namespace`)
    const parent = this.#open.at(-1)
    // Line breaks between children would otherwise add up in the element that holds all rows.
    if (parent !== undefined && !/\S/.test(parent.text)) parent.text = ''
    this.#open.push({ name, text: '', children: [] })
  }

  #openRoot(namespace: string, name: string): void {
    if (this.#root !== undefined) throw this.#garbled('more than one element in the body')
    this.#isFault = namespace === ENVELOPE && name === 'Fault'
    if (this.#isFault) return
    if (namespace !== this.#options.rootNamespace || name !== this.#options.rootName)
      throw this.#garbled('another answer than was asked for')
  }

  text(text: string): void {
    const element = this.#open.at(-1)
    if (element === undefined) return
    element.text += text
    if (element.text.length > this.#limits.text) throw this.#oversized('text too long')
  }

  close(): void {
    this.#depth -= 1
    const element = this.#depth >= 2 ? this.#open.pop() : undefined
    if (element === undefined) return
    if (this.#isRow(element)) {
      this.#rows += 1
      if (this.#rows > this.#limits.rows) throw this.#oversized('too many rows')
      this.#options.onRow?.(element)
      return
    }
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#root = element
    else parent.children.push(element)
  }

  #isRow(element: OpenElement): boolean {
    const path = this.#options.rowPath
    if (path === null || this.#isFault || this.#open.length !== path.length) return false
    if (element.name !== path.at(-1)) return false
    return this.#open.slice(1).every(({ name }, index) => name === path[index])
  }

  result(): Decoded {
    const root = this.#root
    if (root === undefined) throw this.#garbled('an empty body')
    if (!this.#isFault) return { root }
    const textOf = (name: string): string => root.children.find((child) => child.name === name)?.text.trim() ?? ''
    return {
      fault: {
        faultcode: textOf('faultcode').replace(/^.*:/, ''),
        faultstring: textOf('faultstring'),
        detail: root.children.find((child) => child.name === 'detail') ?? null,
      },
    }
  }
}
