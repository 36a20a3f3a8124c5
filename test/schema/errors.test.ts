import { readFileSync } from 'node:fs'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createLog } from '#foundation/log/log.ts'
import { publicError } from '#foundation/server/publicError.ts'
import { apolloCodes, errorCodes } from '#schema/errorCodes.ts'
import { shownError } from '../../gateway/errors.ts'

const page = readFileSync(new URL('../../schema/errors.md', import.meta.url), 'utf8')
const log = createLog({ level: 'error', sink: { write: () => undefined } })

interface Table {
  readonly head: string
  readonly rows: readonly (readonly string[])[]
}

/** The page's tables: the first cell's name, and the rows as cells. */
const tables: readonly Table[] = [...page.matchAll(/^\|.*\n\|[-| ]+\n(?:\|.*\n?)+/gm)].map(([text]) => {
  const [head = '', , ...rows] = text.trim().split('\n')
  return { head: cellsOf(head).join(' | '), rows: rows.map(cellsOf) }
})

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

function rowsOf(head: string): readonly (readonly string[])[] {
  const found = tables.find((one) => one.head === head)
  if (found === undefined) throw new Error(`errors.md has no table with the head ${head}`)
  return found.rows
}

const unquoted = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '')

const codes = rowsOf('Code | Meaning | What the caller should do | Extensions')
const extensions = rowsOf('Extension | Content').map(([name]) => unquoted(name))

describe('errors.md', () => {
  it('explains every code of the list, in its order, and no other', () => {
    expect(codes.map(([code]) => unquoted(code))).toEqual([...errorCodes])
    expect(rowsOf('Code | Meaning').map(([code]) => unquoted(code))).toEqual([...apolloCodes])
  })

  it('has a sentence for people in both languages for every code', () => {
    const texts = rowsOf('Code | English | Dansk')
    expect(texts.map(([code]) => unquoted(code))).toEqual([...errorCodes])
    for (const [, english = '', danish = ''] of texts) {
      expect(english).toMatch(/^[A-Z].+\.$/)
      expect(danish).toMatch(/^[A-ZÆØÅ].+\.$/)
    }
  })

  it('explains every extension that a code is said to have', () => {
    const named = codes.flatMap((row) =>
      unquoted(row[3])
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    expect([...new Set(named)].sort()).toEqual([...extensions].sort())
  })

  it('names extensions that pass the subgraph and the gateway, and those let nothing else pass', () => {
    const given = Object.fromEntries(
      [...extensions, 'stacktrace', 'hostname', 'cprNumber', 'upstreamText'].map((name) => [name, 'x']),
    )
    const error = new GraphQLError('No.', { extensions: { ...given, code: 'NOT_FOUND' } })
    const inner = publicError(new GraphQLError('No.', { originalError: error, extensions: error.extensions }), log, {
      subgraph: 'sls',
      requestId: 'r',
    })
    const outer = shownError(error.toJSON(), error, log)
    for (const shown of [inner, outer])
      expect(Object.keys(shown.extensions ?? {}).sort()).toEqual(['code', ...extensions].sort())
  })

  it.each(errorCodes)('is right that %s reaches the caller as it is', (code) => {
    const error = new GraphQLError('No.', { extensions: { code } })
    expect(shownError(error.toJSON(), error, log)).toMatchObject({ message: 'No.', extensions: { code } })
  })

  it('is right that anything else becomes INTERNAL with a reference, and tells nothing', () => {
    for (const cause of [
      new Error('host dbhost7 refused'),
      new GraphQLError('host dbhost7 refused', { extensions: { code: 'ECONNREFUSED' } }),
    ]) {
      const shown = shownError({ message: cause.message, extensions: { code: 'ECONNREFUSED' } }, cause, log)
      expect(shown.extensions?.['code']).toBe('INTERNAL')
      expect(shown.extensions?.['reference']).toMatch(/^[0-9a-f-]{36}$/)
      expect(JSON.stringify(shown)).not.toContain('dbhost7')
    }
  })
})
