import { fileURLToPath } from 'node:url'
import { openSoapOperation, type SoapOperation } from '#foundation/soap/envelope.ts'

/** Namespace of every message (inferred, SLS dossier section 3.2). */
export const SCHEMA = 'http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/'
export const NAMESPACES: ReadonlySet<string> = new Set([SCHEMA])
const WSDL_FOLDER = new URL('../../../contracts/sls/wsdl/', import.meta.url)

const operations = new Map<string, Promise<SoapOperation>>()

/** The operation of a service, from its WSDL in `contracts/sls`; read once in a process. */
export function operationOf(name: string): Promise<SoapOperation> {
  let operation = operations.get(name)
  if (operation === undefined) {
    operation = openSoapOperation(fileURLToPath(new URL(`${name}.wsdl`, WSDL_FOLDER)), name)
    operations.set(name, operation)
  }
  return operation
}
