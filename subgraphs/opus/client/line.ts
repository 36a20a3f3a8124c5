import type { HttpPools } from '#foundation/upstream/http.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import type { OpusMessages } from '../wire/messages.ts'
import type { Customer } from '../wire/servlet.ts'

/** All that a call to Opus needs besides its question. */
export interface OpusLine {
  readonly upstream: Upstream
  /** One pool per institution's certificate. */
  readonly pools: HttpPools
  /** Of families M and V: scheme, host and port. */
  readonly host: string
  /** Of family L. */
  readonly paymentsBase: string
  readonly messages: OpusMessages
  /** The institution's own client number and certificate; there is no default. @throws UpstreamFault credentials */
  readonly customerOf: (institutionId: string) => Customer
}
