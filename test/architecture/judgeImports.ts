import { importTable, type Row } from './importTable.ts'
import { COMPUTED, type Import, type Program } from './program.ts'

/** What is wrong with a file's imports, each offence in words that say what to do about it. */
export function importOffences(program: Program): string[] {
  const { row, system } = rowOf(program.path)
  if (row === null)
    return [
      `${program.path} fits no row of the import table (test/architecture/importTable.ts): add one that says what it may know, and why.`,
    ]
  return program.imports.flatMap((one) => {
    if (one.specifier === COMPUTED)
      return [
        `${program.path} imports something that is computed when it runs. Name the module, so that the fences can see it.`,
      ]
    if (one.kind === 'file' && leavesRepository(one)) return [offence(program.path, one, row, system)]
    return allowed(one, row, system) ? [] : [offence(program.path, one, row, system)]
  })
}

function rowOf(path: string): { readonly row: Row | null; readonly system: string } {
  for (const row of importTable) {
    const fit = row.files.exec(path)
    if (fit !== null) return { row, system: fit.groups?.['system'] ?? '' }
  }
  return { row: null, system: '' }
}

function leavesRepository({ target }: Import): boolean {
  return target.startsWith('../')
}

function allowed({ target, kind, typeOnly }: Import, row: Row, system: string): boolean {
  if (kind !== 'file') {
    if (row.packages === 'any' || row.packages.includes(target)) return true
    return kind === 'node' && row.packages.some((name) => name === 'node:*')
  }
  const begins = (start: string): boolean => target.startsWith(start.replace('$system', system))
  return row.may.some(begins) || (typeOnly && (row.mayAsTypes ?? []).some(begins))
}

function offence(path: string, { specifier, target, kind, typeOnly }: Import, row: Row, system: string): string {
  const asTypes = (row.mayAsTypes ?? []).map((start) => `${start} (types only)`)
  const may = [...row.may, ...asTypes, ...(row.packages === 'any' ? ['any package'] : row.packages)].map((start) =>
    start.replace('$system', system),
  )
  const what = kind === 'file' ? `${specifier} (${target}${typeOnly ? ', types only' : ''})` : specifier
  return `${path} imports ${what}. Rule "${row.from}": may import ${may.join(', ') || 'nothing'}. Why: ${row.why}.`
}

/** What a file loads, directly or through others. @param load reads a program by its path; null where there is no such file. */
export function reach(
  start: string,
  load: (path: string) => Program | null,
  follow: (one: Import) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const routes = new Map<string, readonly string[]>([[start, [start]]])
  const waiting = [start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routes.get(path) ?? [path]
    for (const one of load(path)?.imports ?? []) {
      if (one.kind !== 'file' || routes.has(one.target) || !follow(one)) continue
      routes.set(one.target, [...route, one.target])
      waiting.push(one.target)
    }
  }
  return routes
}

/** Rooms of the foundation that lean on a room that is not below them. @param rooms from bottom to top. */
export function roomOffences(program: Program, rooms: readonly string[]): string[] {
  const own = roomOf(program.path)
  if (own === null) return []
  const height = rooms.indexOf(own)
  if (height < 0)
    return [
      `${program.path}: the room ${own} is missing from the list in foundation/README.md. Put it above every room that it leans on.`,
    ]
  return program.imports.flatMap((one) => {
    const room = one.kind === 'file' ? roomOf(one.target) : null
    if (room === null || room === own) return []
    const below = rooms.indexOf(room)
    if (below >= 0 && below < height) return []
    return [
      `${program.path} imports ${one.specifier}. Rule: a room leans only on rooms below it, and ${room} is not below ${own} in foundation/README.md. Move what both need to a lower room, or hand it in.`,
    ]
  })
}

function roomOf(path: string): string | null {
  return /^foundation\/([^/]+)\//.exec(path)?.[1] ?? null
}
