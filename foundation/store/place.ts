import { z } from 'zod'
import { fileContent, secret } from '../settings/secret.ts'

/** The path of a store that lives as long as the process. */
export const MEMORY = ':memory:'

/** Where a store lies: in a file, or in a PostgreSQL database. */
export type StorePlace = { readonly path: string } | { readonly postgres: PostgresPlace }

export interface PostgresPlace {
  /** Or the folder of a Unix socket. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string | null
  /** Null: in clear. */
  readonly tls: { readonly ca: string | null } | null
  readonly schema: string
  /** Connections that one process holds at most, besides one to listen and one for each job that it leads. */
  readonly poolSize: number
  readonly connectMs: number
  /** The most that one statement may take, waiting for locks included. */
  readonly statementMs: number
}

/** This machine itself: what is said there passes no network. */
const LOCAL = /^(localhost|127(\.\d+){3}|::1|\/.*)$/

const postgresShape = z
  .strictObject({
    /** `postgres://user@host:port/database`, instead of the four. */
    url: z.string().min(1).optional(),
    host: z.string().min(1).optional(),
    port: z.int().min(1).max(65_535).optional(),
    database: z.string().min(1).optional(),
    user: z.string().min(1).optional(),
    password: secret.optional(),
    tls: z.boolean().optional(),
    ca: fileContent.optional(),
    schema: z
      .string()
      .regex(/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/, 'must be a plain name in small letters')
      .default('public'),
    // One inside a transaction and one outside it.
    poolSize: z.int().min(2).max(1_000).default(10),
    connectMs: z.int().min(100).max(60_000).default(5_000),
    statementMs: z.int().min(1_000).max(600_000).default(20_000),
  })
  .transform((told, context): PostgresPlace => {
    const refuse = (message: string, path: string): never => {
      context.addIssue({ code: 'custom', message, path: [path] })
      return z.NEVER
    }
    const { url, host, port, database, user, password, tls, ca, ...rest } = told
    let server: { readonly host: string; readonly port: number; readonly database: string; readonly user: string }
    if (url === undefined) {
      if (host === undefined || database === undefined || user === undefined)
        return refuse('is required, or host, database and user', 'url')
      server = { host, port: port ?? 5432, database, user }
    } else {
      if ([host, port, database, user].some((one) => one !== undefined))
        return refuse('stands instead of host, port, database and user', 'url')
      const parsed = URL.canParse(url) ? new URL(url) : null
      if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.search !== '' || parsed.hash !== '')
        return refuse('must be postgres://user@host:port/database and nothing else', 'url')
      if (parsed.password !== '') return refuse('must hold no password: it is named by password', 'url')
      server = {
        host: parsed.hostname.replace(/^\[|\]$/g, ''),
        port: parsed.port === '' ? 5432 : Number(parsed.port),
        database: decodeURIComponent(parsed.pathname.slice(1)),
        user: decodeURIComponent(parsed.username),
      }
      if (Object.values(server).includes('')) return refuse('must name user, host and database', 'url')
    }
    if (tls === false && ca !== undefined) return refuse('is of no use without tls', 'ca')
    const isSecured = tls ?? (ca !== undefined || !LOCAL.test(server.host))
    return { ...rest, ...server, password: password ?? null, tls: isSecured ? { ca: ca ?? null } : null }
  })

/** The member `store` of the settings. */
export const storePlaceShape = z
  .strictObject({ path: z.string().min(1).optional(), postgres: postgresShape.optional() })
  .transform(({ path, postgres }, context): StorePlace => {
    if (path !== undefined && postgres === undefined) return { path }
    if (path === undefined && postgres !== undefined) return { postgres }
    if (path === undefined) context.addIssue({ code: 'custom', message: 'is required, or postgres', path: ['path'] })
    else context.addIssue({ code: 'custom', message: 'must hold either path or postgres' })
    return z.NEVER
  })
