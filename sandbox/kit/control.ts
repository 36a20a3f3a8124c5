/**
 * The control surface that every simulator offers, to tests and to the `sandbox` command alike.
 * Source: other-systems.md section 13.
 */
export interface SimulatorControl {
  /** Back to the seeded state: latency 0, no faults waiting, no switches, empty journal, the town's clock. */
  reset(): void
  /** Waits `ms` ± `jitter` before each answer. */
  latency(ms: number, jitter?: number): void
  /** The next `times` requests (default 1) that match `only` fail. */
  failNext(failure: SimulatorFailure, times?: number, only?: (entry: JournalEntry) => boolean): void
  /**
   * The replies to the next `times` requests (default 1) that match `only` are lost: each request is carried out, and then its connection is
   * cut without a byte. Whoever sent it cannot know.
   */
  loseReply(times?: number, only?: (entry: JournalEntry) => boolean): void
  /** The next answer's connection is cut after that many bytes of it; null switches off. */
  dropConnectionAfter(bytes: number | null): void
  /** While on, answers carry rows of other institutions or persons beside (lists) or instead of (single records) the right ones. */
  foreignRows(on: boolean): void
  /** The simulator's day, ISO. */
  clock(today: string): void
  /** What was received, in order; a copy. */
  journal(): readonly JournalEntry[]
  clearJournal(): void
  /**
   * Greatest number of requests (CPR: connections) under way at once since the last reset. One is under way until its answer is
   * handed over, so that a client that waits for its answers is never counted too high.
   */
  peakConcurrency(): number
}

export interface JournalEntry {
  /** The service or operation as the system names it: `ModstSLSHaendelseList`, `List`, `lookup`, `virksomhed/_search`. */
  readonly operation: string
  /** Key of the town's institution whose credentials were used, or null where they were unknown. */
  readonly institution: string | null
  /** Natural keys in the request: CPR number + løbenummer, employee numbers, CVR number. Kept in memory only. */
  readonly subjects: readonly string[]
  /** Bulk or paging detail, where a test needs it: `{ MaxAntal: '500' }`. */
  readonly detail: Readonly<Record<string, string>>
  /** Headers by which the request is followed from system to system, where it came with any. */
  readonly trace?: Readonly<Record<string, string>>
  /** Milliseconds since the epoch at receipt. */
  readonly at: number
}

/**
 * `unavailable` is the system's own way to be down (SOAP fault Server, HTTP 503, CPR FEJLNR 08); `closed` the payroll run or
 * night window; `timeout` never answers; `refused` closes the connection without a byte; `html` an HTML page instead of the
 * reply; `garbled` bytes that are not well-formed; `oversized` an endless well-formed reply (50 MB and more); `dtdBomb` an
 * XML with nested entities; `truncated` half a reply with a clean end; `code` a business code of the system's own. Of these, `unavailable`,
 * `closed`, `timeout`, `refused` and `code` come before anything is carried out, the others after. `lostReply` carries out and cuts the
 * connection; `lateReply` carries out and then never answers; `deliveredTwice` is a request that a line in between has repeated: it is carried
 * out twice, and the second answer goes out.
 */
export type SimulatorFailure =
  | 'unavailable'
  | 'closed'
  | 'timeout'
  | 'refused'
  | 'html'
  | 'garbled'
  | 'oversized'
  | 'dtdBomb'
  | 'truncated'
  | 'lostReply'
  | 'lateReply'
  | 'deliveredTwice'
  | { readonly code: string; readonly text?: string }

/** A running simulator. */
export interface Simulator {
  readonly system: 'SLS' | 'OPUS' | 'CPR' | 'CVR'
  /** Always a loopback address. */
  readonly host: string
  readonly port: number
  readonly control: SimulatorControl
  /** CPR alone: makes the change file of its day for an institution's customer number, where files are fetched. */
  produceChangeFile?(institutionKey: string, form?: 'lines' | 'crlf' | 'stream'): unknown
  /** Refuses new connections, ends open ones, resolves when the port is free. */
  close(): Promise<void>
}
