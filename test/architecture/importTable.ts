/**
 * Who may import what. The first row that a file fits decides. `$system` in a row's targets is the system of the file itself, so that a
 * system reaches its own floors and nobody else's.
 */
export interface Row {
  /** How the row is called in messages. */
  readonly from: string
  /** Paths from the root; a group named `system` gives `$system`. */
  readonly files: RegExp
  /** Beginnings of paths that may be imported. A file's own folder is named like any other. */
  readonly may: readonly string[]
  /** Beginnings of paths of which types may be imported besides. */
  readonly mayAsTypes?: readonly string[]
  /** Packages by name; `any` where the row does not care. Node's modules by name with `node:`; `node:*` for all of them. */
  readonly packages: readonly string[] | 'any'
  /** Told to whoever breaks the rule. */
  readonly why: string
}

const SCHEMA_WORDS = ['schema/scalars/', 'schema/errorCodes.ts'] as const
const SYSTEM_SETTINGS = ['sls', 'opus', 'cpr', 'cvr'].map((system) => `subgraphs/${system}/settings.ts`)
/** What a payroll system offers to changes; it holds types alone. */
const PAYROLL_PORT = 'subgraphs/transactions/payroll.ts'
const UPSTREAM_SYSTEM = '(?<system>sls|opus|cpr|cvr)'

export const importTable: readonly Row[] = [
  // The language
  {
    from: 'schema/generated',
    files: /^schema\/generated\//,
    may: [],
    mayAsTypes: ['schema/scalars/', 'subgraphs/', 'foundation/'],
    packages: ['graphql'],
    why: 'generated files hold types only; nothing is loaded with them',
  },
  {
    from: 'schema/scalars and errorCodes.ts',
    files: /^schema\/(scalars\/|errorCodes\.ts$)/,
    may: SCHEMA_WORDS,
    packages: ['graphql'],
    why: 'the vocabulary depends on nobody',
  },
  {
    from: 'schema',
    files: /^schema\//,
    may: ['schema/'],
    packages: ['graphql', '@theguild/federation-composition', 'node:fs', 'node:url', 'yaml', 'zod'],
    why: 'the schema is read and composed without any of those who use it',
  },

  // What all stands on. Which room leans on which: foundation/README.md, judged by roomOffences.
  {
    from: 'foundation/server',
    files: /^foundation\/server\//,
    may: ['foundation/', 'schema/subgraphSchemas.ts', ...SCHEMA_WORDS],
    packages: 'any',
    why: 'it turns a subgraph’s SDL into a server, so it may read the SDL; it knows no system',
  },
  {
    from: 'foundation',
    files: /^foundation\//,
    may: ['foundation/', ...SCHEMA_WORDS],
    packages: 'any',
    why: 'no room may know a system, the gateway or the sandbox',
  },

  // An upstream system, from cellar to top floor
  {
    from: 'wire',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/wire/`),
    may: [
      'subgraphs/$system/wire/',
      'contracts/$system/',
      'foundation/soap/',
      'foundation/upstream/',
      'schema/scalars/',
    ],
    packages: ['node:*', 'soap', 'zod', 'ssh2-sftp-client', 'basic-ftp'],
    why: 'bytes do not know people, permits or institutions; options come in as arguments',
  },
  {
    from: 'client',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/client/`),
    may: [
      'subgraphs/$system/client/',
      'subgraphs/$system/wire/',
      'foundation/upstream/',
      'foundation/soap/',
      ...SCHEMA_WORDS,
    ],
    mayAsTypes: [
      'foundation/tenancy/permit.ts',
      'foundation/doorway/visit.ts',
      'foundation/access/registry.ts',
      'subgraphs/$system/settings.ts',
    ],
    packages: ['node:*', 'undici'],
    why: 'a call carries proof (a Permit, as a type: only the doorway makes one), not policy',
  },
  {
    from: 'model',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/model/`),
    may: ['subgraphs/$system/model/', 'schema/scalars/'],
    mayAsTypes: ['schema/generated/', 'schema/errorCodes.ts', 'foundation/directory/employment.ts'],
    packages: [],
    why: 'our words owe nothing to theirs',
  },
  {
    from: 'mapping',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/mapping/`),
    may: [
      'subgraphs/$system/mapping/',
      'subgraphs/$system/model/',
      'schema/scalars/',
      'foundation/upstream/',
      'foundation/log/redaction.ts',
    ],
    mayAsTypes: [
      PAYROLL_PORT,
      'subgraphs/$system/wire/',
      'schema/errorCodes.ts',
      'schema/generated/',
      'foundation/directory/',
      'foundation/follow/employeeChange.ts',
      'foundation/access/registry.ts',
    ],
    packages: [],
    why: 'pure (no network, clock or settings), so that a table of examples proves it',
  },
  {
    from: 'rules',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/rules/`),
    may: [
      'subgraphs/$system/rules/',
      'subgraphs/$system/mapping/',
      'subgraphs/$system/model/',
      'foundation/directory/employment.ts',
      'schema/scalars/',
    ],
    mayAsTypes: [PAYROLL_PORT],
    packages: [],
    why: 'a business rule is a sentence about a change and the facts that were handed in; it asks nobody',
  },
  {
    from: 'updates.ts',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/updates\\.ts$`),
    may: [
      'subgraphs/$system/adapter/',
      'subgraphs/$system/client/',
      'subgraphs/$system/mapping/',
      'subgraphs/$system/model/',
      'subgraphs/$system/rules/',
      'subgraphs/$system/ownership.ts',
      'foundation/',
      ...SCHEMA_WORDS,
    ],
    mayAsTypes: [PAYROLL_PORT, 'subgraphs/$system/settings.ts', 'subgraphs/$system/wire/'],
    packages: [],
    why: 'the side of a system that the ledger sees: it speaks of changes and never of bytes',
  },
  {
    from: 'changeFeeds.ts',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/changeFeeds\\.ts$`),
    may: ['subgraphs/$system/adapter/', 'subgraphs/$system/mapping/', 'foundation/', ...SCHEMA_WORDS],
    packages: [],
    why: 'the side of a system that whoever follows changes sees: it speaks of employments and never of bytes',
  },
  {
    from: 'keeping',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/keeping/`),
    may: [
      'subgraphs/$system/keeping/',
      'subgraphs/$system/adapter/',
      'subgraphs/$system/client/',
      'subgraphs/$system/mapping/',
      'subgraphs/$system/model/',
      'subgraphs/$system/rules/',
      'foundation/',
      ...SCHEMA_WORDS,
    ],
    mayAsTypes: ['subgraphs/$system/settings.ts'],
    packages: ['kysely'],
    why: 'what a system’s side does of its own accord: it keeps its own tables, and asks the system through the adapter',
  },
  {
    from: 'transactions, the port',
    files: /^subgraphs\/transactions\/payroll\.ts$/,
    may: [],
    mayAsTypes: [
      'foundation/access/registry.ts',
      'foundation/doorway/doorway.ts',
      'foundation/directory/employment.ts',
      'schema/scalars/',
    ],
    packages: [],
    why: 'what a payroll system and the ledger have agreed on belongs to neither',
  },
  {
    from: 'ownership.ts',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/ownership\\.ts$`),
    may: [],
    mayAsTypes: [
      'subgraphs/$system/model/',
      'subgraphs/$system/wire/',
      'foundation/tenancy/',
      'foundation/doorway/visit.ts',
      'schema/scalars/',
    ],
    packages: [],
    why: 'whose a record is must be readable in a minute',
  },
  {
    from: 'adapter',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/adapter/`),
    may: [
      'subgraphs/$system/adapter/',
      'subgraphs/$system/client/',
      'subgraphs/$system/mapping/',
      'subgraphs/$system/model/',
      'subgraphs/$system/ownership.ts',
      'subgraphs/$system/rules/',
      'foundation/doorway/',
      'foundation/directory/',
      'foundation/cache/',
      'foundation/follow/',
      'foundation/upstream/',
      'foundation/server/',
      'foundation/tenancy/',
      ...SCHEMA_WORDS,
    ],
    mayAsTypes: [
      PAYROLL_PORT,
      'subgraphs/$system/settings.ts',
      'subgraphs/$system/wire/',
      'foundation/access/',
      'foundation/log/',
      'schema/generated/',
    ],
    packages: ['dataloader'],
    why: 'here floors meet: the system is asked in our words, through the doorway; never past the client to the wire',
  },
  {
    from: 'resolvers, loaders.ts and context.ts',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/(resolvers/|loaders\\.ts$|context\\.ts$)`),
    may: [
      'subgraphs/$system/resolvers/',
      'subgraphs/$system/loaders.ts',
      'subgraphs/$system/context.ts',
      'subgraphs/$system/adapter/',
      'subgraphs/$system/model/',
      'foundation/server/connection.ts',
      'foundation/server/employeeFields.ts',
      'foundation/server/recordById.ts',
      'foundation/tenancy/refusal.ts',
      'foundation/tenancy/demandScope.ts',
      'foundation/tenancy/statedPurpose.ts',
      ...SCHEMA_WORDS,
    ],
    mayAsTypes: ['schema/generated/', 'foundation/', 'subgraphs/$system/settings.ts'],
    packages: ['dataloader', 'graphql'],
    why: 'no wire word in GraphQL: resolvers ask the adapter and speak the model',
  },
  {
    from: 'settings.ts',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/settings\\.ts$`),
    may: ['foundation/settings/', 'schema/scalars/'],
    mayAsTypes: ['foundation/upstream/'],
    packages: ['zod'],
    why: 'configuration decides nothing',
  },
  {
    from: 'subgraph.ts',
    files: new RegExp(`^subgraphs/${UPSTREAM_SYSTEM}/subgraph\\.ts$`),
    may: ['subgraphs/$system/', 'foundation/', 'schema/'],
    mayAsTypes: [PAYROLL_PORT],
    packages: 'any',
    why: 'the front door wires the floors of its own house together, and no other house’s',
  },

  // The subgraphs of our own
  {
    from: 'institutions/model',
    files: /^subgraphs\/institutions\/model\//,
    may: ['subgraphs/institutions/model/', 'schema/scalars/'],
    mayAsTypes: ['foundation/access/', 'foundation/tenancy/', 'foundation/directory/', 'foundation/follow/'],
    packages: [],
    why: 'our words as plain types',
  },
  {
    from: 'institutions',
    files: /^subgraphs\/institutions\//,
    may: ['subgraphs/institutions/', 'foundation/', ...SCHEMA_WORDS],
    mayAsTypes: ['schema/generated/'],
    packages: ['graphql', 'dataloader'],
    why: 'it stands on the registry and the directory; it knows no system',
  },
  {
    from: 'transactions/model',
    files: /^subgraphs\/transactions\/model\//,
    may: ['subgraphs/transactions/model/', 'schema/scalars/'],
    mayAsTypes: [PAYROLL_PORT, 'foundation/directory/employment.ts', 'foundation/follow/employeeChange.ts'],
    packages: [],
    why: 'our words as plain types',
  },
  {
    from: 'transactions/webhooks/settings.ts',
    files: /^subgraphs\/transactions\/webhooks\/settings\.ts$/,
    may: ['foundation/settings/'],
    packages: ['zod'],
    why: 'configuration decides nothing',
  },
  {
    from: 'transactions/webhooks/post.ts',
    files: /^subgraphs\/transactions\/webhooks\/post\.ts$/,
    may: ['subgraphs/transactions/webhooks/', 'subgraphs/transactions/model/'],
    packages: ['node:dns', 'node:net', 'undici'],
    why: 'the one place from which something is sent to an address that a client has named; it judges the address and knows no change',
  },
  {
    from: 'transactions/webhooks/address.ts',
    files: /^subgraphs\/transactions\/webhooks\/address\.ts$/,
    may: [],
    packages: ['node:net'],
    why: 'which addresses may be sent to is readable in a minute',
  },
  {
    from: 'transactions',
    files: /^subgraphs\/transactions\//,
    may: ['subgraphs/transactions/', 'foundation/', ...SCHEMA_WORDS],
    mayAsTypes: ['schema/generated/'],
    packages: ['csv-parse', 'dataloader', 'graphql', 'kysely', 'node:crypto', 'node:stream', 'node:zlib'],
    why: 'it keeps the ledger and carries changes out through the port; it knows no system',
  },
  {
    from: 'roster.ts',
    files: /^subgraphs\/roster\.ts$/,
    may: [
      'subgraphs/institutions/subgraph.ts',
      'subgraphs/transactions/subgraph.ts',
      'subgraphs/transactions/webhooks/settings.ts',
      ...['sls', 'opus', 'cpr', 'cvr'].flatMap((system) => [
        `subgraphs/${system}/subgraph.ts`,
        `subgraphs/${system}/settings.ts`,
      ]),
      'foundation/',
      'schema/subgraphSchemas.ts',
    ],
    mayAsTypes: [PAYROLL_PORT],
    packages: [],
    why: 'the list of front doors; nothing behind a door is its business',
  },

  // The street side
  {
    from: 'GraphiQL',
    files: /^gateway\/graphiql\/(source\/|routes\.ts$|build\.ts$)/,
    may: ['gateway/graphiql/', 'schema/examples/', 'foundation/log/'],
    packages: 'any',
    why: 'a page that runs in a browser and what serves it: a client of the API like any other',
  },
  {
    from: 'gateway',
    files: /^gateway\//,
    may: [
      'gateway/',
      'schema/',
      'foundation/tenancy/',
      'foundation/certificates/',
      'foundation/access/',
      'foundation/audit/',
      'foundation/uploads/',
      'foundation/exports/',
      'foundation/changes/',
      'foundation/follow/',
      'foundation/settings/',
      'foundation/log/',
      'foundation/uploads/',
    ],
    packages: 'any',
    why: 'it talks to the subgraphs as the network does, so it can stand on another machine',
  },

  // Where all meet
  {
    from: 'bench',
    files: /^bench\//,
    may: ['bench/', 'start/', 'schema/scalars/'],
    packages: 'any',
    why: 'it measures the program as its users start it, and knows nothing of its inside',
  },
  {
    from: 'start and personaleport.ts',
    files: /^(start\/|personaleport\.ts$)/,
    may: [
      'start/',
      'gateway/',
      'subgraphs/roster.ts',
      ...SYSTEM_SETTINGS,
      'foundation/',
      'schema/',
      'sandbox/',
      'personaleport.ts',
    ],
    mayAsTypes: ['subgraphs/'],
    packages: 'any',
    why: 'the one place where all meet; systems are reached by the roster and configured by their settings, and tests never',
  },

  // Across the water
  {
    from: 'sandbox',
    files: /^sandbox\//,
    may: ['sandbox/', 'contracts/'],
    packages: 'any',
    why: 'two independent readings of each guide must agree, so the simulators share nothing with the clients',
  },

  // The separate wing
  { from: 'test', files: /^test\//, may: [''], packages: 'any', why: 'tests may look at anything' },
  {
    from: 'settings of the tests',
    files: /^vitest\.config\.ts$/,
    may: ['test/'],
    packages: 'any',
    why: 'which tests a run has is found in the tests, and no other tool reads it',
  },
  {
    from: 'tool settings',
    files: /^[^/]+\.config\.ts$/,
    may: [],
    packages: 'any',
    why: 'tools know nothing of the house',
  },
]
