import { beforeAll, describe, expect, it } from 'vitest'
import { importTable } from './importTable.ts'
import { importOffences, reach, roomOffences } from './judgeImports.ts'
import { type Program, readProgram } from './program.ts'
import { namesIn, programFiles, readText } from './sourceTree.ts'

let programs: ReadonlyMap<string, Program>
const load = (path: string): Program | null => programs.get(path) ?? null
const production = (): Program[] =>
  [...programs.values()].filter(({ path }) => !path.startsWith('test/') && path !== 'vitest.config.ts')

beforeAll(() => {
  programs = new Map(programFiles().map((path) => [path, readProgram(path, readText(path))]))
})

/** The rooms from bottom to top, as the foundation's own page has them. */
const rooms = [...readText('foundation/README.md').matchAll(/^\| `(\w+)` +\|/gm)].map((row) => row[1] ?? '')

describe('the import table', () => {
  it('is kept by every file', () => {
    expect(programs.size).toBeGreaterThan(100)
    expect([...programs.values()].flatMap(importOffences)).toEqual([])
  })

  it('has no row that fits no file', () => {
    const paths = [...programs.keys()]
    expect(importTable.filter(({ files }) => !paths.some((path) => files.test(path))).map(({ from }) => from)).toEqual(
      [],
    )
  })

  it('lets nothing outside test import a test', () => {
    const offenders = production().flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target.startsWith('test/')).map(({ target }) => `${path} imports ${target}`),
    )
    expect(offenders).toEqual([])
  })

  it('leads every import of a file to a file that exists', () => {
    const missing = [...programs.values()].flatMap(({ path, imports }) =>
      imports
        .filter(({ kind, target }) => kind === 'file' && /\.(ts|tsx|mjs)$/.test(target) && !programs.has(target))
        .map(({ target }) => `${path} imports ${target}`),
    )
    expect(missing).toEqual([])
  })
})

describe('the rooms of the foundation', () => {
  it('stand in its README from bottom to top, each of them once', () => {
    expect([...rooms].sort()).toEqual(namesIn('foundation').filter((name) => !name.includes('.')))
  })

  it('lean only on rooms below them', () => {
    expect([...programs.values()].flatMap((program) => roomOffences(program, rooms))).toEqual([])
  })
})

describe('production', () => {
  it.each([['start/production.ts'], ['subgraphs/roster.ts'], ['gateway/server.ts']])(
    'never reaches the sandbox from %s, by whatever route',
    (start) => {
      expect(load(start)).not.toBeNull()
      const routes = [...reach(start, load, () => true)].filter(([target]) => target.startsWith('sandbox/'))
      expect(routes.map(([, route]) => route.join(' -> '))).toEqual([])
    },
  )

  it('loads the sandbox from the command only when it is asked for', () => {
    const routes = [...reach('personaleport.ts', load, ({ dynamic, typeOnly }) => !dynamic && !typeOnly)].filter(
      ([target]) => target.startsWith('sandbox/'),
    )
    expect(routes.map(([, route]) => route.join(' -> '))).toEqual([])
  })
})

describe('single doors', () => {
  it('makes a Permit in the doorway alone', () => {
    const offenders = production().filter(
      ({ path, issuesPermit }) => issuesPermit && path !== 'foundation/doorway/doorway.ts',
    )
    expect(
      offenders.map(
        ({ path }) =>
          `${path} makes a Permit. Only foundation/doorway/doorway.ts may: a Permit is the proof that its checks were passed.`,
      ),
    ).toEqual([])
    expect(load('foundation/doorway/doorway.ts')?.issuesPermit).toBe(true)
  })

  it('takes the class Permit, rather than its type, in the doorway alone', () => {
    const offenders = production().flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target, typeOnly }) =>
            target === 'foundation/tenancy/permit.ts' && !typeOnly && path !== 'foundation/doorway/doorway.ts',
        )
        .map(
          () =>
            `${path} imports Permit as a value. Write "import type": whoever holds the class can make one under another name.`,
        ),
    )
    expect(offenders).toEqual([])
  })

  it('reads the environment in the settings room and at the start alone', () => {
    const offenders = production().filter(
      ({ path, readsEnvironment }) =>
        readsEnvironment && !/^(foundation\/settings\/|start\/|personaleport\.ts$)/.test(path),
    )
    expect(
      offenders.map(
        ({ path }) => `${path} reads the environment. Only foundation/settings may: take a typed value as an argument.`,
      ),
    ).toEqual([])
    expect(load('foundation/settings/secret.ts')?.readsEnvironment).toBe(true)
  })
})

describe('the fence itself', () => {
  const judged = (path: string, text: string): string[] => importOffences(readProgram(path, text))

  it.each([
    [
      'a system from another system',
      'subgraphs/sls/mapping/made.ts',
      "import type { X } from '../../opus/model/contract.ts'",
    ],
    ['the wire from a resolver', 'subgraphs/sls/resolvers/Made.ts', "import { read } from '../wire/person.ts'"],
    ['the network from a mapping', 'subgraphs/cpr/mapping/made.ts', "import { connect } from 'node:net'"],
    [
      'a wire value from a mapping that may only have its types',
      'subgraphs/sls/mapping/made.ts',
      "import { codes } from '../wire/codeTexts.ts'",
    ],
    ['a system from the gateway', 'gateway/made.ts', "import { openSlsSubgraph } from '../subgraphs/sls/subgraph.ts'"],
    [
      'the gateway from the foundation',
      'foundation/log/made.ts',
      "import { startGateway } from '../../gateway/server.ts'",
    ],
    [
      'the house from the sandbox',
      'sandbox/sls/made.ts',
      "import type { CprNumber } from '#schema/scalars/CprNumber.ts'",
    ],
    [
      'a test from production',
      'foundation/log/made.ts',
      "import { openSurroundings } from '../../test/surroundings.ts'",
    ],
    ['a back door into a system', 'subgraphs/roster.ts', "import { loaders } from './sls/loaders.ts'"],
    ['what a dynamic import hides', 'gateway/made.ts', "export const load = () => import('../sandbox/town/build.ts')"],
    ['what a type in brackets hides', 'gateway/made.ts', "export type Town = import('../sandbox/town/model.ts').Town"],
    ['what a re-export hides', 'gateway/made.ts', "export * from '../sandbox/town/build.ts'"],
    ['what is computed', 'gateway/made.ts', "const where = '../sandbox'\nexport const load = () => import(where)"],
    ['what lies outside the repository', 'sandbox/made.ts', "import '../../elsewhere/file.ts'"],
    ['a file that no row covers', 'attic/made.ts', "import 'node:fs'"],
  ])('reports %s', (_what, path, text) => {
    expect(judged(path, text)).toHaveLength(1)
  })

  it.each([
    ['a wire type in a mapping', 'subgraphs/sls/mapping/made.ts', "import type { Loendel } from '../wire/loendel.ts'"],
    ['types in braces', 'subgraphs/sls/mapping/made.ts', "import { type Loendel } from '../wire/loendel.ts'"],
    [
      'a comment or a text that looks like an import',
      'gateway/made.ts',
      "// import '../sandbox/x.ts'\nexport const text = \"import '../sandbox/x.ts'\"",
    ],
  ])('lets %s through', (_what, path, text) => {
    expect(judged(path, text)).toEqual([])
  })

  it('says which file, which import, which rule and why', () => {
    expect(judged('sandbox/sls/made.ts', "import '#foundation/log/log.ts'")).toEqual([
      'sandbox/sls/made.ts imports #foundation/log/log.ts (foundation/log/log.ts). Rule "sandbox": may import sandbox/, contracts/, any package. Why: two independent readings of each guide must agree, so the simulators share nothing with the clients.',
    ])
  })

  it('reports a room that leans on one above it', () => {
    const program = readProgram('foundation/log/made.ts', "import type { Doorway } from '../doorway/doorway.ts'")
    expect(roomOffences(program, ['log', 'doorway'])).toHaveLength(1)
    expect(roomOffences(program, ['doorway', 'log'])).toEqual([])
    expect(roomOffences(readProgram('foundation/attic/made.ts', ''), ['log'])).toHaveLength(1)
  })

  it('follows a route through several files', () => {
    const made = new Map([
      ['a.ts', readProgram('a.ts', "import './b.ts'")],
      ['b.ts', readProgram('b.ts', "export const c = () => import('./sandbox/c.ts')")],
    ])
    const found = (dynamicToo: boolean) =>
      reach(
        'a.ts',
        (path) => made.get(path) ?? null,
        ({ dynamic }) => dynamicToo || !dynamic,
      ).get('sandbox/c.ts')
    expect(found(true)).toEqual(['a.ts', 'b.ts', 'sandbox/c.ts'])
    expect(found(false)).toBeUndefined()
  })

  it.each([
    ['process.env', 'export const a = process.env.A'],
    ['process.env in brackets', "export const a = process['env']['A']"],
    ['a global', 'export const a = globalThis.process.env.A'],
    ['a part of process', 'const { env } = process\nexport const a = env.A'],
    ['the module', "import { env } from 'node:process'\nexport const a = env.A"],
  ])('sees the environment read by way of %s', (_what, text) => {
    expect(readProgram('gateway/made.ts', text).readsEnvironment).toBe(true)
  })

  it('sees a Permit made, however it is spelled', () => {
    expect(readProgram('gateway/made.ts', "export const a = Permit['issue']()").issuesPermit).toBe(true)
    expect(readProgram('gateway/made.ts', "export const a = 'Permit.issue'").issuesPermit).toBe(false)
  })
})
