import { createHash } from 'node:crypto'
import { Refusal } from '../answers.ts'
import { leaf } from '../xml.ts'
import type { Criteria } from './service.ts'

export interface Page<T> {
  readonly rows: readonly T[]
  /** FlerePoster and FortsaetNoegle, as XML. */
  readonly end: string
}

const DEFAULT_SIZE = 100

/**
 * The page that MaxAntal and FortsaetNoegle ask for. The key holds the place and a mark of the criteria, so that a key of another
 * search is refused (OT9004); it holds nothing of the data. `reserved` rows of MaxAntal are kept free for the caller to fill.
 */
export function page<T>(rows: readonly T[], criteria: Criteria, service: string, reserved = 0): Page<T> {
  const mark = createHash('sha256').update(`${service}\n${criteria.fingerprint}`).digest('hex').slice(0, 8)
  const key = criteria.one('FortsaetNoegle')
  const match = key === null ? null : /^([0-9a-f]{8})([0-9]{6})$/.exec(key)
  if (key !== null && match?.[1] !== mark) throw new Refusal({ code: 'OT9004', values: { felt: 'FortsaetNoegle' } })
  const start = Number(match?.[2] ?? 0)
  const size = Math.max(1, Number(criteria.one('MaxAntal') ?? DEFAULT_SIZE) - reserved)
  const next = start + size
  const more = next < rows.length
  return {
    rows: rows.slice(start, next),
    end: leaf('FlerePoster', more) + leaf('FortsaetNoegle', more ? `${mark}${String(next).padStart(6, '0')}` : null),
  }
}
