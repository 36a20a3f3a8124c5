import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileServer, transferFault } from './fileServer.ts'

/** Files that somebody else's transfer has put into a folder of this machine. */
export function localFolder(folder: string): FileServer {
  return {
    list: async (signal) => {
      signal.throwIfAborted()
      try {
        const entries = await readdir(folder, { withFileTypes: true })
        return await Promise.all(
          entries
            .filter((entry) => entry.isFile())
            .map(async ({ name }) => ({ name, bytes: (await stat(join(folder, name))).size })),
        )
      } catch (error) {
        throw transferFault('unavailable', 'the folder cannot be read', error)
      }
    },
    read: async (name, signal, reader) => {
      const stream = createReadStream(join(folder, name), { signal })
      let broken: Error | null = null
      stream.once('error', (error) => {
        broken = error
      })
      try {
        return await reader(stream)
      } catch (error) {
        signal.throwIfAborted()
        if (broken !== null && error === broken) throw transferFault('unavailable', 'the file cannot be read', error)
        throw error
      } finally {
        stream.destroy()
      }
    },
  }
}
