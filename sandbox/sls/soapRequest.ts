import { XmlDocument, XmlElement, XmlLibError } from 'libxml2-wasm'
import { SoapFault } from './faults.ts'
import type { ContractSchema } from './schema.ts'
import type { Criteria } from './services/service.ts'
import { Content } from './updates/content.ts'
import { SCHEMA_NAMESPACE, SOAP_NAMESPACE } from './xml.ts'

const SECURITY_NAMESPACE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
const PASSWORD_TEXT = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText'
const PAGING = ['MaxAntal', 'FortsaetNoegle']

export interface UserCode {
  readonly userCode: string
  readonly password: string
}

/** A SOAP 1.1 request, read but not yet judged. */
export interface SoapRequest {
  /** From a WS-Security UsernameToken with the password in plain text. */
  readonly credentials: UserCode | null
  /** Local name of the payload: `ModstSLSPersonLaesRequest`. */
  readonly payload: string
  readonly uuid: string | null
  readonly criteria: Criteria
  readonly content: Content
  /** Names of the elements that are not as the schema has them. */
  readonly schemaFaults: readonly string[]
}

/** @throws SoapFault (Client) for what is no SOAP 1.1 envelope with one payload. */
export function readSoapRequest(body: string, schema: ContractSchema): SoapRequest {
  if (/<!DOCTYPE/i.test(body)) throw new SoapFault('Client', 'Dokumenttypeerklæring er ikke tilladt')
  const document = parse(body)
  try {
    const { root } = document
    if (!isElement(root, SOAP_NAMESPACE, 'Envelope')) throw new SoapFault('Client', 'SOAP 1.1 Envelope mangler')
    const soapBody = children(root).find((child) => isElement(child, SOAP_NAMESPACE, 'Body'))
    const [payload, ...others] = soapBody === undefined ? [] : children(soapBody)
    if (payload === undefined || others.length > 0) {
      throw new SoapFault('Client', 'Body skal indeholde netop ét element')
    }
    const known = payload.namespaceUri === SCHEMA_NAMESPACE
    const [uuid] = children(payload).filter((child) => child.name === 'UUID')
    return {
      credentials: usernameToken(root),
      payload: known ? payload.name : '',
      uuid: uuid?.content ?? null,
      criteria: criteriaOf(payload),
      content: contentOf(payload),
      schemaFaults: known ? schema.faultsIn(payload) : [payload.name],
    }
  } finally {
    document.dispose()
  }
}

function parse(body: string): XmlDocument {
  try {
    return XmlDocument.fromString(body)
  } catch (error) {
    if (error instanceof XmlLibError) throw new SoapFault('Client', 'Forespørgslen er ikke velformet XML')
    throw error
  }
}

function usernameToken(envelope: XmlElement): UserCode | null {
  const path = [
    [SOAP_NAMESPACE, 'Header'],
    [SECURITY_NAMESPACE, 'Security'],
    [SECURITY_NAMESPACE, 'UsernameToken'],
  ] as const
  let element: XmlElement | undefined = envelope
  for (const [namespace, name] of path) {
    element = element && children(element).find((child) => isElement(child, namespace, name))
  }
  if (element === undefined) return null
  const parts: readonly XmlElement[] = children(element)
  const userCode = parts.find((child) => isElement(child, SECURITY_NAMESPACE, 'Username'))
  const password = parts.find((child) => isElement(child, SECURITY_NAMESPACE, 'Password'))
  if (userCode === undefined || password === undefined) return null
  const type = password.attr('Type')?.value
  return type === undefined || type === PASSWORD_TEXT
    ? { userCode: userCode.content, password: password.content }
    : null
}

function contentOf(element: XmlElement): Content {
  const parts = children(element)
  return new Content(element.name, parts.length === 0 ? element.content : '', parts.map(contentOf))
}

/**
 * The leaves of the search structure, or of the request itself where it has none; a structure of another shape is left to the schema
 * to complain of.
 */
function criteriaOf(payload: XmlElement): Criteria {
  const search = children(payload).find((child) => child.name.endsWith('SoegningStruktur'))
  const pairs = children(search ?? payload)
    .filter((child) => search !== undefined || children(child).length === 0)
    .map((child) => [child.name, child.content.trim()] as const)
  return {
    one: (name) => pairs.find(([candidate]) => candidate === name)?.[1] ?? null,
    all: (name) => pairs.filter(([candidate]) => candidate === name).map(([, value]) => value),
    fingerprint: pairs
      .filter(([name]) => !PAGING.includes(name))
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
  }
}

function children(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) found.push(child)
  }
  return found
}

function isElement(element: XmlElement, namespace: string, name: string): boolean {
  return element.name === name && element.namespaceUri === namespace
}
