import type { Closed, Opened } from './entry.ts'

/** What an opening row holds besides its columns. */
export type OpenedBody = Pick<Opened, 'operation' | 'purpose'>

/** What a closing row holds besides its columns. */
export type ClosedBody = Pick<Closed, 'persons' | 'employments' | 'services' | 'fields' | 'discarded' | 'result'>

/** A row's body. What cannot be read, in a row that somebody changed, is left out: one such row hides no other. */
export function openedBody(text: string): OpenedBody {
  const { operation, purpose } = objectIn(text)
  return {
    operation: typeof operation === 'string' ? operation : null,
    purpose: typeof purpose === 'string' ? purpose : null,
  }
}

/** Likewise, of a closing row; without a result that can be read it is FAILED. */
export function closedBody(text: string): ClosedBody {
  const { persons, employments, services, fields, discarded, result } = objectIn(text)
  return {
    persons: textsIn(persons),
    employments: textsIn(employments),
    services: Object.fromEntries(
      Object.entries(typeof services === 'object' && services !== null ? services : {}).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    ),
    fields: textsIn(fields),
    discarded: typeof discarded === 'number' ? discarded : 0,
    result: result === 'ANSWERED' || result === 'ANSWERED_IN_PART' ? result : 'FAILED',
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
