import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HttpReply, HttpRequest } from '../kit/https.ts'
import type { Service } from './services/service.ts'

const NOT_FOUND: HttpReply = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'not found',
}

/**
 * The WSDL of a service at its address + `?wsdl`, with that address written into it, and the schemas it imports at
 * `/sls/xsd/<file>`. SLS dossier section 3.2 (inferred).
 */
export function documentAt(
  http: HttpRequest,
  contractsFolder: string,
  services: ReadonlyMap<string, Service>,
): HttpReply {
  const [, root, kind, name = '', ...rest] = http.path.split('/')
  if (root !== 'sls' || rest.length > 0) return NOT_FOUND
  if (kind === 'ws' && services.has(name) && http.query.has('wsdl')) {
    const address = `https://${http.headers['host'] ?? '127.0.0.1'}/sls/ws/${name}`
    const text = readFileSync(join(contractsFolder, 'wsdl', `${name}.wsdl`), 'utf8')
    return document(text.replace(/(<soap:address location=")[^"]*/, (_, start: string) => start + address))
  }
  if (kind === 'xsd' && readdirSync(join(contractsFolder, 'xsd')).includes(name)) {
    return document(readFileSync(join(contractsFolder, 'xsd', name), 'utf8'))
  }
  return NOT_FOUND
}

function document(body: string): HttpReply {
  return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body }
}
