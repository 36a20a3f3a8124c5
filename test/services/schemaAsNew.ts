import { Client } from 'pg'

/** A schema as it was when its tables had just been made. */
export interface Birth {
  /** Tables, columns, indexes, constraints, triggers and functions in one word. */
  readonly shape: string
  /** What the migrations put in, by table, as JSON. */
  readonly rows: readonly (readonly [table: string, json: string])[]
}

/** Schemas that nobody has, each as it was born, for whichever test file wants one next. */
export const FREE_SCHEMAS = 'create table public.free_schema (name text primary key, birth text not null)'

/** One of them, which is then the caller's. */
export async function takeFreeSchema(
  databaseUrl: string,
): Promise<{ readonly schema: string; readonly birth: Birth } | null> {
  return inSchema(databaseUrl, 'public', async (client) => {
    const { rows } = await client.query<{ name: string; birth: string }>(
      'delete from free_schema where name = (select name from free_schema limit 1 for update skip locked) returning name, birth',
    )
    return rows[0] === undefined ? null : { schema: rows[0].name, birth: JSON.parse(rows[0].birth) as Birth }
  })
}

export async function birthOf(databaseUrl: string, schema: string): Promise<Birth> {
  return inSchema(databaseUrl, schema, async (client) => {
    const rows: (readonly [string, string])[] = []
    for (const table of await tablesOf(client)) {
      const { rows: found } = await client.query<{ json: string | null }>(
        `select json_agg(row_to_json(each))::text as json from "${table}" each`,
      )
      if (typeof found[0]?.json === 'string') rows.push([table, found[0].json])
    }
    return { shape: await shapeOf(client), rows }
  })
}

/**
 * Empties the schema of a closed store of all that was written since its birth, which takes a fraction of the time that a new one does, and lays it
 * among those that are free.
 * @returns whether it is as it was born: not where somebody has changed more than rows, or the user may not pass the triggers.
 */
export async function isMadeNew(databaseUrl: string, schema: string, birth: Birth): Promise<boolean> {
  return inSchema(databaseUrl, schema, async (client) => {
    if ((await shapeOf(client)) !== birth.shape) return false
    const born = [...birth.rows].map(
      ([table, json]) =>
        `insert into "${table}" overriding system value select * from json_populate_recordset(null::"${table}", ${client.escapeLiteral(json)});`,
    )
    return client
      .query(
        `begin; set local session_replication_role = replica; set local lock_timeout = '2s'; ${EMPTY} ${born.join(' ')} insert into public.free_schema values (${client.escapeLiteral(schema)}, ${client.escapeLiteral(JSON.stringify(birth))}); commit`,
      )
      .then(
        () => true,
        () => false,
      )
  })
}

/** What the migrator remembers stays. */
const TABLES = `select relname from pg_class
  where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname not like 'kysely%'`

const EMPTY = `do $$ declare name text; begin
  for name in ${TABLES} loop execute format('delete from %I', name); end loop;
  for name in select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S'
    loop execute format('alter sequence %I restart', name); end loop;
end $$;`

async function tablesOf(client: Client): Promise<readonly string[]> {
  return (await client.query<{ relname: string }>(`${TABLES} order by relname`)).rows.map(({ relname }) => relname)
}

async function shapeOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(`
    with own as (select * from pg_class where relnamespace = current_schema()::regnamespace)
    select md5(string_agg(part, ';' order by part collate "C")) as shape from (
      select concat_ws(' ', relname, relkind, relrowsecurity, relowner) as part from own
      union all select concat_ws(' ', relname, attnum, attname, atttypid, attnotnull, attcollation, attisdropped)
        from pg_attribute join own on own.oid = attrelid
      union all select concat_ws(' ', relname, tgname, tgenabled) from pg_trigger join own on own.oid = tgrelid
      union all select concat_ws(' ', relname, indisvalid, indisunique, pg_get_indexdef(indexrelid))
        from pg_index join own on own.oid = indexrelid
      union all select concat_ws(' ', conname, contype, convalidated)
        from pg_constraint where connamespace = current_schema()::regnamespace
      union all select concat_ws(' ', proname, md5(prosrc)) from pg_proc where pronamespace = current_schema()::regnamespace
    ) parts`)
  return rows[0]?.shape ?? ''
}

async function inSchema<T>(databaseUrl: string, schema: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, options: `-c search_path=${schema}` })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
