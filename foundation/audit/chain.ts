import type { TrailTable } from '../store/tables.ts'
import { digest } from './digest.ts'

/** Where a writer's chain has come to: the newest row's number and hash; at its beginning 0 and the first head's hash. */
export interface Tip {
  readonly number: number
  readonly hash: string
}

/** The hash that a row must bear: over every column but that of the hash itself, the store's order and the row before included. */
export function rowHash(row: Omit<TrailTable, 'hash'>): string {
  return digest('personaleport trail row 1', [
    row.sequence,
    row.writer,
    row.number,
    row.previous_hash,
    row.at,
    row.kind,
    row.request_id,
    row.visit_id,
    row.institution_id,
    row.subject,
    row.subgraph,
    row.body,
  ])
}

/** The row as the next of a writer's chain. */
export function chained(
  row: Omit<TrailTable, 'writer' | 'number' | 'previous_hash' | 'hash'>,
  writer: string,
  tip: Tip,
): TrailTable & { readonly number: number; readonly hash: string } {
  const linked = { ...row, writer, number: tip.number + 1, previous_hash: tip.hash }
  return { ...linked, hash: rowHash(linked) }
}
