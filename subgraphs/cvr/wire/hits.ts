import { z } from 'zod'
import { UpstreamFault } from '#foundation/upstream/fault.ts'

/** Days, both included; `gyldigTil` null: it goes on. Source: CVR dossier sections 2 and 6.2. */
const periode = z.object({ gyldigFra: z.string().nullable(), gyldigTil: z.string().nullable() })

const navn = z.object({ navn: z.string(), periode })
const livsforloeb = z.object({ periode })
const branche = z.object({ branchekode: z.string(), branchetekst: z.string().nullish(), periode })
const status = z.object({ status: z.string(), periode })
const form = z.object({
  virksomhedsformkode: z.number(),
  kortBeskrivelse: z.string().nullish(),
  langBeskrivelse: z.string().nullish(),
  periode,
})

/** CVR dossier section 6.3. Numbers are whole, so leading zeros are lost. */
const adresse = z.object({
  landekode: z.string().nullish(),
  fritekst: z.string().nullish(),
  kommune: z.object({ kommuneKode: z.number() }).nullish(),
  vejnavn: z.string().nullish(),
  husnummerFra: z.number().nullish(),
  husnummerTil: z.number().nullish(),
  bogstavFra: z.string().nullish(),
  bogstavTil: z.string().nullish(),
  etage: z.string().nullish(),
  sidedoer: z.string().nullish(),
  postnummer: z.number().nullish(),
  postdistrikt: z.string().nullish(),
  periode,
})

/** Root `Vrvirksomhed`, as far as we ask for it. Source: CVR dossier sections 6.2 and 6.4. */
const virksomhed = z.object({
  cvrNummer: z.number(),
  reklamebeskyttet: z.boolean(),
  livsforloeb: z.array(livsforloeb),
  navne: z.array(navn),
  beliggenhedsadresse: z.array(adresse),
  hovedbranche: z.array(branche),
  virksomhedsform: z.array(form),
  virksomhedsstatus: z.array(status),
  virksomhedMetadata: z.object({
    nyesteNavn: navn.nullish(),
    nyesteVirksomhedsform: form.nullish(),
    nyesteHovedbranche: branche.nullish(),
    sammensatStatus: z.string().nullish(),
  }),
})

/** Root `VrproduktionsEnhed`, as far as we ask for it. Source: CVR dossier section 7. */
const produktionsenhed = z.object({
  pNummer: z.number(),
  reklamebeskyttet: z.boolean(),
  livsforloeb: z.array(livsforloeb),
  navne: z.array(navn),
  beliggenhedsadresse: z.array(adresse),
  virksomhedsrelation: z.array(z.object({ cvrNummer: z.number(), periode })),
  produktionsEnhedMetadata: z.object({ nyesteNavn: navn.nullish() }),
})

/** CVR dossier section 6.1. The total is an integer, in newer engines an object. */
const envelope = z.object({
  timed_out: z.boolean(),
  _shards: z.object({ failed: z.number() }),
  hits: z.object({
    total: z.union([z.number(), z.object({ value: z.number() })]),
    hits: z.array(z.object({ _source: z.record(z.string(), z.unknown()) })),
  }),
})

export type Periode = z.output<typeof periode>
export type Adresse = z.output<typeof adresse>
export type Vrvirksomhed = z.output<typeof virksomhed>
export type VrproduktionsEnhed = z.output<typeof produktionsenhed>

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
