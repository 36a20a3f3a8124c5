import fc from 'fast-check'
import { GraphQLError, type GraphQLOutputType, getNamedType, isEnumType, isListType, isNonNullType } from 'graphql'
import { type Arguments, type Thing, tellings } from './world.ts'

/** How a whole subgraph fails, as the gateway's hop sees it. */
export type Outage = 'throws' | 'errorOnly' | 'dataNull' | 'entitiesNull' | 'nothing' | 'timeout'

export type Fault = 'null' | 'nullItem' | 'wrong' | { readonly code: string }

export type Faults = {
  /** By subgraph. */
  readonly outages: Readonly<Record<string, Outage>>
  /** By `subgraph/Type/id`: all that the subgraph owns of that object. */
  readonly entities: Readonly<Record<string, 'null' | { readonly code: string }>>
  /** By `Type.field` or `Type.field/id`. */
  readonly fields: Readonly<Record<string, Fault>>
}

export const NO_FAULTS: Faults = { outages: {}, entities: {}, fields: {} }

/** The code that each outage shows as. A throw tells nothing, so it is the gateway's own `INTERNAL`. */
export const outageCodes: Readonly<Record<Outage, string>> = {
  throws: 'INTERNAL',
  nothing: 'INTERNAL',
  errorOnly: 'UPSTREAM_UNAVAILABLE',
  dataNull: 'UPSTREAM_UNAVAILABLE',
  entitiesNull: 'FORBIDDEN',
  timeout: 'UPSTREAM_TIMEOUT',
}

export class CodedError extends GraphQLError {
  constructor(code: string) {
    super(`failed as ${code}`, { extensions: { code, system: 'SLS' } })
  }
}

/**
 * The value of a field in a world with faults.
 * @param asWire a wrong value is answered as such, as a broken subgraph would; else it is the error that the gateway
 * makes of it
 */
export function tell(
  of: Thing,
  field: string,
  args: Arguments,
  type: GraphQLOutputType,
  needs: Readonly<Record<string, unknown>>,
  faults: Faults,
  asWire: boolean,
): unknown {
  const telling = tellings[of.__typename]?.[field]
  if (telling === undefined) return (of as Readonly<Record<string, unknown>>)[field]
  const entity = faults.entities[`${telling.owner}/${of.__typename}/${of.id}`]
  const fault =
    entity ?? faults.fields[`${of.__typename}.${field}/${of.id}`] ?? faults.fields[`${of.__typename}.${field}`]
  if (typeof fault === 'object') throw new CodedError(fault.code)
  if (fault === 'null') return null
  const value = telling.tell(of, args, needs)
  if (fault === 'nullItem' && Array.isArray(value)) return [null, ...value.slice(1)]
  if (fault !== 'wrong' || value === null) return value
  if (!asWire) throw new CodedError('INTERNAL')
  return wrongFor(type)
}

/** A value that no JSON of this type has; for lists, no list at all. */
function wrongFor(type: GraphQLOutputType): unknown {
  const nullable = isNonNullType(type) ? type.ofType : type
  if (isListType(nullable)) return 'no list'
  const named = getNamedType(type)
  if (isEnumType(named)) return 'NONSENSE'
  return named.name === 'String' ? 42 : named.name === 'ID' ? false : 'nonsense'
}

const code = fc
  .constantFrom('NOT_FOUND', 'UPSTREAM_REJECTED', 'UPSTREAM_CLOSED', 'FORBIDDEN')
  .map((each) => ({ code: each }))

/**
 * Fields that other subgraphs require are given no wrong types: what one does with a wrong requirement is its own
 * matter.
 */
const required = new Set(['personKey', 'registration', 'weeklyHours', 'contract'])

/**
 * Not what must not be null in a contract. A contract is required by another subgraph, so what the client asks of it and what is
 * required come in one fetch, and a failure of the one takes the contract along for both, as it would not in one
 * schema. That is the price of requiring an object.
 */
const takesContractAlong = new Set(['Contract.validFrom', 'Contract.grade', 'Grade.step'])

const fieldKeys = Object.entries(tellings)
  .flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`))
  .filter((key) => !takesContractAlong.has(key))

const leaves =
  /\.(name|payrollSystem|status|postings|special|sequence|children|hasNextPage|endCursor|kind|hours|pages|number|step|label|protected|remarks|given|family|lines|city|state|scopes|messages|cursor|totalCount|digest)$/

const outages = fc.dictionary(
  fc.constantFrom('institutions', 'sls', 'opus', 'cpr', 'cvr', 'transactions', 'remarks'),
  fc.constantFrom<Outage>('throws', 'errorOnly', 'dataNull', 'entitiesNull', 'nothing', 'timeout'),
  { maxKeys: 2 },
)

const entityKeys = [
  ...['s1a', 's1b', 's2a'].flatMap((id) => ['sls', 'cpr', 'transactions'].map((owner) => `${owner}/SlsEmployee/${id}`)),
  ...['o1a', 'o1b'].flatMap((id) => ['opus', 'cpr', 'transactions'].map((owner) => `${owner}/OpusEmployee/${id}`)),
  ...['institutions', 'sls', 'cvr', 'transactions'].map((owner) => `${owner}/SlsInstitution/s1`),
  ...['institutions', 'opus', 'cvr', 'transactions'].map((owner) => `${owner}/OpusInstitution/o1`),
  ...['cpr', 'remarks'].map((owner) => `${owner}/Person/key-s1a`),
]

const entities = fc.dictionary(fc.constantFrom(...entityKeys), fc.oneof(fc.constant('null' as const), code), {
  maxKeys: 4,
})

const fields = fc
  .dictionary(
    fc.constantFrom(...fieldKeys),
    fc.oneof(fc.constant('null' as const), fc.constant('nullItem' as const), fc.constant('wrong' as const), code),
    { maxKeys: 6 },
  )
  .map(
    (given): Readonly<Record<string, Fault>> =>
      Object.fromEntries(
        Object.entries(given).map(([key, fault]) => {
          const name = key.split('.')[1] ?? ''
          return [key, fault === 'wrong' && (required.has(name) || !leaves.test(key)) ? 'null' : fault]
        }),
      ),
  )

export const someFaults: fc.Arbitrary<Faults> = fc.record({ outages, entities, fields })
