import { z } from 'zod'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import {
  type ProduktionsenhedKontakt,
  produktionsenhed,
  produktionsenhedKontakt,
  type VirksomhedKontakt,
  type VrproduktionsEnhed,
  type Vrvirksomhed,
  virksomhed,
  virksomhedKontakt,
} from './documents.ts'

/** CVR dossier section 6.1. The total is an integer, in newer engines an object. */
const envelope = z.object({
  timed_out: z.boolean(),
  _shards: z.object({ failed: z.number() }),
  hits: z.object({
    total: z.union([z.number(), z.object({ value: z.number() })]),
    hits: z.array(z.object({ _source: z.record(z.string(), z.unknown()) })),
  }),
})

export interface Hits<Document> {
  /** How many there are in all. */
  readonly total: number
  readonly documents: readonly Document[]
}

/** @throws UpstreamFault garbled (named by the path of what is missing), unavailable for a partial answer: that is never "not found". */
export function readEnterprises(text: string, operation: string): Hits<Vrvirksomhed> {
  return readHits(text, operation, 'Vrvirksomhed', virksomhed)
}

/** As {@link readEnterprises}. */
export function readUnits(text: string, operation: string): Hits<VrproduktionsEnhed> {
  return readHits(text, operation, 'VrproduktionsEnhed', produktionsenhed)
}

/** As {@link readEnterprises}, of a question for contacts. */
export function readEnterpriseContacts(text: string, operation: string): Hits<VirksomhedKontakt> {
  return readHits(text, operation, 'Vrvirksomhed', virksomhedKontakt)
}

/** As {@link readEnterpriseContacts}. */
export function readUnitContacts(text: string, operation: string): Hits<ProduktionsenhedKontakt> {
  return readHits(text, operation, 'VrproduktionsEnhed', produktionsenhedKontakt)
}

function readHits<Shape extends z.ZodType>(
  text: string,
  operation: string,
  root: string,
  shape: Shape,
): Hits<z.output<Shape>> {
  const { timed_out, _shards, hits } = checked(envelope, parse(text, operation), '', operation)
  if (timed_out || _shards.failed > 0) {
    throw new UpstreamFault({
      kind: 'unavailable',
      system: 'CVR',
      operation,
      mayHaveArrived: true,
      detail: timed_out ? 'timed_out' : '_shards.failed',
    })
  }
  return {
    total: typeof hits.total === 'number' ? hits.total : hits.total.value,
    documents: hits.hits.map(({ _source }, index) =>
      checked(shape, _source[root], `hits.hits.${index}._source.${root}`, operation),
    ),
  }
}

function parse(text: string, operation: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message repeats a piece of the text.
    throw garbled(operation, 'not JSON')
  }
}

function checked<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  place: string,
  operation: string,
): z.output<Shape> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const path = result.error.issues[0]?.path.join('.') ?? ''
  throw garbled(
    operation,
    `${[place, path].filter((part) => part !== '').join('.') || 'the reply'} is not as described`,
  )
}

function garbled(operation: string, detail: string): UpstreamFault {
  return new UpstreamFault({ kind: 'garbled', system: 'CVR', operation, mayHaveArrived: true, detail })
}
