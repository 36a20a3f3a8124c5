import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createFederation } from '../../../gateway/federation/federation.ts'
import { casesPlayed } from '../../caseNumbers.ts'
import { NO_FAULTS, someFaults } from './faults.ts'
import { randomQuery } from './randomQuery.ts'
import { expectSameAnswer } from './sameAnswer.ts'
import { executeMerged, forgivingSchema, journey, mergedSchema, subgraphHops } from './twoReadings.ts'
import { argumentValues, composed } from './world.ts'

const runs = casesPlayed(100, 1_000)
const supergraph = composed()
const merged = mergedSchema(supergraph)
const forgiving = forgivingSchema(supergraph)
const strict = createFederation({ supergraph, hops: subgraphHops() })
const lenient = createFederation({ supergraph, hops: subgraphHops(true) })
const values = argumentValues
const queries = randomQuery(strict.apiSchema, { values })
const mutations = randomQuery(strict.apiSchema, { values, operation: 'mutation' })

describe('random operations over the API schema', () => {
  it('are valid, so that they say something about execution', () => {
    fc.assert(
      fc.property(fc.oneof(queries, mutations), ({ query }) => {
        expect(validate(strict.apiSchema, parse(query)).map((error) => error.message)).toEqual([])
      }),
      { numRuns: casesPlayed(100, 300) },
    )
  })

  it('are all planned, and answered as graphql-js answers them over one merged schema', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(queries, async ({ query, variables }) => {
        const document = parse(query)
        const ours = await strict.execute({ document, variables, context: journey() })
        expectSameAnswer(
          ours,
          executeMerged(merged, document, variables, NO_FAULTS),
          executeMerged(forgiving, document, variables, NO_FAULTS),
        )
      }),
      { numRuns: runs },
    )
  })

  it('fail where subgraphs fail, exactly as over one merged schema whose fields fail', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(queries, someFaults, fc.boolean(), async ({ query, variables }, faults, isLenient) => {
        const document = parse(query)
        const ours = await (isLenient ? lenient : strict).execute({ document, variables, context: journey(faults) })
        expectSameAnswer(
          ours,
          executeMerged(merged, document, variables, faults),
          executeMerged(forgiving, document, variables, faults),
        )
      }),
      { numRuns: runs },
    )
  })

  it('change as over one merged schema, whatever fails', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutations, someFaults, fc.boolean(), async ({ query, variables }, faults, isLenient) => {
        const document = parse(query)
        const ours = await (isLenient ? lenient : strict).execute({ document, variables, context: journey(faults) })
        expectSameAnswer(
          ours,
          executeMerged(merged, document, variables, faults),
          executeMerged(forgiving, document, variables, faults),
        )
      }),
      { numRuns: Math.ceil(runs / 4) },
    )
  })
})
