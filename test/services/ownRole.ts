import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import type { PostgresPlace } from '#foundation/store/place.ts'
import { asAdministrator, freshSchema } from '../store.ts'

/** A store of a role that is nobody else's and may do no more than it is let, with what an administrator can do to it. */
export interface OwnRole {
  readonly place: { readonly postgres: PostgresPlace }
  readonly role: string
  /** By an administrator, in the store's schema. */
  tell(statement: string): Promise<void>
  /** Cuts all its connections, whatever they are doing. */
  cut(): Promise<void>
  /** Whoever writes to the trail waits, until it is let on. */
  holdTrail(): Promise<() => Promise<void>>
  clear(): Promise<void>
}

export async function ownRole(): Promise<OwnRole> {
  const { place, clear } = freshSchema()
  const { schema } = place.postgres
  const role = `role_${schema}`
  const password = randomBytes(12).toString('hex')
  await asAdministrator(
    `create role ${role} login password '${password}'; create schema ${schema} authorization ${role}`,
  )
  const cut = (): Promise<void> =>
    asAdministrator(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`)
  return {
    place: { postgres: { ...place.postgres, user: role, password } },
    role,
    tell: (statement) => asAdministrator(`set search_path to ${schema}; ${statement}`),
    cut,
    holdTrail: async () => {
      const client = new Client({ connectionString: process.env['PERSONALEPORT_TEST_DATABASE'] })
      await client.connect()
      await client.query(`select pg_advisory_lock(hashtextextended('${schema}/serialise/trail', 0))`)
      return () => client.end()
    },
    clear: async () => {
      await clear()
      await asAdministrator(`drop owned by ${role}; drop role ${role}`)
    },
  }
}
