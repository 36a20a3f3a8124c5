import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XmlElement, type XmlNode, XmlText, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

const SOAP_ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/'

/** An element of a request, without its document. */
export interface RequestElement {
  readonly name: string
  readonly namespace: string
  readonly text: string
  readonly children: readonly RequestElement[]
}

/** Either the element below `soap:Body`, or what is wrong with the request. */
export type RequestReading =
  | { readonly root: RequestElement; readonly fault: null }
  | { readonly root: RequestElement | null; readonly fault: string }

export interface RequestReader {
  /** Reads a SOAP 1.1 envelope and checks the element in its body against a schema of the contracts. */
  read(body: string, schemaFile: string): RequestReading
  close(): void
}

/** Schemas are compiled on first use. @param contractsFolder `contracts/opus` */
export function createRequestReader(contractsFolder: string): RequestReader {
  const validators = new Map<string, XsdValidator>()
  const validatorOf = (schemaFile: string): XsdValidator => {
    const known = validators.get(schemaFile)
    if (known !== undefined) return known
    xmlRegisterFsInputProviders()
    const url = join(contractsFolder, schemaFile)
    using schema = XmlDocument.fromBuffer(readFileSync(url), { url })
    const made = XsdValidator.fromDoc(schema)
    validators.set(schemaFile, made)
    return made
  }
  return {
    read: (body, schemaFile) => {
      if (body.includes('<!DOCTYPE')) return { root: null, fault: 'document type declarations are not accepted' }
      let root: RequestElement | null = null
      try {
        using document = XmlDocument.fromString(body)
        const payload = payloadOf(document.root)
        if (payload === null) return { root, fault: 'no SOAP 1.1 envelope with one element in its body' }
        root = plain(payload)
        validatorOf(schemaFile).validate(payload)
        return { root, fault: null }
      } catch (error) {
        return { root, fault: error instanceof Error ? error.message.trim() : 'unreadable request' }
      }
    },
    close: () => {
      for (const validator of validators.values()) validator.dispose()
      validators.clear()
    },
  }
}

/** The first child of that name, in whatever namespace: the schema has checked it. */
export function child(parent: RequestElement, name: string): RequestElement | undefined {
  return parent.children.find((candidate) => candidate.name === name)
}

export function childText(parent: RequestElement, name: string): string | null {
  const text = child(parent, name)?.text ?? ''
  return text === '' ? null : text
}

function payloadOf(envelope: XmlElement): XmlElement | null {
  if (envelope.name !== 'Envelope' || envelope.namespaceUri !== SOAP_ENVELOPE) return null
  const body = elements(envelope).find(({ name, namespaceUri }) => name === 'Body' && namespaceUri === SOAP_ENVELOPE)
  const payloads = body === undefined ? [] : elements(body)
  return payloads.length === 1 ? (payloads[0] ?? null) : null
}

function plain(element: XmlElement): RequestElement {
  const children: RequestElement[] = []
  let text = ''
  for (const node of nodes(element)) {
    if (node instanceof XmlElement) children.push(plain(node))
    else if (node instanceof XmlText) text += node.content
  }
  return { name: element.name, namespace: element.namespaceUri, text: text.trim(), children }
}

function elements(parent: XmlElement): XmlElement[] {
  return nodes(parent).filter((node) => node instanceof XmlElement)
}

function nodes(parent: XmlElement): XmlNode[] {
  const found: XmlNode[] = []
  for (let node = parent.firstChild; node !== null; node = node.next) found.push(node)
  return found
}
