/**
 * A plan, in the executor's own words: `@skip` and `@include` have been decided before it was made. Steps without an
 * answer to wait for stand side by side in `parallel`.
 */
export type PlanNode = SequenceNode | ParallelNode | RootFetch | EntityFetch

export type SequenceNode = { readonly kind: 'sequence'; readonly nodes: readonly PlanNode[] }

export type ParallelNode = { readonly kind: 'parallel'; readonly nodes: readonly PlanNode[] }

type Fetch = {
  readonly subgraph: string
  readonly document: string
  readonly operationName: string | undefined
  /** The client's variables that the document uses. */
  readonly variables: readonly string[]
}

/** Asks root fields; the answer belongs to the objects at `path`, nearly always the root itself. */
export type RootFetch = Fetch & {
  readonly kind: 'rootFetch'
  readonly path: ObjectPath
  readonly fields: readonly FilledField[]
  readonly outputRewrites: readonly Rewrite[]
}

/** Asks for more of objects that are already known by their keys: one call for every place that needs it. */
export type EntityFetch = Fetch & { readonly kind: 'entityFetch'; readonly batches: readonly EntityBatch[] }

export type EntityBatch = {
  /** The response key of `_entities` in this call. */
  readonly key: string
  readonly representationsVariable: string
  readonly paths: readonly ObjectPath[]
  readonly requires: readonly Requirement[]
  readonly fields: readonly FilledField[]
  readonly inputRewrites: readonly Rewrite[]
  readonly outputRewrites: readonly Rewrite[]
}

/** From the root to objects: a field, every item of a list, or only objects of one of these types. */
export type ObjectPath = readonly ObjectPathStep[]
export type ObjectPathStep =
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly types: readonly string[] }

/** What of an object a subgraph must be told to recognise it and to compute what is asked. */
export type Requirement =
  | { readonly kind: 'field'; readonly key: string; readonly name: string; readonly selections: readonly Requirement[] }
  | {
      readonly kind: 'fragment'
      readonly type: string
      readonly selections: readonly Requirement[]
    }

/** A field that a fetch fills, under its key in the merged data: where its error belongs if the fetch fails. */
export type FilledField = {
  readonly key: string
  /** Its response key in the fetch's document: another one where the answer's keys are renamed. */
  readonly askedAs: string
  /** Its name in the graph. */
  readonly name: string
  /** All of these types must be satisfied by the object. */
  readonly types: readonly string[]
  readonly fields: readonly FilledField[]
}

export type Rewrite = { readonly path: readonly RewriteStep[] } & (
  | { readonly kind: 'rename'; readonly to: string }
  | { readonly kind: 'set'; readonly to: string }
)
export type RewriteStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'types'; readonly types: readonly string[] }
