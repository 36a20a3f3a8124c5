import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's root folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a checkout does not hold, or holds as built output: not ours to judge. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  'coverage',
  '.personaleport',
  'gateway/graphiql/dist',
])

/** Every file of the repository by its path from the root, with forward slashes, sorted. */
export function allFiles(folder = ''): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`
      if (LEFT_OUT.has(path) || LEFT_OUT.has(entry.name)) return []
      return entry.isDirectory() ? allFiles(`${path}/`) : [path]
    })
    .sort()
}

/** The files that hold program text, generated ones included. */
export function programFiles(): string[] {
  return allFiles().filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path))
}

/** Whether a person wrote the file. */
export function isHandWritten(path: string): boolean {
  return !path.startsWith('schema/generated/')
}

export function readText(path: string): string {
  return readFileSync(root + path, 'utf8')
}

export function exists(path: string): boolean {
  return existsSync(root + path)
}

/** Names of what a folder holds, sorted; empty where there is no such folder. */
export function namesIn(folder: string): string[] {
  return exists(folder) ? readdirSync(root + folder).sort() : []
}
