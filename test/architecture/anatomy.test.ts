import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { issuableCprNumbers, workplacePaths } from './forbiddenText.ts'
import { readProgram } from './program.ts'
import { allFiles, exists, isHandWritten, namesIn, programFiles, readText, root } from './sourceTree.ts'

const systems = ['sls', 'opus', 'cpr', 'cvr'] as const

/** What every upstream system is made of, from top floor to cellar. */
const parts = [
  'README.md',
  'subgraph.ts',
  'settings.ts',
  'resolvers',
  'loaders.ts',
  'adapter',
  'ownership.ts',
  'mapping',
  'model',
  'client',
  'wire',
] as const
/** What a system may have besides. */
const optionalParts: ReadonlySet<string> = new Set(['context.ts', 'keeping', 'rules', 'updates.ts', 'changeFeeds.ts'])

describe('the anatomy of a system', () => {
  it.each(systems)('has the same parts in %s as in the others', (system) => {
    const missing = parts.filter((part) =>
      part.includes('.') ? !exists(`subgraphs/${system}/${part}`) : namesIn(`subgraphs/${system}/${part}`).length === 0,
    )
    expect(missing.map((part) => `subgraphs/${system} lacks ${part}: reading one system teaches all`)).toEqual([])
  })

  it.each(systems)('has no other parts in %s', (system) => {
    const known: ReadonlySet<string> = new Set(parts)
    expect(namesIn(`subgraphs/${system}`).filter((name) => !known.has(name) && !optionalParts.has(name))).toEqual([])
  })

  it('has a card, a simulator and contracts for each', () => {
    for (const system of systems) {
      expect(exists(`contracts/${system}/README.md`), `contracts/${system}`).toBe(true)
      expect(exists(`sandbox/${system}/server.ts`), `sandbox/${system}`).toBe(true)
    }
  })
})

describe('names', () => {
  it('has no dumping grounds', () => {
    const forbidden = /^(utils?|helpers?|common|misc|manager|shared|stuff)$/i
    const found = allFiles().filter(
      (path) =>
        path !== 'schema/shared.graphql' &&
        path.split('/').some((part) => forbidden.test(part.replace(/(\.test)?\.\w+$/, ''))),
    )
    expect(found.map((path) => `${path}: a function without a home lacks a concept; name it`)).toEqual([])
  })
})

describe('program files', () => {
  const programs = programFiles().filter(isHandWritten)

  it('export by name, contain no enums and no namespaces', () => {
    const found = programs.flatMap((path) => {
      const { defaultExport, enums, namespaces } = readProgram(path, readText(path))
      return [
        // A tool's settings are read by the tool, which asks for a default export.
        ...(defaultExport && !/^[^/]+\.config\.ts$/.test(path)
          ? [`${path} has a default export: a name that each importer chooses is no name`]
          : []),
        ...enums.map(
          (name) => `${path} declares the enum ${name}: Node runs the types away, so a union of texts says the same`,
        ),
        ...namespaces.map((name) => `${path} declares the namespace ${name}: a file is one`),
      ]
    })
    expect(found).toEqual([])
  })

  it('stay below 500 lines', () => {
    const long = programs
      .map((path) => ({ path, lines: readText(path).split('\n').length }))
      .filter(({ lines }) => lines >= 500)
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines: it answers more than one question`)).toEqual([])
  })

  it('sees a default export, an enum and a namespace when there is one', () => {
    expect(readProgram('made.ts', 'export default 1').defaultExport).toBe(true)
    expect(readProgram('made.ts', 'const a = 1\nexport { a as default }').defaultExport).toBe(true)
    expect(readProgram('made.ts', 'enum Kind { A }').enums).toEqual(['Kind'])
    expect(readProgram('made.ts', 'namespace Old { export const a = 1 }').namespaces).toEqual(['Old'])
  })
})

describe('texts', () => {
  /** Numbers that only look like it: where, how the line is known, and what they are. */
  const allowed: readonly { readonly path: string; readonly mark: string; readonly what: string }[] = [
    {
      path: 'test/sandbox/cpr/server.test.ts',
      mark: 'FJORDWS100',
      what: 'a request of CPR Direkte: the end of a password and two codes run into a number of the day + 60 kind',
    },
  ]

  /** Without the lines that are allowed for, and without the lock file's hashes, which are digits and letters by chance. */
  const withoutAllowed = (path: string, text: string): string => {
    const marks = allowed.filter((one) => one.path === path).map(({ mark }) => mark)
    const kept = text
      .split('\n')
      .map((line) => (marks.some((mark) => line.includes(mark)) ? '' : line))
      .join('\n')
    return path === 'package-lock.json' ? kept.replace(/"integrity": "[^"]*"/g, '') : kept
  }

  const texts = allFiles().flatMap((path) => {
    const bytes = readFileSync(root + path)
    return bytes.includes(0) ? [] : [{ path, text: bytes.toString('utf8') }]
  })

  it('hold no CPR number that could be issued: only those of the day + 60 kind', () => {
    const found = texts.flatMap(({ path, text }) =>
      issuableCprNumbers(withoutAllowed(path, text)).map(({ line, what }) => `${path}:${line} holds ${what}`),
    )
    expect(found).toEqual([])
  })

  it('name no path of the place where they were written', () => {
    expect(
      texts.flatMap(({ path, text }) => workplacePaths(text).map(({ line, what }) => `${path}:${line} names ${what}`)),
    ).toEqual([])
  })

  it('are all looked at', () => {
    expect(texts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'package.json', 'schema/sls.graphql', 'contracts/cpr/records.json']),
    )
    expect(allowed.filter(({ path, mark }) => !readText(path).includes(mark))).toEqual([])
  })

  it('sees the numbers and paths that it looks for', () => {
    const plain = ['01', '02', '90', '1234'].join('')
    expect(issuableCprNumbers(`a\n${plain}`)).toHaveLength(1)
    expect(issuableCprNumbers(`${plain.slice(0, 6)}-${plain.slice(6)}`)).toHaveLength(1)
    expect(issuableCprNumbers(`lønnummer ${plain}001`)).toHaveLength(1)
    expect(issuableCprNumbers(`${Number(plain.slice(0, 2)) + 60}${plain.slice(2)}`)).toEqual([])
    expect(issuableCprNumbers(`${plain}0`)).toEqual([])
    expect(workplacePaths(['see ', 'work', 'x'].join('/'))).toHaveLength(1)
    expect(workplacePaths('network/work/x and node_modules/work/x')).toEqual([])
  })

  it('leave the place to fetch packages from to whoever installs', () => {
    expect(readText('package-lock.json').includes('"resolved"')).toBe(false)
  })
})
