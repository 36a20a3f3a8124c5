import { readFileSync } from 'node:fs'

/** The subgraphs that there are, in the order in which they are composed. */
export const subgraphNames = ['institutions', 'sls', 'opus', 'cpr', 'cvr', 'transactions'] as const
export type SubgraphName = (typeof subgraphNames)[number]

/** What each subgraph's SDL is made of: its own file, and the value types that it shares with others. */
const parts: Readonly<Record<SubgraphName, readonly string[]>> = {
  institutions: ['source', 'page', 'employeeFilter', 'institutions', 'following', 'exports'],
  sls: [
    'source',
    'page',
    'kinds',
    'employeeFilter',
    'shared',
    'institutionAbsences',
    'payrollFacts',
    'sls',
    'slsRecords',
    'slsReads',
    'slsInstitutionAbsences',
  ],
  opus: [
    'source',
    'page',
    'kinds',
    'employeeFilter',
    'shared',
    'institutionAbsences',
    'payrollFacts',
    'opus',
    'opusRecords',
    'opusInstitutionAbsences',
  ],
  cpr: ['source', 'page', 'severity', 'findings', 'payrollFacts', 'discrepancies', 'cpr'],
  cvr: [
    'source',
    'page',
    'severity',
    'findings',
    'payrollFacts',
    'discrepancies',
    'cvr',
    'cvrUnits',
    'cvrValidation',
    'cvrEmployees',
  ],
  transactions: [
    'source',
    'page',
    'kinds',
    'severity',
    'transactions',
    'slsChanges',
    'slsHire',
    'slsEmployment',
    'slsPostings',
    'slsAccounts',
    'slsPensionsAndTax',
    'opusChanges',
    'approval',
    'changeFiles',
    'webhooks',
  ],
}

/**
 * Directives of ours. They steer our own subgraphs and the gateway and are not part of the composed API:
 * `@upstreamCalls` says which calls a field takes, `@withheldUnless` which scope shows it, `@executedAs` which query an event is.
 */
const HEADER = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requiresScopes", "@external", "@requires", "@inaccessible"])

"At most \`calls\` calls of \`service\` for each \`each\` parents; \`byArguments\`: other arguments need another call."
directive @upstreamCalls(system: System!, service: String!, calls: Int! = 1, each: Int! = 1, byArguments: Boolean! = false) repeatable on FIELD_DEFINITION

"Without the scope the field shows \`as\` (or null), without an error."
directive @withheldUnless(scope: String!, as: String) on FIELD_DEFINITION

"On a field of Subscription: the field of Query as which each of its events is executed, with the same arguments."
directive @executedAs(field: String!) on FIELD_DEFINITION
`

/** The whole SDL of a subgraph, as it is served and composed. */
export function subgraphSdl(name: SubgraphName): string {
  const texts = parts[name].map((part) => readFileSync(new URL(`./${part}.graphql`, import.meta.url), 'utf8'))
  return [HEADER, ...texts].join('\n')
}
