import type { HttpReply } from '../../kit/https.ts'
import { element, escapeXml } from '../xml.ts'

const XML = { 'content-type': 'text/xml; charset=utf-8' }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const HTML = { 'content-type': 'text/html; charset=utf-8' }

export function envelope(content: string): HttpReply {
  return {
    status: 200,
    headers: XML,
    body: `<?xml version="1.0" encoding="UTF-8"?><SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Header/><SOAP:Body>${content}</SOAP:Body></SOAP:Envelope>`,
  }
}

/**
 * The adapter's own fault: it could not route or deliver. Shape: kmd-opus.md section 2.5 (documented); the codes beside
 * `ADAPTER.JAVA_EXCEPTION` and all texts but that of the unknown interface are inferred.
 */
export function adapterFault(text: string, status = 500, code = 'ADAPTER.JAVA_EXCEPTION'): HttpReply {
  const detail =
    '<s:SystemError xmlns:s="http://sap.com/xi/WebService/xi2.0">' +
    `<context>XIAdapter</context>${element('code', code)}<text><![CDATA[${text.replaceAll(']]>', '')}]]></text></s:SystemError>`
  const fault = `<SOAP:Fault><faultcode>SOAP:Server</faultcode><faultstring>Server Error</faultstring><detail>${detail}</detail></SOAP:Fault>`
  return { ...envelope(fault), status }
}

/** What the web server in front says without asking Opus. */
export function page(status: number, title: string): HttpReply {
  return {
    status,
    headers: HTML,
    body: `<!DOCTYPE html><html><head><title>${escapeXml(title)}</title></head><body><h1>${status} ${escapeXml(title)}</h1></body></html>`,
  }
}

export function json(body: unknown, status = 200): HttpReply {
  return { status, headers: JSON_TYPE, body: JSON.stringify(body) }
}
