import { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { Readable } from 'node:stream'
import { watched } from './canary.ts'
import { searchFiles } from './searchFiles.ts'

/** Watches what started processes print. */
export function watchOutput(): void {
  const prototype = ChildProcess.prototype as unknown as { spawn(options: unknown): unknown }
  const { spawn } = prototype
  prototype.spawn = function (this: ChildProcess, options: unknown) {
    const started = Reflect.apply(spawn, this, [options])
    for (const [name, stream] of [
      ['output', this.stdout],
      ['errors', this.stderr],
    ] as const)
      if (stream !== null && stream !== undefined) watchStream(`the ${name} of a started process`, stream)
    return started
  }
}

/** What comes in is looked at on its way; who reads it, and when, is not changed. */
function watchStream(place: string, stream: Readable): void {
  const { push } = stream
  let end = ''
  stream.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk !== null) {
      const text = end + String(chunk)
      watched.canary.search(place, text)
      // A number may come in two pieces.
      end = text.slice(-20)
    }
    return push.call(stream, chunk, encoding)
  }
}

/** Watches folders for temporary files: searched when they are removed, and those that are left by the returned function. */
export function watchFolders(): () => void {
  const { mkdtempSync, rmSync } = fs
  const made = new Set<string>()
  fs.mkdtempSync = ((...given: Parameters<typeof mkdtempSync>) => {
    const folder = mkdtempSync(...given)
    made.add(String(folder))
    return folder
  }) as typeof mkdtempSync
  fs.rmSync = (path, options) => {
    const text = String(path)
    if ([...made].some((folder) => text.startsWith(folder))) searchFiles(watched.canary, text)
    made.delete(text)
    rmSync(path, options)
  }
  syncBuiltinESMExports()
  return () => {
    for (const folder of made) searchFiles(watched.canary, folder)
  }
}
