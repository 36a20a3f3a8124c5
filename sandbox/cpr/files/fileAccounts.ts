/** Who may fetch, and what lies there for them. */
export interface FileAccount {
  readonly user: string
  readonly password: string
  /** By name, as they lie there now. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** What both file servers share. */
export interface FileServerOptions {
  accounts(): readonly FileAccount[]
  /** How many bytes of the next transfer are sent before its connection is cut; asked once for each transfer. Null: all. */
  cutAfter(): number | null
  /** 0, the default, takes a free one. */
  readonly port?: number
}

export interface RunningFileServer {
  readonly port: number
  close(): Promise<void>
}

/** The folder that files are fetched from. */
export const OUT = '/ud'
