import { refusal } from '../tenancy/refusal.ts'

/** Relay's arguments, as a resolver is handed them. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

export interface Connection<Node> {
  readonly nodes: readonly Node[]
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[]
  readonly pageInfo: PageInfo
}

const DEFAULT_SIZE = 50
const GREATEST_SIZE = 500

/** @throws GraphQLError BAD_USER_INPUT outside 1 to 500. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? DEFAULT_SIZE
  if (size < 1 || size > GREATEST_SIZE) {
    throw refusal('BAD_USER_INPUT', `first must be between 1 and ${GREATEST_SIZE}.`, {
      argument: 'first',
      limit: GREATEST_SIZE,
    })
  }
  return size
}

/** A place in a lasting order, as a cursor. It holds a running number and nothing else. */
export function positionCursor(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url')
}

/** The place that a cursor names; null where there is none. @throws GraphQLError BAD_USER_INPUT for a text that is no cursor of ours. */
export function cursorPosition({ after }: PageArguments): number | null {
  if (after === null || after === undefined) return null
  const position = /^p(\d{1,15})$/.exec(Buffer.from(after, 'base64url').toString('latin1'))?.[1]
  if (position === undefined) throw notACursor()
  return Number(position)
}

/** A page of a list that is read whole. The cursor of an item is its own opaque id, so that a page goes on behind it although others came or went. */
export function pageOf<Node extends { readonly id: string }>(
  all: readonly Node[],
  args: PageArguments,
): Connection<Node> {
  const size = pageSize(args)
  const { after } = args
  const start = after === null || after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (start === 0 && after !== null && after !== undefined) throw notACursor()
  const nodes = all.slice(start, start + size)
  return connection(
    nodes.map((node) => ({ node, cursor: node.id })),
    { hasNextPage: start + size < all.length, hasPreviousPage: start > 0 },
  )
}

export function connection<Node>(
  edges: readonly { readonly node: Node; readonly cursor: string }[],
  more: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
): Connection<Node> {
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: { ...more, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

/** What is told of a cursor that leads nowhere. */
export function notACursor(): Error {
  return refusal('BAD_USER_INPUT', 'after is no cursor of this list, or the record that it named has changed.', {
    argument: 'after',
  })
}
