import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'

/** One institution of the sandbox, with tokens ready to use. */
export interface SandboxInstitution {
  readonly name: string
  /** Eight digits. */
  readonly cvrNumber: string
  readonly payrollSystem: string
  /** `full`: every scope; `noCpr`: without the scopes that begin with `cpr:`. Without the word `Bearer`. */
  readonly tokens: { readonly full: string; readonly noCpr: string }
}

/** What `GET /graphql/sandbox-tokens` answers. */
export interface SandboxTokens {
  readonly institutions: readonly SandboxInstitution[]
}

export interface GraphiqlOptions {
  /** The tokens that the page may offer, asked anew for each request; null (production): the address answers 404. */
  readonly sandboxTokens: (() => SandboxTokens) | null
  /** Folder of the built page, ending in a slash; default `dist/` beside this file. */
  readonly dist?: URL
}

const built = new URL('./dist/', import.meta.url)

/**
 * What the page may do: load from this host only, call this host only, stand in no frame. Styles may be inline because the editor
 * (monaco) writes its colours and positions into style elements and attributes; scripts may not, and no text is run as code.
 */
export const graphiqlContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Stands in for the page where it was not built. */
export const graphiqlNotBuiltPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Personaleport</title></head>
<body>
<h1>Personaleport</h1>
<p>This address answers GraphQL by POST. The page to try it in a browser is not built here: run <code>npm run prepare</code>
with the development packages installed, and start again.</p>
<p lang="da">Adressen svarer på GraphQL med POST. Siden til at prøve den i en browser er ikke bygget her: kør
<code>npm run prepare</code> med udviklingspakkerne installeret, og start igen.</p>
</body>
</html>
`

/** The HTML of the page, or null where it was not built. Send it with the headers that {@link sendGraphiql} sets. */
export async function graphiqlPage(dist: URL = built): Promise<string | null> {
  try {
    return await readFile(new URL('index.html', dist), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Answers a browser's `GET /graphql` with the page, under its content security policy; 503 and a plain page where it was not built. */
export async function sendGraphiql(reply: FastifyReply, dist: URL = built): Promise<FastifyReply> {
  const page = await graphiqlPage(dist)
  return reply
    .code(page === null ? 503 : 200)
    .header('content-security-policy', graphiqlContentSecurityPolicy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cache-control', 'no-cache')
    .header('vary', 'accept')
    .type('text/html; charset=utf-8')
    .send(page ?? graphiqlNotBuiltPage)
}

/** What the page loads: `/graphql/assets/*`, cached for good since each name holds a hash of its content, and `/graphql/sandbox-tokens`. */
export function graphiqlRoutes(options: GraphiqlOptions): FastifyPluginAsync {
  return async (server) => {
    const assets = new URL('assets/', options.dist ?? built)
    if (existsSync(assets)) {
      await server.register(fastifyStatic, {
        root: fileURLToPath(assets),
        prefix: '/graphql/assets/',
        index: false,
        immutable: true,
        maxAge: '365d',
        decorateReply: false,
        preCompressed: true,
        setHeaders: (reply) => {
          reply.header('x-content-type-options', 'nosniff')
          // A worker stands under the policy that its own script came with, not under the page's.
          reply.header('content-security-policy', graphiqlContentSecurityPolicy)
        },
      })
    }
    const { sandboxTokens } = options
    if (sandboxTokens !== null) {
      server.get('/graphql/sandbox-tokens', async (_request, reply) =>
        reply.header('cache-control', 'no-store').send(sandboxTokens()),
      )
    }
  }
}
