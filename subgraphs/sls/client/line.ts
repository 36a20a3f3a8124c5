import { randomUUID } from 'node:crypto'
import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type HttpPools, traced } from '#foundation/upstream/http.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import { askSls, type Svar } from '../wire/exchange.ts'
import { type Indhold, type Opdatering, ordnet } from '../wire/opdatering.ts'
import type { Opdateringssvar } from '../wire/opdateringssvar.ts'
import { type Hoved, reportToSls } from '../wire/report.ts'
import type { ReturnCodes, Retursvar } from '../wire/returnCode.ts'
import { type Login, type SecurityKind, securityOf } from '../wire/security.ts'
import { type Kriterier, MAX_ANTAL, type Service } from '../wire/service.ts'

/** An institution as a customer of SLS. */
export interface SlsCustomer {
  /** Name of its credentials; its connections and certificate go by it. */
  readonly credentials: string
  readonly login: Login | null
  /** Gruppe, sent with every question, so that a user code of several groups still asks in one. */
  readonly group: string
}

export interface SlsLineParts {
  readonly upstream: Upstream
  readonly pools: HttpPools
  readonly endpoint: string
  readonly security: SecurityKind
  readonly returnCodes: ReturnCodes
  /** By the permit's institution; null where it has no credentials of its own. There is no default. */
  readonly customerOf: (institutionId: string) => SlsCustomer | null
}

/** The line to SLS: each question in its institution's name, with its certificate, user code and group. */
export interface SlsLine {
  /** One call. A record that is not there is no row. @throws UpstreamFault */
  read<Row>(permit: Permit, service: Service<Row>, kriterier: Kriterier): Promise<UnscreenedReply<Row, Retursvar>>
  /**
   * All pages, one call each.
   * @param MaxAntal rows of a page: the most that SLS gives, unless fewer are wanted.
   * @throws UpstreamFault
   */
  list<Row>(
    permit: Permit,
    service: Service<Row>,
    kriterier: Kriterier,
    MaxAntal?: number,
  ): Promise<UnscreenedReply<Row, Retursvar>>
  /**
   * One update, sent once and never repeated. Gruppe is the institution's own, whatever the caller thinks.
   * @param uuid made once for the change, and kept before it is sent: by it the change can be looked up.
   * @throws RangeError where the content has an element that the service has not; UpstreamFault
   */
  report(permit: Permit, opdatering: Opdatering, report: Report): Promise<UnscreenedReply<never, Opdateringssvar>>
}

/** An update's own content. */
export interface Report {
  readonly hoved: Omit<Hoved, 'Gruppe'>
  readonly indhold: Indhold
  readonly uuid: string
}

/** Rows of a page of a log, which nobody waits for: reading a page is one piece of work, and others are answered in between. */
export const FEW_ROWS = 100

/** A list longer than this is given up; the largest payroll group is far below it. */
const MOST_ROWS = 200_000

export function createSlsLine(parts: SlsLineParts): SlsLine {
  const customerOf = (permit: Permit, operation: string): SlsCustomer => {
    const customer = parts.customerOf(permit.institutionId)
    const hasNoLogin = parts.security !== 'certificateOnly' && customer?.login === null
    if (customer === null || hasNoLogin) {
      throw new UpstreamFault({
        kind: 'credentials',
        system: 'SLS',
        operation,
        mayHaveArrived: false,
        detail: 'the institution has no credentials in the settings',
      })
    }
    return customer
  }
  const ask = <Row>(permit: Permit, service: Service<Row>, kriterier: Kriterier): Promise<Svar<Row>> => {
    const customer = customerOf(permit, service.name)
    return parts.upstream.run(permit, { operation: service.name, kind: 'read' }, (signal) =>
      askSls(
        service,
        { ...kriterier, Gruppe: customer.group },
        {
          pools: traced(parts.pools, permit),
          identity: customer.credentials,
          endpoint: parts.endpoint,
          security: securityOf(parts.security, customer.login),
          returnCodes: parts.returnCodes,
          uuid: randomUUID(),
          signal,
        },
      ),
    )
  }
  return {
    report: async (permit, opdatering, { hoved, indhold, uuid }) => {
      const customer = customerOf(permit, opdatering.name)
      // What cannot be written is told before anything counts as sent.
      ordnet(opdatering, indhold)
      const head = await parts.upstream.run(permit, { operation: opdatering.name, kind: 'write' }, (signal) =>
        reportToSls(opdatering, { ...hoved, Gruppe: customer.group }, indhold, {
          pools: traced(parts.pools, permit),
          identity: customer.credentials,
          endpoint: parts.endpoint,
          security: securityOf(parts.security, customer.login),
          uuid,
          signal,
        }),
      )
      return { unscreenedRows: [], head }
    },
    read: async (permit, service, kriterier) => {
      const { poster, retursvar } = await ask(permit, service, kriterier)
      return { unscreenedRows: poster, head: retursvar }
    },
    list: async (permit, service, kriterier, MaxAntal = MAX_ANTAL) => {
      const endless = (kind: 'garbled' | 'oversized', detail: string): UpstreamFault =>
        new UpstreamFault({ kind, system: 'SLS', operation: service.name, mayHaveArrived: true, detail })
      const first = await ask(permit, service, { ...kriterier, MaxAntal })
      const rows = [...first.poster]
      const seen = new Set<string>()
      for (let key = first.fortsaetNoegle; key !== null; ) {
        if (seen.has(key)) throw endless('garbled', 'the paging goes in a circle')
        seen.add(key)
        const page = await ask(permit, service, { ...kriterier, MaxAntal, FortsaetNoegle: key })
        for (const row of page.poster) rows.push(row)
        if (rows.length > MOST_ROWS) throw endless('oversized', 'too many rows')
        key = page.fortsaetNoegle
      }
      return { unscreenedRows: rows, head: first.retursvar }
    },
  }
}
