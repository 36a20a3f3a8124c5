import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/**
 * Lets pages of the named origins ask here from a browser, with their token in a header. No cookie counts anywhere, so none is asked for;
 * a page of any other origin is told nothing, and its browser keeps the answer from it.
 */
export async function allowOrigins(http: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  await http.register(cors, {
    origin: origins.map((one) => new URL(one).origin),
    methods: ['GET', 'POST'],
    allowedHeaders: ALLOWED,
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: true,
  })
}

/** What a request may say, as the README has it. */
const ALLOWED = [
  'accept-language',
  'apollo-require-preflight',
  'authorization',
  'cache-control',
  'content-type',
  'traceparent',
  'x-institution',
  'x-purpose',
  'x-transaktionsid',
  'x-transaktionstid',
]
const PREFLIGHT_SECONDS = 600
