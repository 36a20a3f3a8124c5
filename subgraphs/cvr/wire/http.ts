import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'
import { type HttpPools, readText } from '#foundation/upstream/http.ts'

export interface SearchService {
  /** Scheme, host and port. */
  readonly url: string
  /** `cvr-permanent`. */
  readonly index: string
  readonly user: string
  readonly password: string
  readonly pools: HttpPools
}

/** Which documents are searched; a path segment (CVR dossier section 4). */
export type DocumentType = 'virksomhed' | 'produktionsenhed'

/** The operation as logs, faults and `Source` name it. */
export function operationOf(type: DocumentType): string {
  return `${type}/_search`
}

/**
 * Sends a search and reads its reply, whole and no larger than the pools' limit.
 * @returns the text of a reply with status 200. @throws UpstreamFault. Source: CVR dossier sections 3, 4 and 8.
 */
export async function postSearch(
  service: SearchService,
  type: DocumentType,
  query: object,
  signal: AbortSignal,
): Promise<string> {
  const operation = operationOf(type)
  const basic = Buffer.from(`${service.user}:${service.password}`, 'utf8').toString('base64')
  const answer = await service.pools.send('cvr', {
    operation,
    url: `${service.url.replace(/\/+$/, '')}/${service.index}/${operation}`,
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(query),
    signal,
  })
  const text = await readText(answer.body)
  if (answer.status !== 200) throw refused(operation, answer.status, text)
  return text
}

/** What a status other than 200 stands for. The body is not repeated: it is the web server's page, or the engine's words. */
function refused(operation: string, status: number, body: string): UpstreamFault {
  return new UpstreamFault({
    kind: kindOf(status, body),
    system: 'CVR',
    operation,
    mayHaveArrived: true,
    upstreamCode: `HTTP ${status}`,
  })
}

function kindOf(status: number, body: string): FaultKind {
  if (status === 401 || status === 403) return 'credentials'
  if (status === 429) return 'unavailable'
  // The engine's own word for a question that it will never answer.
  if (status === 500 && body.includes('Result window is too large')) return 'rejected'
  return status >= 500 ? 'unavailable' : 'rejected'
}
