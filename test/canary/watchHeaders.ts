import { ServerResponse } from 'node:http'
import { watched } from './canary.ts'

let isWatching = false

/**
 * Watches what servers of this process send as headers and under which addresses they were asked. Whoever asks with a number in the address
 * must be refused; nothing else may be done with it.
 */
export function watchHeaders(): void {
  if (isWatching) return
  isWatching = true
  const { writeHead } = ServerResponse.prototype
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    const response = Reflect.apply(writeHead, this, given) as ServerResponse
    if (this.statusCode < 400) watched.canary.search('the address of a request that was answered', this.req?.url ?? '')
    // Some that stand in for a connection, in tests of the framework, hold their headers otherwise.
    watched.canary.search('the headers of an answer', String((this as { readonly _header?: unknown })._header ?? ''))
    return response
  } as typeof writeHead
}
