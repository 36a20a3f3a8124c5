import type { SoapFault } from '#foundation/soap/decoder.ts'
import type { UpstreamFault } from '#foundation/upstream/fault.ts'
import { opusFault } from './opusFault.ts'

/**
 * What a SOAP fault of the SAP adapter means: it could not route or deliver, and no operation declares a fault of its own
 * (kmd-opus.md sections 2.4 and 2.5, shape documented). Its text is a stack trace and is not kept.
 */
export function readAdapterFault(operation: string, fault: SoapFault, status: number): UpstreamFault {
  const detail = `HTTP ${status}, ${adapterCode(fault) ?? 'SOAP fault without a code'}`
  if (status === 401 || status === 403) return opusFault(operation, 'credentials', { detail })
  return opusFault(operation, /^Client\b/.test(fault.faultcode) ? 'rejected' : 'unavailable', { detail })
}

/** `ADAPTER.JAVA_EXCEPTION` and its like; null for what does not look like a code. */
function adapterCode({ detail }: SoapFault): string | null {
  const systemError = detail?.children.find(({ name }) => name === 'SystemError')
  const code = systemError?.children.find(({ name }) => name === 'code')?.text.trim() ?? ''
  return /^[A-Z][A-Z._]{0,60}$/.test(code) ? code : null
}
