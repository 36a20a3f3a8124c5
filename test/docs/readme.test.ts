import { buildSchema, parse, print, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { scopes } from '#foundation/tenancy/caller.ts'
import { uploadSettingsShape } from '#foundation/uploads/settings.ts'
import { gatewaySettingsShape } from '../../gateway/settings.ts'
import { readmeQuery } from '../../start/readmeQuery.ts'
import { allFiles, readText } from '../architecture/sourceTree.ts'

const readme = readText('README.md')
const api = buildSchema(readText('schema/api.graphql'))

/** The operations that the page shows: laid out by hand, so not always marked as GraphQL. */
const operations = [...readme.matchAll(/^```(?:graphql|text)\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '')

/** The rows of the table below a heading: cells without the backticks around them. */
function table(heading: string): string[][] {
  const section = readme.split(`${heading}\n`)[1]?.split(/^#/m)[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

/** Every key of an answer, by its path without list positions. */
function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [`${path}.${name}`, ...keysOf(inner, `${path}.${name}`)])
}

describe('the README', () => {
  it('shows the query that the start prints', () => {
    expect(print(parse(operations[0] ?? ''))).toBe(print(parse(readmeQuery)))
  })

  it('shows only operations that the API answers', () => {
    expect(operations.length).toBeGreaterThan(1)
    for (const text of operations) expect(validate(api, parse(text))).toEqual([])
  })

  it('shows an answer that has every field of the query and no other', () => {
    const block = /<!-- answer:begin -->\s*```json5\n([\s\S]*?)```\s*<!-- answer:end -->/.exec(readme)?.[1] ?? ''
    const answer = JSON.parse(block) as { readonly data: unknown; readonly errors?: unknown }
    expect(answer.errors).toBeUndefined()
    const asked = readmeQuery.replace(/\([^)]*\)/g, '').match(/\w+|[{}]/g) ?? []
    const path: string[] = []
    const expected: string[] = []
    let last = ''
    for (const token of asked) {
      if (token === '{') path.push(last)
      else if (token === '}') path.pop()
      else expected.push(`${path.join('.')}.${token}`)
      last = token
    }
    expect([...new Set(keysOf(answer.data))].sort()).toEqual([...new Set(expected)].sort())
  })

  it('names every scope', () => {
    expect(
      table('### Scopes')
        .map(([scope]) => scope)
        .sort(),
    ).toEqual([...scopes].sort())
  })

  it('tells the default of every limit', () => {
    const { limits, requestMs } = gatewaySettingsShape.omit({ issuers: true }).parse({ listen: {} })
    const { greatestBytes, waitingPerSystem } = uploadSettingsShape.parse(undefined)
    const expected = {
      requestMs,
      ...Object.fromEntries(Object.entries(limits).map(([name, value]) => [`limits.${name}`, value])),
      'uploads.greatestBytes': greatestBytes,
      'uploads.waitingPerSystem': waitingPerSystem,
    }
    expect(Object.fromEntries(table('### Limits').map(([, setting, value]) => [setting, Number(value)]))).toEqual(
      expected,
    )
  })

  it('names only npm scripts and options that there are', () => {
    const scripts = Object.keys((JSON.parse(readText('package.json')) as { readonly scripts: object }).scripts)
    const pages = allFiles().filter((path) => path.endsWith('.md'))
    const named = pages.flatMap((path) =>
      [...readText(path).matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? ''),
    )
    expect([...new Set(named)].filter((name) => !scripts.includes(name))).toEqual([])
    const command = readText('personaleport.ts')
    const options = [...readme.matchAll(/npm start -- [^`\n]*/g)].flatMap((match) =>
      [...match[0].matchAll(/ --(\w+)/g)].map((option) => option[1] ?? ''),
    )
    expect(options.length).toBeGreaterThan(3)
    expect(options.filter((option) => !new RegExp(`\\b${option}: \\{ type:`).test(command))).toEqual([])
  })
})
