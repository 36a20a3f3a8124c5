import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
/** Also what is loaded when its line is reached; not what is there for types alone. */
const IMPORT = /(?:^(?:import|export) (?!type\b)[^'"]*?|\bimport\()['"](\.{1,2}\/[^'"]+\.ts)['"]/gm

/**
 * The test files that load a file of the tests, directly or through others, by their paths from the root, sorted: a run that is about that file
 * needs no list of names that somebody would have to keep.
 */
export function testsThatLoad(file: string): readonly string[] {
  const imports = new Map(testPrograms().map((path) => [path, importsOf(path)]))
  const loading = new Set([file])
  // What imports one of them is one of them, until no more are found.
  for (let before = 0; before < loading.size; ) {
    before = loading.size
    for (const [path, targets] of imports) if (targets.some((target) => loading.has(target))) loading.add(path)
  }
  return [...imports.keys()].filter((path) => path.endsWith('.test.ts') && loading.has(path))
}

function testPrograms(): readonly string[] {
  return readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()
}

function importsOf(path: string): readonly string[] {
  return [...readFileSync(root + path, 'utf8').matchAll(IMPORT)].map(([, specifier = '']) =>
    posix.join(posix.dirname(path), specifier),
  )
}
