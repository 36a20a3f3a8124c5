/** Namespace of all payloads and of the WSDLs. SLS dossier section 3.2 (inferred). */
export const SCHEMA_NAMESPACE = 'http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/'
export const WSDL_NAMESPACE = 'http://rep.oio.dk/modst.dk/sls/xml/wsdl/2016/05/27/'
export const SOAP_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/'

/** An element with text, or nothing at all for null: SLS leaves out what is not registered. */
export function leaf(name: string, value: string | number | boolean | null): string {
  return value === null ? '' : `<sls:${name}>${typeof value === 'string' ? escapeText(value) : value}</sls:${name}>`
}

/** An element around others; they are given as written by {@link leaf} or this function. */
export function branch(name: string, ...content: readonly string[]): string {
  return `<sls:${name}>${content.join('')}</sls:${name}>`
}

export function envelope(body: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${SOAP_NAMESPACE}" xmlns:sls="${SCHEMA_NAMESPACE}">` +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  )
}

export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
}
