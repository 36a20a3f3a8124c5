import { escapeText, SOAP_NAMESPACE } from './xml.ts'

/**
 * The call never reached a business decision. SLS dossier section 11.2, end (inferred): `Client` for bytes that are not XML,
 * not the schema's or not this service's; `Client.Authentication` for credentials; `Server` when the service is down.
 * Texts never repeat what the request held.
 */
export class SoapFault extends Error {
  readonly code: 'Client' | 'Client.Authentication' | 'Server'

  constructor(code: SoapFault['code'], text: string) {
    super(text)
    this.code = code
  }
}

/** The SOAP 1.1 envelope of a fault; it goes out with HTTP status 500 (WS-I Basic Profile 1.1). */
export function faultEnvelope(fault: SoapFault): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${SOAP_NAMESPACE}"><soapenv:Body><soapenv:Fault>` +
    `<faultcode>soapenv:${fault.code}</faultcode><faultstring>${escapeText(fault.message)}</faultstring>` +
    `</soapenv:Fault></soapenv:Body></soapenv:Envelope>`
  )
}
